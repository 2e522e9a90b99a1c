import { compareCodes } from '../../domain/indicator-code';
import { isCalculated, type Report } from '../../domain/rounds/report';
import { decodeIndicators } from '../../register/decode/indicator';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { textField } from '../request';
import { ROUND_TABS, roundSources } from '../rounds/round-sources';
import { openedRound } from './close-round';

/** What closing a round now would leave as it is; lists hold รหัสรายงาน in the order of codes. */
export type ClosingPlan = {
  readonly roundId: string;
  readonly closesOn: string;
  readonly reports: number;
  /** Nothing accepted: the result will count as not reported. */
  readonly unreported: readonly string[];
  readonly unchecked: readonly string[];
  readonly uncertified: readonly string[];
  /** Evidence is asked for and none was counted. */
  readonly withoutEvidence: readonly string[];
};

/** `{roundId}` → who has not reported, what is unchecked, uncertified or without evidence; writes nothing. */
export function planClosing(office: Office, request: unknown): ClosingPlan {
  const snapshot = readAsOperator(office, ROUND_TABS);
  const sources = roundSources(snapshot);
  const round = openedRound(sources, textField(request, 'roundId'));
  const reports = sources.reports
    .filter((report) => report.roundId === round.id && !isCalculated(report))
    .sort((left, right) => compareCodes(left.indicatorCode, right.indicatorCode));
  const { indicators } = decodeIndicators(snapshot.table('indicators'));
  const needs = new Set(indicators.flatMap(({ code, needsEvidence }) => (needsEvidence ? [code] : [])));
  const idsOf = (holds: (report: Report) => boolean) => reports.filter(holds).map(({ id }) => id);
  return {
    roundId: round.id,
    closesOn: round.closesOn,
    reports: reports.length,
    unreported: idsOf(({ submittedAt }) => submittedAt === undefined),
    unchecked: idsOf(({ submittedAt, checkedAt }) => submittedAt !== undefined && checkedAt === undefined),
    uncertified: idsOf(
      ({ submittedAt, certifiedAt }) => submittedAt !== undefined && certifiedAt === undefined,
    ),
    withoutEvidence: idsOf(
      ({ indicatorCode, evidenceCount }) => needs.has(indicatorCode) && evidenceCount === 0,
    ),
  };
}
