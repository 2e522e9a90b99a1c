import Big from 'big.js';
import { sum } from '../decimal';
import type { Indicator } from '../indicator';

/** A person who reports more of the office's weight than one person should. */
export type HeavyOwner = { readonly personId: string; readonly percent: Big };

const MOST_PERCENT = 40;

/**
 * First owners (they report and score) of more than 40 % of the whole weight. Parents are calculated, so their weight lies on
 * their subs, in the subs' own shares.
 */
export function heavyOwners(indicators: readonly Indicator[]): readonly HeavyOwner[] {
  const subs = new Map<string, Indicator[]>();
  const codes = new Set(indicators.map(({ code }) => code));
  for (const indicator of indicators) {
    if (indicator.parent === undefined || !codes.has(indicator.parent)) continue;
    const siblings = subs.get(indicator.parent);
    if (siblings) siblings.push(indicator);
    else subs.set(indicator.parent, [indicator]);
  }
  const loads = new Map<string, Big>();
  const carry = (indicator: Indicator, weight: Big, above: readonly string[]): void => {
    const parts = (subs.get(indicator.code) ?? []).filter(({ code }) => !above.includes(code));
    const total = sum(parts.map(weightOf));
    if (parts.length > 0 && total.gt(0)) {
      const line = [...above, indicator.code];
      for (const part of parts) carry(part, weight.times(weightOf(part)).div(total), line);
      return;
    }
    const [owner] = indicator.owners;
    if (owner !== undefined) loads.set(owner, (loads.get(owner) ?? new Big(0)).plus(weight));
  };
  const top = indicators.filter(({ parent }) => parent === undefined || !codes.has(parent));
  for (const indicator of top) carry(indicator, weightOf(indicator), []);
  const whole = sum(top.map(weightOf));
  if (whole.lte(0)) return [];
  return [...loads].flatMap(([personId, load]): readonly HeavyOwner[] => {
    const percent = load.times(100).div(whole).round(2);
    return percent.gt(MOST_PERCENT) ? [{ personId, percent }] : [];
  });
}

function weightOf({ weight }: Indicator): Big {
  return weight?.gt(0) ? weight : new Big(0);
}
