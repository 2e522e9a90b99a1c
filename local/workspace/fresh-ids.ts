import { createHash } from 'node:crypto';

/**
 * Ids of 33 letters as Drive gives them, the same in every run with the same history: each is drawn from the seed and the
 * journal's position, which never comes twice, not even when the process was killed between drawing and writing.
 */
export function freshIds(seed: string, position: () => number): () => string {
  let lastPosition = -1;
  let drawnHere = 0;
  return () => {
    const here = position();
    drawnHere = here === lastPosition ? drawnHere + 1 : 0;
    lastPosition = here;
    const digest = createHash('sha256').update(`${seed} ${here} ${drawnHere}`).digest('base64url');
    return `1${digest.slice(0, 32)}`;
  };
}
