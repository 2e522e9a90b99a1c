import { type Effective, isError, type ReadEffective } from '../effective';
import { shiftFormula } from '../formula-text';
import type { RequestBody } from '../shapes/request-shapes';
import type { SortSpec } from '../shapes/sheet-shapes';
import { type CellContent, isFormula, styleAt, type Tab } from '../state';
import { ruleAt } from '../stored-rule';
import { guardCells, placeOf, type RequestContext } from './context';

/** Numbers before text before truth values before errors; blanks come last whichever way. */
function rankOf(value: Effective): number {
  if (value === null || value === '') return 4;
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return isError(value) ? 3 : 2;
}

function compare(a: Effective, b: Effective, order: Intl.Collator): number {
  const byKind = rankOf(a) - rankOf(b);
  if (byKind !== 0) return byKind;
  if (typeof a === 'string' && typeof b === 'string') return order.compare(a, b);
  return Number(a) - Number(b) || 0;
}

function compareRows(
  rows: readonly [number, number],
  specs: readonly SortSpec[],
  tab: Tab,
  read: ReadEffective,
  order: Intl.Collator,
): number {
  for (const spec of specs) {
    const column = spec.dimensionIndex ?? 0;
    const [a, b] = [read(tab, rows[0], column), read(tab, rows[1], column)];
    const sign = spec.sortOrder === 'DESCENDING' && rankOf(a) !== 4 && rankOf(b) !== 4 ? -1 : 1;
    const found = sign * compare(a, b, order);
    if (found !== 0) return found;
  }
  return rows[0] - rows[1];
}

/** Cells move with their formats and notes; protected ranges stay where they are, and so guard other people's rows. */
export function sortRange(body: RequestBody<'sortRange'>, context: RequestContext): undefined {
  const { tab, bounds } = placeOf(context, body.range);
  guardCells(context, tab, bounds);
  const { draft } = context;
  const specs = body.sortSpecs ?? [];
  for (const { dimensionIndex = 0 } of specs) {
    if (dimensionIndex < bounds.left || dimensionIndex >= bounds.right) {
      throw context.refuse(`SortSpec.dimensionIndex ${dimensionIndex} is outside the range.`);
    }
  }
  const read = context.effective();
  const order = new Intl.Collator(draft.book.locale.replace('_', '-'));
  const rows = Array.from({ length: bounds.bottom - bounds.top }, (_, index) => bounds.top + index);
  const sorted = rows.toSorted((a, b) => compareRows([a, b], specs, tab, read, order));
  const before = draft.snapshot();
  const source = before.tabs.find((each) => each.sheetId === tab.sheetId) ?? tab;
  const target = draft.tab(tab.sheetId) ?? tab;
  sorted.forEach((from, index) => {
    const to = bounds.top + index;
    if (from === to) return;
    const row = source.rows[from];
    for (let column = bounds.left; column < bounds.right; column += 1) {
      const content: CellContent = row?.v[column] ?? null;
      const moved = isFormula(content) ? { f: shiftFormula(content.f, to - from, 0) } : content;
      draft.setContent(target, to, column, moved);
      draft.setStyle(target, to, column, styleAt(before, source, from, column));
      draft.setRule(target, { row: to, column }, ruleAt(before, source, { row: from, column }), {
        row: from,
        column,
      });
      draft.setNote(target, to, column, row?.n?.[column]);
    }
  });
}
