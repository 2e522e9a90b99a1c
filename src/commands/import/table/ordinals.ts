import { cleanText } from '../../../domain/words/clean-text';
import { fromThaiDigits } from '../../../domain/words/thai-digits';
import type { TabName } from '../../../register/tabs';
import { headerKey } from '../../../register/texts';

const POSITION_HEADERS = [
  'ที่',
  'ลำดับ',
  'ลำดับที่',
  'ลำดับ/ที่',
  'เลขลำดับ',
  'เลขที่',
  'ข้อ',
  'ข้อที่',
  'no',
  'no.',
  'item',
  '#',
  '###',
  'อันดับ',
];

/** Whether a column is headed by a word for the place in a list. The steps of ปฏิทิน are their numbers. */
export function isPositionHeader(tab: TabName, header: string): boolean {
  if (tab === 'calendar') return false;
  const key = headerKey(header.replace(/[([{].*$/, '')).toLowerCase();
  return POSITION_HEADERS.some((word) => headerKey(word) === key);
}

/** Whether the values only count rows: whole numbers, each one more than the last or a new start at 1. */
export function onlyCountRows(values: readonly string[]): boolean {
  const numbers = numbersOf(values);
  if (!areWhole(values)) return false;
  const steps = numbers.slice(1).filter((value, at) => {
    const before = Number(numbers[at]);
    return Number(value) === before + 1 || Number(value) === 1 || Number(value) === before;
  });
  return steps.length >= (numbers.length - 1) * 0.8;
}

/** Whether all that is said is whole numbers. */
export function areWhole(values: readonly string[]): boolean {
  const numbers = numbersOf(values);
  return numbers.length > 0 && numbers.every((value) => /^\d+$/.test(value));
}

function numbersOf(values: readonly string[]): readonly string[] {
  return values
    .map((value) => fromThaiDigits(cleanText(value)).replace(/[.)]$/, ''))
    .filter((value) => value !== '');
}
