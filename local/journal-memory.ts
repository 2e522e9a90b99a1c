import { createHash } from 'node:crypto';
import type { Journal } from './core';
import type { WorkspaceJournal } from './journal';

/**
 * A journal that only counts and keeps bytes: for tests and forks, whose state is handed over whole.
 * `below` is where bytes are looked for that this one does not hold: a fork shares its parent's.
 */
export function memoryJournal(below?: Pick<Journal, 'getBlob'>, startAt = 0): WorkspaceJournal {
  const blobs = new Map<string, Uint8Array>();
  let position = startAt;
  return {
    get position() {
      return position;
    },
    sinceCheckpoint: 0,
    append() {
      position += 1;
    },
    sync() {},
    putBlob(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      if (!blobs.has(sha256)) blobs.set(sha256, bytes.slice());
      return sha256;
    },
    getBlob(sha256) {
      const bytes = blobs.get(sha256) ?? below?.getBlob(sha256);
      if (bytes === undefined) throw new Error(`no bytes ${sha256} in the journal`);
      return bytes;
    },
    replay() {},
    checkpoint() {},
    close() {},
  };
}
