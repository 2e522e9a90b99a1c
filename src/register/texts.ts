import { wordOf } from '../domain/words/word';
import type { CellValue } from '../ports/sheets';

const MINUS_SIGNS = /[\u2010-\u2015\u2212]/g;

/** A header as it is compared: a word, dashes alike, without any space. */
export function headerKey(text: string): string {
  return wordOf(text).replace(MINUS_SIGNS, '-').replace(/\s/g, '');
}

/** A key as it is compared: a word. Numbers as they print. */
export function keyText(value: CellValue): string {
  return wordOf(String(value));
}
