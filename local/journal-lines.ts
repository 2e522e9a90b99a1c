import { createHash } from 'node:crypto';
import type { JournalEntry } from './core';

/** One line of the journal: the first 16 hex digits of the text's SHA-256, a space, the entry as JSON, a line feed. */
export function lineOf(entry: JournalEntry): string {
  const text = JSON.stringify(entry);
  return `${checksum(text)} ${text}\n`;
}

export type ReadLines = {
  /** Every entry before the first broken line: each builds on those before it. */
  readonly entries: readonly JournalEntry[];
  /** Bytes that hold those entries; what follows must be cut off before the next append. */
  readonly soundBytes: number;
  /** A broken line that no kill can have torn, for others follow it; counted from 1, with how many lines are lost. */
  readonly damage?: { readonly line: number; readonly lost: number };
};

/** Reads a journal's bytes as far as they are sound. */
export function readLines(bytes: Uint8Array): ReadLines {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: JournalEntry[] = [];
  let soundBytes = 0;
  while (soundBytes < buffer.length) {
    const end = buffer.indexOf(10, soundBytes);
    const entry = end < 0 ? undefined : entryOf(buffer.toString('utf8', soundBytes, end));
    if (entry === undefined) {
      const lost = linesFrom(buffer, soundBytes);
      return { entries, soundBytes, ...(lost > 1 && { damage: { line: entries.length + 1, lost } }) };
    }
    entries.push(entry);
    soundBytes = end + 1;
  }
  return { entries, soundBytes };
}

function linesFrom(buffer: Buffer, start: number): number {
  let lines = 0;
  for (let at = start; at < buffer.length; lines += 1) {
    const end = buffer.indexOf(10, at);
    at = end < 0 ? buffer.length : end + 1;
  }
  return lines;
}

function entryOf(line: string): JournalEntry | undefined {
  const text = line.slice(17);
  if (line[16] !== ' ' || line.slice(0, 16) !== checksum(text)) return undefined;
  const entry: unknown = JSON.parse(text);
  if (typeof entry !== 'object' || entry === null || !('part' in entry) || typeof entry.part !== 'string')
    return undefined;
  return { part: entry.part, payload: 'payload' in entry ? entry.payload : undefined };
}

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
