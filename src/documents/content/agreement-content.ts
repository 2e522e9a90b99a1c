import type Big from 'big.js';
import type { UnitThresholds } from '../../domain/scores/unit-thresholds';
import type { ScaledKinds } from '../../domain/settings';
import type { PlannedAgreement } from '../agreement/agreement-set';
import { type PrintedWeights, printedWeights, totalPrintedWeight } from '../agreement/agreement-weights';
import { type IndicatorNode, inCodeOrder, indicatorForest, walkForest } from './indicator-forest';
import { type KpiContent, type KpiSources, kpiContent, type Level, levelsOf } from './kpi-content';

/** One row of the annex. `weight` is undefined on a heading row, which a sub-indicator brought along. */
export type AnnexRow = {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** Its score comes from the rows below it. */
  readonly isParent: boolean;
  readonly weight: Big | undefined;
  readonly levels: readonly Level[];
  readonly target: string;
};

export type AnnexDimension = {
  readonly name: string;
  readonly weight: Big;
  readonly rows: readonly AnnexRow[];
};

/** Everything an agreement says that comes from the register. */
export type AgreementContent = {
  readonly agreement: PlannedAgreement;
  readonly dimensions: readonly AnnexDimension[];
  /** จำนวนตัวชี้วัด: the scored rows. */
  readonly indicatorCount: number;
  /** น้ำหนักรวม: each weight once. */
  readonly totalWeight: Big;
  /** Weights are shares of 100, not those of the register. */
  readonly scaled: boolean;
  /** A KPI Template for each row that is not a heading. */
  readonly details: readonly KpiContent[];
};

export type AgreementContentSources = KpiSources & {
  readonly unitThresholds: readonly UnitThresholds[];
  /** Kinds of agreement whose weights are scaled to 100. */
  readonly scaledKinds: ScaledKinds;
};

export function agreementContent(
  agreement: PlannedAgreement,
  sources: AgreementContentSources,
): AgreementContent {
  const forest = indicatorForest(sources.indicators, new Set(agreement.codes));
  const scaled = sources.scaledKinds === 'all' || sources.scaledKinds.includes(agreement.kind);
  const mode = agreement.definition.weights ?? (scaled ? 'ปรับเป็น 100' : 'ตามทะเบียน');
  const weights = printedWeights(forest, mode);
  const ownOf = (code: string) => ownThresholds(code, agreement.schoolId, sources.unitThresholds);
  const dimensions = byDimension(inCodeOrder(forest));
  // In the order of the annex, whatever order the register's dimensions stand in.
  const nodes = walkForest(dimensions.flatMap(([, roots]) => roots));
  return {
    agreement,
    dimensions: dimensions.map(([name, roots]) => ({
      name,
      weight: totalPrintedWeight(roots, weights),
      rows: annexRows(roots, weights, sources, ownOf),
    })),
    indicatorCount: nodes.filter(({ heading, subs }) => !heading && subs.length === 0).length,
    totalWeight: totalPrintedWeight(forest, weights),
    scaled: mode !== 'ตามทะเบียน',
    details: nodes
      .filter(({ heading }) => !heading)
      .map(({ indicator }) => {
        const content = kpiContent(indicator, weights.get(indicator.code), sources, ownOf(indicator.code));
        // Scaled weights hold for the agreement as a whole: a round's own weight would contradict them.
        return mode === 'ตามทะเบียน' ? content : { ...content, roundWeights: [] };
      }),
  };
}

function annexRows(
  roots: readonly IndicatorNode[],
  weights: PrintedWeights,
  { scale }: AgreementContentSources,
  ownOf: (code: string) => UnitThresholds | undefined,
): readonly AnnexRow[] {
  return walkForest(roots).map(({ indicator, heading, subs }) => {
    const own = ownOf(indicator.code);
    return {
      code: indicator.code,
      name: indicator.name,
      unit: indicator.unit,
      isParent: subs.length > 0,
      weight: heading ? undefined : weights.get(indicator.code),
      levels: heading ? [] : levelsOf(indicator, scale, own),
      target: heading ? '' : own?.target || indicator.target,
    };
  });
}

/** Dimensions in the order of their first indicator; subs stand with their top parent. */
function byDimension(
  forest: readonly IndicatorNode[],
): readonly (readonly [string, readonly IndicatorNode[]])[] {
  const groups = new Map<string, IndicatorNode[]>();
  for (const node of forest) {
    const group = groups.get(node.indicator.dimension);
    if (group === undefined) groups.set(node.indicator.dimension, [node]);
    else group.push(node);
  }
  return [...groups];
}

function ownThresholds(
  code: string,
  schoolId: string | undefined,
  unitThresholds: readonly UnitThresholds[],
): UnitThresholds | undefined {
  return schoolId === undefined
    ? undefined
    : unitThresholds.find((one) => one.indicatorCode === code && one.unitId === schoolId);
}
