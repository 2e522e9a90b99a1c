import Big from 'big.js';
import { isAppealWaiting } from '../../domain/rounds/appeal';
import { isCalculated, type Report } from '../../domain/rounds/report';
import { isBlank } from '../../domain/rounds/typed-result';
import { scoreOffice } from '../../domain/scores/office-score';
import type { Office } from '../office';
import { textField } from '../request';
import { scoreField } from './score-answer';
import { reportsOfRound, scoreSources, withRound } from './score-sources';

/** Scores and gaps have four decimals, '' for none; a gap is ประเมินตนเอง − กรรมการ. Dates are ISO. */
export type CommitteeGap = {
  readonly reportId: string;
  readonly indicator: string;
  readonly name: string;
  readonly self: string;
  readonly committee: string;
  readonly gap: string;
  /** ผลกรรมการ and ปรับคะแนน as typed, '' for none. */
  readonly result: string;
  readonly adjustment: string;
  readonly reason: string;
  /** ทบทวนผล; undefined where nobody asked. */
  readonly appeal?: {
    readonly text: string;
    readonly due: string;
    readonly outcome: string;
    readonly reason: string;
    readonly waits: boolean;
  };
};

export type CommitteeGaps = {
  readonly roundId: string;
  readonly self: string;
  readonly committee: string;
  readonly gap: string;
  /** Reports that the committee saw otherwise, that it adjusted, or whose result is asked to be reviewed; the widest gap first. */
  readonly reports: readonly CommitteeGap[];
};

/** `{roundId}` → where ประเมินตนเอง and กรรมการ part, report by report, of accepted results. For everyone in บุคลากร. */
export function committeeGaps(office: Office, request: unknown): CommitteeGaps {
  const standing = scoreSources(office);
  const roundId = textField(request, 'roundId');
  const sources = withRound(office, standing, roundId);
  const reports = reportsOfRound(sources, roundId);
  const scales = sources.levelScoresOf(roundId);
  const self = scoreOffice(reports, 'self', 'accepted', scales);
  const committee = scoreOffice(reports, 'committee', 'accepted', scales);
  const scoresOf = ({ indicatorCode: code }: Report) =>
    [self.rows.get(code)?.score, committee.rows.get(code)?.score] as const;
  const told = reports.filter((report) => !isCalculated(report) && isDiscussed(report));
  const widest = [...told].sort((left, right) => width(scoresOf(right)).cmp(width(scoresOf(left))));
  return {
    roundId,
    self: scoreField(self.office.score),
    committee: scoreField(committee.office.score),
    gap: scoreField(gapOf(self.office.score, committee.office.score)),
    reports: widest.map((report) => gapRow(report, ...scoresOf(report))),
  };
}

function isDiscussed({ committeeResult, adjustment, appeal }: Report): boolean {
  return !isBlank(committeeResult) || adjustment !== undefined || appeal.trim() !== '';
}

function gapRow(report: Report, self: Big | undefined, committee: Big | undefined): CommitteeGap {
  const { id, indicatorCode, name, committeeResult, adjustment, reason, appeal } = report;
  return {
    reportId: id,
    indicator: indicatorCode,
    name,
    self: scoreField(self),
    committee: scoreField(committee),
    gap: scoreField(gapOf(self, committee)),
    result: String(committeeResult),
    adjustment: adjustment === undefined || adjustment === 'unreadable' ? '' : scoreField(adjustment),
    reason,
    ...(appeal.trim() === ''
      ? {}
      : {
          appeal: {
            text: appeal,
            due: report.appealDueOn ?? '',
            outcome: report.appealOutcome ?? '',
            reason: report.appealReason,
            waits: isAppealWaiting(report),
          },
        }),
  };
}

function gapOf(self: Big | undefined, committee: Big | undefined): Big | undefined {
  return self === undefined || committee === undefined ? undefined : self.minus(committee);
}

function width([self, committee]: readonly [Big | undefined, Big | undefined]): Big {
  return gapOf(self, committee)?.abs() ?? new Big(0);
}
