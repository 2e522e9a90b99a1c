import type { SheetsRequest } from '../ports/sheets';
import type { AnyNewRow, CellInput } from './change';
import type { Column } from './column';
import { type CellData, encodeCell } from './encode-cell';
import { columnFormat } from './formats';
import { joinKey, keyHeaders } from './keys';
import { validationOf } from './layout/validation';
import { type FormulaRun, formulaRuns, repeatRequest } from './repeated-formulas';
import type { TabPlace } from './snapshot';
import { refuseUnknownHeaders, type TabPlan } from './tab-plan';
import { type HeaderOf, TABS, type TabName } from './tabs';

/** Rows below the last one, as guarded as the first: with their columns' formats, rules and checkboxes. */
export function addRequests(plan: TabPlan, rows: readonly AnyNewRow[]): readonly SheetsRequest[] {
  if (rows.length === 0) return [];
  const { place, tab } = plan;
  const columns = new Map<string, Column>(TABS[tab].columns.map((column) => [column.header, column]));
  refuseUnknownHeaders(plan, rows);
  const keys = keyHeaders(tab);
  const firstRow = place.lastRow + plan.addedKeys.length;
  plan.addedKeys.push(...rows.map((row) => joinKey(keys.map((header) => plainCell(row[header])))));
  plan.addedCells.push(...rows.map((row) => place.headers.map((header) => plainCell(inputAt(row, header)))));
  const bound = rows.some((row) => Object.values(row).some((cell) => typeof cell === 'object'));
  const checkboxes = place.headers.flatMap((header, column) =>
    columns.get(header)?.kind === 'checkbox'
      ? runsWhere(rows, (row) => typeof inputAt(row, header) === 'boolean').map((run) => ({ column, run }))
      : [],
  );
  if (bound || checkboxes.length > 0) plan.addsAreBound = true;
  const repeated = place.headers.flatMap((header, column) =>
    formulaRuns(
      column,
      rows.map((row) => inputAt(row, header)),
      firstRow + 1,
    ),
  );
  const isRepeated = repeatedCells(repeated);
  const append = {
    appendCells: {
      sheetId: place.sheetId,
      rows: rows.map((row, index) => ({
        values: place.headers.map((header, column) =>
          addedCell(columns.get(header), isRepeated(index, column) ? '' : (inputAt(row, header) ?? '')),
        ),
      })),
      fields: 'userEnteredValue,userEnteredFormat.numberFormat',
    },
  };
  return [
    append,
    ...repeated.map((run) => repeatRequest(place.sheetId, firstRow, run)),
    ...ruleRequests(place, columns, firstRow, rows.length),
    ...checkboxes.map(({ column, run }) =>
      checkboxRequest(place.sheetId, firstRow + run.start, run.count, column),
    ),
  ];
}

function repeatedCells(runs: readonly FormulaRun[]): (row: number, column: number) => boolean {
  const cells = new Set(
    runs.flatMap(({ column, start, count }) =>
      Array.from({ length: count }, (_, index) => `${start + index}:${column}`),
    ),
  );
  return (row, column) => cells.has(`${row}:${column}`);
}

/** Beyond the rows that were laid out, a new row has nothing of its columns' rules. */
function ruleRequests(
  { sheetId, headers }: TabPlace,
  columns: ReadonlyMap<string, Column>,
  firstRow: number,
  count: number,
): readonly SheetsRequest[] {
  return headers.flatMap((header, position): readonly SheetsRequest[] => {
    const column = columns.get(header);
    const rule = column && validationOf(column, position, firstRow + 1);
    if (rule === undefined) return [];
    const rows = { startRowIndex: firstRow, endRowIndex: firstRow + count };
    const range = { sheetId, ...rows, startColumnIndex: position, endColumnIndex: position + 1 };
    return [{ setDataValidation: { range, rule } }];
  });
}

/** A column of the office's own has no header here. */
export function inputAt(row: AnyNewRow, header: HeaderOf<TabName> | ''): CellInput | undefined {
  return header === '' ? undefined : row[header];
}

/** Neighbouring rows that `holds` is true of. */
function runsWhere<T>(
  rows: readonly T[],
  holds: (row: T) => boolean,
): readonly { readonly start: number; readonly count: number }[] {
  const runs: { start: number; count: number }[] = [];
  rows.forEach((row, index) => {
    if (!holds(row)) return;
    const last = runs[runs.length - 1];
    if (last && last.start + last.count === index) last.count += 1;
    else runs.push({ start: index, count: 1 });
  });
  return runs;
}

function addedCell(column: Column | undefined, input: CellInput): CellData {
  const numberFormat = column && columnFormat(column);
  return { ...encodeCell(input), ...(numberFormat ? { userEnteredFormat: { numberFormat } } : {}) };
}

/** FALSE counts as data for the next append, so checkboxes stand only on rows that exist. */
function checkboxRequest(sheetId: number, firstRow: number, count: number, column: number): SheetsRequest {
  return {
    setDataValidation: {
      range: {
        sheetId,
        startRowIndex: firstRow,
        endRowIndex: firstRow + count,
        startColumnIndex: column,
        endColumnIndex: column + 1,
      },
      rule: { condition: { type: 'BOOLEAN' }, strict: true },
    },
  };
}

function plainCell(input: CellInput | undefined): string | number | boolean {
  return input === undefined || typeof input === 'object' ? '' : input;
}
