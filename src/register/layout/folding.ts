import type { SheetsRequest } from '../../ports/sheets';
import type { Column } from '../column';

/** What only the script needs in a new tab: a collapsed group of columns, and within it one of the steps between formulas. */
export function foldingRequests(sheetId: number, columns: readonly Column[]): readonly SheetsRequest[] {
  const folded = stretchOf(columns, ({ folded = false }) => folded);
  const helpers = stretchOf(columns, ({ folded = false, helper = false }) => folded && helper);
  const groups = [folded, helpers].flatMap((stretch, index) =>
    stretch === undefined ? [] : [{ range: { sheetId, dimension: 'COLUMNS', ...stretch }, depth: index + 1 }],
  );
  return [
    ...groups.map(({ range }) => ({ addDimensionGroup: { range } })),
    ...groups.map(({ range, depth }) => ({
      updateDimensionGroup: { dimensionGroup: { range, depth, collapsed: true }, fields: 'collapsed' },
    })),
  ];
}

/** They stand side by side at a tab's end. */
function stretchOf(columns: readonly Column[], belongs: (column: Column) => boolean) {
  const startIndex = columns.findIndex(belongs);
  if (startIndex === -1) return undefined;
  return { startIndex, endIndex: startIndex + columns.filter(belongs).length };
}
