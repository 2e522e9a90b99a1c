import type { Overview } from '../../../commands/overview';
import type { ProposedThresholds } from '../../../commands/steps/propose-thresholds';
import { REGISTER_SCREEN } from '../../../messages/screens/screen-register-text';
import { SCREEN_TEXT } from '../../../messages/screens/screen-text';
import { type Alerts, actionButton, attempt } from '../action-button';
import { element, fill } from '../element';
import { loading } from '../loading';
import { retryButton } from '../retry-button';
import { groupedSelect } from '../select-field';
import { call } from '../server';

/** Thresholds from the baselines of one indicator, to look at, change and accept. */
export function proposePart({ indicators }: Overview, alerts: Alerts): HTMLElement {
  const shown = element('section', { 'aria-live': 'polite' });
  const choice = groupedSelect(REGISTER_SCREEN.indicator, REGISTER_SCREEN.chooseIndicator, [
    {
      name: REGISTER_SCREEN.indicator,
      options: indicators.map(({ code, name }) => ({ value: code, text: `${code} ${name}` })),
    },
  ]);
  const show = async (): Promise<void> => {
    const code = choice.value();
    fill(shown);
    if (code === '') return;
    fill(shown, loading(SCREEN_TEXT.loading));
    const proposed = await attempt(alerts, () => call('proposeThresholds', { code }));
    // Another indicator may have been chosen meanwhile.
    if (code !== choice.value()) return;
    fill(
      shown,
      ...(proposed === undefined ? [retryButton(alerts, show)] : proposalView(code, proposed, alerts)),
    );
  };
  choice.select.addEventListener('change', () => void show());
  return element('section', {}, element('small', {}, REGISTER_SCREEN.proposeHint), choice.element, shown);
}

function proposalView(
  code: string,
  { thresholds, present, text, warning }: ProposedThresholds,
  alerts: Alerts,
): readonly HTMLElement[] {
  const levels = thresholds.map((threshold, index) =>
    element('input', {
      type: 'text',
      inputmode: 'decimal',
      value: threshold,
      'aria-label': REGISTER_SCREEN.level(index + 1),
    }),
  );
  const write = async (wanted: readonly string[]): Promise<void> => {
    await call('applyThresholds', { code, thresholds: wanted });
  };
  const undo = actionButton(
    REGISTER_SCREEN.undo,
    alerts,
    async () => {
      await write(present);
      alerts.done(REGISTER_SCREEN.putBack(code));
    },
    'quiet',
  );
  const apply = async (): Promise<void> => {
    await write(levels.map(({ value }) => value.trim()));
    // Blanks cannot be written back as thresholds.
    alerts.done(REGISTER_SCREEN.applied(code), present.includes('') ? undefined : undo);
  };
  const row = (name: string, cells: readonly (Node | string)[]): HTMLElement =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, name),
      ...cells.map((cell) => element('td', { class: 'number' }, cell)),
    );
  return [
    ...(warning === '' ? [] : [element('p', { class: 'alert bad' }, warning)]),
    element('p', {}, text),
    ...(levels.length === 0
      ? []
      : [
          element(
            'table',
            { class: 'levels' },
            element('caption', {}, REGISTER_SCREEN.levels),
            element(
              'thead',
              {},
              element(
                'tr',
                {},
                element('td', {}),
                ...levels.map((_, index) => element('th', { scope: 'col' }, String(index + 1))),
              ),
            ),
            element(
              'tbody',
              {},
              row(
                REGISTER_SCREEN.present,
                present.map((level) => (level === '' ? '–' : level)),
              ),
              row(REGISTER_SCREEN.proposed, levels),
            ),
          ),
          actionButton(REGISTER_SCREEN.apply, alerts, apply),
        ]),
  ];
}
