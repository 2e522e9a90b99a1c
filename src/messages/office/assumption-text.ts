import { type AssumptionName, SELF_TEST } from './self-test-assumptions';

/** An assumption in words, and what was seen; where it is not as assumed, then what to do and what the system does meanwhile. */
export function assumptionText(
  name: AssumptionName,
  ok: boolean,
  seen: string,
): { readonly assumption: string; readonly message: string } {
  const [assumption, otherwise] = SELF_TEST[name];
  return { assumption, message: ok ? seen : `${seen} · ${otherwise}` };
}
