import { boundsOf } from './bounds';
import { type ConditionSight, cellMeets } from './cell-conditions';
import type { ReadEffective } from './effective';
import { formattedText } from './format-value';
import { createFormulaAnswers } from './formula-answers';
import { shiftFormula } from './formula-text';
import type { FilterView } from './shapes/sheet-shapes';
import { type Book, styleAt, type Tab } from './state';
import { mapConditionFormulas } from './stored-rule';

type Spec = NonNullable<FilterView['filterSpecs']>[number];

/** Both ways of writing criteria: a list of specs, and the older map by column. */
function specsOf(view: FilterView): readonly Spec[] {
  return [
    ...(view.filterSpecs ?? []),
    ...Object.entries(view.criteria ?? {}).map(([columnIndex, filterCriteria]) => ({
      columnIndex: Number(columnIndex),
      filterCriteria,
    })),
  ];
}

/** The rows that a filter view takes out of sight. Its first row is the header; its formulas are written for the row below. */
export function filteredRows(
  book: Book,
  tab: Tab,
  view: FilterView,
  read: ReadEffective,
  now: number,
): ReadonlySet<number> {
  const sight: ConditionSight = { book, read, now, answers: createFormulaAnswers(book, now, read) };
  const { top, bottom } = boundsOf(view.range ?? {}, tab);
  const passes = (row: number, { columnIndex: column = 0, filterCriteria = {} }: Spec): boolean => {
    const { condition, hiddenValues = [] } = filterCriteria;
    const text = formattedText(read(tab, row, column), styleAt(book, tab, row, column), book.locale);
    if (hiddenValues.includes(text)) return false;
    if (condition === undefined) return true;
    const here = mapConditionFormulas(condition, (formula) => shiftFormula(formula, row - top - 1, 0));
    return cellMeets(sight, tab, { row, column }, here);
  };
  const findHidden = (): ReadonlySet<number> => {
    const hidden = new Set<number>();
    for (let row = top + 1; row < Math.min(bottom, tab.rows.length); row += 1) {
      // Every spec is asked, so that the formulas of all of them are answered in one go.
      if (specsOf(view).filter((spec) => !passes(row, spec)).length > 0) hidden.add(row);
    }
    return hidden;
  };
  const hidden = findHidden();
  return sight.answers.settle() ? findHidden() : hidden;
}
