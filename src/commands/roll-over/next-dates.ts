import { addMonths, type IsoDate } from '../../domain/dates/dates';
import { type FiscalYearBe, fiscalYearEnd, fiscalYearStart } from '../../domain/dates/fiscal-year';
import { ROUND_NUMBERS } from '../../domain/indicator';
import { usualDueDate } from '../../domain/rounds/plan-rounds';
import type { Change, NewRow } from '../../register/change';
import { decodeSettings } from '../../register/decode/settings';
import type { Snapshot } from '../../register/register-port';

/** The settings that hold one year, moved to `year`: official dates stand a year later until the office sets them. */
export function nextSettings(snapshot: Snapshot, year: FiscalYearBe): readonly Change[] {
  const table = snapshot.table('settings');
  const { settings } = decodeSettings(table);
  const values: Readonly<Record<string, string>> = {
    ปีงบประมาณ: String(year),
    วันเริ่มปีงบประมาณ: fiscalYearStart(year),
    วันสิ้นปีงบประมาณ: fiscalYearEnd(year),
    วันลงนามคำรับรอง: aYearLater(settings.signingDate) ?? '',
    วันประชุมชี้แจง: '',
    ...Object.fromEntries(
      ROUND_NUMBERS.map((round) => [
        `กำหนดส่งรอบ ${round}`,
        aYearLater(settings.dueDates[round]) ?? usualDueDate(year, round),
      ]),
    ),
  };
  const present = new Set(table.rows.map((row) => row.key));
  return Object.entries(values)
    .filter(([name]) => present.has(name))
    .map(([name, value]): Change => ({ kind: 'set', tab: 'settings', key: name, cells: { ค่า: value } }));
}

function aYearLater(date: IsoDate | undefined): IsoDate | undefined {
  return date === undefined ? undefined : addMonths(date, 12);
}

/** The ten steps begin anew: their dates are laid again, what was really done belongs to last year. */
export function blankSteps(snapshot: Snapshot): readonly Change[] {
  const cells: NewRow<'calendar'> = { เริ่ม: '', สิ้นสุด: '', เริ่มจริง: '', เสร็จจริง: '', สถานะ: 'ยังไม่ถึง' };
  return snapshot
    .table('calendar')
    .rows.filter((row) => row.key !== '')
    .map(({ key }): Change => ({ kind: 'set', tab: 'calendar', key, cells }));
}
