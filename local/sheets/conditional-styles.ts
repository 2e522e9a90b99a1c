import { boundsOf } from './bounds';
import { type ConditionSight, cellMeets } from './cell-conditions';
import type { ReadEffective } from './effective';
import { createFormulaAnswers } from './formula-answers';
import { shiftFormula } from './formula-text';
import { gradientColor } from './gradient';
import type { CellFormat } from './shapes/cell-shapes';
import type { ConditionalFormatRule } from './shapes/sheet-shapes';
import type { Book, Tab } from './state';
import { mapConditionFormulas } from './stored-rule';

/** What a conditional format adds to a cell; undefined where none applies. */
export type ConditionalStyle = (row: number, column: number) => CellFormat | undefined;

type Cells = Map<string, CellFormat>;

function add(cells: Cells, row: number, column: number, format: CellFormat): void {
  const key = `${row}:${column}`;
  const before = cells.get(key) ?? {};
  cells.set(key, { ...before, ...format, textFormat: { ...before.textFormat, ...format.textFormat } });
}

/** A rule's formulas are written for the top left cell of its first range. */
function applyBooleanRule(sight: ConditionSight, tab: Tab, rule: ConditionalFormatRule, cells: Cells): void {
  const { condition, format = {} } = rule.booleanRule ?? {};
  if (condition === undefined) return;
  const first = boundsOf(rule.ranges?.[0] ?? {}, tab);
  for (const range of rule.ranges ?? []) {
    const bounds = boundsOf(range, tab);
    for (let row = bounds.top; row < Math.min(bounds.bottom, tab.rows.length); row += 1) {
      for (let column = bounds.left; column < bounds.right; column += 1) {
        const here = mapConditionFormulas(condition, (formula) =>
          shiftFormula(formula, row - first.top, column - first.left),
        );
        if (cellMeets(sight, tab, { row, column }, here)) add(cells, row, column, format);
      }
    }
  }
}

function applyGradientRule(sight: ConditionSight, tab: Tab, rule: ConditionalFormatRule, cells: Cells): void {
  const places = (rule.ranges ?? []).flatMap((range) => {
    const bounds = boundsOf(range, tab);
    const found: { row: number; column: number; value: number }[] = [];
    for (let row = bounds.top; row < Math.min(bounds.bottom, tab.rows.length); row += 1) {
      for (let column = bounds.left; column < bounds.right; column += 1) {
        const value = sight.read(tab, row, column);
        if (typeof value === 'number') found.push({ row, column, value });
      }
    }
    return found;
  });
  const values = places.map(({ value }) => value).toSorted((a, b) => a - b);
  for (const { row, column, value } of places) {
    const backgroundColor = gradientColor(rule.gradientRule ?? {}, value, values);
    if (backgroundColor !== undefined) add(cells, row, column, { backgroundColor });
  }
}

/** Works out all conditional formats of a tab at once; an earlier rule wins over a later one. */
export function conditionalStyles(book: Book, tab: Tab, read: ReadEffective, now: number): ConditionalStyle {
  if (tab.conditionalFormats.length === 0) return () => undefined;
  const sight: ConditionSight = { book, read, now, answers: createFormulaAnswers(book, now, read) };
  const applyAll = (): Cells => {
    const cells: Cells = new Map();
    for (const rule of tab.conditionalFormats.toReversed()) {
      if (rule.gradientRule === undefined) applyBooleanRule(sight, tab, rule, cells);
      else applyGradientRule(sight, tab, rule, cells);
    }
    return cells;
  };
  let cells = applyAll();
  if (sight.answers.settle()) cells = applyAll();
  return (row, column) => cells.get(`${row}:${column}`);
}
