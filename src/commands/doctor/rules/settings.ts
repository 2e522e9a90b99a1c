import { dateOfSerial, parseIsoDate, yearOf } from '../../../domain/dates/dates';
import { BE_OFFSET } from '../../../domain/dates/fiscal-year';
import { dateOfCellSerial, parseDate, thaiDate } from '../../../domain/dates/thai-dates';
import { decimalOf, decimalsOf, SCORE_DECIMALS } from '../../../domain/decimal';
import { isEmailAddress } from '../../../domain/doctor/email-address';
import type { RegisterProblem } from '../../../domain/doctor/register-problem';
import { EACH_PERSON, readAudience } from '../../../domain/people/audience';
import { levelCount, readLevelScores } from '../../../domain/scores/level-scores';
import { SCALE_NAMES, scaleNameFor } from '../../../domain/scores/scale-name';
import { wordOf } from '../../../domain/words/word';
import { exportNames } from '../../../messages/export-names';
import { AUDIENCE_HINTS } from '../../../messages/office/audience-hints';
import type { CellValue } from '../../../ports/sheets';
import type { Row } from '../../../register/cells';
import { codeOf, partsOf, textOf } from '../../../register/decode/row-reader';
import {
  defaultSetting,
  GOVERNOR_SETTING,
  OFFERED_SETTINGS,
  SETTING_NAMES,
} from '../../../register/decode/setting-names';
import type { HeaderOf } from '../../../register/tabs';
import { type Finding, finding } from '../finding';
import type { RegisterView } from '../register-view';
import { cellVerdict } from './cell-kinds';
import { settingKind } from './setting-kinds';

const VALUE: HeaderOf<'settings'> = 'ค่า';
/** Years of the calendar that people live in: from here on พ.ศ., before it ค.ศ. */
const FIRST_BE_YEAR = 2400;
const FIRST_CE_YEAR = 1900;

/** Settings that have no row (each names itself), and rows whose name means nothing. */
export function settingNameFindings(view: RegisterView): readonly Finding[] {
  const ofSchools = new Set(
    view.schools.map(({ value }) => wordOf(value.province)).filter((word) => word !== ''),
  );
  const known = new Set([
    ...SETTING_NAMES,
    ...OFFERED_SETTINGS,
    ...[...view.settings.provinces, ...ofSchools].map((province) => `${GOVERNOR_SETTING}${province}`),
  ]);
  // A province that no school has is named where it stands; its governor need not be named then.
  const isNobodys = (name: string): boolean =>
    ofSchools.size > 0 &&
    name.startsWith(GOVERNOR_SETTING) &&
    !ofSchools.has(name.slice(GOVERNOR_SETTING.length));
  return [
    ...view.missingSettings
      .filter((name) => !isNobodys(name))
      .map((name) => finding('settings', 0, 'รายการ', { code: 'setting-missing', name })),
    ...view
      .table('settings')
      .rows.flatMap(({ rowNumber, key }): readonly Finding[] =>
        key === '' || known.has(codeOf(key)) || exportNames.isOwnOrder(codeOf(key))
          ? []
          : [finding('settings', rowNumber, 'รายการ', { code: 'setting-unknown', name: key })],
      ),
  ];
}

/** ค่า of each setting: filled in where nothing stands in for it, and of the kind that the setting needs. */
export function settingValueFindings(view: RegisterView): readonly Finding[] {
  return view.table('settings').rows.flatMap(findingsOfSetting);
}

export function findingsOfSetting(row: Row<'settings'>): readonly Finding[] {
  const name = codeOf(row.key);
  const value = row.cells[VALUE] ?? '';
  if (codeOf(value) === '') return isNeeded(name) ? [fault(row, { code: 'missing', column: name })] : [];
  return valueFindings(row, name, value);
}

function isNeeded(name: string): boolean {
  const named = SETTING_NAMES.some((known) => known === name) || name.startsWith(GOVERNOR_SETTING);
  return named && defaultSetting(name) === undefined;
}

function fault(row: Row<'settings'>, problem: RegisterProblem, mended?: CellValue): Finding {
  return finding('settings', row.rowNumber, VALUE, problem, mended);
}

function valueFindings(row: Row<'settings'>, name: string, value: CellValue): readonly Finding[] {
  const text = textOf(value);
  const setting = settingKind(name);
  switch (setting.kind) {
    case 'words': {
      const verdict = cellVerdict(setting.column, textOf(value).trim());
      return verdict ? [fault(row, verdict.problem, verdict.mended)] : [];
    }
    case 'word-list':
      return wordListFindings(row, text, setting);
    case 'date':
      return dateFindings(row, value);
    case 'count':
      if (name === 'ปีงบประมาณ') return yearFindings(row, value);
      return name === 'ทศนิยมคะแนน' && isCount(value)
        ? decimalsFindings(row, value)
        : countFindings(row, value);
    case 'number':
      return decimalOf(codeOf(value))?.gt(0) === true
        ? []
        : [fault(row, { code: 'not-a-number', value: text })];
    case 'days':
      return partsOf(text)
        .filter((part) => !isCount(part))
        .map((part) => fault(row, { code: 'not-a-number', value: part }));
    case 'scores':
      return scoreFindings(row, name, text);
    case 'email':
      return isEmailAddress(codeOf(value)) ? [] : [fault(row, { code: 'not-an-email', value: text })];
    case 'audience':
      return readAudience(text) !== undefined || wordOf(text) === EACH_PERSON
        ? []
        : [fault(row, { code: 'not-allowed', value: text, allowed: [EACH_PERSON, ...AUDIENCE_HINTS] })];
    case 'text':
      return [];
  }
}

function wordListFindings(
  row: Row<'settings'>,
  value: string,
  { alone, several }: { readonly alone: readonly string[]; readonly several: readonly string[] },
): readonly Finding[] {
  const words = partsOf(value);
  const [only] = words;
  const right = words.length === 1 && only !== undefined && alone.includes(only);
  if (right) return [];
  const allowed = [...alone, ...several];
  return words
    .filter((word) => !several.includes(word))
    .map((word) => fault(row, { code: 'not-allowed', value: word, allowed }));
}

function isCount(value: CellValue): boolean {
  const count = decimalOf(codeOf(value));
  return count?.gte(0) === true && decimalsOf(count) === 0;
}

function countFindings(row: Row<'settings'>, value: CellValue): readonly Finding[] {
  return isCount(value) ? [] : [fault(row, { code: 'not-a-whole-number', value: textOf(value) })];
}

/** Scores are exact to four decimals: paper may show fewer. */
function decimalsFindings(row: Row<'settings'>, value: CellValue): readonly Finding[] {
  const allowed = Array.from({ length: SCORE_DECIMALS + 1 }, (_, count) => String(count));
  return allowed.includes(String(Number(codeOf(value))))
    ? []
    : [fault(row, { code: 'not-allowed', value: textOf(value), allowed })];
}

/** 2027 for 2570 is a year of ค.ศ. where พ.ศ. is meant. */
function yearFindings(row: Row<'settings'>, value: CellValue): readonly Finding[] {
  if (!isCount(value)) return countFindings(row, value);
  const year = Number(codeOf(value));
  if (year >= FIRST_BE_YEAR && year < FIRST_BE_YEAR + 400) return [];
  if (year < FIRST_CE_YEAR || year > FIRST_BE_YEAR)
    return [fault(row, { code: 'not-a-date', value: textOf(value) })];
  const meant = String(year + BE_OFFSET);
  return [fault(row, { code: 'ce-year-as-be', value: textOf(value), meant }, meant)];
}

/** "30/4/2570" is พ.ศ. and reads well; 2570-04-30 is the written form of ค.ศ. with a year of พ.ศ. */
function dateFindings(row: Row<'settings'>, value: CellValue): readonly Finding[] {
  const date = typeof value === 'number' ? dateOfCellSerial(value) : parseDate(textOf(value));
  if (date === undefined) return [fault(row, { code: 'not-a-date', value: textOf(value) })];
  const typed = typeof value === 'number' ? dateOfSerial(value) : parseIsoDate(codeOf(value));
  if (typed === undefined || yearOf(typed) < FIRST_BE_YEAR) return [];
  return [fault(row, { code: 'be-year-as-ce', value: typed, meant: thaiDate(date) }, date)];
}

function scoreFindings(row: Row<'settings'>, name: string, text: string): readonly Finding[] {
  const scale = SCALE_NAMES.find((one) => name === `มาตราคะแนน ${one}`);
  if (scale === undefined || readLevelScores(scale, text) !== undefined) return [];
  return [fault(row, { code: 'scale-not-rising', value: text, levels: levelCount(scale) })];
}

/** A step or milestone gives the score of its level, which the office publishes as a whole number. */
export function stepScoreFindings(view: RegisterView): readonly Finding[] {
  const { settings } = view;
  const rows = new Map(view.table('settings').rows.map((row) => [codeOf(row.key), row] as const));
  return SCALE_NAMES.flatMap((scale): readonly Finding[] => {
    const row = rows.get(`มาตราคะแนน ${scale}`);
    if (row === undefined || settings.levelScores[scale].every((score) => decimalsOf(score) === 0)) return [];
    const stepped = view.indicators.find(
      ({ value: { method, thresholds } }) =>
        (method === 'ขั้น' || method === 'ความสำเร็จ') && scaleNameFor(settings.scale, thresholds) === scale,
    );
    if (stepped === undefined) return [];
    const value = textOf(row.cells[VALUE] ?? '');
    return [fault(row, { code: 'step-scores-not-whole', value, indicator: stepped.value.code })];
  });
}
