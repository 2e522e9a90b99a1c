import type Big from 'big.js';
import type { IsoDate } from '../../domain/dates/dates';
import { type Moment, momentAt, momentOfSerial } from '../../domain/dates/moments';
import { dateOfCellSerial, parseDate } from '../../domain/dates/thai-dates';
import { decimalOf } from '../../domain/decimal';
import type { RoundNumber } from '../../domain/indicator';
import type { TypedResult } from '../../domain/rounds/typed-result';
import type { Usage } from '../../domain/usage';
import { cleanText } from '../../domain/words/clean-text';
import { spelt, wordOf } from '../../domain/words/word';
import { YES_NO } from '../../domain/words/yes-no';
import type { CellValue } from '../../ports/sheets';
import type { Row } from '../cells';
import type { HeaderOf, TabName } from '../tabs';
import type { CellFault, CellFaultCode } from './cell-fault';

/** Lenient readers of one row by its tab's headers `H`: a cell that cannot be read is undefined (or the fallback) and noted as a fault. */
export type RowReader<H extends string> = {
  /** The text without invisible characters at its ends; line breaks inside stay. */
  readonly text: (column: H) => string;
  /** The same on one line: a name, whose white space and line breaks are one space each. */
  readonly line: (column: H) => string;
  /** What is compared with other texts of the register: a group, a dimension, a province, a name. */
  readonly word: (column: H) => string;
  /** A code or รหัส: Western digits, no white space around, no invisible characters. */
  readonly code: (column: H) => string;
  readonly codes: (column: H) => readonly string[];
  readonly number: (column: H) => Big | undefined;
  /** A number cell as it stands: typed as text it is a fault. */
  readonly numberOnly: (column: H) => Big | 'unreadable' | undefined;
  readonly count: (column: H) => number;
  readonly date: (column: H) => IsoDate | undefined;
  readonly moment: (column: H) => Moment | undefined;
  readonly round: (column: H) => RoundNumber | undefined;
  readonly yes: (column: H) => boolean;
  /** ใช่, ไม่ใช่, or the names of those that are meant, by comma. */
  readonly usage: (column: H) => Usage;
  readonly tick: (column: H) => boolean;
  readonly choice: <W extends string>(column: H, allowed: readonly W[]) => W | undefined;
  /** What was typed in a result cell. */
  readonly typed: (column: H) => TypedResult;
  readonly fault: (column: H, code: CellFaultCode) => void;
};

export function textOf(value: CellValue): string {
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}

export function codeOf(value: CellValue): string {
  return wordOf(textOf(value));
}

/** Parts of a list cell, by comma or line break. */
export function partsOf(text: string): readonly string[] {
  return text
    .split(/[,，،、;；\n]/)
    .map((part) => cleanText(spelt(part)))
    .filter((part) => part !== '');
}

/** รหัส by comma. */
export function codesOf(value: CellValue): readonly string[] {
  return partsOf(textOf(value)).map(wordOf);
}

export function rowReader<T extends TabName>(
  tab: T,
  row: Row<T>,
  faults: CellFault[],
): RowReader<HeaderOf<T>> {
  const cell = (column: HeaderOf<T>): CellValue => row.cells[column];
  const code = (column: HeaderOf<T>) => codeOf(cell(column));
  const fault = (column: HeaderOf<T>, why: CellFaultCode): void => {
    faults.push({
      tab,
      row: row.rowNumber,
      key: codeOf(row.key),
      column,
      code: why,
      value: textOf(cell(column)),
    });
  };
  /** undefined both for a blank cell and, with a fault, for one that `read` does not understand. */
  const read = <V>(column: HeaderOf<T>, why: CellFaultCode, decode: (value: CellValue) => V | undefined) => {
    const value = cell(column);
    if (typeof value === 'string' && cleanText(value) === '') return undefined;
    const decoded = decode(value);
    if (decoded === undefined) fault(column, why);
    return decoded;
  };
  const number = (column: HeaderOf<T>) =>
    read(column, 'not-a-number', (value) => (typeof value === 'boolean' ? undefined : decimalOf(value)));
  const choice = <W extends string>(column: HeaderOf<T>, allowed: readonly W[]) =>
    read(column, 'not-allowed', (value) => {
      const text = codeOf(value);
      return allowed.find((word) => word === text);
    });

  return {
    text: (column) => spelt(textOf(cell(column))).trim(),
    line: (column) => cleanText(spelt(textOf(cell(column)))),
    word: code,
    code,
    codes: (column) => codesOf(cell(column)),
    number,
    numberOnly: (column) =>
      read<Big | 'unreadable'>(column, 'not-a-number', (value) =>
        typeof value === 'number' ? decimalOf(value) : undefined,
      ) ?? (textOf(cell(column)).trim() === '' ? undefined : 'unreadable'),
    count: (column) => {
      const value = number(column);
      return value === undefined ? 0 : Math.max(0, Math.floor(Number(value)));
    },
    date: (column) =>
      read(column, 'not-a-date', (value) =>
        typeof value === 'number'
          ? dateOfCellSerial(value)
          : typeof value === 'string'
            ? parseDate(value)
            : undefined,
      ),
    moment: (column) =>
      read(column, 'not-a-date', (value) => {
        if (typeof value === 'number') return momentOfSerial(value);
        const date = typeof value === 'string' ? parseDate(value) : undefined;
        return date === undefined ? undefined : momentAt(date, 0);
      }),
    round: (column) => {
      const word = choice(column, ['6', '06', '9', '09', '12']);
      if (word === undefined) return undefined;
      return word === '12' ? 12 : word === '9' || word === '09' ? 9 : 6;
    },
    usage: (column) => {
      const words = codesOf(cell(column)).filter((word) => word !== 'ไม่ใช่' && word !== 'FALSE');
      return words.some((word) => word === 'ใช่' || word === 'TRUE') ? 'all' : words;
    },
    yes: (column) => {
      const word = choice(column, [...YES_NO, 'TRUE', 'FALSE']);
      return word === 'ใช่' || word === 'TRUE';
    },
    tick: (column) => choice(column, ['TRUE', 'FALSE']) === 'TRUE',
    choice,
    typed: (column) => {
      const value = cell(column);
      return typeof value === 'boolean' ? textOf(value) : value;
    },
    fault,
  };
}
