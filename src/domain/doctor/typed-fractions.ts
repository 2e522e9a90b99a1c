import Big from 'big.js';

/** A percentage that was typed as "85%" and stands as 0.85. `meant` is a hundred times as much. */
export type TypedFraction<Name> = { readonly name: Name; readonly typed: Big; readonly meant: Big };

/**
 * Of figures on one scale (thresholds, target, baselines of one row in ร้อยละ) those of at most 1 that, a hundred times as large,
 * would lie nearer to the figures above 1. Rates below one per cent beside 1.5 stay what they are.
 */
export function typedFractions<Name>(
  figures: readonly (readonly [Name, Big | undefined])[],
): readonly TypedFraction<Name>[] {
  const above = figures.flatMap(([, value]) => (value?.gt(1) ? [value] : []));
  const [first, ...others] = above;
  if (first === undefined) return [];
  const least = others.reduce((smallest, value) => (value.lt(smallest) ? value : smallest), first);
  const most = others.reduce((largest, value) => (value.gt(largest) ? value : largest), first);
  const away = (value: Big): Big =>
    value.lt(least) ? least.minus(value) : value.gt(most) ? value.minus(most) : new Big(0);
  return figures.flatMap(([name, typed]) => {
    if (typed === undefined || typed.lte(0) || typed.gt(1)) return [];
    const meant = typed.times(100);
    return away(meant).lt(away(typed)) ? [{ name, typed, meant }] : [];
  });
}
