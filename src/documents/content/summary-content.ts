import type Big from 'big.js';
import type { IsoDate } from '../../domain/dates/dates';
import type { FiscalYearBe } from '../../domain/dates/fiscal-year';
import { dateOfMoment } from '../../domain/dates/moments';
import type { Indicator, RoundNumber } from '../../domain/indicator';
import { compareCodes } from '../../domain/indicator-code';
import type { Person } from '../../domain/people/person';
import { countingResult, isCalculated, type Report } from '../../domain/rounds/report';
import { type ReportedResult, readResult } from '../../domain/rounds/reported-result';
import type { Round } from '../../domain/rounds/round';
import type { LevelScores } from '../../domain/scores/level-scores';
import type { Mean } from '../../domain/scores/mean';
import { type OfficeScore, scoreOffice } from '../../domain/scores/office-score';
import { appealText } from '../../messages/reports/appeal-text';

/** One indicator in one round; only an accepted result counts. */
export type SummaryFigure = {
  readonly weight: Big | undefined;
  readonly result: ReportedResult;
  readonly score: Big | undefined;
};

export type SummaryRow = {
  readonly code: string;
  readonly name: string;
  readonly isParent: boolean;
  /** ปีฐาน −2, −1 and ค่าเป้าหมาย, as typed. */
  readonly baselines: readonly [string, string];
  readonly target: string;
  readonly figures: ReadonlyMap<RoundNumber, SummaryFigure>;
};

export type LateReport = {
  readonly code: string;
  readonly name: string;
  readonly owner: string;
  readonly dueOn: IsoDate;
  /** The day on which it came in; undefined where it never did. */
  readonly submittedOn: IsoDate | undefined;
};

/** สรุปผล: rounds side by side, up to the last one that is summed up. */
export type SummaryContent = {
  readonly fiscalYearBe: FiscalYearBe;
  /** The round that the summary is of: the year's is of its last. */
  readonly round: Round;
  readonly ofYear: boolean;
  readonly counts: Pick<OfficeScore, 'reports' | 'accepted' | 'certified' | 'missing' | 'leftOut'>;
  readonly self: ReadonlyMap<RoundNumber, Mean>;
  readonly committee: ReadonlyMap<RoundNumber, Mean>;
  readonly dimensions: readonly {
    readonly name: string;
    readonly means: ReadonlyMap<RoundNumber, Mean>;
    readonly rows: readonly SummaryRow[];
  }[];
  /** Scored indicators of the last round, the best and the worst first. */
  readonly best: readonly SummaryRow[];
  readonly worst: readonly SummaryRow[];
  readonly late: readonly LateReport[];
  /** Where the committee saw it otherwise than the owners, or a review was asked for, in the order of codes. */
  readonly gaps: readonly SummaryGap[];
};

export type SummaryGap = {
  readonly code: string;
  readonly name: string;
  readonly self: Big | undefined;
  readonly committee: Big | undefined;
  /** ประเมินตนเอง − กรรมการ. */
  readonly gap: Big | undefined;
  /** Of the committee, and what came of ทบทวนผล. */
  readonly reason: string;
};

export type SummarySources = {
  /** Rounds of one year that have been opened, earliest first; the last is the one that is summed up. */
  readonly rounds: readonly Round[];
  readonly ofYear: boolean;
  readonly reports: readonly Report[];
  readonly indicators: readonly Indicator[];
  readonly people: readonly Person[];
  levelScoresOf(roundId: string): LevelScores;
};

/** How many indicators the lists of the best and the worst hold. */
const RANKED = 5;

/** Undefined where no round has been opened. */
export function summaryContent(sources: SummarySources): SummaryContent | undefined {
  const { rounds, ofYear } = sources;
  const round = rounds[rounds.length - 1];
  if (round === undefined) return undefined;
  const scored = rounds.map((one) => scoredRound(one, sources));
  const last = scored[scored.length - 1];
  if (last === undefined) return undefined;
  const rows = summaryRows(scored, sources.indicators);
  const dimensionOf = dimensionsByCode(scored);
  const names = [...new Set(scored.flatMap(({ self }) => self.dimensions.map(({ name }) => name)))];
  const ranked = rows
    .filter((row) => !row.isParent && scoreIn(row, round.number) !== undefined)
    .sort((left, right) => compareScores(right, left, round.number));
  return {
    fiscalYearBe: round.fiscalYearBe,
    round,
    ofYear,
    counts: last.self,
    self: new Map(scored.map((one) => [one.round.number, one.self.office])),
    committee: new Map(scored.map((one) => [one.round.number, one.committee.office])),
    dimensions: names.map((name) => ({
      name,
      means: new Map(
        scored.flatMap(({ round: { number }, self }) => {
          const mean = self.dimensions.find((dimension) => dimension.name === name);
          return mean === undefined ? [] : [[number, mean] as const];
        }),
      ),
      rows: rows.filter(({ code }) => dimensionOf.get(code) === name),
    })),
    best: ranked.slice(0, RANKED),
    worst: [...ranked].reverse().slice(0, Math.min(RANKED, Math.max(0, ranked.length - RANKED))),
    late: lateReports(last.reports, round, sources.people),
    gaps: gapsOf(last),
  };
}

type ScoredRound = {
  readonly round: Round;
  readonly reports: readonly Report[];
  readonly self: OfficeScore;
  readonly committee: OfficeScore;
};

function scoredRound(round: Round, { reports, levelScoresOf }: SummarySources): ScoredRound {
  const own = reports
    .filter(({ roundId }) => roundId === round.id)
    .sort((left, right) => compareCodes(left.indicatorCode, right.indicatorCode));
  const scores = levelScoresOf(round.id);
  return {
    round,
    reports: own,
    self: scoreOffice(own, 'self', 'accepted', scores),
    committee: scoreOffice(own, 'committee', 'accepted', scores),
  };
}

/** Every indicator that one of the rounds reported; its words are those of its last round. */
function summaryRows(
  scored: readonly ScoredRound[],
  indicators: readonly Indicator[],
): readonly SummaryRow[] {
  const latest = new Map(
    scored.flatMap(({ reports }) => reports.map((one) => [one.indicatorCode, one] as const)),
  );
  return [...latest.values()]
    .sort((left, right) => compareCodes(left.indicatorCode, right.indicatorCode))
    .map((report) => {
      const indicator = indicators.find(({ code }) => code === report.indicatorCode);
      const [, second = '', third = ''] = indicator?.baselines ?? [];
      return {
        code: report.indicatorCode,
        name: report.name,
        isParent: isCalculated(report),
        baselines: [second, third],
        target: report.target || (indicator?.target ?? ''),
        figures: new Map(
          scored.flatMap((one) => {
            const own = one.reports.find(({ indicatorCode }) => indicatorCode === report.indicatorCode);
            return own === undefined ? [] : [[one.round.number, figureOf(own, one.self)] as const];
          }),
        ),
      };
    });
}

function figureOf(report: Report, self: OfficeScore): SummaryFigure {
  const { standing, typed } = countingResult(report);
  return {
    weight: report.weight,
    result: standing === 'typed' || isCalculated(report) ? { kind: 'blank' } : readResult(typed),
    score: self.rows.get(report.indicatorCode)?.score,
  };
}

/** A sub-indicator stands in its topmost parent's dimension. */
function dimensionsByCode(scored: readonly ScoredRound[]): ReadonlyMap<string, string> {
  const reports = new Map(
    scored.flatMap(({ reports: own }) => own.map((one) => [one.indicatorCode, one] as const)),
  );
  const dimensionOf = (code: string, seen: readonly string[]): string => {
    const report = reports.get(code);
    const { parent } = report ?? {};
    if (parent === undefined || !reports.has(parent) || seen.includes(parent)) return report?.dimension ?? '';
    return dimensionOf(parent, [...seen, code]);
  };
  return new Map([...reports.keys()].map((code) => [code, dimensionOf(code, [])]));
}

function lateReports(
  reports: readonly Report[],
  round: Round,
  people: readonly Person[],
): readonly LateReport[] {
  return reports.flatMap((report): readonly LateReport[] => {
    if (isCalculated(report)) return [];
    const dueOn = report.dueOn ?? round.dueOn;
    const submittedOn = report.submittedAt === undefined ? undefined : dateOfMoment(report.submittedAt);
    if (submittedOn !== undefined && submittedOn <= dueOn) return [];
    const owner = people.find(({ id }) => id === report.owners[0])?.name ?? report.owners[0] ?? '';
    return [{ code: report.indicatorCode, name: report.name, owner, dueOn, submittedOn }];
  });
}

function gapsOf({ reports, self, committee }: ScoredRound): readonly SummaryGap[] {
  return reports.flatMap((report): readonly SummaryGap[] => {
    if (isCalculated(report)) return [];
    const own = self.rows.get(report.indicatorCode)?.score;
    const theirs = committee.rows.get(report.indicatorCode)?.score;
    const gap = own === undefined || theirs === undefined ? undefined : own.minus(theirs);
    // One side alone has no difference in figures and is told all the same: N/A that the committee gave a result.
    const differs = gap === undefined ? own !== theirs : !gap.eq(0);
    const appeal = appealText(report);
    if (!differs && appeal === '') return [];
    const reason = [report.reason.trim(), appeal].filter((text) => text !== '').join(' · ');
    return [{ code: report.indicatorCode, name: report.name, self: own, committee: theirs, gap, reason }];
  });
}

function scoreIn(row: SummaryRow, round: RoundNumber): Big | undefined {
  return row.figures.get(round)?.score;
}

function compareScores(left: SummaryRow, right: SummaryRow, round: RoundNumber): number {
  const [a, b] = [scoreIn(left, round), scoreIn(right, round)];
  if (a === undefined || b === undefined) return 0;
  return a.cmp(b) || compareCodes(right.code, left.code);
}
