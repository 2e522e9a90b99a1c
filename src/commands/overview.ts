import type { IsoDate } from '../domain/dates';
import { fiscalYearOf } from '../domain/fiscal-year';
import { dateOfMoment } from '../domain/moments';
import { type Person, sameEmail } from '../domain/person';
import { countingResult, isCalculated, type Report } from '../domain/report';
import { type ReportState, reportState } from '../domain/report-state';
import type { Round, RoundState } from '../domain/round';
import { shortThaiDate } from '../domain/thai-dates';
import { isBlank } from '../domain/typed-result';
import { momentText } from '../messages/moment-text';
import { decodeIndicators } from '../register/decode/indicator';
import { decodePeople } from '../register/decode/person';
import { decodeReports } from '../register/decode/report';
import { decodeRounds } from '../register/decode/round';
import type { Snapshot } from '../register/register-port';
import { SYSTEM } from '../register/system-names';
import type { TabName } from '../register/tabs';
import { isOperatorAccount, requireStaff } from './authority';
import type { FailedStep } from './failed-step';
import type { Office } from './office';
import { readSweepMemo } from './sweep/sweep-memo';

/** What the screens show before anything is asked for: the year, its rounds, and which reports are the caller's. */
export type Overview = {
  /** 0 until the register was set up. */
  readonly fiscalYearBe: number;
  /** The fiscal year of today. */
  readonly currentYearBe: number;
  readonly caller: string;
  readonly operator: boolean;
  readonly sweep: SweepOverview;
  /** By number within each year, the register's years in their order. */
  readonly rounds: readonly RoundOverview[];
  readonly reports: readonly ReportOverview[];
  /** This year's indicators that are scored themselves. */
  readonly indicators: readonly { readonly code: string; readonly name: string }[];
};

/** Who keeps the register going between visits. */
export type SweepOverview = {
  /** E-mail of the account whose triggers work; '' until the register was set up. */
  readonly holder: string;
  /** Of the last sweep, as a person reads it; '' before the first. */
  readonly lastRun: string;
  /** No sweep for so long that its triggers must have stopped. */
  readonly silent: boolean;
  /** What the last sweep could not do, and why. */
  readonly failed: readonly FailedStep[];
};

/** Dates are short Thai dates in พ.ศ. */
export type RoundOverview = {
  readonly id: string;
  readonly number: number;
  readonly fiscalYearBe: number;
  readonly state: RoundState;
  readonly period: { readonly from: string; readonly to: string };
  readonly opens: string;
  readonly due: string;
  readonly closes: string;
  /** Link, '' until the round is open. */
  readonly folder: string;
  /** Reports that somebody must fill in: rows that are calculated from others do not count. */
  readonly reports: number;
  readonly accepted: number;
  readonly certified: number;
  /** Without an accepted result after the due date. */
  readonly late: number;
};

export type ReportOverview = {
  readonly id: string;
  readonly roundId: string;
  readonly indicator: string;
  readonly name: string;
  readonly unit: string;
  /** What the caller is to it; '' for someone else's. */
  readonly part: 'owner' | 'supervisor' | '';
  readonly calculated: boolean;
  /** The result that counts, as typed. */
  readonly result: string;
  readonly state: ReportState;
};

const OVERVIEW_TABS: readonly TabName[] = ['people', 'indicators', 'rounds', 'reports'];

/** For everyone in บุคลากร, and for whoever may set up a register that has nobody yet. */
export function overview(office: Office): Overview {
  // A register with a missing column must still open the panel that mends it.
  const snapshot = office.register.readAsItIs(OVERVIEW_TABS);
  office.noteSeen('sidebar');
  const operator = isOperatorAccount(office, snapshot);
  if (!operator) requireStaff(office, snapshot);
  const { people } = decodePeople(snapshot.table('people'));
  const person = people.find(({ email }) => sameEmail(email, office.caller));
  const { rounds } = decodeRounds(snapshot.table('rounds'));
  const { reports } = decodeReports(snapshot.table('reports'));
  const { indicators } = decodeIndicators(snapshot.table('indicators'));
  const today = dateOfMoment(office.now());
  return {
    fiscalYearBe: Number(snapshot.system(SYSTEM.year)) || 0,
    currentYearBe: fiscalYearOf(today),
    caller: office.caller,
    operator,
    sweep: sweepOverview(office, snapshot),
    rounds: rounds.map((round) => roundOverview(round, reports, today)),
    reports: reports.map((report) => reportOverview(report, person)),
    indicators: indicators
      .filter(({ method }) => method !== undefined)
      .map(({ code, name }) => ({ code, name })),
  };
}

/** The sweep runs hourly; Google may skip one or two. */
const SILENT_MS = 3 * 3_600_000;

function sweepOverview(office: Office, snapshot: Snapshot): SweepOverview {
  const memo = readSweepMemo(office);
  const beat = memo.begunAt > 0 ? memo.begunAt : Date.parse(snapshot.system(SYSTEM.heartbeat));
  return {
    holder: snapshot.system(SYSTEM.triggerHolder),
    lastRun: Number.isNaN(beat) ? '' : momentText(beat),
    silent: !Number.isNaN(beat) && office.now() - beat > SILENT_MS,
    failed: memo.failed,
  };
}

function roundOverview(round: Round, all: readonly Report[], today: IsoDate): RoundOverview {
  const reports = all.filter((report) => report.roundId === round.id && !isCalculated(report));
  const waiting = reports.filter((report) => isBlank(acceptedResult(report)));
  return {
    id: round.id,
    number: round.number,
    fiscalYearBe: round.fiscalYearBe,
    state: round.state,
    period: { from: shortThaiDate(round.periodFrom), to: shortThaiDate(round.periodTo) },
    opens: shortThaiDate(round.opensOn),
    due: shortThaiDate(round.dueOn),
    closes: shortThaiDate(round.closesOn),
    folder: round.folder,
    reports: reports.length,
    accepted: reports.length - waiting.length,
    certified: reports.filter((report) => !isBlank(report.certifiedResult)).length,
    late: waiting.filter((report) => (report.dueOn ?? round.dueOn) < today).length,
  };
}

function acceptedResult({ certifiedResult, submittedResult }: Report) {
  return isBlank(certifiedResult) ? submittedResult : certifiedResult;
}

function reportOverview(report: Report, person: Person | undefined): ReportOverview {
  return {
    id: report.id,
    roundId: report.roundId,
    indicator: report.indicatorCode,
    name: report.name,
    unit: report.unit,
    part: partOf(report, person),
    calculated: isCalculated(report),
    result: String(countingResult(report).typed),
    state: reportState(report),
  };
}

function partOf(report: Report, person: Person | undefined): ReportOverview['part'] {
  if (person === undefined) return '';
  if (report.owners.includes(person.id)) return 'owner';
  return report.supervisor === person.id ? 'supervisor' : '';
}
