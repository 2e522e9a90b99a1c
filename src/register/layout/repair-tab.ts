import type { SheetsRequest } from '../../ports/sheets';
import type { Column, Tab } from '../column';
import { columnsOf, type HeaderOf, TABS, type TabName } from '../tabs';
import type { SheetShape } from '../workbook';
import { colourRequests, wantedColours } from './colours';
import { type CellRule, hasRules } from './column-rules';
import { columnRequests, headerRequest, hidingRequests, widthRequests } from './tab-layout';

/** Puts the columns that a tab lacks (of `among`, where told) after its last one. `width` is how many header cells stand there. */
export function missingColumnRequests(
  tab: TabName,
  sheet: SheetShape,
  headers: readonly string[],
  width: number,
  among?: readonly string[],
): readonly SheetsRequest[] {
  const missing = missingColumns(tab, headers).filter(({ header }) => among?.includes(header) ?? true);
  if (missing.length === 0) return [];
  const { sheetId } = sheet;
  const short = width + missing.length - sheet.columnCount;
  const grow: readonly SheetsRequest[] =
    short > 0 ? [{ appendDimension: { sheetId, dimension: 'COLUMNS', length: short } }] : [];
  return [
    ...grow,
    headerRequest(sheetId, width, missing),
    ...widthRequests(sheetId, missing, width),
    ...hidingRequests(sheetId, missing, width),
    ...missing.flatMap((column, index) =>
      columnRequests(sheetId, column, width + index, { from: 1, to: sheet.rowCount }),
    ),
  ];
}

function missingColumns(tab: TabName, headers: readonly string[]): readonly Column[] {
  const { columns }: Tab = TABS[tab];
  return columns.filter((column) => column.optional !== true && !headers.includes(column.header));
}

/**
 * The least requests that give a tab its look and its rules again. `rules` are those of its first and last row: rows that
 * were added beyond the ones laid out lack them.
 */
export function tabRepairRequests(
  tab: TabName,
  sheet: SheetShape,
  headers: readonly (HeaderOf<TabName> | '')[],
  rules: readonly (readonly CellRule[])[],
): readonly SheetsRequest[] {
  const { hidden = false }: Tab = TABS[tab];
  const columns = columnsOf(tab);
  const { sheetId } = sheet;
  const rows = { from: 1, to: sheet.rowCount };
  const frozenRows = columns.length === 0 ? sheet.frozenRows : Math.max(sheet.frozenRows, 1);
  const look: readonly SheetsRequest[] =
    sheet.hidden === hidden && sheet.frozenRows === frozenRows
      ? []
      : [
          {
            updateSheetProperties: {
              properties: { sheetId, hidden, gridProperties: { frozenRowCount: frozenRows } },
              fields: 'hidden,gridProperties.frozenRowCount',
            },
          },
        ];
  const cells = columns.flatMap((column) => {
    const position = headers.indexOf(column.header);
    if (position === -1) return [];
    const kept = rules.every((row) => hasRules(column, position, row[position]));
    return kept ? [] : columnRequests(sheetId, column, position, rows);
  });
  return [...look, ...cells, ...colourRequests(wantedColours(tab, sheetId, headers), sheet)];
}
