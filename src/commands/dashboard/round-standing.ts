import type Big from 'big.js';
import { fixed } from '../../domain/decimal';
import type { Report } from '../../domain/rounds/report';
import type { Round } from '../../domain/rounds/round';
import type { LevelScores } from '../../domain/scores/level-scores';
import { type OfficeScore, scoreOffice } from '../../domain/scores/office-score';
import type { RolledOffice } from '../../domain/scores/roll-up';
import { targetScores } from '../../domain/scores/target-scores';
import type { ReportOverview } from '../report-overview';
import { scoreField } from '../scores/score-answer';
import { type PartStanding, partStandings } from './part-standing';

/** Scores have four decimals, '' for none. `target` is the score if each accepted report had just reached its ค่าเป้าหมาย. */
export type Scores = { readonly self: string; readonly committee: string; readonly target: string };

export type IndicatorStanding = Scores & {
  readonly code: string;
  readonly name: string;
  readonly dimension: string;
  readonly unit: string;
  /** The result that counts, and ค่าเป้าหมาย, as typed. */
  readonly result: string;
  readonly wanted: string;
  /** เกณฑ์ 1 … 5, those that stand. */
  readonly thresholds: readonly string[];
  /** ปีฐาน −3, −2, −1 as typed. */
  readonly baselines: readonly string[];
  readonly calculated: boolean;
  readonly accepted: boolean;
  readonly late: boolean;
  readonly reached: ReportOverview['target'];
  readonly cell: string;
};

export type RoundStanding = {
  readonly id: string;
  readonly number: number;
  readonly fiscalYearBe: number;
  /** Reports that people fill in, how many were accepted, and the weight that the office's score counts, of `weight`. */
  readonly reports: number;
  readonly accepted: number;
  readonly weightUsed: string;
  /** Scores go to here. */
  readonly top: number;
  readonly office: Scores;
  readonly dimensions: readonly (Scores & { readonly name: string })[];
  readonly indicators: readonly IndicatorStanding[];
  readonly groups: readonly PartStanding[];
  readonly people: readonly PartStanding[];
};

type Seen = {
  readonly look: (report: Report) => ReportOverview;
  readonly baselines: ReadonlyMap<string, readonly string[]>;
  readonly levelScores: LevelScores;
};

/** One round as the dashboard shows it, of accepted results only; `reports` in the order of codes. */
export function roundStanding(
  { id, number, fiscalYearBe }: Pick<Round, 'id' | 'number' | 'fiscalYearBe'>,
  reports: readonly Report[],
  { look, baselines, levelScores }: Seen,
): RoundStanding {
  const self = scoreOffice(reports, 'self', 'accepted', levelScores);
  const committee = scoreOffice(reports, 'committee', 'accepted', levelScores);
  const target = targetScores(reports, levelScores);
  const looks = reports.map((report) => ({ report, seen: look(report) }));
  const indicators = looks.map(({ report, seen }) => ({
    code: report.indicatorCode,
    name: report.name,
    dimension: report.dimension,
    unit: report.unit,
    result: seen.result,
    wanted: report.target,
    thresholds: report.thresholds.flatMap((level) => (level === undefined ? [] : [level.toFixed()])),
    baselines: baselines.get(report.indicatorCode) ?? [],
    calculated: seen.calculated,
    accepted: seen.accepted,
    late: seen.late,
    reached: seen.target,
    cell: seen.cell,
    ...scoresOfRow(report.indicatorCode, self, committee, target),
  }));
  const scored = looks.flatMap(({ report, seen }) =>
    seen.calculated ? [] : [{ seen, score: self.rows.get(report.indicatorCode)?.score }],
  );
  return {
    id,
    number,
    fiscalYearBe,
    reports: self.reports,
    accepted: self.accepted,
    weightUsed: fixed(self.office.weightUsed),
    top: topScore(reports),
    office: scoresOf(self.office.score, committee.office.score, target.office.score),
    dimensions: dimensionsOf(reports).map((name) => ({
      name,
      ...scoresOf(meanOf(self, name), meanOf(committee, name), meanOf(target, name)),
    })),
    indicators,
    groups: partStandings(scored, ({ group }) => group),
    people: partStandings(scored, ({ owner }) => owner),
  };
}

/** Scores go to 5, or to 100 on the scale 50-75-100. */
function topScore(reports: readonly Report[]): number {
  return reports.some(({ scale }) => scale === '50-75-100') ? 100 : 5;
}

function dimensionsOf(reports: readonly Report[]): readonly string[] {
  return [...new Set(reports.map(({ dimension }) => dimension))];
}

function meanOf({ dimensions }: RolledOffice, name: string): Big | undefined {
  return dimensions.find((dimension) => dimension.name === name)?.score;
}

function scoresOfRow(code: string, self: OfficeScore, committee: OfficeScore, target: RolledOffice): Scores {
  return scoresOf(self.rows.get(code)?.score, committee.rows.get(code)?.score, target.rows.get(code)?.score);
}

function scoresOf(self: Big | undefined, committee: Big | undefined, target: Big | undefined): Scores {
  return { self: scoreField(self), committee: scoreField(committee), target: scoreField(target) };
}
