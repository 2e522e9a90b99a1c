import type Big from 'big.js';
import type { FiscalYearBe } from '../../domain/dates/fiscal-year';
import {
  type Direction,
  type Indicator,
  type Method,
  ROUND_NUMBERS,
  type RoundNumber,
} from '../../domain/indicator';
import type { Person } from '../../domain/people/person';
import type { UnitThresholds } from '../../domain/scores/unit-thresholds';

/** มาตราคะแนน of ตั้งค่า. An indicator with เกณฑ์ 0 has the scale 0-5 whatever the setting. */
export type ScaleName = '1-5' | '0-5' | '50-75-100';

export type Contact = { readonly name: string; readonly position: string; readonly email: string };

/** One level of an indicator's criteria: the score it gives and the result it asks for. */
export type Level = { readonly score: number; readonly threshold: Big };

/** รายละเอียดตัวชี้วัด (KPI Template) of one indicator. */
export type KpiContent = {
  readonly code: string;
  readonly name: string;
  readonly dimension: string;
  readonly unit: string;
  readonly weight: Big | undefined;
  /** Per round, only where a round's weight differs from the indicator's own. */
  readonly roundWeights: readonly { readonly round: RoundNumber; readonly weight: Big }[];
  readonly definition: string;
  readonly formula: string;
  readonly method: Method | undefined;
  readonly direction: Direction | undefined;
  readonly levels: readonly Level[];
  /** ช่วงปรับเกณฑ์: the result's change from level to level, > 0, where it is the same throughout; not for milestones. */
  readonly step: { readonly by: Big; readonly score: number } | undefined;
  readonly target: string;
  readonly psaTarget: string;
  readonly baselines: readonly { readonly yearBe: FiscalYearBe; readonly value: string }[];
  readonly dataSource: string;
  readonly collection: string;
  readonly supervisor: Contact | undefined;
  readonly owners: readonly Contact[];
  readonly group: string;
  readonly needsEvidence: boolean;
  readonly startsAtRound: RoundNumber | undefined;
  readonly cancelledAtRound: RoundNumber | undefined;
  readonly criteriaNote: string;
  readonly evidenceByLevel: string;
  /** Codes of the sub-indicators that give a parent its score. */
  readonly subCodes: readonly string[];
};

export type KpiSources = {
  readonly fiscalYearBe: FiscalYearBe;
  readonly indicators: readonly Indicator[];
  readonly people: readonly Person[];
  readonly scale: ScaleName;
};

/** `own`: a school's own thresholds and target; `weight`: as it is to be printed. */
export function kpiContent(
  indicator: Indicator,
  weight: Big | undefined,
  sources: KpiSources,
  own?: UnitThresholds,
): KpiContent {
  const levels = levelsOf(indicator, sources.scale, own);
  return {
    ...indicator,
    weight,
    roundWeights: differingWeights(indicator),
    levels,
    step: indicator.method === 'ความสำเร็จ' ? undefined : evenStep(levels),
    target: own?.target || indicator.target,
    baselines: indicator.baselines.map((value, position) => ({
      yearBe: sources.fiscalYearBe - 3 + position,
      value,
    })),
    supervisor: indicator.supervisor === '' ? undefined : contactOf(indicator.supervisor, sources.people),
    owners: indicator.owners.map((id) => contactOf(id, sources.people)),
    subCodes: sources.indicators.filter(({ parent }) => parent === indicator.code).map(({ code }) => code),
  };
}

/** The unit's own thresholds replace all of the register's, its level 0 too, which would not fit them. */
export function levelsOf(
  { thresholds }: Pick<Indicator, 'thresholds'>,
  scale: ScaleName,
  own?: UnitThresholds,
): readonly Level[] {
  const used = own === undefined ? thresholds : [undefined, ...own.levels];
  return used.flatMap((threshold, level) =>
    threshold === undefined ? [] : [{ score: scale === '50-75-100' ? 25 + 25 * level : level, threshold }],
  );
}

function evenStep(levels: readonly Level[]): KpiContent['step'] {
  const [first, second] = levels;
  if (first === undefined || second === undefined) return undefined;
  const by = second.threshold.minus(first.threshold);
  const even = levels.every(({ threshold }, position) =>
    threshold.eq(first.threshold.plus(by.times(position))),
  );
  return even && !by.eq(0) ? { by: by.abs(), score: second.score - first.score } : undefined;
}

function differingWeights(indicator: Indicator): KpiContent['roundWeights'] {
  const weights = ROUND_NUMBERS.flatMap((round) => {
    const weight = indicator.roundWeights[round] ?? indicator.weight;
    return weight === undefined ? [] : [{ round, weight }];
  });
  return weights.some(({ weight }) => indicator.weight === undefined || !weight.eq(indicator.weight))
    ? weights
    : [];
}

/** A code that บุคลากร lacks is printed as it stands: the doctor reports it. */
export function contactOf(id: string, people: readonly Person[]): Contact {
  return people.find((person) => person.id === id) ?? { name: id, position: '', email: '' };
}
