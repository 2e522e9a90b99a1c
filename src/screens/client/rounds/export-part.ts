import type { ResultsTable } from '../../../commands/export/results-table';
import type { RoundOverview } from '../../../commands/overview';
import { ROUNDS_SCREEN } from '../../../messages/screens/screen-rounds-text';
import { type Alerts, actionButton, attempt } from '../action-button';
import { savingLink } from '../base64-file';
import { copiedText } from '../copied-text';
import { element, fill } from '../element';
import { latestAnswer } from '../latest-answer';
import { selectField } from '../select-field';
import { call } from '../server';
import { unfolding } from '../unfolding';

/** A round's results to copy into other systems, or as CSV or XLSX, in an order of columns that the office has. */
export function exportPart(rounds: readonly RoundOverview[], alerts: Alerts): HTMLElement {
  const round = selectField(
    ROUNDS_SCREEN.round,
    rounds.map(({ id, number, fiscalYearBe }) => ({
      value: id,
      text: ROUNDS_SCREEN.title(number, fiscalYearBe),
    })),
    rounds[rounds.length - 1]?.id,
  );
  const load = async (): Promise<readonly HTMLElement[]> => {
    let asked = round.value();
    let first = await call('resultsTable', { roundId: asked });
    // Another round may have been chosen meanwhile.
    while (asked !== round.value()) {
      asked = round.value();
      first = await call('resultsTable', { roundId: asked });
    }
    const preset = selectField(
      ROUNDS_SCREEN.order,
      first.presets.map((name) => ({ value: name, text: name })),
      first.preset,
    );
    const shown = element('section', { 'aria-live': 'polite' }, ...tableView(first));
    const answered = latestAnswer(
      () => call('resultsTable', { roundId: round.value(), preset: preset.value() }),
      (table) => fill(shown, ...tableView(table)),
    );
    const again = (): void => void attempt(alerts, answered);
    round.select.onchange = again;
    preset.select.onchange = again;
    const button = (format: 'csv' | 'xlsx') =>
      actionButton(
        format.toUpperCase(),
        alerts,
        async () => {
          const request = { roundId: round.value(), format, preset: preset.value() };
          const { fileName, base64 } = await call('exportResults', request);
          const link = savingLink(ROUNDS_SCREEN.save, fileName, base64);
          alerts.done(ROUNDS_SCREEN.exported(fileName), link);
          link.click();
          link.focus();
        },
        'secondary',
      );
    return [preset.element, shown, element('div', { class: 'row' }, button('csv'), button('xlsx'))];
  };
  return unfolding(ROUNDS_SCREEN.export, ROUNDS_SCREEN.exportHint, alerts, load, round.element).element;
}

/** The whole table to copy at once, and each indicator's cells by name for a form that takes them one by one. */
function tableView({ columns, rows, text }: ResultsTable): readonly HTMLElement[] {
  return [
    copiedText(ROUNDS_SCREEN.table, text),
    element(
      'details',
      {},
      element('summary', {}, ROUNDS_SCREEN.byIndicator(rows.length)),
      ...rows.map((row) => rowView(columns, row)),
    ),
  ];
}

function rowView(columns: readonly string[], row: readonly string[]): HTMLElement {
  const filled = columns.flatMap((column, at) => {
    const cell = row[at] ?? '';
    return cell === '' ? [] : [element('dt', {}, column), element('dd', {}, cell)];
  });
  return element(
    'details',
    {},
    element(
      'summary',
      {},
      row
        .slice(0, 3)
        .filter((cell) => cell !== '')
        .join(' '),
    ),
    element('dl', { class: 'facts' }, ...filled),
  );
}
