import type { Journal, JournalEntry } from './core';

/**
 * The journal as the workspace sees it: parts append, the workspace reads back at start and writes a checkpoint now and then.
 * `position` counts every entry since the workspace's first day; it never goes back, not even over a kill.
 */
export type WorkspaceJournal = Journal & {
  readonly position: number;
  /** Entries since the last checkpoint. */
  readonly sinceCheckpoint: number;
  /** Hands the last checkpoint's state (undefined on the first day) and then every later entry, in order. */
  replay(restore: (state: unknown) => void, apply: (entry: JournalEntry) => void): void;
  /** Makes `state()` the new start of a replay. Written beside the old one and renamed: a kill leaves one of the two. */
  checkpoint(state: () => unknown): void;
  close(): void;
};
