import { type Book, type CellContent, isErrorConstant, isFormula, type Tab } from './state';

/** What a cell is worth: a formula's result, or the content itself. `e` is an error's text, e.g. `#N/A`. */
export type Effective = null | string | number | boolean | { readonly e: string };

export type ReadEffective = (tab: Tab, row: number, column: number) => Effective;

/** Effective values of a book at a moment (ms since the epoch). */
export type EffectiveOf = (book: Book, now: number) => ReadEffective;

export function isError(value: Effective): value is { readonly e: string } {
  return typeof value === 'object' && value !== null;
}

/** The effective value of content that is not a formula. */
export function plainEffective(content: CellContent): Effective {
  return isFormula(content) ? null : isErrorConstant(content) ? { e: content.e } : content;
}

const errorTypes = {
  '#DIV/0!': 'DIVIDE_BY_ZERO',
  '#VALUE!': 'VALUE',
  '#REF!': 'REF',
  '#NAME?': 'NAME',
  '#NUM!': 'NUM',
  '#N/A': 'N_A',
  '#NULL!': 'NULL_VALUE',
} as const;

function isErrorText(text: string): text is keyof typeof errorTypes {
  return Object.hasOwn(errorTypes, text);
}

export function errorType(text: string) {
  return isErrorText(text) ? errorTypes[text] : 'ERROR';
}

/** The texts that Sheets reads as errors when they are typed. */
export const errorTexts: readonly string[] = Object.keys(errorTypes);
