import type { Alerts } from './action-button';
import { element } from './element';
import { type Unfolding, unfolding } from './unfolding';

/** A part that tells its total; `done` is told once it is known for the first time, false where it could not be read. */
export type TotalledPart = Unfolding & { readonly done: Promise<boolean> };

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
    return shown;
  };
  const part = unfolding(title, hint, alerts, tell, ...actions);
  part.element.querySelector('summary')?.append(' ', tag);
  return { ...part, done: part.reload().then(() => isDone) };
}
