import type { Indicator } from '../../domain/indicator';
import { compareCodes } from '../../domain/indicator-code';

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
  const parents = properParents(indicators);
  const included = new Set<string>();
  const headings = new Set<string>();
  for (const { code } of indicators) {
    const line = ancestors(code, parents);
    if (!chosen.has(code) && !line.some((above) => chosen.has(above))) continue;
    included.add(code);
    for (const above of line) headings.add(above);
  }
  const under = new Map<string | undefined, Indicator[]>();
  for (const indicator of indicators) {
    if (!included.has(indicator.code) && !headings.has(indicator.code)) continue;
    const parent = parents.get(indicator.code);
    under.set(parent, [...(under.get(parent) ?? []), indicator]);
  }
  const nodesUnder = (parent: string | undefined): readonly IndicatorNode[] =>
    (under.get(parent) ?? []).map((indicator) => ({
      indicator,
      heading: !included.has(indicator.code),
      subs: nodesUnder(indicator.code),
    }));
  return nodesUnder(undefined);
}

/** As papers have them, 1.2 before 1.10 whatever order the register's rows stand in. */
export function inCodeOrder(nodes: readonly IndicatorNode[]): readonly IndicatorNode[] {
  return nodes
    .map((node) => ({ ...node, subs: inCodeOrder(node.subs) }))
    .sort((left, right) => compareCodes(left.indicator.code, right.indicator.code));
}

/** Every node of the trees, a parent before its subs. */
export function walkForest(nodes: readonly IndicatorNode[]): readonly IndicatorNode[] {
  return nodes.flatMap((node) => [node, ...walkForest(node.subs)]);
}

/** Code of each indicator's parent, where the register has it and no cycle runs through the link. */
function properParents(indicators: readonly Indicator[]): ReadonlyMap<string, string> {
  const written = new Map(indicators.map(({ code, parent }) => [code, parent]));
  const proper = new Map<string, string>();
  for (const [code, parent] of written) {
    if (parent === undefined || !written.has(parent)) continue;
    const seen = new Set<string>();
    let above: string | undefined = parent;
    while (above !== undefined && above !== code && !seen.has(above)) {
      seen.add(above);
      above = written.get(above);
    }
    if (above !== code) proper.set(code, parent);
  }
  return proper;
}

/** Nearest first. */
function ancestors(code: string, parents: ReadonlyMap<string, string>): readonly string[] {
  const line: string[] = [];
  for (let above = parents.get(code); above !== undefined; above = parents.get(above)) line.push(above);
  return line;
}
