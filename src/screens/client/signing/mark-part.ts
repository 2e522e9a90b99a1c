import type { SigningDay } from '../../../commands/signing/signing-day';
import { SIGNING_SCREEN } from '../../../messages/screens/screen-signing-text';
import type { Endpoints } from '../../endpoints';
import { actionButton } from '../action-button';
import { cancelButton, withoutCancel } from '../cancel-button';
import { dateField } from '../date-field';
import { element, fill } from '../element';
import { looksNext } from '../looks-next';
import type { OverviewShown } from '../overview-shown';
import { panelButton } from '../panel-button';
import { pickList } from '../pick-list';
import { call, ServerError } from '../server';

/** Marks what lies signed on the table: tick, day, one click. While something is ticked this is the next step, else `otherNext`. */
export function markPart(
  { agreements, on }: SigningDay,
  { alerts, refresh }: OverviewShown,
  otherNext: HTMLElement,
): HTMLElement {
  const open = agreements.filter(({ state }) => state === 'unsigned');
  if (open.length === 0)
    return agreements.every(({ state }) => state === 'signed')
      ? element('p', { class: 'alert good' }, SIGNING_SCREEN.allSigned)
      : element(
          'section',
          {},
          element('p', { class: 'note' }, SIGNING_SCREEN.noneWaits),
          panelButton('agreements', alerts),
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
      looksNext(button, count > 0);
      looksNext(otherNext, count === 0);
    },
    false,
  );
  const mark = async (): Promise<void> => {
    if (day.value() === '') {
      alerts.error(SIGNING_SCREEN.noDate);
      return;
    }
    await record({ keys: list.chosen(), on: day.value(), confirm: false });
  };
  const record = async (request: Parameters<Endpoints['markSigned']>[0]): Promise<void> => {
    fill(question);
    try {
      const { signed } = await call('markSigned', request);
      await refresh();
      alerts.done(SIGNING_SCREEN.marked(signed));
    } catch (cause) {
      if (!(cause instanceof ServerError) || cause.code !== 'signed-before-made') throw cause;
      ask(cause.message, () => record({ ...request, confirm: true }));
    }
  };
  const question = element('div', {});
  /** Yes is said to what was asked: what is ticked under the question is not in it. */
  const ask = (words: string, work: () => Promise<void>): void => {
    const no = cancelButton(() => fill(question));
    const yes = actionButton(SIGNING_SCREEN.confirm, alerts, () => withoutCancel(no, work));
    fill(
      question,
      element(
        'section',
        { class: 'note', role: 'group', 'aria-label': SIGNING_SCREEN.mark },
        element('p', {}, words),
        element('div', { class: 'row' }, yes, no),
      ),
    );
    yes.focus();
  };
  const button = actionButton(SIGNING_SCREEN.markCount(0), alerts, mark, 'secondary');
  button.disabled = true;
  return element(
    'section',
    { class: 'card' },
    element('h2', {}, SIGNING_SCREEN.mark),
    element('small', {}, SIGNING_SCREEN.markHint),
    list.element,
    day.element,
    button,
    question,
  );
}
