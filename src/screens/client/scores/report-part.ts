import type { ReportOverview } from '../../../commands/report-overview';
import type { ScoreAnswer } from '../../../commands/scores/score-answer';
import { SCORES_SCREEN } from '../../../messages/screens/screen-scores-text';
import { SCREEN_TEXT } from '../../../messages/screens/screen-text';
import { type Alerts, actionButton, attempt } from '../action-button';
import { byCode } from '../by-code';
import { element, fill } from '../element';
import { latestAnswer } from '../latest-answer';
import { loading } from '../loading';
import { resultSlider } from '../result-slider';
import { retryButton } from '../retry-button';
import { groupedSelect } from '../select-field';
import { call } from '../server';

export type ReportPart = {
  readonly element: HTMLElement;
  /** Chooses a report and tries a result on it. */
  readonly tryResult: (reportId: string, result: string) => void;
};

/** One report: how it came to its score, and what it would be with another result. The caller's own stand first. */
export function reportPart(reports: readonly ReportOverview[], alerts: Alerts): ReportPart {
  const explained = element('div', { 'aria-live': 'polite' });
  const whatIf = element('section', {});
  const result = element('input', { type: 'text', inputmode: 'decimal', autocomplete: 'off' });
  const tried = element('div', { 'aria-live': 'polite' });
  let slider: HTMLInputElement | undefined;
  const choice = groupedSelect(SCORES_SCREEN.report, SCORES_SCREEN.choose, [
    { name: SCORES_SCREEN.own, options: optionsOf(reports, 'owner') },
    { name: SCORES_SCREEN.supervised, options: optionsOf(reports, 'supervisor') },
    { name: SCORES_SCREEN.others, options: optionsOf(reports, '') },
  ]);
  const answered = latestAnswer(
    async () => {
      const reportId = choice.value();
      return { reportId, answer: await call('whatIf', { reportId, result: result.value }) };
    },
    ({ reportId, answer }) => {
      if (reportId === choice.value()) fill(tried, answerView(answer));
    },
  );
  const ask = actionButton(SCORES_SCREEN.try, alerts, answered, 'secondary');
  const askNow = (): void => void attempt(alerts, answered);
  result.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') askNow();
  });

  async function show(): Promise<void> {
    const report = reports.find(({ id }) => id === choice.value());
    fill(tried);
    fill(explained);
    fill(whatIf, ...(report === undefined ? [] : whatIfView(report)));
    if (report === undefined) return;
    result.value = report.result;
    fill(explained, loading(SCREEN_TEXT.loading));
    const answer = await attempt(alerts, () => call('explainScore', { reportId: report.id }));
    // Another report may have been chosen meanwhile.
    if (report.id !== choice.value()) return;
    if (answer === undefined) fill(explained, retryButton(alerts, show));
    else fill(explained, answerView(answer, report.state));
  }

  function whatIfView({ calculated, unit, levels, result: typed }: ReportOverview): readonly HTMLElement[] {
    if (calculated) return [element('p', { class: 'soft' }, SCORES_SCREEN.calculated)];
    const name = unit === '' ? SCORES_SCREEN.whatIf : `${SCORES_SCREEN.whatIf} (${unit})`;
    const over = resultSlider(levels, typed, name);
    slider = over;
    over?.addEventListener('input', () => {
      result.value = over.value;
    });
    over?.addEventListener('change', askNow);
    return [
      element('label', { class: 'field' }, element('span', {}, name), result),
      ...(over === undefined ? [] : [over]),
      element('small', {}, SCORES_SCREEN.whatIfHint),
      ask,
      tried,
    ];
  }

  choice.select.addEventListener('change', () => void show());
  return {
    element: element('section', {}, choice.element, explained, whatIf),
    tryResult: (reportId, wanted) => {
      choice.select.value = reportId;
      choice.select.dispatchEvent(new Event('change'));
      result.value = wanted;
      if (slider !== undefined) slider.value = wanted;
      askNow();
      choice.select.focus();
    },
  };
}

function optionsOf(reports: readonly ReportOverview[], part: ReportOverview['part']) {
  return reports
    .filter((report) => report.part === part)
    .sort(byCode)
    .map(({ id, indicator, name }) => ({ value: id, text: SCORES_SCREEN.reportName(indicator, name) }));
}

function answerView({ score, weighted, text }: ScoreAnswer, state = ''): HTMLElement {
  return element(
    'section',
    { class: 'card' },
    element(
      'div',
      { class: 'title wraps' },
      element('span', { class: score === '' ? 'soft' : 'big' }, score === '' ? SCORES_SCREEN.noScore : score),
      weighted === ''
        ? undefined
        : element('span', { class: 'soft number' }, `${SCORES_SCREEN.weighted} ${weighted}`),
      state === '' ? undefined : element('span', { class: 'tag' }, state),
    ),
    element('p', { class: 'lines-kept' }, text),
  );
}
