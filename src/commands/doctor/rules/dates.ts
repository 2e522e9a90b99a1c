import type { ColumnKind } from '../../../domain/column-kind';
import { addDays, addMonths, type IsoDate } from '../../../domain/dates/dates';
import {
  type FiscalYearBe,
  fiscalYearEnd,
  fiscalYearStart,
  isFiscalYear,
} from '../../../domain/dates/fiscal-year';
import { dateOfCellSerial, parseDate, thaiDate } from '../../../domain/dates/thai-dates';
import { ROUND_NUMBERS } from '../../../domain/indicator';
import { planRounds } from '../../../domain/rounds/plan-rounds';
import type { CellValue } from '../../../ports/sheets';
import type { AnyRow, Row } from '../../../register/cells';
import { codeOf } from '../../../register/decode/row-reader';
import { columnsOf, type HeaderOf, type TabName } from '../../../register/tabs';
import { type Finding, finding } from '../finding';
import { DOCTOR_TABS, type RegisterView } from '../register-view';

/** Work on a year begins before it and ends after it; a date further off was mistyped. */
const MARGIN_DAYS = 366;
/** Holidays of the year before stay when the year is turned; of the next one they are known for half a year. */
const HOLIDAY_DAYS = 184;
/** Times that the script wrote may stand for many years. */
const LASTING_DAYS = 3660;
const KEY_YEAR = /^(2[4-7]\d\d)-/;
/** ระบบ and งานค้าง are the script's own. */
const DATED_TABS: readonly TabName[] = DOCTOR_TABS.filter((tab) => tab !== 'system' && tab !== 'pending');

function dateOfCell(value: CellValue | undefined): IsoDate | undefined {
  if (typeof value === 'number') return dateOfCellSerial(value);
  return typeof value === 'string' ? parseDate(value) : undefined;
}

/** Dates far outside their fiscal year: the year of the row's key where it has one, else that of ตั้งค่า. */
export function dateRangeFindings(view: RegisterView): readonly Finding[] {
  return DATED_TABS.flatMap((tab) => {
    const dated = columnsOf(tab).filter(({ kind }) => kind === 'date' || kind === 'moment');
    if (dated.length === 0) return [];
    return view.table(tab).rows.flatMap((row) => {
      const year = yearOfRow(row) ?? view.settings.fiscalYearBe;
      return dated.flatMap(({ header, kind }) => {
        const range = year === undefined ? undefined : rangeOf(year, marginsOf(tab, kind));
        return range === undefined ? [] : outside(tab, row, header, range.from, range.to);
      });
    });
  });
}

/** Days before a fiscal year and after it. */
type Margins = { readonly before: number; readonly after: number };

function marginsOf(tab: TabName, kind: ColumnKind): Margins {
  if (kind === 'moment') return { before: LASTING_DAYS, after: LASTING_DAYS };
  return { before: MARGIN_DAYS, after: tab === 'holidays' ? HOLIDAY_DAYS : MARGIN_DAYS };
}

function yearOfRow(row: AnyRow): FiscalYearBe | undefined {
  const year = KEY_YEAR.exec(row.key)?.[1];
  return year === undefined ? undefined : Number(year);
}

type DateRange = { readonly from: IsoDate; readonly to: IsoDate };

function rangeOf(year: FiscalYearBe, { before, after }: Margins): DateRange | undefined {
  if (!isFiscalYear(year)) return undefined;
  return {
    from: addDays(fiscalYearStart(year), -before),
    to: addDays(fiscalYearEnd(year), after),
  };
}

function outside<T extends TabName>(
  tab: T,
  row: Row<T>,
  header: HeaderOf<T>,
  from: IsoDate,
  to: IsoDate,
): readonly Finding[] {
  const date = dateOfCell(row.cells[header]);
  if (date === undefined || (date >= from && date <= to)) return [];
  return [finding(tab, row.rowNumber, header, { code: 'date-out-of-range', date, from, to })];
}

/** Dates of ตั้งค่า against its own fiscal year: its two ends, the due dates after their periods, the signing within it. */
export function settingDateFindings(view: RegisterView): readonly Finding[] {
  const { fiscalYearBe: year } = view.settings;
  if (year === undefined || !isFiscalYear(year)) return [];
  const rows = new Map(view.table('settings').rows.map((row) => [codeOf(row.key), row] as const));
  const between = (name: string, from: IsoDate, to: IsoDate): readonly Finding[] => {
    const row = rows.get(name);
    return row === undefined ? [] : outside('settings', row, 'ค่า', from, to);
  };
  const equal = (name: string, wanted: IsoDate): readonly Finding[] => {
    const row = rows.get(name);
    const date = dateOfCell(row?.cells.ค่า);
    if (row === undefined || date === undefined || date === wanted) return [];
    return [
      finding('settings', row.rowNumber, 'ค่า', {
        code: 'differs-from-settings',
        value: thaiDate(date),
        setting: 'ปีงบประมาณ',
        wanted: thaiDate(wanted),
      }),
    ];
  };
  const start = fiscalYearStart(year);
  const end = fiscalYearEnd(year);
  const periods = planRounds(year, { 6: undefined, 9: undefined, 12: undefined }, new Set());
  return [
    ...equal('วันเริ่มปีงบประมาณ', start),
    ...equal('วันสิ้นปีงบประมาณ', end),
    ...ROUND_NUMBERS.flatMap((number) => {
      const period = periods.find((round) => round.number === number);
      return period === undefined
        ? []
        : between(`กำหนดส่งรอบ ${number}`, addDays(period.periodTo, 1), addMonths(period.periodTo, 6));
    }),
    ...between('วันลงนามคำรับรอง', addMonths(start, -3), end),
  ];
}

/** Dates of one row that must follow each other; the later one is named. */
export function dateOrderFindings(view: RegisterView): readonly Finding[] {
  return [
    ...orderOf(view, 'rounds', 'งวดตั้งแต่', 'งวดถึง'),
    ...orderOf(view, 'rounds', 'งวดถึง', 'กำหนดส่ง'),
    ...orderOf(view, 'rounds', 'เปิด', 'กำหนดส่ง'),
    ...orderOf(view, 'rounds', 'กำหนดส่ง', 'ปิด'),
    ...orderOf(view, 'signers', 'ตั้งแต่', 'ถึง'),
    ...orderOf(view, 'calendar', 'เริ่ม', 'สิ้นสุด'),
    ...orderOf(view, 'calendar', 'เริ่มจริง', 'เสร็จจริง'),
  ];
}

function orderOf<T extends TabName>(
  view: RegisterView,
  tab: T,
  first: HeaderOf<T>,
  second: HeaderOf<T>,
): readonly Finding[] {
  return view.table(tab).rows.flatMap((row): readonly Finding[] => {
    const before = dateOfCell(row.cells[first]);
    const after = dateOfCell(row.cells[second]);
    if (before === undefined || after === undefined || before <= after) return [];
    const problem = { code: 'dates-out-of-order', date: after, other: first, otherDate: before } as const;
    return [finding(tab, row.rowNumber, second, problem)];
  });
}
