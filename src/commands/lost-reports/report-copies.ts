import { readReportId } from '../../domain/keys';
import { copyEntries, copyMarksOf } from '../../domain/rounds/copied-reports';
import { textParts } from '../../domain/words/text-parts';
import { LOG_EVENT } from '../../messages/log-event';
import type { CellValue } from '../../ports/sheets';
import { type AnyRow, cellAt } from '../../register/cells';
import type { Change, LogLine } from '../../register/change';
import type { Column } from '../../register/column';
import { textOf } from '../../register/decode/row-reader';
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

/**
 * Copies for บันทึก of the open rows that have been accepted once and read otherwise, once `changes` are made, than their last copy: so
 * that a row that somebody deletes can be put back. ระบบ keeps a mark of each copy; บันทึก itself is not read. `leaving` are reports that
 * leave their round on purpose with the same changes: they are missed no more.
 */
export function copyReports(
  office: Office,
  snapshot: Snapshot,
  changes: readonly Change[],
  leaving: readonly string[] = [],
): Copies {
  const rows = changedView(snapshot, changes).table('reports').rows;
  const entries = snapshot.table('system').rows.map(({ key, cells }) => [key, textOf(cells.ค่า)] as const);
  const byRound = new Map<string, Map<string, string>>();
  const marksOf = (roundId: string): Map<string, string> => {
    const marks = byRound.get(roundId) ?? new Map(copyMarksOf(roundId, entries));
    byRound.set(roundId, marks);
    return marks;
  };
  const log: LogLine[] = [];
  for (const row of rows) {
    const { รหัสรอบ, ปิดเมื่อ, ส่งเมื่อ } = row.cells;
    const roundId = keyText(รหัสรอบ);
    // A closed row stands in the record of its round.
    if (row.key === '' || roundId === '' || ปิดเมื่อ !== '' || leaving.includes(row.key)) continue;
    const marks = marksOf(roundId);
    const before = marks.get(row.key);
    if (before === undefined && ส่งเมื่อ === '') continue;
    const text = copyText(row);
    const mark = office.sha256(text).slice(0, 8);
    if (mark === before) continue;
    marks.set(row.key, mark);
    log.push(...copyLines(row.key, text));
  }
  for (const id of leaving) marksOf(readReportId(id)?.roundId ?? '').delete(id);
  const names = entries.map(([name]) => name);
  const written = [...byRound].map(([roundId, marks]) => copyEntries(roundId, marks, names));
  return { changes: systemChanges(snapshot, Object.assign({}, ...written)), log };
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
  return textParts(text, PART_LETTERS).map((part, at, { length: count }) => ({
    event: LOG_EVENT.reportCopied,
    subject: count === 1 ? id : `${id} ${at + 1}/${count}`,
    after: part,
  }));
}
