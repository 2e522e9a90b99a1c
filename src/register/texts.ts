import { withPlainDashes } from '../domain/words/plain-dashes';
import { wordOf } from '../domain/words/word';
import type { CellValue } from '../ports/sheets';

/** A header as it is compared: a word, dashes alike, without any space. */
export function headerKey(text: string): string {
  return withPlainDashes(wordOf(text)).replace(/\s/g, '');
}

/** A key as it is compared: a word. Numbers as they print. */
export function keyText(value: CellValue): string {
  return wordOf(String(value));
}
