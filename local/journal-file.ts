import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { JournalEntry } from './core';
import type { WorkspaceJournal } from './journal';
import { readCheckpoint, writeCheckpoint } from './journal-checkpoint';
import { lineOf, type ReadLines, readLines } from './journal-lines';

/**
 * `power`: `sync` waits for the disk, so that an answered request also survives a loss of power.
 * `process`: every append reaches the operating system before it returns and so survives a kill of the process; for runs
 * that can be played again from the start.
 */
export type Durability = 'power' | 'process';

/**
 * The journal in a folder: `journal-N.log` follows `checkpoint-N.bin` (N = 0 has none), bytes lie in `blobs/` by SHA-256.
 * The generation before the newest stays until the next checkpoint, so that a damaged checkpoint costs nothing.
 */
export function fileJournal(folder: string, durability: Durability = 'power'): WorkspaceJournal {
  const blobFolder = join(folder, 'blobs');
  mkdirSync(blobFolder, { recursive: true });
  removeUnfinished(folder);
  const start = readJournal(folder);
  const log = (generation: number) => join(folder, `journal-${generation}.log`);

  let generation = start.generation;
  let position = start.position + start.entries.length;
  let sinceCheckpoint = start.entries.length;
  if (existsSync(log(generation))) truncateSync(log(generation), start.soundBytes);
  let file = openSync(log(generation), 'a');
  let unsynced = false;

  const journal: WorkspaceJournal = {
    get position() {
      return position;
    },
    get sinceCheckpoint() {
      return sinceCheckpoint;
    },
    append(entry) {
      writeWhole(file, Buffer.from(lineOf(entry)));
      position += 1;
      sinceCheckpoint += 1;
      unsynced = true;
    },
    sync() {
      if (unsynced && durability === 'power') fdatasyncSync(file);
      unsynced = false;
    },
    putBlob(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const path = join(blobFolder, sha256);
      if (!existsSync(path)) writeBeside(path, bytes, durability);
      return sha256;
    },
    getBlob: (sha256) => new Uint8Array(readFileSync(join(blobFolder, sha256))),
    replay(restore, apply) {
      if (start.state !== undefined) restore(start.state);
      for (const entry of start.entries) apply(entry);
    },
    checkpoint(state) {
      const next = generation + 1;
      writeBeside(
        join(folder, `checkpoint-${next}.bin`),
        writeCheckpoint({ position, state: state() }),
        durability,
      );
      closeSync(file);
      file = openSync(log(next), 'a');
      for (const old of generationsIn(folder).filter((number) => number < generation)) {
        rmSync(log(old), { force: true });
        rmSync(join(folder, `checkpoint-${old}.bin`), { force: true });
      }
      generation = next;
      sinceCheckpoint = 0;
      unsynced = false;
    },
    close() {
      journal.sync();
      closeSync(file);
    },
  };
  return journal;
}

type Start = {
  readonly generation: number;
  readonly position: number;
  readonly state: unknown;
  readonly entries: readonly JournalEntry[];
  readonly soundBytes: number;
};

/** The newest checkpoint that reads, and every entry after it: also those of younger logs whose own checkpoint is damaged. */
export function readJournal(folder: string): Start {
  const newest = generationsIn(folder).at(-1) ?? 0;
  for (let generation = newest; generation >= 0; generation -= 1) {
    const path = join(folder, `checkpoint-${generation}.bin`);
    const checkpoint = existsSync(path) ? readCheckpoint(readFileSync(path)) : undefined;
    if (checkpoint === undefined && generation > 0) continue;
    const logs = Array.from({ length: newest - generation + 1 }, (_, each) =>
      readLog(folder, generation + each, newest),
    );
    return {
      generation: newest,
      position: checkpoint?.position ?? 0,
      state: checkpoint?.state,
      entries: logs.flatMap((log) => log.entries),
      soundBytes: logs.at(-1)?.soundBytes ?? 0,
    };
  }
  throw new Error(`no checkpoint in ${folder} can be read`);
}

/** Only the newest log may be missing: a kill came between its checkpoint and its first line. */
function readLog(folder: string, generation: number, newest: number): ReadLines {
  const path = join(folder, `journal-${generation}.log`);
  if (!existsSync(path) && generation === newest) return { entries: [], soundBytes: 0 };
  return readLines(readFileSync(path), path);
}

function generationsIn(folder: string): readonly number[] {
  const numbers = readdirSync(folder).flatMap((name) => {
    const match = /^(?:journal-(\d+)\.log|checkpoint-(\d+)\.bin)$/.exec(name);
    return match === null ? [] : [Number(match[1] ?? match[2])];
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function removeUnfinished(folder: string): void {
  for (const each of [folder, join(folder, 'blobs')])
    for (const name of readdirSync(each))
      if (name.endsWith('.unfinished')) rmSync(join(each, name), { force: true });
}

/** Whole or absent: written under another name, forced to the disk, renamed. */
function writeBeside(path: string, bytes: Uint8Array, durability: Durability): void {
  const unfinished = `${path}.unfinished`;
  const file = openSync(unfinished, 'w');
  writeWhole(file, bytes);
  if (durability === 'power') fsyncSync(file);
  closeSync(file);
  renameSync(unfinished, path);
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
}
