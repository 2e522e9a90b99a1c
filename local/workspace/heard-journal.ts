import type { JournalEntry } from '../core';
import type { WorkspaceJournal } from '../journal';

/** The same journal; `listener` hears of every entry after it was written. */
export function heardJournal(
  journal: WorkspaceJournal,
  listener: (entry: JournalEntry) => void,
): WorkspaceJournal {
  return {
    get position() {
      return journal.position;
    },
    get sinceCheckpoint() {
      return journal.sinceCheckpoint;
    },
    append(entry) {
      journal.append(entry);
      listener(entry);
    },
    sync: () => journal.sync(),
    putBlob: (bytes) => journal.putBlob(bytes),
    getBlob: (sha256) => journal.getBlob(sha256),
    replay: (restore, apply) => journal.replay(restore, apply),
    checkpoint: (state) => journal.checkpoint(state),
    close: () => journal.close(),
  };
}
