import { SCREEN_TEXT } from '../../messages/screens/screen-text';
import { type Alerts, attempt } from './action-button';
import { element, fill } from './element';
import { loading } from './loading';
import { retryButton } from './retry-button';

export type Unfolding = { readonly element: HTMLElement; readonly reload: () => Promise<void> };

/** A titled part that asks the server when it is first unfolded, and again on `reload`. */
export function unfolding(
  title: string,
  hint: string,
  alerts: Alerts,
  load: () => Promise<readonly HTMLElement[]>,
  ...actions: readonly HTMLElement[]
): Unfolding {
  const shown = element('section', { 'aria-live': 'polite' });
  let asked = 0;
  const reload = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    fill(shown, loading(SCREEN_TEXT.loading));
    const found = await attempt(alerts, load);
    // Asked again meanwhile, after something was written: only that answer is shown.
    if (mine !== asked) return;
    fill(shown, ...(found ?? [retryButton(alerts, reload)]));
  };
  const part = element(
    'details',
    { class: 'card' },
    element('summary', {}, title),
    element('section', {}, element('small', {}, hint), ...actions, shown),
  );
  part.addEventListener('toggle', () => {
    if (part.open && asked === 0) void reload();
  });
  return { element: part, reload };
}
