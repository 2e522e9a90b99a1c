import { spelt, wordOf } from '../../../domain/words/word';
import { textOf } from '../../../register/decode/row-reader';
import type { HeaderOf, TabName } from '../../../register/tabs';
import { type Finding, finding } from '../finding';
import type { RegisterView } from '../register-view';

/** Text as it should stand in a cell: spelt as it should be, single spaces, none around it. Digits and line breaks stay. */
export function tidyText(text: string): string {
  return spelt(text)
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/** A cell that is one word with another text of the register, and not written like it. */
export function spellingFindings<T extends TabName>(
  tab: T,
  row: number,
  header: HeaderOf<T>,
  text: string,
  meant: string,
): readonly Finding[] {
  return tidyText(text) === meant
    ? []
    : [finding(tab, row, header, { code: 'word-spelling', value: text, meant }, meant)];
}

/** A dimension is spelt as most of its indicators spell it. */
export function dimensionSpellingFindings(view: RegisterView): readonly Finding[] {
  const spellings = dimensionSpellings(view);
  return view.table('indicators').rows.flatMap(({ rowNumber, cells }): readonly Finding[] => {
    const text = textOf(cells.มิติ);
    const meant = spellings.get(wordOf(text));
    return meant === undefined ? [] : spellingFindings('indicators', rowNumber, 'มิติ', text, meant);
  });
}

/** Each dimension as most of its indicators spell it (of as many the first), by word. */
export function dimensionSpellings(view: RegisterView): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { cells } of view.table('indicators').rows) {
    const text = tidyText(textOf(cells.มิติ));
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const spellings = new Map<string, string>();
  for (const [text, count] of counts) {
    const usual = spellings.get(wordOf(text));
    if (usual === undefined || count > (counts.get(usual) ?? 0)) spellings.set(wordOf(text), text);
  }
  return spellings;
}
