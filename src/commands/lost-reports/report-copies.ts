import {
  type CopyMarks,
  copiesEntryName,
  copyMarksText,
  readCopyMarks,
} from '../../domain/rounds/copied-reports';
import { LOG_EVENT } from '../../messages/log-event';
import type { CellValue } from '../../ports/sheets';
import { type AnyRow, cellAt } from '../../register/cells';
import type { Change, LogLine } from '../../register/change';
import type { Column } from '../../register/column';
import type { Snapshot } from '../../register/register-port';
import { systemChanges } from '../../register/system-changes';
import { type HeaderOf, TABS } from '../../register/tabs';
import { keyText } from '../../register/texts';
import type { Office } from '../office';
import { changedView } from '../roll-over/changed-view';

/** Columns of รายงานผล that a copy holds: all but what the formulas calculate again. */
export const COPIED_HEADERS: readonly HeaderOf<'reports'>[] = TABS.reports.columns.flatMap(
  ({ header, kind }: Column<HeaderOf<'reports'>>) => (kind === 'formula' ? [] : [header]),
);

/** A cell of บันทึก holds 50,000 letters. */
const PART_LETTERS = 40_000;

export type Copies = { readonly changes: readonly Change[]; readonly log: readonly LogLine[] };

/** What บันทึก holds copies of, as ระบบ says. */
function copyMarks(snapshot: Snapshot, roundId: string): CopyMarks {
  return readCopyMarks(snapshot.system(copiesEntryName(roundId)));
}

/**
 * Copies for บันทึก of the open rows that have been accepted once and read otherwise, once `changes` are made, than their last copy: so
 * that a row that somebody deletes can be put back. ระบบ keeps a mark of each copy; บันทึก itself is not read.
 */
export function copyReports(office: Office, snapshot: Snapshot, changes: readonly Change[]): Copies {
  const rows = changedView(snapshot, changes).table('reports').rows;
  const byRound = new Map<string, Map<string, string>>();
  const log: LogLine[] = [];
  for (const row of rows) {
    const { รหัสรอบ, ปิดเมื่อ, ส่งเมื่อ } = row.cells;
    const roundId = keyText(รหัสรอบ);
    // A closed row stands in the record of its round.
    if (row.key === '' || roundId === '' || ปิดเมื่อ !== '') continue;
    const marks = byRound.get(roundId) ?? new Map(copyMarks(snapshot, roundId));
    byRound.set(roundId, marks);
    const before = marks.get(row.key);
    if (before === undefined && ส่งเมื่อ === '') continue;
    const text = copyText(row);
    const mark = office.sha256(text).slice(0, 8);
    if (mark === before) continue;
    marks.set(row.key, mark);
    log.push(...copyLines(row.key, text));
  }
  return { changes: systemChanges(snapshot, entries(byRound)), log };
}

/** Reports that leave their round on purpose are missed no more. */
export function forgetCopies(snapshot: Snapshot, roundId: string, ids: readonly string[]): readonly Change[] {
  const marks = new Map(copyMarks(snapshot, roundId));
  const known = ids.filter((id) => marks.delete(id));
  return known.length === 0
    ? []
    : systemChanges(snapshot, { [copiesEntryName(roundId)]: copyMarksText(marks) });
}

function entries(byRound: ReadonlyMap<string, CopyMarks>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...byRound]
      .filter(([, marks]) => marks.size > 0)
      .map(([roundId, marks]) => [copiesEntryName(roundId), copyMarksText(marks)]),
  );
}

function copyText(row: AnyRow): string {
  const cells: Record<string, CellValue> = {};
  for (const header of COPIED_HEADERS) {
    const value = cellAt(row, header);
    if (value !== '') cells[header] = value;
  }
  return JSON.stringify(cells);
}

function copyLines(id: string, text: string): readonly LogLine[] {
  const count = Math.max(1, Math.ceil(text.length / PART_LETTERS));
  return Array.from({ length: count }, (_, at) => ({
    event: LOG_EVENT.reportCopied,
    subject: count === 1 ? id : `${id} ${at + 1}/${count}`,
    after: text.slice(at * PART_LETTERS, (at + 1) * PART_LETTERS),
  }));
}
