import type Big from 'big.js';
import { type IsoDate, serialOfDate } from '../../../domain/dates/dates';
import {
  dateOfCellSerial,
  hasOtherWeekday,
  parseDate,
  shortYearMeant,
} from '../../../domain/dates/thai-dates';
import { decimalOfNumber, decimalOfText } from '../../../domain/decimal';
import { isEmailAddress } from '../../../domain/doctor/email-address';
import { cleanText } from '../../../domain/words/clean-text';
import { fromThaiDigits } from '../../../domain/words/thai-digits';
import { spellMarks } from '../../../domain/words/word';
import type { ImportProblem } from '../../../messages/refusals/import-problem-text';
import type { CellValue } from '../../../ports/sheets';
import type { Column } from '../../../register/column';
import { codeOf, textOf } from '../../../register/decode/row-reader';
import { BROKEN_LETTER } from '../file/text-of-bytes';
import {
  hasLostLetters,
  isDash,
  isDitto,
  isErrorValue,
  showsDate,
  withNarrowDigits,
  withoutFormulaQuotes,
  withoutPercent,
  withPlainSign,
} from './cell-texts';
import { choiceMeant } from './choice-words';
import { type NumberShown, numberShown } from './number-shown';
import type { Persons } from './persons';
import { readCode } from './read-code';

/** `raw` is what the file keeps, `shown` what a person sees of it. */
export type FileCell = { readonly raw: CellValue; readonly shown: string };

/** A cell of a file as the register keeps it; '' is a blank one, or one that says nothing. What cannot be read stays the text it was. */
export type ReadCell = { readonly value: CellValue; readonly problems: readonly ImportProblem[] };

const INVISIBLE_EDGES = /^[\s\u200b-\u200d\u2060\ufeff\u00ad]+|[\s\u200b-\u200d\u2060\ufeff\u00ad]+$/g;
/** An export puts an apostrophe before a text that Excel would run as a formula. */
const GUARDED = /^'(?=[=+@-])/;
const INVISIBLE = /[\u200b\u2060\ufeff\u00ad]/g;
const TIME = /[ T](\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*น\.)?$/;
/** Kinds in which a dash alone means "none". */
const DASH_IS_NONE = [
  'number',
  'integer',
  'date',
  'moment',
  'round',
  'person',
  'people',
  'choice',
  'code',
  'email',
  'result',
];

/**
 * One cell as its column wants it: numbers and dates typed (Thai digits, thousands groups, percent formats, พ.ศ. and month names
 * read), codes in Western digits, words of a list in the register's spelling, persons by รหัส. Text stays text whatever it
 * begins with. An error value says nothing and is named.
 */
export function readCell(column: Column, { raw, shown }: FileCell, persons: Persons): ReadCell {
  const text = tidy(typeof raw === 'string' ? raw : shown === '' ? textOf(raw) : shown);
  if (typeof raw === 'number' && shown.trim() === '') {
    const { value, problems } = readCell(column, { raw, shown: String(raw) }, persons);
    return { value, problems: [...problems, { kind: 'hidden-value', value: String(raw) }] };
  }
  if (text === '') return { value: '', problems: [] };
  if (isErrorValue(text))
    return { value: '', problems: [{ kind: 'error-value', value: text.replace(/ \(.*/s, '') }] };
  if (isDitto(text)) return { value: text, problems: [{ kind: 'ditto', value: text }] };
  if (isDash(text) && DASH_IS_NONE.includes(column.kind)) return { value: '', problems: [] };
  const read = meaningOf(column, raw, text, persons);
  if (!hasLostLetters(text)) return read;
  return { value: read.value, problems: [{ kind: 'broken-letter', value: text }] };
}

/** What a broken byte makes of a letter: signs for machines, places of the Thai block where no letter stands. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NO_LETTER = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u0e00\u0e3b-\u0e3e\u0e5c-\u0e7f]/g;

function tidy(text: string): string {
  const letters = text.replace(NO_LETTER, BROKEN_LETTER);
  return withoutFormulaQuotes(spellMarks(letters.replace(INVISIBLE, '').replace(INVISIBLE_EDGES, '')));
}

function meaningOf(column: Column, raw: CellValue, text: string, persons: Persons): ReadCell {
  switch (column.kind) {
    case 'text':
      if (typeof raw === 'boolean' && column.required === true)
        return { value: text, problems: [{ kind: 'truth-value', value: text }] };
      return { value: text.replace(GUARDED, ''), problems: [] };
    case 'link':
    case 'formula':
      return { value: text.replace(GUARDED, ''), problems: [] };
    case 'code': {
      const { value, problem } = readCode(raw, text);
      return { value, problems: problem === undefined ? [] : [problem] };
    }
    case 'email': {
      const value = cleanText(text).replace(/\s/g, '');
      return { value, problems: isEmailAddress(value) ? [] : [{ kind: 'not-an-address', value }] };
    }
    case 'person':
    case 'people':
      return readPersons(text, persons, column.kind === 'person');
    case 'number':
      return readNumber(column, raw, text);
    case 'result':
      if (/^n\s*\/?\s*a\.?$/i.test(cleanText(text))) return { value: 'N/A', problems: [] };
      return readNumber(column, raw, text);
    case 'date':
      return readDate(column, raw, text);
    default:
      return readOrKept(column, text, typedValue(column, raw, text));
  }
}

function typedValue(column: Column, raw: CellValue, text: string): CellValue | undefined {
  switch (column.kind) {
    case 'integer': {
      const number = numberOf(raw, text);
      return number !== undefined && Number.isInteger(number) ? number : undefined;
    }
    case 'moment':
      return momentSerial(raw, text);
    case 'yes-no':
    case 'choice':
      return (
        choiceMeant(column.header, column.choices ?? [], text) ?? (column.open === true ? text : undefined)
      );
    case 'round':
      return roundOf(text);
    default:
      return undefined;
  }
}

function readOrKept(column: Column, text: string, value: CellValue | undefined): ReadCell {
  if (value !== undefined) return { value, problems: [] };
  const { kind, choices = [] } = column;
  return { value: text, problems: [{ kind: 'unreadable', value: text, column: kind, choices }] };
}

function readPersons(text: string, persons: Persons, one: boolean): ReadCell {
  const problems: ImportProblem[] = [];
  const ids = persons.named(text).map((meant) => {
    if (meant.kind === 'known') return meant.id;
    problems.push(
      meant.kind === 'several'
        ? { kind: 'several-persons', name: meant.text, ids: meant.ids }
        : { kind: 'unknown-person', name: meant.text },
    );
    return meant.text;
  });
  if (one && ids.length > 1) problems.push({ kind: 'one-person-only', value: text });
  return { value: [...new Set(ids)].join(', '), problems };
}

/** A number, where its format shows another one (a percentage, a date) as it is shown, or questioned. */
function readNumber(column: Column, raw: CellValue, text: string): ReadCell {
  if (typeof raw !== 'number') return readOrKept(column, text, numberOf(raw, text));
  if (showsDate(text)) return readOrKept(column, text, undefined);
  const shown = numberShown(raw, text);
  const value = shown === undefined ? undefined : heldNumber(shown.value);
  if (shown === undefined || value === undefined) return readOrKept(column, text, undefined);
  return { value, problems: formatProblems(shown, text, value) };
}

function formatProblems({ kind }: NumberShown, shown: string, value: number): readonly ImportProblem[] {
  return kind === 'other' ? [{ kind: 'shown-otherwise', shown, value: String(value) }] : [];
}

/** undefined for what is no number, and for one with more digits than a cell can hold. */
function numberOf(raw: CellValue, text: string): number | undefined {
  if (typeof raw === 'boolean') return undefined;
  if (typeof raw === 'number') {
    const shown = numberShown(raw, text);
    return shown === undefined ? undefined : heldNumber(shown.value);
  }
  const decimal = decimalOfText(withPlainSign(withoutPercent(withNarrowDigits(text))));
  return decimal === undefined ? undefined : heldNumber(decimal);
}

function heldNumber(decimal: Big): number | undefined {
  const number = Number(decimal.toString());
  return decimalOfNumber(number)?.eq(decimal) === true ? number : undefined;
}

function readDate(column: Column, raw: CellValue, text: string): ReadCell {
  const serial = typeof raw === 'number' ? raw : serialTyped(text);
  const date = serial === undefined ? parseDate(text) : dateOfCellSerial(serial);
  if (date === undefined) return readOrKept(column, text, undefined);
  const told = (likely: IsoDate, kind: 'doubtful-year' | 'other-weekday' | 'date-from-number'): ReadCell => ({
    value: serialOfDate(likely),
    problems: [{ kind, value: text, date: likely }],
  });
  const meant = shortYearMeant(date);
  if (meant !== undefined) return told(meant, 'doubtful-year');
  if (typeof raw !== 'number' && serial !== undefined) return told(date, 'date-from-number');
  if (typeof raw !== 'number' && hasOtherWeekday(text, date)) return told(date, 'other-weekday');
  return { value: serialOfDate(date), problems: [] };
}

/** A date that a CSV keeps as Excel's number of days: from 1990 to 2099. */
function serialTyped(text: string): number | undefined {
  const plain = fromThaiDigits(cleanText(text));
  const serial = /^\d{5}$/.test(plain) ? Number(plain) : 0;
  return serial >= 32_874 && serial <= 73_050 ? serial : undefined;
}

function momentSerial(raw: CellValue, text: string): number | undefined {
  const daySerial = (value: CellValue, words: string): number | undefined => {
    const date = typeof value === 'number' ? dateOfCellSerial(value) : parseDate(words);
    return date === undefined ? undefined : serialOfDate(date);
  };
  if (typeof raw === 'number') {
    const day = daySerial(raw, text);
    return day === undefined ? undefined : day + (raw - Math.floor(raw));
  }
  const plain = fromThaiDigits(cleanText(text));
  const time = TIME.exec(plain);
  const day = daySerial('', time ? plain.slice(0, time.index).replace(/,$/, '') : plain);
  if (day === undefined || time === null) return day;
  const [hours, minutes, seconds] = [Number(time[1]), Number(time[2]), Number(time[3] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return day + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

/** 6, 06, "รอบ 6 เดือน". */
function roundOf(text: string): number | undefined {
  const found = /^(?:รอบ)?(?:ที่)?0?(6|9|12)(?:เดือน)?$/.exec(codeOf(text).replace(/\s/g, ''));
  return found ? Number(found[1]) : undefined;
}
