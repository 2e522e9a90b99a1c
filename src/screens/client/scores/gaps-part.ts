import type { ReportOverview } from '../../../commands/report-overview';
import type { CommitteeGap, CommitteeGaps } from '../../../commands/scores/committee-gaps';
import { parseIsoDate } from '../../../domain/dates/dates';
import { shortThaiDate } from '../../../domain/dates/thai-dates';
import { REVIEW_OUTCOMES } from '../../../domain/rounds/report';
import { GAPS_SCREEN } from '../../../messages/screens/screen-gaps-text';
import { type Alerts, actionButton } from '../action-button';
import { element } from '../element';
import { selectField } from '../select-field';
import { call } from '../server';
import { textField } from '../text-field';
import { unfolding } from '../unfolding';
import { judgePart } from './judge-part';

/** Where ประเมินตนเอง and กรรมการ part, why, and what was asked to be reviewed; operators judge and answer here. */
export function gapsPart(
  roundId: string,
  reports: readonly ReportOverview[],
  operator: boolean,
  alerts: Alerts,
): HTMLElement {
  const answers = new Map<string, AnswerFields>();
  const part = unfolding(GAPS_SCREEN.title, GAPS_SCREEN.hint, alerts, async () => {
    const gaps = await call('committeeGaps', { roundId });
    return gapsView(gaps, operator ? answers : undefined, alerts, () => part.reload());
  });
  if (!operator) return part.element;
  return element(
    'section',
    {},
    part.element,
    judgePart(reports, alerts, () => part.reload()),
  );
}

/** What an operator chooses and types for one appeal: it stands while another is answered, and all is drawn anew. */
type AnswerFields = {
  readonly outcome: ReturnType<typeof selectField>;
  readonly why: ReturnType<typeof textField>;
};

/** By report; undefined where the caller may not answer. */
type Answers = Map<string, AnswerFields> | undefined;

function gapsView(
  { self, committee, gap, reports }: CommitteeGaps,
  answers: Answers,
  alerts: Alerts,
  reload: () => Promise<void>,
): readonly HTMLElement[] {
  if (reports.length === 0) return [element('p', { class: 'note' }, GAPS_SCREEN.none)];
  return [
    element('h3', {}, GAPS_SCREEN.office),
    scores({ self, committee, gap }),
    ...reports.map((one) => gapView(one, answers, alerts, reload)),
  ];
}

function gapView(
  report: CommitteeGap,
  answers: Answers,
  alerts: Alerts,
  reload: () => Promise<void>,
): HTMLElement {
  const { indicator, name, result, adjustment, reason, appeal } = report;
  const judged = result !== '' || adjustment !== '';
  return element(
    'section',
    { class: 'card', 'aria-label': `${indicator} ${name}` },
    element('h3', {}, `${indicator} ${name}`),
    scores(report),
    element(
      'dl',
      { class: 'facts' },
      ...fact(GAPS_SCREEN.result, result),
      ...fact(GAPS_SCREEN.adjustment, adjustment),
      ...(judged ? fact(GAPS_SCREEN.reason, reason === '' ? GAPS_SCREEN.noReason : reason, {}) : []),
    ),
    ...(appeal === undefined ? [] : appealView(report.reportId, appeal, answers, alerts, reload)),
  );
}

function appealView(
  reportId: string,
  { text, due, outcome, reason, waits }: NonNullable<CommitteeGap['appeal']>,
  answers: Answers,
  alerts: Alerts,
  reload: () => Promise<void>,
): readonly HTMLElement[] {
  const day = parseIsoDate(due);
  const told = waits
    ? GAPS_SCREEN.waits(day === undefined ? '' : shortThaiDate(day))
    : GAPS_SCREEN.outcome(outcome, reason);
  const view = [element('p', { class: 'note' }, GAPS_SCREEN.asked(text)), element('p', {}, told)];
  if (answers === undefined || !waits) return view;
  const fields = answers.get(reportId) ?? answerFields();
  answers.set(reportId, fields);
  const { outcome: chosen, why } = fields;
  const answer = async (): Promise<void> => {
    await call('answerAppeal', { reportId, outcome: chosen.value(), reason: why.value() });
    answers.delete(reportId);
    await reload();
    alerts.done(GAPS_SCREEN.answered);
  };
  return [
    ...view,
    chosen.element,
    why.element,
    actionButton(GAPS_SCREEN.answer, alerts, answer, 'secondary'),
  ];
}

function answerFields(): AnswerFields {
  return {
    outcome: selectField(
      GAPS_SCREEN.answer,
      REVIEW_OUTCOMES.map((one) => ({ value: one, text: one })),
    ),
    why: textField(GAPS_SCREEN.reason),
  };
}

function scores({ self, committee, gap }: Pick<CommitteeGap, 'self' | 'committee' | 'gap'>): HTMLElement {
  return element(
    'dl',
    { class: 'facts' },
    ...fact(GAPS_SCREEN.self, self),
    ...fact(GAPS_SCREEN.committee, committee),
    ...fact(GAPS_SCREEN.gap, gap),
  );
}

/** A number stays on its line; words may take several. */
function fact(
  name: string,
  value: string,
  looks: { readonly class?: string } = { class: 'number' },
): readonly HTMLElement[] {
  return value === '' ? [] : [element('dt', {}, name), element('dd', looks, value)];
}
