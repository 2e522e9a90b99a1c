import type { IsoDate } from '../domain/dates/dates';
import { fiscalYearOf } from '../domain/dates/fiscal-year';
import { dateOfMoment } from '../domain/dates/moments';
import { shortThaiDate } from '../domain/dates/thai-dates';
import type { Indicator } from '../domain/indicator';
import { isAtWork, type Person, type Role, sameEmail } from '../domain/people/person';
import { isCalculated, type Report } from '../domain/rounds/report';
import type { Round, RoundState } from '../domain/rounds/round';
import { isBlank } from '../domain/rounds/typed-result';
import { momentText } from '../messages/moment-text';
import { decodeIndicators } from '../register/decode/indicator';
import { decodePeople } from '../register/decode/person';
import { decodeReports } from '../register/decode/report';
import { decodeRounds } from '../register/decode/round';
import type { Snapshot } from '../register/register-port';
import { SYSTEM } from '../register/system-names';
import type { TabName } from '../register/tabs';
import { type AgreementOverview, agreementOverview } from './agreement-overview';
import { isOperatorAccount, requireStaff } from './authority';
import type { FailedStep } from './failed-step';
import { lostReports } from './lost-reports/lost-reports';
import type { Office } from './office';
import { acceptedResult, type ReportOverview, reportLook } from './report-overview';
import { lastSweep } from './sweep/silence';
import { readSweepMemo } from './sweep/sweep-memo';

/** What the screens show before anything is asked for: the year, its rounds, and which reports are the caller's. */
export type Overview = {
  /** 0 until the register was set up. */
  readonly fiscalYearBe: number;
  /** The fiscal year of today. */
  readonly currentYearBe: number;
  /** ISO day. */
  readonly today: string;
  readonly caller: string;
  readonly operator: boolean;
  /** The caller's name and role in บุคลากร, '' for who is not named there. */
  readonly name: string;
  readonly role: Role | '';
  readonly sweep: SweepOverview;
  /** By number within each year, the register's years in their order. */
  readonly rounds: readonly RoundOverview[];
  readonly reports: readonly ReportOverview[];
  /** For operators: accepted reports whose rows are gone. */
  readonly lost: readonly string[];
  /** This year's indicators that are scored themselves. */
  readonly indicators: readonly IndicatorOverview[];
  /** For operators: people of the office at work, and who still owns or supervises something. */
  readonly people: readonly PersonOverview[];
  readonly agreements: readonly AgreementOverview[];
};

export type IndicatorOverview = {
  readonly code: string;
  readonly name: string;
  /** The first round that reports it, and the first that does so no more; 0 where there is none. */
  readonly startsAt: number;
  readonly cancelledAt: number;
};

export type PersonOverview = {
  readonly id: string;
  readonly name: string;
  readonly atWork: boolean;
  /** Indicators that the person owns or supervises. */
  readonly indicators: number;
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
  /** กำหนดส่ง as an ISO day. */
  readonly dueOn: string;
  /** Link, '' until the round is open. */
  readonly folder: string;
  /** Reports that somebody must fill in: rows that are calculated from others do not count. */
  readonly reports: number;
  readonly accepted: number;
  readonly certified: number;
  /** Without an accepted result after the due date. */
  readonly late: number;
};

const OVERVIEW_TABS: readonly TabName[] = ['people', 'indicators', 'rounds', 'reports', 'agreements'];

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
  const look = reportLook(office.register.spreadsheetId, snapshot, { people, rounds, person, today });
  const fiscalYearBe = Number(snapshot.system(SYSTEM.year)) || 0;
  return {
    fiscalYearBe,
    currentYearBe: fiscalYearOf(today),
    today,
    caller: office.caller,
    operator,
    name: person?.name ?? '',
    role: person?.role ?? '',
    sweep: sweepOverview(office, snapshot),
    rounds: rounds.map((round) => roundOverview(round, reports, today)),
    reports: reports.map(look),
    lost: operator ? lostReports(snapshot) : [],
    indicators: indicators
      .filter(({ method }) => method !== undefined)
      .map(({ code, name, startsAtRound, cancelledAtRound }) => ({
        code,
        name,
        startsAt: startsAtRound ?? 0,
        cancelledAt: cancelledAtRound ?? 0,
      })),
    people: operator ? people.map((one) => personOverview(one, indicators)) : [],
    agreements: agreementOverview(snapshot, fiscalYearBe),
  };
}

export function sweepOverview(office: Office, snapshot: Snapshot): SweepOverview {
  const { at, silent } = lastSweep(office, snapshot);
  return {
    holder: snapshot.system(SYSTEM.triggerHolder),
    lastRun: at === undefined ? '' : momentText(at),
    silent,
    failed: readSweepMemo(office).failed,
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
    dueOn: round.dueOn,
    folder: round.folder,
    reports: reports.length,
    accepted: reports.length - waiting.length,
    certified: reports.filter((report) => !isBlank(report.certifiedResult)).length,
    late: waiting.filter((report) => (report.dueOn ?? round.dueOn) < today).length,
  };
}

function personOverview(person: Person, indicators: readonly Indicator[]): PersonOverview {
  const duties = indicators.filter(
    ({ owners, supervisor }) => owners.includes(person.id) || supervisor === person.id,
  );
  return { id: person.id, name: person.name, atWork: isAtWork(person), indicators: duties.length };
}
