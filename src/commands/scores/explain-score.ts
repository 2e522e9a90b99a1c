import { Refusal } from '../../domain/refusal';
import { scoreOffice } from '../../domain/scores/office-score';
import { explanationText } from '../../messages/reports/explanation-text';
import type { Office } from '../office';
import { textField } from '../request';
import { type ScoreAnswer, scoreField } from './score-answer';
import { reportWithRound, scoreSources } from './score-sources';

/** `{reportId}` → how the report came to its score (self set, the result that counts), with the committee's where it differs. */
export function explainScore(office: Office, request: unknown): ScoreAnswer {
  const sources = scoreSources(office);
  const { report, round } = reportWithRound(sources, textField(request, 'reportId'));
  const scores = sources.levelScoresOf(report.roundId);
  const self = scoreOffice(round, 'self', 'all', scores);
  const committee = scoreOffice(round, 'committee', 'all', scores);
  const rolled = self.rows.get(report.indicatorCode);
  if (rolled === undefined) throw new Refusal({ code: 'not-found', thing: 'report', key: report.id });
  return {
    score: scoreField(rolled.score),
    weighted: scoreField(rolled.weighted),
    text: explanationText(report, self, committee),
  };
}
