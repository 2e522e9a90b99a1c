import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  fdatasyncSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { JournalEntry } from './core';
import type { WorkspaceJournal } from './journal';
import { readCheckpoint, writeCheckpoint } from './journal-checkpoint';
import { lineOf, readLines } from './journal-lines';
import { ToldFault, toldFault } from './told-fault';

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
export function fileJournal(
  folder: string,
  durability: Durability = 'power',
  { tell = console.error, write = writeSync }: JournalSurroundings = {},
): WorkspaceJournal {
  const blobFolder = join(folder, 'blobs');
  mkdirSync(blobFolder, { recursive: true });
  removeUnfinished(folder);
  const start = readJournal(folder);
  const log = (generation: number) => logPath(folder, generation);
  if (start.damage !== undefined) tell(setAside(folder, start, start.damage));

  let generation = start.generation;
  let position = start.position + start.entries.length;
  let sinceCheckpoint = start.entries.length;
  if (existsSync(log(generation))) truncateSync(log(generation), start.soundBytes);
  let file = openSync(log(generation), 'a');
  let soundBytes = start.soundBytes;
  let unsynced = false;

  const journal: WorkspaceJournal = {
    get position() {
      return position;
    },
    get sinceCheckpoint() {
      return sinceCheckpoint;
    },
    append(entry) {
      const line = Buffer.from(lineOf(entry));
      try {
        writeWhole(file, line, write);
      } catch (error) {
        // A part of the line may stand there: the next one would be lost with it.
        ftruncateSync(file, soundBytes);
        throw toldFault(error, folder);
      }
      soundBytes += line.length;
      position += 1;
      sinceCheckpoint += 1;
      unsynced = true;
    },
    sync() {
      try {
        if (unsynced && durability === 'power') fdatasyncSync(file);
      } catch (error) {
        throw toldFault(error, folder);
      }
      unsynced = false;
    },
    putBlob(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const path = join(blobFolder, sha256);
      if (!existsSync(path)) writeBeside(path, bytes, durability, write);
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
        checkpointPath(folder, next),
        writeCheckpoint({ position, state: state() }),
        durability,
        write,
      );
      closeSync(file);
      file = openSync(log(next), 'a');
      for (const old of generationsIn(folder).filter((number) => number < generation)) {
        rmSync(log(old), { force: true });
        rmSync(checkpointPath(folder, old), { force: true });
      }
      generation = next;
      soundBytes = 0;
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

/** How lines reach the disk, and who hears in Thai of what could not be read; for tests. */
export type JournalSurroundings = {
  readonly tell?: (sentence: string) => void;
  readonly write?: (file: number, bytes: Uint8Array, from: number) => number;
};

type Damage = { readonly file: string; readonly line: number; readonly lost: number };

type Start = {
  readonly generation: number;
  readonly position: number;
  readonly state: unknown;
  readonly entries: readonly JournalEntry[];
  /** Of the log of `generation`. */
  readonly soundBytes: number;
  readonly damage?: Damage;
};

/**
 * The newest checkpoint that reads, and every sound entry after it: also those of younger logs whose own checkpoint is damaged. What
 * follows a damaged line, in its log and in younger ones, builds on what is lost and is left out.
 */
export function readJournal(folder: string): Start {
  const newest = generationsIn(folder).at(-1) ?? 0;
  for (let generation = newest; generation >= 0; generation -= 1) {
    const path = checkpointPath(folder, generation);
    const checkpoint = existsSync(path) ? readCheckpoint(readFileSync(path)) : undefined;
    if (checkpoint === undefined && generation > 0) continue;
    if (generation < newest && !existsSync(logPath(folder, generation))) break;
    return {
      position: checkpoint?.position ?? 0,
      state: checkpoint?.state,
      ...readLogs(folder, generation, newest),
    };
  }
  throw new ToldFault(
    'damaged',
    `อ่านข้อมูลใน ${folder} ไม่ได้เลย (จุดบันทึกเสียหายทุกจุด) โปรดคืนโฟลเดอร์นี้จากสำเนาสำรอง หรือย้ายออกเพื่อเริ่มใหม่`,
  );
}

function readLogs(
  folder: string,
  from: number,
  newest: number,
): Pick<Start, 'generation' | 'entries' | 'soundBytes' | 'damage'> {
  const entries: JournalEntry[] = [];
  for (let generation = from; ; generation += 1) {
    const file = logPath(folder, generation);
    // Only the newest log may be missing: a kill came between its checkpoint and its first line.
    const log = existsSync(file) ? readLines(readFileSync(file)) : { entries: [], soundBytes: 0 };
    for (const entry of log.entries) entries.push(entry);
    const { soundBytes } = log;
    if ('damage' in log && log.damage !== undefined)
      return { generation, entries, soundBytes, damage: { file, ...log.damage } };
    if (generation === newest) return { generation, entries, soundBytes };
  }
}

/** Keeps what cannot be gone on from beside the journal; gives what a person is told of it. */
function setAside(folder: string, start: Start, damage: Damage): string {
  const place = join(
    folder,
    `damaged-${readdirSync(folder).filter((name) => name.startsWith('damaged-')).length + 1}`,
  );
  mkdirSync(place);
  copyFileSync(damage.file, join(place, basename(damage.file)));
  for (const generation of generationsIn(folder).filter((each) => each > start.generation))
    for (const path of [logPath(folder, generation), checkpointPath(folder, generation)])
      if (existsSync(path)) renameSync(path, join(place, basename(path)));
  return `บรรทัดที่ ${damage.line} ของ ${damage.file} เสียหาย: ใช้ข้อมูลที่สมบูรณ์ก่อนบรรทัดนั้น ส่วนที่ใช้ต่อไม่ได้ (${damage.lost} รายการ) เก็บไว้ที่ ${place}`;
}

function logPath(folder: string, generation: number): string {
  return join(folder, `journal-${generation}.log`);
}

function checkpointPath(folder: string, generation: number): string {
  return join(folder, `checkpoint-${generation}.bin`);
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

type Write = NonNullable<JournalSurroundings['write']>;

/** Whole or absent: written under another name, forced to the disk, renamed. */
function writeBeside(path: string, bytes: Uint8Array, durability: Durability, write: Write): void {
  const unfinished = `${path}.unfinished`;
  try {
    const file = openSync(unfinished, 'w');
    try {
      writeWhole(file, bytes, write);
      if (durability === 'power') fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw toldFault(error, path);
  }
}

function writeWhole(file: number, bytes: Uint8Array, write: Write): void {
  for (let written = 0; written < bytes.length; ) written += write(file, bytes, written);
}
