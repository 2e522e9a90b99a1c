/** Lists that the page fills anew with every change of the office, and that people press while it changes. */
import type { Child } from './element';

const drawn = new WeakMap<HTMLElement, string>();

/**
 * Fills `into` where what it shows (`facts`, as JSON) has changed since it was last filled. What stands unchanged keeps its elements:
 * a press that is under way ends where it began, and the focus stays.
 */
export function drawChanged(into: HTMLElement, facts: unknown, draw: () => readonly Child[]): void {
  const told = JSON.stringify(facts);
  if (drawn.get(into) === told) return;
  drawn.set(into, told);
  into.replaceChildren(...draw().filter((child): child is Node | string => child !== undefined));
}
