import type { Row, Table } from '../cells';
import type { Column } from '../column';
import { TABS } from '../tabs';
import { keyText } from '../texts';
import type { GridRange } from '../workbook';

export type RoleWriter = 'owner' | 'supervisor';

/** Neighbouring cells of neighbouring rows that the same persons may write. `people` are รหัส, sorted. */
export type RoleBlock = {
  readonly writer: RoleWriter;
  readonly people: readonly string[];
  readonly range: GridRange;
};

const PEOPLE_HEADER: Readonly<Record<RoleWriter, string>> = {
  owner: 'ผู้รับผิดชอบ',
  supervisor: 'ผู้กำกับดูแล',
};

/**
 * The role cells of รายงานผล in reports that are open. A parent's row (no วิธีให้คะแนน) has none: it is calculated.
 * `isOpen` takes the report's key.
 */
export function roleBlocks(
  reports: Table,
  sheetId: number,
  isOpen: (reportId: string) => boolean,
): readonly RoleBlock[] {
  const rows = reports.rows.filter((row) => isOpen(row.key) && row.cells.วิธีให้คะแนน !== '');
  return (['owner', 'supervisor'] as const).flatMap((writer) => {
    const runs = columnRuns(reports.headers, writer);
    return rowRuns(rows, writer).flatMap(({ people, from, to }) =>
      runs.map(
        ({ start, end }): RoleBlock => ({
          writer,
          people,
          range: {
            sheetId,
            startRowIndex: from - 1,
            endRowIndex: to,
            startColumnIndex: start,
            endColumnIndex: end,
          },
        }),
      ),
    );
  });
}

type ColumnRun = { readonly start: number; readonly end: number };

/** Neighbouring columns of one writer; a column of the office's own parts them. */
function columnRuns(headers: readonly string[], writer: RoleWriter): readonly ColumnRun[] {
  const own = new Set<string>(
    TABS.reports.columns.flatMap((column: Column) => (column.writer === writer ? [column.header] : [])),
  );
  const runs: { start: number; end: number }[] = [];
  headers.forEach((header, index) => {
    if (!own.has(header)) return;
    const last = runs[runs.length - 1];
    if (last && last.end === index) last.end = index + 1;
    else runs.push({ start: index, end: index + 1 });
  });
  return runs;
}

type RowRun = { readonly people: readonly string[]; readonly from: number; readonly to: number };

/** Row numbers (1 = header) from and to, inclusive. */
function rowRuns(rows: readonly Row[], writer: RoleWriter): readonly RowRun[] {
  const runs: { people: readonly string[]; from: number; to: number }[] = [];
  for (const row of rows) {
    const people = peopleOf(row, writer);
    if (people.length === 0) continue;
    const last = runs[runs.length - 1];
    if (last && last.to + 1 === row.rowNumber && last.people.join() === people.join())
      last.to = row.rowNumber;
    else runs.push({ people, from: row.rowNumber, to: row.rowNumber });
  }
  return runs;
}

function peopleOf(row: Row, writer: RoleWriter): readonly string[] {
  const codes = keyText(row.cells[PEOPLE_HEADER[writer]] ?? '')
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '');
  return [...new Set(codes)].sort();
}
