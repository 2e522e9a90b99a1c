import Big from 'big.js';
import type { IsoDate } from '../../domain/dates/dates';
import { dateOfMoment, type Moment } from '../../domain/dates/moments';
import { compareCodes } from '../../domain/indicator-code';
import type { Person } from '../../domain/people/person';
import { countingResult, isCalculated, type Report } from '../../domain/rounds/report';
import { type ReportState, reportState } from '../../domain/rounds/report-state';
import { type ReportedResult, readResult } from '../../domain/rounds/reported-result';
import type { Round } from '../../domain/rounds/round';
import { isBlank } from '../../domain/rounds/typed-result';
import type { LevelScores } from '../../domain/scores/level-scores';
import type { Mean } from '../../domain/scores/mean';
import { type OfficeScore, scoreOffice } from '../../domain/scores/office-score';
import { type Level, readScale } from '../../domain/scores/scale';
import { explanationText } from '../../messages/reports/explanation-text';
import { SAR_CARD_TEXT } from '../../messages/reports/sar-card-text';
import { type Contact, contactOf } from './kpi-content';
import { type RoundOfYear, type ThresholdBar, type TrendPoint, thresholdBars, trends } from './sar-charts';

/** One indicator in one round. Only an accepted result (submitted or certified) counts, as in the office's score. */
export type SarRow = {
  readonly report: Report;
  readonly isParent: boolean;
  readonly result: ReportedResult;
  readonly score: Big | undefined;
  readonly weighted: Big | undefined;
  /** The committee's score where it differs. */
  readonly committeeScore: Big | undefined;
  /** How the score came about, one sentence a line. */
  readonly explanation: string;
};

/** One reported indicator's page. */
export type SarCard = SarRow & {
  /** Sound levels of the frozen criteria; none where the criteria are faulty. */
  readonly levels: readonly Level[];
  readonly reporter: Contact | undefined;
  readonly otherOwners: readonly Contact[];
  readonly supervisor: Contact | undefined;
  readonly evidence: readonly SarEvidence[];
  /** The best score of the indicator's scale. */
  readonly topScore: Big;
  readonly trend: readonly TrendPoint[];
  readonly thresholdBars: readonly ThresholdBar[];
  /** ประเมินตนเอง − กรรมการ, where they differ. */
  readonly gap: Big | undefined;
  readonly state: ReportState;
  readonly submittedOn: IsoDate | undefined;
  readonly checkedOn: IsoDate | undefined;
  readonly certifiedOn: IsoDate | undefined;
};

/** A file in a report's folder, with the level that it proves. */
export type SarEvidence = { readonly name: string; readonly level: number | undefined };

/** The round's document: the summary by dimension and a card for each report. */
export type SarContent = {
  readonly round: Round;
  readonly office: Mean;
  /** The committee's mean where it differs. */
  readonly committee: Mean | undefined;
  readonly counts: Pick<OfficeScore, 'reports' | 'accepted' | 'certified' | 'missing' | 'leftOut'>;
  readonly dimensions: readonly (Mean & { readonly name: string; readonly rows: readonly SarRow[] })[];
  readonly cards: readonly SarCard[];
};

export type SarSources = {
  readonly round: Round;
  /** The rows of this round. */
  readonly reports: readonly Report[];
  readonly people: readonly Person[];
  readonly levelScores: LevelScores;
  /** Files in each report's folder, by report id. */
  readonly evidence: ReadonlyMap<string, readonly SarEvidence[]>;
  /** Earlier rounds of the year, earliest first. */
  readonly earlier: readonly RoundOfYear[];
};

type Scores = { readonly self: OfficeScore; readonly committee: OfficeScore };

export function sarContent(sources: SarSources): SarContent {
  const { round, levelScores } = sources;
  const reports = [...sources.reports].sort((a, b) => compareCodes(a.indicatorCode, b.indicatorCode));
  const self = scoreOffice(reports, 'self', 'accepted', levelScores);
  const committee = scoreOffice(reports, 'committee', 'accepted', levelScores);
  const rows = reports.map((report) => sarRow(report, { self, committee }));
  const { office, accepted, certified, missing, leftOut } = self;
  const trendOf = trends([...sources.earlier, { round, reports, levelScores }]);
  const leaves = rows.filter(({ isParent }) => !isParent);
  return {
    round,
    office,
    committee: sameScore(office.score, committee.office.score) ? undefined : committee.office,
    counts: { reports: self.reports, accepted, certified, missing, leftOut },
    dimensions: self.dimensions.map((dimension) => ({
      ...dimension,
      rows: rows.filter(({ report }) => dimensionOf(report, reports) === dimension.name),
    })),
    cards: leaves.map((row) => sarCard(row, sources, trendOf)),
  };
}

function sarRow(report: Report, { self, committee }: Scores): SarRow {
  const own = self.rows.get(report.indicatorCode);
  const theirs = committee.rows.get(report.indicatorCode)?.score;
  const { standing, typed } = countingResult(report);
  const waits = standing === 'typed' && !isCalculated(report) && !isBlank(typed);
  return {
    report,
    isParent: isCalculated(report),
    result: standing === 'typed' ? { kind: 'blank' } : readResult(typed),
    score: own?.score,
    weighted: own?.weighted,
    committeeScore: sameScore(own?.score, theirs) ? undefined : theirs,
    explanation: waits
      ? SAR_CARD_TEXT.unsubmitted(typed, report.weight ?? new Big(0), self.office.weightUsed)
      : explanationText(report, self, committee),
  };
}

function sarCard(
  row: SarRow,
  { people, levelScores, evidence }: SarSources,
  trendOf: ReturnType<typeof trends>,
): SarCard {
  const { report } = row;
  const scale = readScale(report.scale, report.thresholds, report.direction, levelScores);
  const [reporter, ...otherOwners] = report.owners.map((id) => contactOf(id, people));
  const levels = scale.kind === 'sound' ? scale.scale.levels : [];
  const topScore = levels[levels.length - 1]?.score ?? new Big(0);
  return {
    ...row,
    levels,
    topScore,
    trend: trendOf(report.indicatorCode, topScore),
    thresholdBars: thresholdBars(levels, row.result),
    gap:
      row.score === undefined || row.committeeScore === undefined
        ? undefined
        : row.score.minus(row.committeeScore),
    reporter,
    otherOwners,
    supervisor: report.supervisor === '' ? undefined : contactOf(report.supervisor, people),
    evidence: evidence.get(report.id) ?? [],
    state: reportState(report),
    submittedOn: dayOf(report.submittedAt),
    checkedOn: dayOf(report.checkedAt),
    certifiedOn: dayOf(report.certifiedAt),
  };
}

/** A sub-indicator stands where its topmost parent does; a cycle of parents ends where it meets itself. */
function dimensionOf(report: Report, reports: readonly Report[]): string {
  const seen = new Set<string>();
  let top = report;
  while (top.parent !== undefined && !seen.has(top.parent)) {
    const above = reports.find(({ indicatorCode }) => indicatorCode === top.parent);
    if (above === undefined) break;
    seen.add(top.parent);
    top = above;
  }
  return top.dimension;
}

function dayOf(moment: Moment | undefined): IsoDate | undefined {
  return moment === undefined ? undefined : dateOfMoment(moment);
}

function sameScore(left: Big | undefined, right: Big | undefined): boolean {
  return left === undefined || right === undefined ? left === right : left.eq(right);
}
