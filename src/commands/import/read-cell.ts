import { cleanText } from '../../domain/clean-text';
import { serialOfDate } from '../../domain/dates';
import { decimalOf, decimalOfNumber, decimalOfText } from '../../domain/decimal';
import { dateOfCellSerial, parseDate } from '../../domain/thai-dates';
import { fromThaiDigits } from '../../domain/thai-digits';
import type { CellValue } from '../../ports/sheets';
import type { Column } from '../../register/column';
import { codeOf, partsOf, textOf } from '../../register/decode/row-reader';
import { choiceMeant } from './choice-words';

/** รหัส of persons by name, for files that name people instead. */
export type PersonCodes = ReadonlyMap<string, string>;

/** A cell of a file as the register keeps it. `undefined` value: it cannot be read and stays the text it was. */
export type ReadCell = { readonly value: CellValue; readonly readable: boolean };

const INVISIBLE_EDGES = /^[\s\u200b-\u200d\u2060\ufeff\u00ad]+|[\s\u200b-\u200d\u2060\ufeff\u00ad]+$/g;
const INVISIBLE = /[\u200b\u2060\ufeff\u00ad]/g;
/** A numbered code however it is written: "1. 2", "ตัวชี้วัดที่ 1.2", "1.2.". */
const NUMBERED = /^(?:ตัวชี้วัด|ข้อ)?(?:ที่)?\s*(\d+(?:\s*\.\s*\d+)*)\s*\.?$/;
const TIME = /[ T](\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*น\.)?$/;

/**
 * One cell as its column wants it: numbers and dates typed (Thai digits, thousands groups, พ.ศ. and month names read), codes in
 * Western digits, words of a list in the register's spelling, persons by รหัส. Text stays text whatever it begins with.
 */
export function readCell(column: Column, raw: CellValue, persons: PersonCodes): ReadCell {
  const text = textOf(raw).replace(INVISIBLE, '').replace(INVISIBLE_EDGES, '');
  if (text === '') return { value: '', readable: true };
  const value = meaningOf(column, raw, text, persons);
  return value === undefined ? { value: text, readable: false } : { value, readable: true };
}

function meaningOf(
  column: Column,
  raw: CellValue,
  text: string,
  persons: PersonCodes,
): CellValue | undefined {
  switch (column.kind) {
    case 'text':
    case 'link':
    case 'formula':
      return text;
    case 'code':
      return NUMBERED.exec(codeOf(text))?.[1]?.replace(/\s/g, '') ?? codeOf(text);
    case 'email':
      return cleanText(text).replace(/\s/g, '');
    case 'number':
      return numberOf(raw, text);
    case 'integer':
      return integerOf(raw, text);
    case 'date':
      return dateSerial(raw, text);
    case 'moment':
      return momentSerial(raw, text);
    case 'yes-no':
    case 'choice':
      return choiceMeant(column.header, column.choices ?? [], text);
    case 'round':
      return roundOf(text);
    case 'person':
    case 'people':
      return partsOf(fromThaiDigits(text))
        .map((part) => persons.get(nameKey(part)) ?? part)
        .join(', ');
    case 'result':
      return /^n\s*\/?\s*a$/i.test(cleanText(text)) ? 'N/A' : numberOf(raw, text);
    case 'checkbox':
      return undefined;
  }
}

/** undefined for what is no number, and for one with more digits than a cell can hold. */
function numberOf(raw: CellValue, text: string): number | undefined {
  if (typeof raw === 'boolean') return undefined;
  const decimal = typeof raw === 'number' ? decimalOf(raw) : decimalOfText(text);
  if (decimal === undefined) return undefined;
  const number = Number(decimal.toString());
  return decimalOfNumber(number)?.eq(decimal) === true ? number : undefined;
}

function integerOf(raw: CellValue, text: string): number | undefined {
  const number = numberOf(raw, text);
  return number !== undefined && Number.isInteger(number) ? number : undefined;
}

function dateSerial(raw: CellValue, text: string): number | undefined {
  const date = typeof raw === 'number' ? dateOfCellSerial(raw) : parseDate(text);
  return date === undefined ? undefined : serialOfDate(date);
}

function momentSerial(raw: CellValue, text: string): number | undefined {
  if (typeof raw === 'number') {
    const day = dateSerial(raw, text);
    return day === undefined ? undefined : day + (raw - Math.floor(raw));
  }
  const plain = fromThaiDigits(cleanText(text));
  const time = TIME.exec(plain);
  const day = dateSerial(raw, time ? plain.slice(0, time.index) : plain);
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

/** A person's name as it is compared: spaces of any number alike. */
export function nameKey(name: string): string {
  return cleanText(name).toLowerCase();
}
