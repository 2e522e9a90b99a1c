import { type Indicator, isUsedInRound, type RoundNumber } from '../indicator';
import { compareCodes } from '../indicator-code';

/**
 * The indicators that are reported in a round, laid out by supervisor, then first owner, then code, so that the cells of one
 * person are neighbours. A sub-indicator is left out with its parent, and a parent whose subs are all left out with them: its score
 * comes from nowhere.
 */
export function indicatorsOfRound(
  indicators: readonly Indicator[],
  round: RoundNumber,
): readonly Indicator[] {
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const used = indicators.filter((indicator) =>
    chainOf(indicator, byCode).every((part) => isUsedInRound(part, round)),
  );
  const subsOf = parentCodes(indicators);
  const subsUsed = parentCodes(used);
  const scored = used.filter(
    ({ code, method }) => method !== undefined || !subsOf.has(code) || subsUsed.has(code),
  );
  return scored.sort(
    (left, right) =>
      compareText(left.supervisor, right.supervisor) ||
      compareText(left.owners[0] ?? '', right.owners[0] ?? '') ||
      compareCodes(left.code, right.code),
  );
}

/** The indicator and its ancestors; a cycle ends where it closes. */
function chainOf(indicator: Indicator, byCode: ReadonlyMap<string, Indicator>): readonly Indicator[] {
  const chain: Indicator[] = [];
  let part: Indicator | undefined = indicator;
  while (part !== undefined && !chain.includes(part)) {
    chain.push(part);
    part = part.parent === undefined ? undefined : byCode.get(part.parent);
  }
  return chain;
}

/** Indicators that have sub-indicators in the list. */
export function parentCodes(indicators: readonly Indicator[]): ReadonlySet<string> {
  return new Set(
    indicators.flatMap((indicator) => (indicator.parent === undefined ? [] : [indicator.parent])),
  );
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
