import type { RoundOverview } from '../../../commands/overview';
import { EXPORT_PRESETS } from '../../../messages/export-names';
import { ROUNDS_SCREEN } from '../../../messages/screen-rounds-text';
import { type Alerts, actionButton } from '../action-button';
import { savingLink } from '../base64-file';
import { element } from '../element';
import { selectField } from '../select-field';
import { call } from '../server';

/** A round's results as CSV or XLSX, in an order of columns that the office has. */
export function exportPart(rounds: readonly RoundOverview[], alerts: Alerts): HTMLElement {
  const round = selectField(
    ROUNDS_SCREEN.export,
    rounds.map(({ id, number, fiscalYearBe }) => ({
      value: id,
      text: ROUNDS_SCREEN.title(number, fiscalYearBe),
    })),
    rounds[rounds.length - 1]?.id,
  );
  const preset = selectField(
    ROUNDS_SCREEN.order,
    EXPORT_PRESETS.map((name) => ({ value: name, text: name })),
  );
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
  return element(
    'section',
    { class: 'card' },
    element('h2', {}, ROUNDS_SCREEN.export),
    round.element,
    preset.element,
    element('div', { class: 'row' }, button('csv'), button('xlsx')),
  );
}
