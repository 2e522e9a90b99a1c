import { dateOfSerial, serialOfDate, yearOf } from '../../../domain/dates/dates';
import { dateOfCellSerial, parseDate, thaiDate } from '../../../domain/dates/thai-dates';
import { decimalOf, decimalsOf } from '../../../domain/decimal';
import { isEmailAddress } from '../../../domain/doctor/email-address';
import type { CellProblem } from '../../../domain/doctor/register-problem';
import { idOfLink } from '../../../domain/links';
import { readResult } from '../../../domain/rounds/reported-result';
import { cleanText } from '../../../domain/words/clean-text';
import { wordOf } from '../../../domain/words/word';
import type { CellValue } from '../../../ports/sheets';
import type { Column } from '../../../register/column';
import { codeOf, codesOf, textOf } from '../../../register/decode/row-reader';
import { choiceMeant } from '../../import/table/choice-words';
import { createPersons } from '../../import/table/persons';
import { readCell } from '../../import/table/read-cell';
import { isSeveralCodes } from '../../import/table/read-code';
import { tidyText } from './spelling';

/** What is wrong with one filled cell by the kind of its column, and what it should hold where that is beyond doubt. */
export type CellVerdict = { readonly problem: CellProblem; readonly mended?: CellValue };

const ERROR_VALUE = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|ERROR!)/;
const NO_PERSONS = createPersons([]);
/** A year from here on in a date cell is พ.ศ. that Sheets took for ค.ศ. */
const FIRST_BE_YEAR = 2400;
/** Baselines that an office does not have. */
const NO_FIGURE = new Set(['-', '–', 'N/A', 'ไม่มี', 'ไม่มีข้อมูล']);

/** undefined where the cell is as its column wants it. The cell is not blank. */
export function cellVerdict(column: Column, value: CellValue): CellVerdict | undefined {
  if (typeof value === 'string' && ERROR_VALUE.test(value)) {
    return { problem: { code: 'cell-error', value } };
  }
  switch (column.kind) {
    case 'text':
      return column.required === true ? tidiness(value, tidyText(textOf(value))) : undefined;
    case 'code':
      return codeVerdict(value);
    case 'person':
    case 'people':
      return tidiness(value, personsAsKept(value));
    case 'number':
      return column.header.startsWith('ปีฐาน') && NO_FIGURE.has(cleanText(textOf(value)))
        ? undefined
        : numberVerdict(value);
    case 'integer':
      return integerVerdict(value);
    case 'date':
    case 'moment':
      return dateVerdict(column, value);
    case 'yes-no':
    case 'choice':
      return choiceVerdict(column, value);
    case 'round':
      return roundVerdict(column, value);
    case 'email':
      return emailVerdict(value);
    case 'link':
      return idOfLink(textOf(value)) === undefined
        ? { problem: { code: 'not-a-link', value: textOf(value) } }
        : undefined;
    case 'result':
      return resultVerdict(value);
    case 'checkbox':
      return typeof value === 'boolean'
        ? undefined
        : { problem: { code: 'not-allowed', value: textOf(value), allowed: ['TRUE', 'FALSE'] } };
    case 'formula':
      return undefined;
  }
}

function tidiness(value: CellValue, meant: string): CellVerdict | undefined {
  const text = textOf(value);
  return text === meant ? undefined : { problem: { code: 'untidy-text', value: text, meant }, mended: meant };
}

/** A cell as an import would read it. */
function readAlone(column: Column, value: CellValue): ReturnType<typeof readCell> {
  return readCell(column, { raw: value, shown: textOf(value) }, NO_PERSONS);
}

/** Only digits, spaces and commas are put right: who is meant must not change. */
function personsAsKept(value: CellValue): string {
  const text = textOf(value);
  return text === wordOf(text) ? text : codesOf(value).join(', ');
}

/** A code typed into a number cell may have lost a final zero: 1.10 became 1.1. */
function codeVerdict(value: CellValue): CellVerdict | undefined {
  if (typeof value === 'number') {
    return Number.isInteger(value)
      ? undefined
      : { problem: { code: 'code-as-number', value: String(value) } };
  }
  const text = codeOf(value);
  if (typeof value === 'boolean' || isSeveralCodes(text))
    return { problem: { code: 'not-a-code', value: text } };
  return tidiness(value, codeOf(value));
}

function numberVerdict(value: CellValue): CellVerdict | undefined {
  if (typeof value === 'number') return undefined;
  const text = textOf(value);
  const decimal = typeof value === 'boolean' ? undefined : decimalOf(value);
  if (decimal === undefined) return { problem: { code: 'not-a-number', value: text } };
  const mended = Number(decimal.toFixed());
  // A cell keeps 15 digits: put right, it would be another number.
  if (decimalOf(mended)?.eq(decimal) !== true) return { problem: { code: 'too-many-digits', value: text } };
  return { problem: { code: 'number-as-text', value: text, meant: decimal.toFixed() }, mended };
}

function integerVerdict(value: CellValue): CellVerdict | undefined {
  const decimal = typeof value === 'boolean' ? undefined : decimalOf(value);
  if (decimal === undefined) return { problem: { code: 'not-a-number', value: textOf(value) } };
  if (decimalsOf(decimal) > 0) return { problem: { code: 'not-a-whole-number', value: textOf(value) } };
  return numberVerdict(value);
}

function dateVerdict(column: Column, value: CellValue): CellVerdict | undefined {
  const text = textOf(value);
  if (typeof value !== 'number') {
    const { value: serial, problems } = readAlone(column, value);
    const date = typeof value === 'string' ? parseDate(value) : undefined;
    if (problems.length > 0 || typeof serial !== 'number')
      return { problem: { code: 'not-a-date', value: text } };
    const meant = date === undefined ? text : thaiDate(date);
    return { problem: { code: 'date-as-text', value: text, meant }, mended: serial };
  }
  const date = dateOfCellSerial(value);
  if (date === undefined) return { problem: { code: 'not-a-date', value: text } };
  const read = dateOfSerial(value);
  if (yearOf(read) < FIRST_BE_YEAR) return undefined;
  return {
    problem: { code: 'be-year-as-ce', value: read, meant: thaiDate(date) },
    mended: serialOfDate(date) + (value - Math.floor(value)),
  };
}

function choiceVerdict(column: Column, value: CellValue): CellVerdict | undefined {
  const allowed = column.choices ?? [];
  const text = textOf(value);
  if (allowed.includes(text)) return undefined;
  const meant = choiceMeant(column.header, allowed, text);
  // Names of the office's own have a rule that knows them.
  if (meant === undefined && column.open === true) return undefined;
  return meant === undefined
    ? { problem: { code: 'not-allowed', value: text, allowed } }
    : { problem: { code: 'word-spelling', value: text, meant }, mended: meant };
}

function roundVerdict(column: Column, value: CellValue): CellVerdict | undefined {
  const allowed = column.choices ?? [];
  const text = textOf(value);
  if (allowed.includes(text)) return undefined;
  const { value: meant, problems } = readAlone(column, value);
  return problems.length === 0
    ? { problem: { code: 'word-spelling', value: text, meant: String(meant) }, mended: meant }
    : { problem: { code: 'not-allowed', value: text, allowed } };
}

function emailVerdict(value: CellValue): CellVerdict | undefined {
  const text = textOf(value);
  const tidy = cleanText(text);
  if (!isEmailAddress(tidy)) return { problem: { code: 'not-an-email', value: text } };
  return tidiness(value, tidy);
}

function resultVerdict(value: CellValue): CellVerdict | undefined {
  const result = readResult(typeof value === 'boolean' ? textOf(value) : value);
  return result.kind === 'unreadable'
    ? { problem: { code: 'not-a-result', value: result.typed, why: result.why } }
    : undefined;
}
