import Big from 'big.js';
import fc from 'fast-check';
import { printedWeights, totalPrintedWeight } from '../../src/documents/agreement/agreement-weights';
import { indicatorForest, walkForest } from '../../src/documents/content/indicator-forest';
import type { Indicator } from '../../src/domain/indicator';
import type { ScaledKinds } from '../../src/domain/settings';
import { contentOf } from './filled';
import { sampleOffice } from './sample-office';

const [model] = sampleOffice().sources.indicators;
function indicator(code: string, parent: string | undefined, weight: string | undefined): Indicator {
  if (model === undefined) throw new Error('the sample has no indicators');
  return { ...model, code, parent, weight: weight === undefined ? undefined : new Big(weight) };
}
function all(indicators: readonly Indicator[]) {
  return new Set(indicators.map(({ code }) => code));
}

const weight = fc.integer({ min: 1, max: 5000 }).map((hundredths) => new Big(hundredths).div(100).toFixed());

describe('weights in an agreement', () => {
  test('scaled weights add up to exactly 100, each within 0.01 of its share', () => {
    fc.assert(
      fc.property(fc.array(weight, { minLength: 1, maxLength: 40 }), (weights) => {
        const indicators = weights.map((typed, position) => indicator(`${position + 1}`, undefined, typed));
        const forest = indicatorForest(indicators, all(indicators));
        const printed = printedWeights(forest, 'ปรับเป็น 100');
        const typedTotal = weights.reduce((sum, typed) => sum.plus(typed), new Big(0));
        expect(totalPrintedWeight(forest, printed).toFixed()).toBe('100');
        for (const { code, weight: typed } of indicators) {
          const share = (typed ?? new Big(0)).times(100).div(typedTotal);
          expect((printed.get(code) ?? new Big(-1)).minus(share).abs().lte('0.01')).toBe(true);
        }
      }),
    );
  });

  test('scaled subs still add up to their parent', () => {
    fc.assert(
      fc.property(fc.array(weight, { minLength: 1, maxLength: 6 }), weight, (subs, other) => {
        const sum = subs.reduce((total, typed) => total.plus(typed), new Big(0));
        const indicators = [
          indicator('1', undefined, sum.toFixed()),
          ...subs.map((typed, position) => indicator(`1.${position + 1}`, '1', typed)),
          indicator('2', undefined, other),
        ];
        const forest = indicatorForest(indicators, all(indicators));
        const printed = printedWeights(forest, 'ปรับเป็น 100');
        const subTotal = subs.reduce(
          (total, _, position) => total.plus(printed.get(`1.${position + 1}`) ?? 0),
          new Big(0),
        );
        expect(subTotal.toFixed()).toBe(printed.get('1')?.toFixed());
        expect(totalPrintedWeight(forest, printed).toFixed()).toBe('100');
      }),
    );
  });

  test('a parent without a weight of its own weighs what its subs weigh', () => {
    const indicators = [
      indicator('1', undefined, undefined),
      indicator('1.1', '1', '4'),
      indicator('1.2', '1', '6'),
    ];
    const forest = indicatorForest(indicators, new Set(['1']));
    expect(printedWeights(forest, 'ตามทะเบียน').get('1')?.toFixed()).toBe('10');
  });

  test('the earlier row gets the hundredth where remainders are equal', () => {
    const indicators = ['1', '2', '3'].map((code) => indicator(code, undefined, '5'));
    const printed = printedWeights(indicatorForest(indicators, all(indicators)), 'ปรับเป็น 100');
    expect([...printed].map(([code, value]) => [code, value.toFixed()])).toEqual([
      ['1', '33.34'],
      ['2', '33.33'],
      ['3', '33.33'],
    ]);
  });

  test('are scaled in the kinds that the office names, and its total is the printed sum', () => {
    const office = sampleOffice();
    const totals = (scaledKinds: ScaledKinds) =>
      ['2570-บค-P012', '2570-สถ-S01', '2570-จว-ตรัง'].map((key) =>
        contentOf(key, {
          ...office,
          contentSources: { ...office.contentSources, scaledKinds },
        }).totalWeight.toFixed(),
      );
    expect(totals([])).toEqual(['3.5', '48.5', '25']);
    expect(totals(['บุคลากร', 'สถานศึกษา'])).toEqual(['100', '100', '25']);
    expect(totals('all')).toEqual(['100', '100', '100']);
  });

  test('weights as in the register are those typed', () => {
    const indicators = [indicator('1', undefined, '7.5'), indicator('2', undefined, '30')];
    const printed = printedWeights(indicatorForest(indicators, all(indicators)), 'ตามทะเบียน');
    expect([...printed].map(([code, value]) => [code, value.toFixed()])).toEqual([
      ['1', '7.5'],
      ['2', '30'],
    ]);
  });
});

describe('the tree of indicators', () => {
  test('a cycle in ตัวชี้วัดแม่ loses no indicator and ends', () => {
    const indicators = [indicator('1', '2', '5'), indicator('2', '1', '5'), indicator('3', '1', '5')];
    const codes = walkForest(indicatorForest(indicators, all(indicators))).map(
      ({ indicator: { code } }) => code,
    );
    expect([...codes].sort()).toEqual(['1', '2', '3']);
  });

  test('three levels: a sub brings both its headings in order', () => {
    const indicators = [
      indicator('1', undefined, '9'),
      indicator('1.1', '1', '9'),
      indicator('1.1.1', '1.1', '5'),
      indicator('1.1.2', '1.1', '4'),
    ];
    const rows = walkForest(indicatorForest(indicators, new Set(['1.1.2'])));
    expect(rows.map(({ indicator: { code }, heading, subs }) => [code, heading, subs.length])).toEqual([
      ['1', true, 1],
      ['1.1', true, 1],
      ['1.1.2', false, 0],
    ]);
  });
});
