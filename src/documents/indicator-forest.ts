import type { Indicator } from '../domain/indicator';

/**
 * An indicator as it stands in a document. `heading`: brought along by a sub-indicator only, so it carries no weight and is not
 * scored here.
 */
export type IndicatorNode = {
  readonly indicator: Indicator;
  readonly heading: boolean;
  readonly subs: readonly IndicatorNode[];
};

/**
 * The chosen indicators with what belongs to them, in the register's order: a parent brings its subs; a sub brings its parent as
 * a heading unless the parent was chosen too. Unknown codes are left out; a link that closes a cycle counts as no parent.
 */
export function indicatorForest(
  indicators: readonly Indicator[],
  chosen: ReadonlySet<string>,
): readonly IndicatorNode[] {
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const parentOf = (indicator: Indicator) => properParent(indicator, byCode);
  const included = new Set<string>();
  const headings = new Set<string>();
  for (const indicator of indicators) {
    const line = ancestors(indicator, parentOf);
    if (!chosen.has(indicator.code) && !line.some((above) => chosen.has(above.code))) continue;
    included.add(indicator.code);
    for (const above of line) headings.add(above.code);
  }
  const nodesUnder = (parent: string | undefined): readonly IndicatorNode[] =>
    indicators
      .filter(({ code }) => included.has(code) || headings.has(code))
      .filter((indicator) => parentOf(indicator)?.code === parent)
      .map((indicator) => ({
        indicator,
        heading: !included.has(indicator.code),
        subs: nodesUnder(indicator.code),
      }));
  return nodesUnder(undefined);
}

/** Every node with its depth (0 = top), a parent before its subs. */
export function walkForest(
  nodes: readonly IndicatorNode[],
  depth = 0,
): readonly { readonly node: IndicatorNode; readonly depth: number }[] {
  return nodes.flatMap((node) => [{ node, depth }, ...walkForest(node.subs, depth + 1)]);
}

function properParent(indicator: Indicator, byCode: ReadonlyMap<string, Indicator>): Indicator | undefined {
  const parent = indicator.parent === undefined ? undefined : byCode.get(indicator.parent);
  const seen = new Set<string>();
  for (let above = parent; above !== undefined && !seen.has(above.code); ) {
    if (above.code === indicator.code) return undefined;
    seen.add(above.code);
    above = above.parent === undefined ? undefined : byCode.get(above.parent);
  }
  return parent;
}

function ancestors(
  indicator: Indicator,
  parentOf: (indicator: Indicator) => Indicator | undefined,
): readonly Indicator[] {
  const line: Indicator[] = [];
  for (let above = parentOf(indicator); above !== undefined; above = parentOf(above)) line.push(above);
  return line;
}
