import { locateForReading } from './a1';
import { meets } from './conditions';
import type { ReadEffective } from './effective';
import { formattedText } from './format-value';
import type { FormulaAnswers } from './formula-answers';
import type { BooleanCondition } from './shapes/cell-shapes';
import { type Book, styleAt, type Tab } from './state';
import type { Place } from './stored-rule';

/** What conditions of a book are looked at with. */
export type ConditionSight = {
  readonly book: Book;
  readonly read: ReadEffective;
  readonly now: number;
  readonly answers: FormulaAnswers;
};

/** The texts that a range shows, blanks left out; an unreadable range shows none. */
export function shownTexts(
  { book, read }: Pick<ConditionSight, 'book' | 'read'>,
  range: string,
): readonly string[] {
  const located = tryLocate(book, range);
  if (located === undefined) return [];
  const { tab, bounds } = located;
  const texts: string[] = [];
  for (let row = bounds.top; row < Math.min(bounds.bottom, tab.rows.length); row += 1) {
    for (let column = bounds.left; column < bounds.right; column += 1) {
      const text = formattedText(read(tab, row, column), styleAt(book, tab, row, column), book.locale);
      if (text !== '') texts.push(text);
    }
  }
  return texts;
}

function tryLocate(book: Book, range: string) {
  try {
    return locateForReading(book, range);
  } catch {
    return undefined;
  }
}

/** Whether a cell meets a condition whose formulas are written for that cell. */
export function cellMeets(
  sight: ConditionSight,
  tab: Tab,
  place: Place,
  condition: BooleanCondition,
): boolean {
  const { book, read, now, answers } = sight;
  const value = read(tab, place.row, place.column);
  return meets(condition, {
    value,
    text: formattedText(value, styleAt(book, tab, place.row, place.column), book.locale),
    locale: book.locale,
    timeZone: book.timeZone,
    now,
    ask: (formula) => answers.ask(tab, formula),
    shownIn: (range) => shownTexts(sight, range),
  });
}
