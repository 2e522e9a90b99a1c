import { partsByWeight } from '../parts-by-weight';

/**
 * What ระบบ says of the reports that บันทึก holds a copy of: one entry a round (`สำเนา/2570-06`), and others behind it
 * (`สำเนา/2570-06-2`) where its cell is full.
 */
type Entry = readonly [name: string, value: string];

const NAME = /^สำเนา\/(\d{4}-\d{2})(?:-(\d+))?$/;
/** A cell holds 50,000. */
const MOST_LETTERS = 40_000;

/** The round whose copies a name of ระบบ is about; undefined for other names. */
export function roundOfCopies(name: string): string | undefined {
  return NAME.exec(name)?.[1];
}

/** รหัสรายงาน → the mark of the cells that its last copy holds. */
export type CopyMarks = ReadonlyMap<string, string>;

/** The marks of one round among the values of ระบบ, as they were written. */
export function copyMarksOf(roundId: string, values: Iterable<Entry>): CopyMarks {
  const own = [...values].filter(([name]) => roundOfCopies(name) === roundId);
  const inOrder = own.sort(([one], [other]) => partOf(one) - partOf(other));
  return new Map(inOrder.flatMap(([, value]) => [...readCopyMarks(value)]));
}

/** รายการ and ค่า for the marks of one round; those of `standing` (รายการ of ระบบ) that it needs no more are emptied. */
export function copyEntries(
  roundId: string,
  marks: CopyMarks,
  standing: readonly string[],
): Readonly<Record<string, string>> {
  const entries: Record<string, string> = {};
  for (const name of standing) if (roundOfCopies(name) === roundId) entries[name] = '';
  cellsOf(marks).forEach((cell, at) => {
    entries[entryName(roundId, at + 1)] = JSON.stringify(Object.fromEntries(cell));
  });
  return entries;
}

/** What is not readable says nothing. */
export function readCopyMarks(text: string): CopyMarks {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null) return new Map();
    return new Map(Object.entries(read).map(([id, mark]) => [id, String(mark)]));
  } catch {
    return new Map();
  }
}

function entryName(roundId: string, part: number): string {
  return part === 1 ? `สำเนา/${roundId}` : `สำเนา/${roundId}-${part}`;
}

function partOf(name: string): number {
  return Number(NAME.exec(name)?.[2] ?? 1);
}

/** Marks as many cells hold them, in their order. */
function cellsOf(marks: CopyMarks): readonly (readonly (readonly [id: string, mark: string])[])[] {
  return partsByWeight(marks, MOST_LETTERS, (mark) => JSON.stringify(mark).length);
}
