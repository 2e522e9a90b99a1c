import { parseDate } from '../../../domain/dates/thai-dates';
import { isTitle, withoutTitles } from '../../../domain/words/person-name';
import type { Column } from '../../../register/column';
import { isNameParted } from './half-name';
import { NO_PART, rankOfPart } from './part-words';

/** The parts of one value as one text: a name without a space after its prefix, a date from its day on, people by comma. */
export function joinedParts(column: Column, texts: readonly string[], headers: readonly string[]): string {
  const parts = texts
    .map((text, at) => ({ text: text.trim(), rank: rankOfPart(headers[at] ?? ''), at }))
    .filter(({ text }) => text !== '')
    .sort((left, right) => left.rank - right.rank || left.at - right.at);
  const words = parts.map(({ text }) => text);
  if (column.kind === 'date') return joinedDate(words);
  const isPeople = column.kind === 'people' || column.kind === 'person';
  if (isPeople && parts.some(({ rank }) => rank === NO_PART)) return words.join(', ');
  const [first] = parts;
  // A prefix without a name says nothing.
  if (words.length === 1 && first?.rank === 0 && isNameParted(headers)) return '';
  const hasPrefix = first !== undefined && (first.rank === 0 || isTitle(first.text));
  return hasPrefix ? joinedName(first.text, words.slice(1).join(' ')) : words.join(' ');
}

function joinedName(prefix: string, rest: string): string {
  const own = rest.slice(0, rest.length - withoutTitles(rest).length);
  if (rest === '' || rest.startsWith(prefix) || longTitle(own) === longTitle(prefix)) return rest || prefix;
  return /[\u0e01-\u0e5b.]$/.test(prefix) ? prefix + rest : `${prefix} ${rest}`;
}

/** น.ส. is นางสาว. */
function longTitle(title: string): string {
  const plain = title.replace(/[.\s]/g, '');
  return plain === 'นส' ? 'นางสาว' : plain;
}

/** A day with its month and year; a cell that holds the whole date says it alone. */
function joinedDate(words: readonly string[]): string {
  const whole = words.find((word) => parseDate(word) !== undefined);
  const isNumeric = words.length === 3 && words.every((word) => /^[\d๐-๙]+$/.test(word));
  return whole ?? words.join(isNumeric ? '/' : ' ');
}
