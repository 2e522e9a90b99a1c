import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkspaceJournal } from './journal';
import { readJournal } from './journal-file';
import { memoryJournal } from './journal-memory';

/** Begins where the journal in `folder` stands and goes on in memory: the folder is only read, by as many as like. */
export function journalOver(folder: string): WorkspaceJournal {
  const { position, state, entries } = readJournal(folder);
  const getBlob = (sha256: string) => new Uint8Array(readFileSync(join(folder, 'blobs', sha256)));
  const memory = memoryJournal({ getBlob }, position + entries.length);
  return {
    get position() {
      return memory.position;
    },
    sinceCheckpoint: 0,
    append: memory.append,
    sync: memory.sync,
    putBlob: memory.putBlob,
    getBlob: memory.getBlob,
    replay(restore, apply) {
      if (state !== undefined) restore(state);
      for (const entry of entries) apply(entry);
    },
    checkpoint: memory.checkpoint,
    close: memory.close,
  };
}
