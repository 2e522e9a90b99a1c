import type { SigningDay } from '../../../commands/signing/signing-day';
import { SIGNING_SCREEN } from '../../../messages/screens/screen-signing-text';
import { actionButton } from '../action-button';
import { dateField } from '../date-field';
import { element } from '../element';
import type { OverviewShown } from '../overview-shown';
import { panelButton } from '../panel-button';
import { pickList } from '../pick-list';
import { call } from '../server';

/** Marks what lies signed on the table: tick, day, one click. */
export function markPart({ agreements, on }: SigningDay, { alerts, refresh }: OverviewShown): HTMLElement {
  const open = agreements.filter(({ state }) => state === 'unsigned');
  if (open.length === 0)
    return agreements.every(({ state }) => state === 'signed')
      ? element('p', { class: 'alert good' }, SIGNING_SCREEN.allSigned)
      : element(
          'section',
          {},
          element('p', { class: 'note' }, SIGNING_SCREEN.noneWaits),
          panelButton('agreements', alerts, 'secondary'),
        );
  const day = dateField(SIGNING_SCREEN.on, on);
  const list = pickList(
    SIGNING_SCREEN.markTitle,
    open.map(({ key, party, kind, group }) => ({
      key,
      name: party,
      detail: [key, kind, group].filter((part) => part !== '').join(' · '),
    })),
    (count) => {
      button.textContent = SIGNING_SCREEN.markCount(count);
      button.disabled = count === 0;
    },
    false,
  );
  const mark = async (): Promise<void> => {
    if (day.value() === '') {
      alerts.error(SIGNING_SCREEN.noDate);
      return;
    }
    const { signed } = await call('markSigned', { keys: list.chosen(), on: day.value() });
    await refresh();
    alerts.done(SIGNING_SCREEN.marked(signed));
  };
  const button = actionButton(SIGNING_SCREEN.markCount(0), alerts, mark);
  button.disabled = true;
  return element(
    'section',
    { class: 'card' },
    element('h2', {}, SIGNING_SCREEN.mark),
    element('small', {}, SIGNING_SCREEN.markHint),
    list.element,
    day.element,
    button,
  );
}
