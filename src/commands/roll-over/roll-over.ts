import { type FiscalYearBe, fiscalYearStart } from '../../domain/dates/fiscal-year';
import { dateOfMoment } from '../../domain/dates/moments';
import { Refusal } from '../../domain/refusal';
import type { Report } from '../../domain/rounds/report';
import type { Round } from '../../domain/rounds/round';
import { LOG_EVENT } from '../../messages/log-event';
import type { Change, LogLine } from '../../register/change';
import { decodeReports } from '../../register/decode/report';
import { decodeRounds } from '../../register/decode/round';
import { decodeSettings } from '../../register/decode/settings';
import type { Snapshot } from '../../register/register-port';
import { systemChanges } from '../../register/system-changes';
import { SYSTEM } from '../../register/system-names';
import type { TabName } from '../../register/tabs';
import type { Workbook } from '../../register/workbook';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { fieldOf, flagField, integerField, wholeNumberIn } from '../request';
import { clearDashboardChanges, dashboardChanges } from '../rounds/dashboard-change';
import type { RoundSources } from '../rounds/round-sources';
import { setUpYear } from '../set-up-year';
import { dateChanges } from '../year/dates';
import { folderIds } from '../year/folders';
import { pastFolders } from '../year/past-folders';
import { archiveFolder } from './archive-folder';
import { archiveRegister } from './archive-register';
import {
  fillLateBaselines,
  ofSomeRounds,
  shiftBaselines,
  withoutBaseline,
  yearResults,
} from './carry-baselines';
import { changedView } from './changed-view';
import { type FinishedRows, finishedRows } from './finished-rows';
import { blankSteps, nextSettings } from './next-dates';

export type RolledOver = {
  /** Indicators that went into the new year with this call. */
  readonly carried: number;
  /** Rows that left the register with this call; the archive holds them. */
  readonly archived: number;
  /** Codes of indicators whose ปีฐาน −1 is empty: no certified result of round 12. */
  readonly withoutBaseline: readonly string[];
  /** Codes of indicators whose เริ่มรอบ, ยกเลิกที่รอบ or weight of a round is the old year's: they hold in the new one too. */
  readonly ofSomeRounds: readonly string[];
  /** Link of the .xlsx that this call made; '' where it made none. */
  readonly archive: string;
  readonly more: boolean;
};

const TABS_READ: readonly TabName[] = [
  'settings',
  'people',
  'indicators',
  'agreements',
  'rounds',
  'reports',
  'evidence',
  'documents',
  'calendar',
  'holidays',
];
/** Setting up after the turn takes about this long. */
const SET_UP_MS = 60_000;

/**
 * ตั้งต้นปีงบประมาณใหม่: `{toFiscalYearBe, confirmYear?, check?}` → next year's register from this one. The register is archived as .xlsx, then one commit
 * turns the year: baselines shifted, settings, rounds and steps laid anew, rows of closed rounds taken out. Rows of rounds that
 * are not closed stay until it is called again. Called again with nothing new it changes nothing; killed anywhere, the next call
 * goes on. With `check: true` it says what the turn would do and writes nothing.
 */
export function rollOver(office: Office, request: unknown): RolledOver {
  return office.locked(() => {
    const snapshot = readAsOperator(office, TABS_READ);
    const year = yearWanted(snapshot, request);
    const from = year - 1;
    const { rounds } = decodeRounds(snapshot.table('rounds'));
    const { reports } = decodeReports(snapshot.table('reports'));
    const turns = holdsYear(snapshot, from);
    if (turns) refuseUnfinished(office, rounds, from, request);
    const finished = finishedRows(snapshot, rounds, reports, year);
    const decided = turns
      ? turnOfYear(office, snapshot, reports, year)
      : fillLateBaselines(snapshot.table('indicators'), yearResults(reports, from));
    const marked = ofSomeRounds(snapshot.table('indicators'));
    const empty = withoutBaseline(changedView(snapshot, decided).table('indicators'));
    const carried = turns ? snapshot.table('indicators').rows.filter((row) => row.key !== '').length : 0;
    if (flagField(request, 'check'))
      return {
        carried,
        archived: finished.rows,
        withoutBaseline: empty,
        ofSomeRounds: marked,
        archive: '',
        more: false,
      };
    const archive = turns || finished.rows > 0 ? archiveFor(office, snapshot, from, finished) : '';
    const changes = [...decided, ...finished.changes];
    if (changes.length > 0) {
      const workbook = office.register.workbook();
      office.register.commit(
        snapshot,
        [...changes, ...dashboardWithout(finished.roundIds, snapshot, workbook, { reports, rounds })],
        logOf({ from, turns, finished, empty, marked, archive }),
      );
    }
    const answer = {
      carried,
      archived: finished.rows,
      withoutBaseline: empty,
      ofSomeRounds: marked,
      archive,
    };
    if (!office.mayStartWork(SET_UP_MS)) return { ...answer, more: true };
    setUpYear(office, { fiscalYearBe: year });
    return { ...answer, more: false };
  });
}

/** แดชบอร์ด of the rounds that stay, over the rows as they lie now: its formulas follow when the others leave in the same commit. */
function dashboardWithout(
  roundIds: readonly string[],
  snapshot: Snapshot,
  workbook: Workbook,
  { reports, rounds }: Pick<RoundSources, 'reports' | 'rounds'>,
): readonly Change[] {
  if (roundIds.length === 0) return [];
  const left = reports.filter(({ roundId }) => !roundIds.includes(roundId));
  return [
    ...clearDashboardChanges(workbook, { reports, rounds }),
    ...(left.length > 0 ? dashboardChanges(snapshot, workbook, { reports: left, rounds }) : []),
  ];
}

/**
 * A round that is opened after the turn would freeze next year's criteria, weights and baselines, so all of a year's rounds are
 * opened before it. Before 1 October the year is named a second time (`confirmYear`).
 */
function refuseUnfinished(
  office: Office,
  rounds: readonly Round[],
  fiscalYearBe: FiscalYearBe,
  request: unknown,
): void {
  const unopened = rounds.filter(
    (round) =>
      round.fiscalYearBe === fiscalYearBe && (round.state === 'ยังไม่เปิด' || round.state === 'กำลังเปิด'),
  );
  const isEarly =
    dateOfMoment(office.now()) < fiscalYearStart(fiscalYearBe + 1) &&
    wholeNumberIn(fieldOf(request, 'confirmYear')) !== fiscalYearBe + 1;
  if (unopened.length === 0 && !isEarly) return;
  throw new Refusal({ code: 'round-open', fiscalYearBe, roundIds: unopened.map(({ id }) => id) });
}

/** The next year, or the one that has been begun already. */
function yearWanted(snapshot: Snapshot, request: unknown): FiscalYearBe {
  const laid = snapshot.system(SYSTEM.year);
  if (laid === '') throw new Refusal({ code: 'register-missing', entry: '' });
  return integerField(request, 'toFiscalYearBe', { from: Number(laid), to: Number(laid) + 1 });
}

/**
 * Whether the register still is that year's: by what was last set up, or by ตั้งค่า, which the turn alone moves on (setting up
 * another year makes its folders and rounds, but carries nothing).
 */
function holdsYear(snapshot: Snapshot, year: FiscalYearBe): boolean {
  const { settings } = decodeSettings(snapshot.table('settings'));
  return snapshot.system(SYSTEM.year) === String(year) || settings.fiscalYearBe === year;
}

/** Everything that makes the register next year's but the rows that leave it. */
function turnOfYear(
  office: Office,
  snapshot: Snapshot,
  reports: readonly Report[],
  year: FiscalYearBe,
): readonly Change[] {
  const from = year - 1;
  const settings = nextSettings(snapshot, year);
  const steps = blankSteps(snapshot);
  const view = changedView(snapshot, [...settings, ...steps]);
  const anotherYear = snapshot.system(SYSTEM.year) !== String(year);
  const { ids } = folderIds(office, snapshot, year, { adopted: false, anotherYear });
  return [
    ...shiftBaselines(snapshot.table('indicators'), yearResults(reports, from)),
    ...settings,
    ...steps,
    ...dateChanges(view, year),
    ...systemChanges(snapshot, {
      ...ids,
      ...pastFolders(snapshot, year),
      [SYSTEM.year]: String(year),
    }),
  ];
}

function archiveFor(
  office: Office,
  snapshot: Snapshot,
  from: FiscalYearBe,
  { roundIds }: FinishedRows,
): string {
  const folderId = archiveFolder(office, snapshot);
  return archiveRegister(office, snapshot, TABS_READ, { year: from, roundIds, folderId });
}

function logOf(turn: {
  readonly from: FiscalYearBe;
  readonly turns: boolean;
  readonly finished: FinishedRows;
  readonly empty: readonly string[];
  readonly marked: readonly string[];
  readonly archive: string;
}): readonly LogLine[] {
  const { from, turns, finished, empty, marked, archive } = turn;
  const lines: LogLine[] = [];
  if (turns) lines.push({ event: LOG_EVENT.yearTurned, subject: `${from} → ${from + 1}`, after: archive });
  if (finished.rows > 0) {
    lines.push({ event: LOG_EVENT.rowsArchived, subject: finished.roundIds.join(', '), after: archive });
  }
  if (turns && empty.length > 0) lines.push({ event: LOG_EVENT.baselineMissing, subject: empty.join(', ') });
  if (turns && marked.length > 0)
    lines.push({ event: LOG_EVENT.roundMarksCarried, subject: marked.join(', ') });
  return lines;
}
