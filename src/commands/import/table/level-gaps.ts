import type { ImportProblem } from '../../../messages/refusals/import-problem-text';
import type { CellValue } from '../../../ports/sheets';
import type { AnyTable } from '../../../register/cells';
import { LEVELS_SETTING } from '../../../register/decode/setting-names';
import type { TabName } from '../../../register/tabs';
import type { ImportRow, Placed } from './table-reading';

const LEVELS = [1, 2, 3, 4, 5] as const;

type Filled = { readonly rows: readonly ImportRow[]; readonly notes: readonly Placed<ImportProblem>[] };

/**
 * Thresholds that are set at levels 1, 3 and 5 only. Where the office's rule is so, the levels between are the middle of their
 * neighbours (which scores as one line does) for indicators of เชิงเส้น, a unit's own ones included; else they are named, for no
 * score comes of them.
 */
export function fillLevelGaps(
  tab: TabName,
  table: AnyTable,
  rows: readonly ImportRow[],
  columnOf: ReadonlyMap<string, number>,
  fills: boolean,
  methodOf: (indicatorCode: string) => string,
): Filled {
  if (tab !== 'indicators' && tab !== 'unitThresholds') return { rows, notes: [] };
  const standing = new Map(
    table.rows.map((row) => [row.key, row.cells as Readonly<Record<string, CellValue | undefined>>]),
  );
  const notes: Placed<ImportProblem>[] = [];
  const filled = rows.map((row): ImportRow => {
    const cells = { ...standing.get(row.key), ...row.cells };
    const at = (level: number): CellValue => cells[levelHeader(level)] ?? '';
    const gaps = [2, 4].filter((level) => at(level) === '');
    const ends = [1, 3, 5].every((level) => typeof at(level) === 'number');
    if (gaps.length === 0 || !ends || !LEVELS.some((level) => row.cells[levelHeader(level)] !== undefined))
      return row;
    const column = columnOf.get(levelHeader(1)) ?? 0;
    const method =
      tab === 'indicators' ? String(cells.วิธีให้คะแนน ?? '') : methodOf(String(cells.รหัสตัวชี้วัด ?? ''));
    if (!fills || !['', 'เชิงเส้น'].includes(method)) {
      notes.push({
        row: row.at,
        column,
        what: { kind: 'levels-missing', levels: gaps, setting: LEVELS_SETTING },
      });
      return row;
    }
    notes.push({ row: row.at, column, what: { kind: 'levels-filled', levels: gaps } });
    const middles = gaps.map((level) => [levelHeader(level), middle(at(level - 1), at(level + 1))] as const);
    return { ...row, cells: { ...row.cells, ...Object.fromEntries(middles) } };
  });
  return { rows: filled, notes };
}

function levelHeader(level: number): string {
  return `เกณฑ์ ${level}`;
}

/** Ten decimals hold the middle of two thresholds exactly. */
function middle(below: CellValue, above: CellValue): number {
  return Number(((Number(below) + Number(above)) / 2).toFixed(10));
}
