import type { FileKind } from '../../domain/words/file-kind';
import { importLeftText } from '../../messages/refusals/import-left-text';
import { type ImportProblem, importProblemText, isRemark } from '../../messages/refusals/import-problem-text';
import type { CellValue } from '../../ports/sheets';
import { columnLetters } from '../../register/a1';
import { TABS, type TabName } from '../../register/tabs';
import type { TabPlan } from './plan/plan-import';
import { shownValue } from './plan/shown-value';
import type { FoundTable } from './read-sheets';
import type { FileColumn, Placed, TableReading } from './table/table-reading';

/** `cell` is A1 in the file, whose first row is 1. */
export type Problem = { readonly cell: string; readonly message: string };

export type ImportPreview = {
  readonly importId: string;
  /** Title of the tab, as asked for or as the headers tell. */
  readonly tab: string;
  readonly columns: readonly FileColumn[];
  /** How many rows would be written. */
  readonly rows: number;
  /** What a person should look at, by place. */
  readonly problems: readonly Problem[];
  /** What was done with the file though nothing is wrong with it, by place. */
  readonly remarks: readonly Problem[];
  readonly kind: FileKind;
  /** The sheet that is read, and all sheets by name; for each that looks like a tab, which. */
  readonly sheet: string;
  readonly sheets: readonly string[];
  readonly sheetTabs: readonly { readonly sheet: string; readonly tab: string; readonly hidden: boolean }[];
  readonly counts: {
    readonly added: number;
    readonly changed: number;
    readonly same: number;
    readonly left: number;
    readonly emptied: number;
  };
  /** Rows that are left out. */
  readonly left: readonly { readonly cell: string; readonly why: string }[];
  /** The first rows as they would stand, in the order of `columns`. */
  readonly sample: readonly (readonly CellValue[])[];
  /** Cells of rows that stand which would change, the first of them. */
  readonly changes: readonly {
    readonly key: string;
    readonly column: string;
    readonly before: CellValue;
    readonly after: CellValue;
  }[];
  /** Columns of the tab that a file may fill, for the choice of another. */
  readonly choices: readonly string[];
  /** True where the import cannot be accepted as it is: it would leave no operator. */
  readonly blocked: boolean;
};

const SAMPLE_ROWS = 5;
const CHANGES_SHOWN = 50;

export function previewAnswer(
  importId: string,
  found: FoundTable,
  tab: TabName,
  reading: TableReading,
  plan: TabPlan,
  problems: readonly Placed<ImportProblem>[],
  choices: readonly string[],
): ImportPreview {
  const sorted = [...problems].sort((one, other) => one.row - other.row || one.column - other.column);
  const said = (remark: boolean): readonly Problem[] =>
    sorted
      .filter(({ what }) => isRemark(what) === remark)
      .map(({ row, column, what }) => ({ cell: cellName(row, column), message: importProblemText(what) }));
  return {
    importId,
    tab: TABS[tab].title,
    columns: reading.columns,
    rows: reading.rows.length,
    problems: said(false),
    remarks: said(true),
    kind: found.kind,
    sheet: found.sheet.title,
    sheets: found.sheets.map(({ title }) => title),
    sheetTabs: found.sheets.flatMap(({ title, hidden, tab: looksLike }) =>
      looksLike === undefined ? [] : [{ sheet: title, tab: TABS[looksLike].title, hidden }],
    ),
    counts: { ...plan.counts, left: reading.left.length },
    left: reading.left.map(({ row, column, what }) => ({
      cell: cellName(row, column),
      why: importLeftText(what),
    })),
    sample: plan.standing
      .slice(0, SAMPLE_ROWS)
      .map((cells) =>
        reading.columns.map(({ column }, at) =>
          reading.columnOf.get(column) === at ? shownValue(tab, column, cells[column] ?? '') : '',
        ),
      ),
    changes: plan.cells.slice(0, CHANGES_SHOWN).map(({ key, header, before, after }) => ({
      key,
      column: header,
      before: shownValue(tab, header, before),
      after: shownValue(tab, header, after),
    })),
    choices,
    blocked: problems.some(({ what }) => what.kind === 'no-operator-left'),
  };
}

function cellName(row: number, column: number): string {
  return `${columnLetters(Math.max(column, 0))}${row + 1}`;
}
