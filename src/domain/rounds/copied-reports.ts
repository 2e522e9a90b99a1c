/** รายการ in ระบบ that says of which reports บันทึก holds a copy: `สำเนา/2570-06`. */
const NAME = /^สำเนา\/(\d{4}-\d{2})$/;

export function copiesEntryName(roundId: string): string {
  return `สำเนา/${roundId}`;
}

/** The round whose copies a name of ระบบ is about; undefined for other names. */
export function roundOfCopies(name: string): string | undefined {
  return NAME.exec(name)?.[1];
}

/** รหัสรายงาน → the mark of the cells that its last copy holds. */
export type CopyMarks = ReadonlyMap<string, string>;

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

export function copyMarksText(marks: CopyMarks): string {
  return marks.size === 0 ? '' : JSON.stringify(Object.fromEntries(marks));
}
