import type { TypedResult } from '../../domain/rounds/typed-result';
import { whatIf as ask } from '../../domain/scores/what-if';
import { whatIfText } from '../../messages/reports/what-if-text';
import type { Office } from '../office';
import { fieldOf, invalidField, textField } from '../request';
import { type ScoreAnswer, scoreField } from './score-answer';
import { reportWithRound, scoreSources } from './score-sources';

/** `{reportId, result}` → the report's score if its result were `result` (typed as in the cell), and the office's. Writes nothing. */
export function whatIf(office: Office, request: unknown): ScoreAnswer {
  const sources = scoreSources(office);
  const { report, round } = reportWithRound(sources, textField(request, 'reportId'));
  const result = resultField(request);
  const tried = ask(round, report.id, result, sources.levelScoresOf(report.roundId));
  if (tried === undefined) throw invalidField('reportId', report.id, { kind: 'scored-report' });
  return {
    score: scoreField(tried.own.score),
    weighted: scoreField(tried.own.weighted),
    text: whatIfText(tried),
  };
}

/** A number, or a text as it would be typed; a blank asks for "no result". */
function resultField(request: unknown): TypedResult {
  const value = fieldOf(request, 'result');
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw invalidField('result', value, { kind: 'result' });
  }
  return value;
}
