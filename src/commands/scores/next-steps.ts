import { fixed } from '../../domain/decimal';
import { nextSteps as findSteps } from '../../domain/scores/next-steps';
import { atYearEnd } from '../../domain/scores/year-end';
import { nextStepText } from '../../messages/reports/next-step-text';
import { decodeIndicators } from '../../register/decode/indicator';
import { decodeSettings } from '../../register/decode/settings';
import type { Office } from '../office';
import { flagField, textField } from '../request';
import { reportsOfRound, type ScoreSources, scoreSources } from './score-sources';

export type NextStepAnswer = {
  /** The indicator's code. */
  readonly indicator: string;
  /** How much more (for น้อยดี less) is needed, in the indicator's unit; four decimals. */
  readonly need: string;
  /** What the office's total gains; four decimals. */
  readonly gain: string;
  readonly reportId: string;
  readonly name: string;
  /** The result that would have to be reported, and its level and score. */
  readonly result: string;
  readonly level: number;
  readonly score: string;
  readonly text: string;
};

/**
 * `{roundId}` → the next level up of every report, best first; with `yearEnd: true` weighed as round 12 will weigh, on the
 * round's results.
 */
export function nextSteps(office: Office, request: unknown): readonly NextStepAnswer[] {
  const sources = scoreSources(office, ['indicators']);
  return stepAnswers(sources, textField(request, 'roundId'), flagField(request, 'yearEnd'));
}

/** The same of what was read already; `sources` with ตัวชี้วัด. */
export function stepAnswers(
  sources: ScoreSources,
  roundId: string,
  yearEnd: boolean,
): readonly NextStepAnswer[] {
  const round = reportsOfRound(sources, roundId);
  const { settings } = decodeSettings(sources.snapshot.table('settings'));
  const { indicators } = decodeIndicators(sources.snapshot.table('indicators'));
  const weighed = yearEnd ? atYearEnd(round, indicators, settings.weightBase) : round;
  const byId = new Map(round.map((report) => [report.id, report]));
  return findSteps(weighed, sources.levelScoresOf(roundId)).map((step) => {
    const report = byId.get(step.reportId);
    return {
      indicator: step.indicatorCode,
      need: fixed(step.need),
      gain: fixed(step.gain),
      reportId: step.reportId,
      name: report?.name ?? '',
      result: fixed(step.result),
      level: step.level,
      score: fixed(step.score),
      text: nextStepText(step, report?.unit ?? '', report?.direction),
    };
  });
}
