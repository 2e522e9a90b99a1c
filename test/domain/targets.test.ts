import fc from 'fast-check';
import type { Direction } from '../../src/domain/indicator';
import { proposeThresholds, targetBelowBaseline } from '../../src/domain/scores/targets';
import { proposalText } from '../../src/messages/reports/proposal-text';

function propose(
  baselines: readonly [string, string, string],
  more: {
    readonly direction?: Direction;
    readonly unit?: string;
    readonly method?: 'เชิงเส้น' | 'ความสำเร็จ' | undefined;
  } = {},
) {
  return proposeThresholds({ method: 'เชิงเส้น', direction: 'มากดี', unit: 'ร้อยละ', baselines, ...more });
}
function levels(proposal: ReturnType<typeof propose>) {
  return proposal.kind === 'none' ? proposal.why : proposal.thresholds.map((value) => value.toFixed());
}
/** As it goes to a panel: figures as text. */
function told(proposal: unknown): unknown {
  return JSON.parse(JSON.stringify(proposal));
}

describe('proposed thresholds', () => {
  test('have last year as level 3 and the yearly progress as their step', () => {
    const proposal = propose(['91.20', '92.05', '92.80']);
    expect(levels(proposal)).toEqual(['91.2', '92', '92.8', '93.6', '94.4']);
    expect(proposalText(proposal)).toBe('ระดับ 3 = ผลปีที่แล้ว 92.80 ห่างกันระดับละ 0.80 (ผลดีขึ้นเฉลี่ยปีละ 0.80 ใน 2 ปี)');
  });
  test('fall where less is better, and stop at 0', () => {
    expect(levels(propose(['0.42', '0.37', '0.31'], { direction: 'น้อยดี' }))).toEqual([
      '0.43',
      '0.37',
      '0.31',
      '0.25',
      '0.19',
    ]);
    expect(levels(propose(['7', '5', '2'], { direction: 'น้อยดี', unit: 'เรื่อง' }))).toEqual([
      '4',
      '3',
      '2',
      '1',
      '0',
    ]);
  });
  test('keep a percentage within 100', () => {
    const proposal = propose(['80', '90', '97']);
    expect(levels(proposal)).toEqual(['95', '96', '97', '98', '99']);
    expect(proposalText(proposal)).toContain('ไม่ให้ระดับ 5 เกิน 100');
    expect(levels(propose(['98', '99', '100']))).toBe('no-room');
  });
  test('use the usual change where results fell, and five per cent where there is one year only', () => {
    expect(levels(propose(['80', '78', '76'], { unit: 'คะแนน' }))).toEqual(['72', '74', '76', '78', '80']);
    expect(levels(propose(['', '', '60'], { unit: 'คะแนน' }))).toEqual(['54', '57', '60', '63', '66']);
  });
  test('of milestones are their steps; without last year there are none', () => {
    expect(levels(propose(['', '', ''], { method: 'ความสำเร็จ' }))).toEqual(['1', '2', '3', '4', '5']);
    expect(levels(propose(['80', '81', '']))).toBe('no-last-year');
    expect(levels(propose(['80', '81', 'ไม่มีข้อมูล']))).toBe('no-last-year');
  });
  test('tell where their step comes from', () => {
    const points = { unit: 'คะแนน' } as const;
    expect(told(propose(['91.20', '92.05', '92.80']))).toEqual({
      kind: 'proposed',
      thresholds: ['91.2', '92', '92.8', '93.6', '94.4'],
      lastYear: '92.8',
      step: '0.8',
      from: { source: 'yearly-progress', years: 2, change: '0.8' },
    });
    expect(told(propose(['', '78', '80'], points))).toMatchObject({
      step: '2',
      from: { source: 'yearly-progress', years: 1, change: '2' },
    });
    expect(told(propose(['80', '78', '76'], points))).toMatchObject({
      step: '2',
      from: { source: 'yearly-change', years: 2, change: '2' },
    });
    expect(told(propose(['10', '12', '14'], { ...points, direction: 'น้อยดี' }))).toMatchObject({
      thresholds: ['18', '16', '14', '12', '10'],
      from: { source: 'yearly-change', years: 2, change: '2' },
    });
    expect(told(propose(['80', '80', '80'], points))).toMatchObject({
      step: '4',
      from: { source: 'share-of-last-year', percent: 5 },
    });
    expect(told(propose(['', '', '8'], points))).toMatchObject({
      thresholds: ['6', '7', '8', '9', '10'],
      from: { source: 'smallest-step' },
    });
  });
  test('tell what cuts their step: 100 per cent, and 0 where less is better', () => {
    const full = { thresholds: ['95', '96', '97', '98', '99'], limit: { kind: 'full', at: '100' } };
    expect(told(propose(['80', '90', '97']))).toMatchObject(full);
    expect(told(propose(['80', '90', '97'], { unit: ' ร้อยละ ' }))).toMatchObject(full);
    expect(told(propose(['7', '5', '2'], { direction: 'น้อยดี', unit: 'เรื่อง' }))).toMatchObject({
      limit: { kind: 'zero', at: '0' },
    });
  });
  test('of points, and of what is over 100 per cent already, are not cut', () => {
    expect(levels(propose(['80', '90', '97'], { unit: 'คะแนน' }))).toEqual(['79', '88', '97', '106', '115']);
    expect(levels(propose(['100', '102', '104']))).toEqual(['100', '102', '104', '106', '108']);
  });
  test('have as many decimals as the years that have most', () => {
    expect(levels(propose(['80', '80.5', '81']))).toEqual(['80', '80.5', '81', '81.5', '82']);
  });
  test('of what sums up others there are none', () => {
    expect(propose(['80', '81', '82'], { method: undefined })).toEqual({ kind: 'none', why: 'parent' });
    expect(told(propose(['', '', ''], { method: 'ความสำเร็จ' }))).toEqual({
      kind: 'milestones',
      thresholds: ['1', '2', '3', '4', '5'],
    });
  });
  test('are always even, strictly monotone in their direction, with last year in the middle', () => {
    const year = fc.oneof(
      fc.constant(''),
      fc.integer({ min: 0, max: 10_000 }).map((units) => (units / 100).toFixed(2)),
    );
    fc.assert(
      fc.property(
        fc.tuple(year, year, year),
        fc.constantFrom<Direction>('มากดี', 'น้อยดี'),
        fc.constantFrom('ร้อยละ', 'แห่ง'),
        (baselines, direction, unit) => {
          const proposal = propose(baselines, { direction, unit });
          if (proposal.kind !== 'proposed') return;
          const spans = proposal.thresholds
            .slice(1)
            .map((value, index) => value.minus(proposal.thresholds[index] ?? 0).toFixed());
          expect(new Set(spans).size).toBe(1);
          expect(Number(spans[0]) * (direction === 'มากดี' ? 1 : -1)).toBeGreaterThan(0);
          expect(proposal.thresholds[2].eq(baselines[2])).toBe(true);
        },
      ),
    );
  });
});

describe('a target', () => {
  const check = (target: string, lastYear: string, direction: Direction) =>
    targetBelowBaseline({ target, direction, baselines: ['', '', lastYear] }) !== undefined;
  test('below last year’s result is flagged, in the direction of the indicator', () => {
    expect(check('90', '92.80', 'มากดี')).toBe(true);
    expect(check('94', '92.80', 'มากดี')).toBe(false);
    expect(check('92.80', '92.80', 'มากดี')).toBe(false);
    expect(check('0.40', '0.31', 'น้อยดี')).toBe(true);
    expect(check('0.20', '0.31', 'น้อยดี')).toBe(false);
    expect(check('', '0.31', 'น้อยดี')).toBe(false);
    expect(check('90', '', 'มากดี')).toBe(false);
  });
  test('is told with last year’s result', () => {
    const below = targetBelowBaseline({ target: '90', direction: 'มากดี', baselines: ['', '', '92.80'] });
    expect(told(below)).toEqual({ target: '90', lastYear: '92.8' });
  });
});

test('proposed steps go to four decimals and no further, as results do', () => {
  const proposal = propose(['0.123450', '0.123460', '0.123470'], { unit: 'อัตราส่วน' });
  expect(levels(proposal)).toEqual(['0.12327', '0.12337', '0.12347', '0.12357', '0.12367']);
  expect(proposal.kind === 'proposed' ? proposal.step.toFixed() : '').toBe('0.0001');
  expect(levels(propose(['1.1111', '1.1113', '1.1116'], { unit: 'อัตราส่วน' }))).toEqual([
    '1.111',
    '1.1113',
    '1.1116',
    '1.1119',
    '1.1122',
  ]);
});
