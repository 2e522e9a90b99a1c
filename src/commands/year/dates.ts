import { planCalendar, type StepPlan } from '../../domain/calendar/plan-calendar';
import { type IsoDate, serialOfDate, yearOf } from '../../domain/dates/dates';
import { type FiscalYearBe, fiscalYearEnd } from '../../domain/dates/fiscal-year';
import type { Holidays } from '../../domain/dates/working-days';
import { type DueDates, planRounds, type RoundPlan } from '../../domain/rounds/plan-rounds';
import type { Settings } from '../../domain/settings';
import { CALENDAR_STEPS } from '../../messages/office/calendar-steps';
import type { CellValue } from '../../ports/sheets';
import { cellEntries } from '../../register/cell-entries';
import { says } from '../../register/cells';
import type { Change, NewRow } from '../../register/change';
import { decodeHolidays } from '../../register/decode/holidays';
import { decodeSettings } from '../../register/decode/settings';
import type { Snapshot } from '../../register/register-port';
import { SYSTEM } from '../../register/system-names';

type YearPlan = { readonly rounds: readonly RoundPlan[]; readonly steps: readonly StepPlan[] };

const NO_HOLIDAYS: Holidays = new Set();
const NO_DUE_DATES: DueDates = { 6: undefined, 9: undefined, 12: undefined };

/**
 * Rows of รอบรายงาน and ปฏิทิน. Missing rows and blank dates are filled in. Until the office's settings and holidays are
 * there the dates are provisional: those that nobody has changed since are laid anew; afterwards the tabs themselves win.
 */
export function dateChanges(snapshot: Snapshot, year: FiscalYearBe): readonly Change[] {
  const { holidays } = decodeHolidays(snapshot.table('holidays'));
  const set = datesSetFor(year, decodeSettings(snapshot.table('settings')).settings);
  const plan = planOf(year, set.dueDates, set.signingDate, holidays);
  const provisional = datesAreLaid(snapshot, year) ? [] : provisionalPlans(year, set, holidays);
  return [...roundChanges(snapshot, plan, provisional), ...stepChanges(snapshot, plan, provisional)];
}

/** True when this year's dates stand on the office's own settings and holidays. */
export function datesAreLaid(snapshot: Snapshot, year: FiscalYearBe): boolean {
  return snapshot.system(SYSTEM.datesLaid) === String(year);
}

/**
 * Whether ตั้งค่า and วันหยุด hold the office's own for the year, so that dates laid from them are final. Last year's list may
 * reach into October; the year's own has days of its second calendar year.
 */
export function datesAreKnown(snapshot: Snapshot, year: FiscalYearBe): boolean {
  const { settings } = decodeSettings(snapshot.table('settings'));
  const { holidays } = decodeHolidays(snapshot.table('holidays'));
  const end = fiscalYearEnd(year);
  const ofYear = [...holidays].some((day) => yearOf(day) === yearOf(end) && day <= end);
  return settings.officeName !== '' && ofYear;
}

type SetDates = Pick<Settings, 'dueDates' | 'signingDate'>;

/** ตั้งค่า holds one year's dates: another year's rounds fall due on the usual days until the office sets them. */
function datesSetFor(year: FiscalYearBe, settings: Settings): SetDates {
  const isOfYear = settings.fiscalYearBe === undefined || settings.fiscalYearBe === year;
  return isOfYear ? settings : { dueDates: NO_DUE_DATES, signingDate: undefined };
}

function planOf(
  year: FiscalYearBe,
  dueDates: DueDates,
  signingDate: IsoDate | undefined,
  holidays: Holidays,
): YearPlan {
  const rounds = planRounds(year, dueDates, holidays);
  return { rounds, steps: planCalendar(year, rounds, signingDate, holidays) };
}

/** What an earlier run may have laid while settings or holidays were still missing. */
function provisionalPlans(year: FiscalYearBe, set: SetDates, holidays: Holidays): readonly YearPlan[] {
  return [
    planOf(year, NO_DUE_DATES, undefined, NO_HOLIDAYS),
    planOf(year, set.dueDates, set.signingDate, NO_HOLIDAYS),
    planOf(year, NO_DUE_DATES, undefined, holidays),
  ];
}

function roundChanges(
  snapshot: Snapshot,
  plan: YearPlan,
  provisional: readonly YearPlan[],
): readonly Change[] {
  const rows = new Map(snapshot.table('rounds').rows.map((row) => [row.key, row]));
  const added = plan.rounds.filter((round) => !rows.has(round.id)).map(newRoundRow);
  const changed = plan.rounds.flatMap((round): readonly Change[] => {
    const row = rows.get(round.id);
    if (row === undefined || !says('rounds', row, 'สถานะ', 'ยังไม่เปิด')) return [];
    const earlier = provisional.map((one) => roundDates(one.rounds.find(({ id }) => id === round.id)));
    const cells = datesToSet(row, roundDates(round), earlier);
    return cells ? [{ kind: 'set', tab: 'rounds', key: round.id, cells }] : [];
  });
  return added.length > 0 ? [{ kind: 'add', tab: 'rounds', rows: added }, ...changed] : changed;
}

function newRoundRow(round: RoundPlan): NewRow<'rounds'> {
  return {
    รหัสรอบ: round.id,
    ปีงบประมาณ: round.fiscalYearBe,
    รอบ: round.number,
    ...serials(roundDates(round)),
    สถานะ: 'ยังไม่เปิด',
  };
}

type RoundDate = 'งวดตั้งแต่' | 'งวดถึง' | 'เปิด' | 'กำหนดส่ง' | 'ปิด';
type StepDate = 'เริ่ม' | 'สิ้นสุด';
type Dates<H extends RoundDate | StepDate> = Readonly<Record<H, IsoDate | undefined>>;

function roundDates(round: RoundPlan | undefined): Dates<RoundDate> {
  return {
    งวดตั้งแต่: round?.periodFrom,
    งวดถึง: round?.periodTo,
    เปิด: round?.opensOn,
    กำหนดส่ง: round?.dueOn,
    ปิด: round?.closesOn,
  };
}

function stepChanges(
  snapshot: Snapshot,
  plan: YearPlan,
  provisional: readonly YearPlan[],
): readonly Change[] {
  const rows = new Map(snapshot.table('calendar').rows.map((row) => [row.key, row]));
  const added = plan.steps.filter(({ step }) => !rows.has(String(step))).map(newStepRow);
  const changed = plan.steps.flatMap((step): readonly Change[] => {
    const row = rows.get(String(step.step));
    if (row === undefined) return [];
    const earlier = provisional.map((one) => stepDates(one.steps.find((other) => other.step === step.step)));
    const cells = datesToSet(row, stepDates(step), earlier);
    return cells ? [{ kind: 'set', tab: 'calendar', key: row.key, cells }] : [];
  });
  return added.length > 0 ? [{ kind: 'add', tab: 'calendar', rows: added }, ...changed] : changed;
}

function newStepRow(plan: StepPlan): NewRow<'calendar'> {
  const step = CALENDAR_STEPS.find((one) => one.step === plan.step);
  return {
    ลำดับ: plan.step,
    งาน: step?.work ?? '',
    ระยะเวลา: step?.takes ?? '',
    ผู้รับผิดชอบ: step?.who ?? '',
    ...serials(stepDates(plan)),
    สถานะ: 'ยังไม่ถึง',
  };
}

function stepDates(step: StepPlan | undefined): Dates<StepDate> {
  return { เริ่ม: step?.from, สิ้นสุด: step?.to };
}

/** Cells that are blank, or still hold what an earlier run laid for the time being; undefined where there are none. */
function datesToSet<H extends RoundDate | StepDate>(
  row: { readonly cells: Readonly<Record<H, CellValue>> },
  wanted: Dates<H>,
  earlier: readonly Dates<H>[],
): Readonly<Partial<Record<H, number>>> | undefined {
  const cells: Partial<Record<H, number>> = {};
  for (const [header, date] of cellEntries<H, IsoDate | undefined>(wanted)) {
    if (date === undefined) continue;
    const serial = serialOfDate(date);
    const present = row.cells[header];
    const mayBeSet = present === '' || earlier.some((dates) => serialOf(dates[header]) === present);
    if (mayBeSet && present !== serial) cells[header] = serial;
  }
  return Object.keys(cells).length > 0 ? cells : undefined;
}

function serials<H extends RoundDate | StepDate>(dates: Dates<H>): Readonly<Partial<Record<H, number>>> {
  const cells: Partial<Record<H, number>> = {};
  for (const [header, date] of cellEntries<H, IsoDate | undefined>(dates)) {
    if (date !== undefined) cells[header] = serialOfDate(date);
  }
  return cells;
}

function serialOf(date: IsoDate | undefined): number | undefined {
  return date === undefined ? undefined : serialOfDate(date);
}
