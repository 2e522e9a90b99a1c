import type Big from 'big.js';
import { sum } from '../../../domain/decimal';
import { heavyOwners } from '../../../domain/doctor/owner-loads';
import {
  type WrongSum,
  weightsTypedAsFractions,
  wrongSubSums,
  wrongWeightSums,
} from '../../../domain/doctor/weight-sums';
import type { RoundNumber } from '../../../domain/indicator';
import { type Indicator, ROUND_NUMBERS } from '../../../domain/indicator';
import { textOf } from '../../../register/decode/row-reader';
import type { HeaderOf } from '../../../register/tabs';
import { type Finding, finding } from '../finding';
import type { Placed, RegisterView } from '../register-view';

type WeightHeader = Extract<HeaderOf<'indicators'>, 'น้ำหนัก' | `น้ำหนัก ${RoundNumber}`>;

/** น้ำหนัก, or the column of a round's own weights. */
function columnOf({ round }: WrongSum): WeightHeader {
  return round === undefined ? 'น้ำหนัก' : `น้ำหนัก ${round}`;
}

/** Sums that miss the base stand at the tab (row 0); those of subs at their parent's row. */
export function weightSumFindings(view: RegisterView): readonly Finding[] {
  if (!view.table('indicators').headers.includes('น้ำหนัก')) return [];
  const base = view.settings.weightBase;
  const indicators = view.indicators.map(({ value }) => value);
  const subs = subsByParent(indicators);
  const lost = lostWeights(indicators);
  const unread = unreadWeights(view);
  return [
    ...wrongWeightSums(indicators, base)
      .filter((wrong) => !isLost(wrong, lost) && !(wrong.sum.lt(wrong.wanted) && unread.has(columnOf(wrong))))
      .map((wrong) => finding('indicators', 0, columnOf(wrong), { code: 'weight-sum', ...wrong })),
    ...view.indicators.flatMap(({ row, value }) => {
      const own = subs.get(value.code) ?? [];
      const wrongSums =
        own.length === 0 ? [] : wrongSubSums(value, own, base).filter((wrong) => !isLost(wrong, lost));
      return wrongSums.map((wrong) =>
        finding('indicators', row.rowNumber, columnOf(wrong), { code: 'sub-weight-sum', ...wrong }),
      );
    }),
  ];
}

/** Columns with a weight that cannot be read: their sums say nothing that the cell does not. */
function unreadWeights(view: RegisterView): ReadonlySet<string> {
  const headers = ['น้ำหนัก', ...ROUND_NUMBERS.map((round) => `น้ำหนัก ${round}` as const)] as const;
  const unread = (header: WeightHeader): boolean =>
    view.indicators.some(({ row, value }) => {
      const round = ROUND_NUMBERS.find((number) => header === `น้ำหนัก ${number}`);
      const weight = round === undefined ? value.weight : value.roundWeights[round];
      return weight === undefined && textOf(row.cells[header]) !== '';
    });
  return new Set(headers.filter((header) => unread(header)));
}

/** Weights of indicators whose parent is not there, or is they themselves: where they are missed, their parent is the fault. */
function lostWeights(indicators: readonly Indicator[]): readonly Big[] {
  const codes = new Set(indicators.map(({ code }) => code));
  return indicators.flatMap(({ code, parent, weight }) =>
    parent === undefined || weight === undefined || (codes.has(parent) && parent !== code) ? [] : [weight],
  );
}

function isLost({ sum: found, wanted }: WrongSum, lost: readonly Big[]): boolean {
  const lacking = wanted.minus(found);
  return lost.some((weight) => weight.eq(lacking)) || (lost.length > 0 && sum(lost).eq(lacking));
}

function subsByParent(indicators: readonly Indicator[]): ReadonlyMap<string, readonly Indicator[]> {
  const subs = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    if (indicator.parent === undefined || indicator.parent === indicator.code) continue;
    const siblings = subs.get(indicator.parent);
    if (siblings) siblings.push(indicator);
    else subs.set(indicator.parent, [indicator]);
  }
  return subs;
}

/** An indicator that weighs nothing in some round, or less than nothing. */
export function weightFindings(view: RegisterView): readonly Finding[] {
  return view.indicators.flatMap(({ row, value }) => {
    const everyRound = ROUND_NUMBERS.every((round) => value.roundWeights[round] !== undefined);
    const missing = value.weight === undefined && !everyRound;
    return [
      ...(missing ? [finding('indicators', row.rowNumber, 'น้ำหนัก', { code: 'weight-missing' })] : []),
      ...negative({ row, value }, 'น้ำหนัก', value.weight),
      ...ROUND_NUMBERS.flatMap((round) =>
        negative({ row, value }, `น้ำหนัก ${round}`, value.roundWeights[round]),
      ),
    ];
  });
}

/** The one weight that, a hundred times as large, would put the sum right. */
export function fractionWeightFindings(view: RegisterView): readonly Finding[] {
  const rows = new Map(view.indicators.map(({ row, value }) => [value, row.rowNumber] as const));
  const indicators = view.indicators.map(({ value }) => value);
  return weightsTypedAsFractions(indicators, view.settings.weightBase).map(({ indicator, typed, meant }) =>
    finding(
      'indicators',
      rows.get(indicator) ?? 0,
      'น้ำหนัก',
      { code: 'percent-as-fraction', typed, meant },
      Number(meant.toFixed()),
    ),
  );
}

function negative(
  { row }: Placed<'indicators', Indicator>,
  header: WeightHeader,
  weight: Big | undefined,
): readonly Finding[] {
  if (weight === undefined || weight.gte(0)) return [];
  return [finding('indicators', row.rowNumber, header, { code: 'negative', value: weight.toFixed() })];
}

/** One person who reports more than 40 % of the weight: said of the tab. */
export function heavyOwnerFindings(view: RegisterView): readonly Finding[] {
  const names = new Map(view.people.map(({ value }) => [value.id, value.name] as const));
  return heavyOwners(view.indicators.map(({ value }) => value)).map(({ personId, percent }) => {
    const person = [personId, names.get(personId) ?? ''].join(' ').trim();
    return finding('indicators', 0, 'ผู้รับผิดชอบ', { code: 'heavy-owner', person, percent });
  });
}
