import type { Alerts } from './action-button';
import { element } from './element';
import { type Unfolding, unfolding } from './unfolding';

/** A part that tells its total; `known` comes once that is, or could not be read. An event `told` of its element tells it anew. */
export type TotalledPart = Unfolding & { readonly known: Promise<void>; readonly isDone: () => boolean };

/** What a part tells: its total, whether nothing is left to do, and the rest. */
export type Totalled = {
  readonly total: string;
  readonly done: boolean;
  readonly shown: readonly HTMLElement[];
};

/** A titled part that asks the server at once: its total stands beside its title, the rest unfolds. */
export function partWithTotal(
  title: string,
  hint: string,
  alerts: Alerts,
  load: () => Promise<Totalled>,
  ...actions: readonly HTMLElement[]
): TotalledPart {
  const tag = element('span', { class: 'tag', hidden: true });
  let isDone = false;
  const tell = async (): Promise<readonly HTMLElement[]> => {
    const { total, done, shown } = await load();
    isDone = done;
    tag.hidden = false;
    tag.textContent = total;
    tag.className = done ? 'tag good' : 'tag';
    part.element.dispatchEvent(new Event('told'));
    return shown;
  };
  const part = unfolding(title, hint, alerts, tell, ...actions);
  part.element.querySelector('summary')?.append(' ', tag);
  return { ...part, known: part.reload(), isDone: () => isDone };
}
