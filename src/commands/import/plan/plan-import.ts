import type { CellValue } from '../../../ports/sheets';
import { type AnyRow, type AnyTable, cellAt } from '../../../register/cells';
import { addRows, type Change, setCells } from '../../../register/change';
import type { TabName } from '../../../register/tabs';
import { isDash } from '../table/cell-texts';
import type { ImportRow } from '../table/table-reading';

/** What files of one tab would do to it. */
export type TabPlan = {
  readonly tab: TabName;
  readonly changes: readonly Change[];
  /** Cells of rows that stand, before and after. */
  readonly cells: readonly ChangedCell[];
  readonly added: readonly AddedRow[];
  readonly counts: {
    readonly added: number;
    readonly changed: number;
    readonly same: number;
    /** Cells that are blank in the file and not in the register: they stay unless the operator asks to clear. */
    readonly emptied: number;
  };
  /** The tab as it would stand. */
  readonly after: AnyTable;
  /** Cells as they would stand of each row of the first file, in its order. */
  readonly standing: readonly Readonly<Record<string, CellValue>>[];
};

export type ChangedCell = {
  readonly key: string;
  readonly occurrence: number;
  readonly header: string;
  readonly before: CellValue;
  readonly after: CellValue;
};

export type AddedRow = {
  readonly key: string;
  readonly occurrence: number;
  readonly cells: Readonly<Record<string, CellValue>>;
};

/** A row as it comes to stand; `original` is undefined for one that is added. */
type Standing = {
  readonly key: string;
  readonly occurrence: number;
  readonly original: AnyRow | undefined;
  cells: Record<string, CellValue>;
};

/**
 * Upsert by key: a row whose key is there gets the cells that differ, others are added, and rows not in the file stay. Within one
 * file the second row of a key meets the second row of that key, so the same file twice changes nothing; a blank cell changes
 * nothing unless `clear`, and a dash where the register says something is a blank one.
 */
export function planImport(
  tab: TabName,
  table: AnyTable,
  files: readonly (readonly ImportRow[])[],
  clear: boolean,
): TabPlan {
  const standing = new Map<string, Standing[]>();
  for (const row of table.rows) {
    const same = standing.get(row.key) ?? [];
    standing.set(row.key, same);
    same.push({ key: row.key, occurrence: same.length, original: row, cells: {} });
  }
  const added: Standing[] = [];
  const touched = new Set<Standing>();
  const inOrder: Standing[] = [];
  let emptied = 0;
  for (const rows of files) {
    const met = new Map<string, number>();
    for (const { key, cells, blank } of rows) {
      const occurrence = met.get(key) ?? 0;
      met.set(key, occurrence + 1);
      const same = standing.get(key) ?? [];
      standing.set(key, same);
      const row = same[occurrence] ?? { key, occurrence: same.length, original: undefined, cells: {} };
      if (same[occurrence] === undefined) {
        same.push(row);
        added.push(row);
      }
      touched.add(row);
      inOrder.push(row);
      const dashes = Object.keys(cells).filter(
        (header) => isDash(String(cells[header])) && standingCell(row, header) !== cells[header],
      );
      const filled = [...blank, ...dashes].filter((header) => standingCell(row, header) !== '');
      emptied += row.original === undefined ? 0 : filled.length;
      const said = Object.entries(cells).filter(([header]) => !filled.includes(header));
      row.cells = { ...row.cells, ...Object.fromEntries(said), ...(clear ? blanks(filled) : {}) };
    }
  }
  const shown = inOrder.slice(0, files[0]?.length ?? 0);
  return {
    ...planOf(tab, table, standing, added, touched, emptied),
    standing: shown.map(({ original, cells }) => ({ ...original?.cells, ...cells })),
  };
}

function planOf(
  tab: TabName,
  table: AnyTable,
  standing: ReadonlyMap<string, readonly Standing[]>,
  added: readonly Standing[],
  touched: ReadonlySet<Standing>,
  emptied: number,
): Omit<TabPlan, 'standing'> {
  const cells: ChangedCell[] = [];
  const changes: Change[] = [];
  for (const row of touched) {
    const { original } = row;
    if (original === undefined) continue;
    const differing = Object.entries(row.cells).filter(
      ([header, value]) => cellAt(original, header) !== value,
    );
    if (differing.length === 0) continue;
    const { key, occurrence } = row;
    changes.push(setCells(tab, { key, occurrence }, differing));
    for (const [header, after] of differing)
      cells.push({ key, occurrence, header, before: cellAt(original, header), after });
  }
  const changed = changes.length;
  if (added.length > 0)
    changes.push(
      addRows(
        tab,
        added.map((row) => Object.entries(row.cells)),
      ),
    );
  return {
    tab,
    changes,
    cells,
    added: added.map(({ key, occurrence, cells: own }) => ({ key, occurrence, cells: own })),
    counts: { added: added.length, changed, same: touched.size - added.length - changed, emptied },
    after: tableAfter(table, standing, added),
  };
}

function tableAfter(
  table: AnyTable,
  standing: ReadonlyMap<string, readonly Standing[]>,
  added: readonly Standing[],
): AnyTable {
  const byOriginal = new Map<AnyRow, Standing>();
  for (const rows of standing.values()) {
    for (const row of rows) if (row.original !== undefined) byOriginal.set(row.original, row);
  }
  const last = table.rows[table.rows.length - 1]?.rowNumber ?? 1;
  return {
    ...table,
    rows: [
      ...table.rows.map((row): AnyRow => {
        const own = byOriginal.get(row)?.cells ?? {};
        return Object.keys(own).length === 0 ? row : { ...row, cells: { ...row.cells, ...own } };
      }),
      ...added.map(({ key, cells }, index): AnyRow => ({ rowNumber: last + 1 + index, key, cells })),
    ],
  };
}

function standingCell(row: Standing, header: string): CellValue {
  return row.cells[header] ?? (row.original === undefined ? '' : cellAt(row.original, header));
}

function blanks(headers: readonly string[]): Readonly<Record<string, CellValue>> {
  return Object.fromEntries(headers.map((header) => [header, '']));
}
