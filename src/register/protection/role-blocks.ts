import type { AnyRow, Table } from '../cells';
import type { Column } from '../column';
import { codesOf } from '../decode/row-reader';
import { type HeaderOf, TABS } from '../tabs';
import type { GridRange } from '../workbook';

export type RoleWriter = 'owner' | 'supervisor';

/** Neighbouring cells of neighbouring rows that the same persons may write. `people` are รหัส, sorted. */
export type RoleBlock = {
  readonly writer: RoleWriter;
  readonly people: readonly string[];
  readonly range: GridRange;
};

type PeopleHeader = Extract<HeaderOf<'reports' | 'documents'>, 'ผู้รับผิดชอบ' | 'ผู้กำกับดูแล' | 'ส่งถึง'>;

const PEOPLE_HEADER: Readonly<Record<RoleWriter, PeopleHeader>> = {
  owner: 'ผู้รับผิดชอบ',
  supervisor: 'ผู้กำกับดูแล',
};

/**
 * The role cells of รายงานผล in reports that are open. A parent's row (no วิธีให้คะแนน) has none: it is calculated.
 * `isOpen` takes the report's key.
 */
export function roleBlocks(
  reports: Table<'reports'>,
  sheetId: number,
  isOpen: (reportId: string) => boolean,
): readonly RoleBlock[] {
  const rows = reports.rows.filter((row) => isOpen(row.key) && row.cells.วิธีให้คะแนน !== '');
  return (['owner', 'supervisor'] as const).flatMap((writer) => {
    const runs = columnRuns('reports', reports.headers, writer);
    return blocksOf(rowRuns(rows, PEOPLE_HEADER[writer]), runs, writer, sheetId);
  });
}

/** The cells รับทราบ of what was sent and is not acknowledged yet, each for its addressee. */
export function acknowledgementBlocks(documents: Table<'documents'>, sheetId: number): readonly RoleBlock[] {
  const rows = documents.rows.filter(
    (row) => typeof row.cells.รับทราบ === 'boolean' && row.cells.รับทราบเมื่อ === '',
  );
  const runs = columnRuns('documents', documents.headers, 'owner');
  return blocksOf(rowRuns(rows, 'ส่งถึง'), runs, 'owner', sheetId);
}

function blocksOf(
  rows: readonly RowRun[],
  columns: readonly ColumnRun[],
  writer: RoleWriter,
  sheetId: number,
): readonly RoleBlock[] {
  return rows.flatMap(({ people, from, to }) =>
    columns.map(
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
}

type ColumnRun = { readonly start: number; readonly end: number };

/** Neighbouring columns of one writer; a column of the office's own parts them. */
function columnRuns(
  tab: 'reports' | 'documents',
  headers: readonly string[],
  writer: RoleWriter,
): readonly ColumnRun[] {
  const own = new Set<string>(
    TABS[tab].columns.flatMap((column: Column) => (column.writer === writer ? [column.header] : [])),
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
function rowRuns(rows: readonly AnyRow[], peopleHeader: PeopleHeader): readonly RowRun[] {
  const runs: { people: readonly string[]; from: number; to: number }[] = [];
  for (const row of rows) {
    const people = peopleOf(row, peopleHeader);
    if (people.length === 0) continue;
    const last = runs[runs.length - 1];
    if (last && last.to + 1 === row.rowNumber && last.people.join() === people.join())
      last.to = row.rowNumber;
    else runs.push({ people, from: row.rowNumber, to: row.rowNumber });
  }
  return runs;
}

function peopleOf(row: AnyRow, peopleHeader: PeopleHeader): readonly string[] {
  return [...new Set(codesOf(row.cells[peopleHeader] ?? ''))].sort();
}
