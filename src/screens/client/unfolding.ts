import { SCREEN_TEXT } from '../../messages/screen-text';
import { type Alerts, actionButton, attempt } from './action-button';
import { type Child, element, fill } from './element';
import { loading } from './loading';

/** `total` stands beside the title: what matters can be read without unfolding. */
export type Unfolded = {
  readonly total: string;
  readonly done: boolean;
  readonly shown: readonly Child[];
};

export type Unfolding = { readonly element: HTMLElement; readonly reload: () => Promise<void> };

/** A titled part that asks the server at once, says its total beside its title, and unfolds to the rest. */
export function unfolding(
  title: string,
  hint: string,
  alerts: Alerts,
  load: () => Promise<Unfolded>,
  ...actions: readonly HTMLElement[]
): Unfolding {
  const shown = element('section', { 'aria-live': 'polite' });
  const total = element('span', { class: 'tag', hidden: true });
  const reload = async (): Promise<void> => {
    fill(shown, loading(SCREEN_TEXT.loading));
    const found = await attempt(alerts, load);
    total.hidden = found === undefined;
    total.textContent = found?.total ?? '';
    total.className = found?.done === true ? 'tag good' : 'tag';
    fill(shown, ...(found?.shown ?? [actionButton(SCREEN_TEXT.retry, alerts, reload, 'secondary')]));
  };
  void reload();
  return {
    element: element(
      'details',
      { class: 'card' },
      element('summary', {}, title, ' ', total),
      element('section', {}, element('small', {}, hint), ...actions, shown),
    ),
    reload,
  };
}
