import Big from 'big.js';
import type { WeightMode } from '../../domain/agreements/office-kind';
import { sum } from '../../domain/decimal';
import type { IndicatorNode } from '../content/indicator-forest';

/** The printed weight of each weighted row by indicator code; heading rows have none. */
export type PrintedWeights = ReadonlyMap<string, Big>;

const SCALED_TOTAL = new Big(100);
/** Scaled weights are printed with two decimals. */
const UNIT = new Big('0.01');

/** Weights as in the register, or scaled so that the agreement's total is exactly 100. */
export function printedWeights(forest: readonly IndicatorNode[], mode: WeightMode): PrintedWeights {
  const weights = new Map<string, Big>();
  if (mode === 'ตามทะเบียน' || totalWeight(forest).lte(0)) writeAsTyped(forest, weights);
  else writeShares(countedNodes(forest), SCALED_TOTAL, weights);
  return weights;
}

/** Each weight once: a parent's own weight stands for its subs; under a heading the subs count themselves. */
function totalWeight(nodes: readonly IndicatorNode[]): Big {
  return sum(countedNodes(nodes).map(weightOf));
}

/** As `totalWeight`, of the weights that are printed. */
export function totalPrintedWeight(nodes: readonly IndicatorNode[], weights: PrintedWeights): Big {
  return sum(countedNodes(nodes).map(({ indicator }) => weights.get(indicator.code) ?? new Big(0)));
}

function countedNodes(nodes: readonly IndicatorNode[]): readonly IndicatorNode[] {
  return nodes.flatMap((node) => (node.heading ? countedNodes(node.subs) : [node]));
}

function weightOf(node: IndicatorNode): Big {
  return node.indicator.weight ?? totalWeight(node.subs);
}

function writeAsTyped(nodes: readonly IndicatorNode[], weights: Map<string, Big>): void {
  for (const node of nodes) {
    if (!node.heading) weights.set(node.indicator.code, weightOf(node));
    writeAsTyped(node.subs, weights);
  }
}

/** Subs are scaled with their parent where they add up to it; weights that are relative to the parent stay as typed. */
function writeShares(nodes: readonly IndicatorNode[], total: Big, weights: Map<string, Big>): void {
  const shares = apportion(total, nodes.map(weightOf));
  nodes.forEach((node, position) => {
    const share = shares[position] ?? new Big(0);
    weights.set(node.indicator.code, share);
    if (node.subs.length === 0) return;
    if (totalWeight(node.subs).eq(weightOf(node))) writeShares(node.subs, share, weights);
    else writeAsTyped(node.subs, weights);
  });
}

/** Largest remainder: two-decimal shares in proportion to `weights` (≥ 0, not all 0) that add up to `total` exactly. */
function apportion(total: Big, weights: readonly Big[]): readonly Big[] {
  const whole = sum(weights);
  if (whole.lte(0)) return weights.map(() => new Big(0));
  const exact = weights.map((weight) => weight.times(total).div(whole).div(UNIT));
  const shares = exact.map((share) => share.round(0, 0));
  const left = total.div(UNIT).minus(sum(shares)).toNumber();
  const byRemainder = exact
    .map((share, position) => ({ position, rest: share.minus(share.round(0, 0)) }))
    .sort((a, b) => b.rest.cmp(a.rest) || a.position - b.position);
  const raised = new Set(byRemainder.slice(0, Math.round(left)).map(({ position }) => position));
  return shares.map((share, position) => (raised.has(position) ? share.plus(1) : share).times(UNIT));
}
