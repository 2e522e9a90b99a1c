import { list, record } from '../../ports/json';
import type { SheetJson } from '../../ports/sheets';
import type { Column } from '../column';
import { columnFormat } from '../formats';
import { validationOf } from './validation';

/** What stands on one cell: its number format and what may be typed. */
export type CellRule = {
  readonly format: string;
  readonly validation: string;
  readonly choices: readonly string[];
};

export const CELL_RULE_FIELDS =
  'sheets(properties(sheetId),data(startRow,rowData(values(userEnteredFormat(numberFormat),dataValidation))))';

/** Rules of the cells that came, by sheet id: one list of columns for each row asked for. */
export function cellRulesOf(
  sheets: readonly SheetJson[],
): ReadonlyMap<number, readonly (readonly CellRule[])[]> {
  const rules = new Map<number, (readonly CellRule[])[]>();
  for (const sheet of sheets) {
    const sheetId = Number(record(sheet.properties).sheetId ?? 0);
    const rows = list(sheet.data).map((block) => {
      const [first] = list(record(block).rowData);
      return list(record(first).values).map(cellRuleOf);
    });
    rules.set(sheetId, [...(rules.get(sheetId) ?? []), ...rows]);
  }
  return rules;
}

function cellRuleOf(cell: unknown): CellRule {
  const { userEnteredFormat, dataValidation } = record(cell);
  const format = record(record(userEnteredFormat).numberFormat);
  const condition = record(record(dataValidation).condition);
  return {
    format: formatText(format),
    validation: typeof condition.type === 'string' ? condition.type : '',
    choices: list(condition.values).map((value) => String(record(value).userEnteredValue ?? '')),
  };
}

/** False where the office's rule for a column is gone from a cell; what the office added itself is left alone. */
export function hasRules(column: Column, position: number, cell: CellRule | undefined): boolean {
  const format = columnFormat(column);
  if (format && cell?.format !== formatText(format)) return false;
  const wanted = validationOf(column, position)?.condition;
  if (wanted === undefined) return true;
  if (cell?.validation !== wanted.type) return false;
  if (wanted.type !== 'ONE_OF_LIST') return true;
  return (wanted.values ?? []).map((value) => value.userEnteredValue).join() === cell.choices.join();
}

function formatText(format: Readonly<Record<string, unknown>>): string {
  return format.type === undefined ? '' : `${String(format.type)} ${String(format.pattern ?? '')}`;
}
