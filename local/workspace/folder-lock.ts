import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Claims a workspace folder for this process; throws where a living process holds it. Returns how to let go. */
export function claimFolder(folder: string): () => void {
  const path = join(folder, 'in-use');
  const holder = holderOf(path);
  if (holder !== undefined && holder !== process.pid && isAlive(holder)) {
    throw new Error(`${folder} is already open in process ${holder} (if not, remove ${path})`);
  }
  writeFileSync(path, String(process.pid));
  return () => {
    if (holderOf(path) === process.pid) rmSync(path, { force: true });
  };
}

function holderOf(path: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(path, 'utf8'), 10) || undefined;
  } catch {
    return undefined;
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (fault) {
    // Somebody else's process answers EPERM: it lives.
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
}
