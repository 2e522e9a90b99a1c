import { decimalOf } from '../../domain/decimal';
import { type Indicator, type RoundNumber, weightInRound } from '../../domain/indicator';
import { Refusal } from '../../domain/refusal';
import type { PlanFigures } from '../../domain/rounds/reweighed-plan';
import type { Round } from '../../domain/rounds/round';
import { PLAN_LINE } from '../../messages/reports/plan-line';
import { type Change, cellsIf } from '../../register/change';
import { figuresField, invalidField } from '../request';
import { numberCell, targetCell, weightCell } from '../rounds/report-rows';
import type { RoundSources } from '../rounds/round-sources';

/** The new weights and targets that a request names, from the round on. Refuses what is no figure, and codes that there are not. */
export function figuresOf(request: unknown, round: Round, sources: RoundSources): PlanFigures {
  const weights = figuresField(request, 'weights', 'weights').map(([code, value]) => {
    const weight = decimalOf(value);
    if (weight === undefined || weight.lt(0))
      throw invalidField('weights', `${code}: ${value}`, { kind: 'weights' });
    return [code, weight] as const;
  });
  const targets = figuresField(request, 'targets', 'targets').map(
    ([code, value]) => [code, String(value)] as const,
  );
  const known = new Set(sources.indicators.map(({ code }) => code));
  const unknown = [...weights, ...targets].find(([code]) => !known.has(code));
  if (unknown !== undefined) throw new Refusal({ code: 'not-found', thing: 'indicator', key: unknown[0] });
  // A target has no column a round: an earlier round that is still to be opened would take it too.
  const earlier = sources.rounds.find(
    ({ fiscalYearBe, number, state }) =>
      fiscalYearBe === round.fiscalYearBe && number < round.number && state === 'ยังไม่เปิด',
  );
  if (targets.length > 0 && earlier !== undefined)
    throw invalidField('roundId', round.id, { kind: 'choice', allowed: [earlier.id] });
  return { round: round.number, weights: new Map(weights), targets: new Map(targets) };
}

/** Rows of this round and of later ones that are open take the new figures: what was frozen before them stays. */
export function refrozenRows(
  { indicators, reports, rounds, settings }: RoundSources,
  from: Round,
  after: readonly Indicator[],
): readonly Change[] {
  const before = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const changed = new Map(
    after
      .filter(({ code, weight, target }) => {
        const was = before.get(code);
        return was !== undefined && (was.weight !== weight || was.target !== target);
      })
      .map((indicator) => [indicator.code, indicator]),
  );
  const live = new Map(
    rounds
      .filter(({ fiscalYearBe, number }) => fiscalYearBe === from.fiscalYearBe && number >= from.number)
      .map((round) => [round.id, round]),
  );
  return reports.flatMap(({ id, roundId, indicatorCode, closedAt }): Change[] => {
    const [round, indicator] = [live.get(roundId), changed.get(indicatorCode)];
    if (round === undefined || indicator === undefined || closedAt !== undefined) return [];
    const cells = { น้ำหนัก: weightCell(indicator, round, settings), ค่าเป้าหมาย: targetCell(indicator.target) };
    return [{ kind: 'set', tab: 'reports', key: id, cells }];
  });
}

/** An indicator's row of ตัวชี้วัด after the change. Only what changes: a weight that stands otherwise in the register is not typed over. */
export function inRegister(indicator: Indicator, before: readonly Indicator[]): Change {
  const { code, startsAtRound, cancelledAtRound, weight, roundWeights, target } = indicator;
  const was = before.find((one) => one.code === code);
  return {
    kind: 'set',
    tab: 'indicators',
    key: code,
    cells: {
      เริ่มรอบ: roundCell(startsAtRound),
      ยกเลิกที่รอบ: roundCell(cancelledAtRound),
      ...cellsIf('indicators', was?.weight !== weight, {
        น้ำหนัก: numberCell(weight),
        'น้ำหนัก 6': numberCell(roundWeights[6]),
        'น้ำหนัก 9': numberCell(roundWeights[9]),
        'น้ำหนัก 12': numberCell(roundWeights[12]),
      }),
      ...cellsIf('indicators', was?.target !== target, { ค่าเป้าหมาย: targetCell(target) }),
    },
  };
}

/** `1.1 น้ำหนัก 5 → 8`, for บันทึก. */
export function figureTexts(
  round: RoundNumber,
  before: readonly Indicator[],
  after: readonly Indicator[],
): readonly string[] {
  return after.flatMap((indicator, at) => {
    const was = before[at];
    if (was === undefined) return [];
    const [old, now] = [was, indicator].map((one) => weightInRound(one, round)?.toFixed() ?? '-');
    return [
      ...(was.weight === indicator.weight ? [] : [PLAN_LINE.weight(was.code, old ?? '-', now ?? '-')]),
      ...(was.target === indicator.target ? [] : [PLAN_LINE.target(was.code, was.target, indicator.target)]),
    ];
  });
}

function roundCell(round: RoundNumber | undefined): '' | `${RoundNumber}` {
  return round === undefined ? '' : `${round}`;
}
