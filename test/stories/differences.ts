import type { EndState } from './end-state';

export type Difference = { readonly where: string; readonly is: unknown; readonly wanted: unknown };

/** Counts attempts; a second attempt is what a kill leads to. */
const ATTEMPTS = 'ครั้งที่';

/** Where two offices differ, told by place. How often something was tried does not count. */
export function differences(end: EndState, wanted: EndState): readonly Difference[] {
  return compare('', withoutAttempts(end), withoutAttempts(wanted));
}

function withoutAttempts(state: EndState): EndState {
  const register = Object.fromEntries(
    Object.entries(state.register).map(([tab, rows]) => {
      const column = rows[0]?.indexOf(ATTEMPTS) ?? -1;
      return [tab, column < 0 ? rows : rows.map((row) => row.filter((_, index) => index !== column))];
    }),
  );
  return { ...state, register };
}

function compare(where: string, is: unknown, wanted: unknown): readonly Difference[] {
  if (Object.is(is, wanted)) return [];
  if (typeof is !== 'object' || typeof wanted !== 'object' || is === null || wanted === null) {
    return [{ where, is, wanted }];
  }
  const left = is as Readonly<Record<string, unknown>>;
  const right = wanted as Readonly<Record<string, unknown>>;
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].flatMap((name) => compare(`${where}/${name}`, left[name], right[name]));
}
