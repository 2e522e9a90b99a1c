import { createHash } from 'node:crypto';
import type { JournalEntry } from './core';

/** One line of the journal: the first 16 hex digits of the text's SHA-256, a space, the entry as JSON, a line feed. */
export function lineOf(entry: JournalEntry): string {
  const text = JSON.stringify(entry);
  return `${checksum(text)} ${text}\n`;
}

export type ReadLines = {
  readonly entries: readonly JournalEntry[];
  /** Bytes that hold whole lines; what follows was torn by a kill and must be cut off before the next append. */
  readonly soundBytes: number;
};

/** Reads a journal's bytes. A torn end is left out; a broken line with sound ones after it is damage and throws. */
export function readLines(bytes: Uint8Array, file: string): ReadLines {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: JournalEntry[] = [];
  let soundBytes = 0;
  let brokenAt: number | undefined;
  for (let start = 0, line = 1; start < buffer.length; line += 1) {
    const end = buffer.indexOf(10, start);
    const entry = end < 0 ? undefined : entryOf(buffer.toString('utf8', start, end));
    if (entry === undefined) {
      brokenAt ??= line;
    } else if (brokenAt !== undefined) {
      throw new Error(`${file} is damaged in line ${brokenAt}: sound lines follow a broken one`);
    } else {
      entries.push(entry);
      soundBytes = end + 1;
    }
    if (end < 0) break;
    start = end + 1;
  }
  return { entries, soundBytes };
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
