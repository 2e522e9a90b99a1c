import Big from 'big.js';
import fc from 'fast-check';
import type { Report } from '../../src/domain/rounds/report';
import { nextSteps, nextStepsOf } from '../../src/domain/scores/next-steps';
import { scoreOffice } from '../../src/domain/scores/office-score';
import { whatIf, withResult } from '../../src/domain/scores/what-if';
import { atYearEnd } from '../../src/domain/scores/year-end';
import { decodeReports } from '../../src/register/decode/report';
import { anyRound } from '../formulas/any-report';
import { reportTable } from '../formulas/report-sheet';
import { indicator, parent, report, thresholds } from './rows';

function total(reports: readonly Report[]) {
  return scoreOffice(reports, 'self', 'all').office.score;
}

/** Every threshold of every row tried as its result; for each row the nearest that lifts the row's score and the total. */
function bruteForce(reports: readonly Report[]): readonly string[] {
  const before = total(reports);
  if (before === undefined) return [];
  const steps = reports.flatMap((row) => {
    const typed = [row.certifiedResult, row.submittedResult, row.result].find(
      (value) => String(value).trim() !== '',
    );
    const now = scoreOffice(reports, 'self', 'all').rows.get(row.indicatorCode);
    if (row.method === undefined || now?.score === undefined || String(typed).trim().toUpperCase() === 'N/A')
      return [];
    const rising = row.direction !== 'น้อยดี';
    const tried = row.thresholds
      .filter((threshold): threshold is Big => threshold !== undefined)
      .map((threshold) => {
        const after = reports.map((each) =>
          each.id === row.id ? withResult(each, threshold.toFixed()) : each,
        );
        const office = scoreOffice(after, 'self', 'all');
        return {
          threshold,
          score: office.rows.get(row.indicatorCode)?.score,
          gain: office.office.score?.minus(before),
        };
      })
      .filter(({ score, gain }) => score !== undefined && now.score?.lt(score) && gain?.gt(0))
      .sort((left, right) => left.threshold.cmp(right.threshold) * (rising ? 1 : -1));
    const nearest = tried[0];
    return nearest === undefined
      ? []
      : [{ code: row.indicatorCode, result: nearest.threshold.toFixed(), gain: nearest.gain ?? new Big(0) }];
  });
  return steps.map(({ code, result, gain }) => `${code} ${result} ${gain.toFixed(4)}`).sort();
}

test('the next steps of any round are those that trying every level finds', () => {
  fc.assert(
    fc.property(anyRound, (cells) => {
      const { reports } = decodeReports(reportTable(cells));
      const steps = nextSteps(reports);
      const found = steps.map(
        ({ indicatorCode, result, gain }) => `${indicatorCode} ${result.toFixed()} ${gain.toFixed(4)}`,
      );
      expect([...found].sort()).toEqual(bruteForce(reports));
      const gains = steps.map(({ gain }) => gain.toNumber());
      expect(gains).toEqual([...gains].sort((left, right) => right - left));
    }),
    { numRuns: 30 },
  );
});

describe('a next step', () => {
  const rows = [
    report('1.1', { weight: new Big(30), result: 82 }),
    report('1.2', { weight: new Big(70), result: 99 }),
    report('1.3', { result: '' }),
    parent('1.4'),
  ];
  test('says how much more is needed and what the total gains', () => {
    // 3.2 → 4 on 30 of 100 is 0.24; 4.9 → 5 on 70 of 100 is 0.07.
    expect(
      nextSteps(rows).map(({ indicatorCode, level, need, gain, score }) => [
        indicatorCode,
        level,
        need.toFixed(),
        score.toFixed(),
        gain.toFixed(4),
      ]),
    ).toEqual([
      ['1.1', 4, '8', '4', '0.2400'],
      ['1.2', 5, '1', '5', '0.0700'],
    ]);
  });
  test('of one report lists every level above', () => {
    expect(nextStepsOf(rows, '2570-06-1.1').map(({ level, need }) => [level, need.toFixed()])).toEqual([
      [4, '8'],
      [5, '18'],
    ]);
  });
  test('needs less where less is better', () => {
    const days = report('2.2', {
      direction: 'น้อยดี',
      thresholds: [undefined, new Big(5), new Big(4), new Big(3), new Big(2), new Big(1)],
      result: 2.5,
    });
    expect(nextSteps([days])[0]?.need.toFixed()).toBe('0.5');
  });
});

describe('what if', () => {
  const rows = [
    report('1.1', { weight: new Big(30), submittedResult: 80, result: 80 }),
    report('1.2', { weight: new Big(70), result: 100 }),
  ];
  test('a result were another, the report and the office change, and nothing is written', () => {
    const tried = whatIf(rows, '2570-06-1.1', '๑๐๐');
    expect(tried?.own.score?.toFixed()).toBe('5');
    expect(tried?.own.weighted?.toFixed(4)).toBe('1.5000');
    expect([tried?.before.score?.toFixed(4), tried?.after.score?.toFixed(4)]).toEqual(['4.4000', '5.0000']);
    expect(rows[0]?.submittedResult).toBe(80);
  });
  test('it were N/A, its weight leaves', () => {
    const tried = whatIf(rows, '2570-06-1.1', 'N/A');
    expect([tried?.own.row.own?.kind, tried?.after.weightUsed.toFixed()]).toEqual(['left-out', '70']);
  });
  test('is held against the self-assessment with what is only typed, whatever the committee has given', () => {
    const rows = [
      report('1', { result: 70, committeeResult: 100 }),
      report('2', { submittedResult: 80, adjustment: new Big('1'), reason: 'ผลงานเด่น' }),
    ];
    const tried = whatIf(rows, '2570-06-1', 90);
    // 2 and 3 before, 4 and 3 after.
    expect([tried?.before.score?.toFixed(), tried?.after.score?.toFixed()]).toEqual(['2.5', '3.5']);
  });
  test('is not asked of a parent or an unknown report', () => {
    expect(whatIf([parent('1.4')], '2570-06-1.4', 5)).toBeUndefined();
    expect(whatIf(rows, '2570-06-9', 5)).toBeUndefined();
  });
});

test('at year end the weights of round 12 count, and indicators cancelled by then do not', () => {
  const rows = [report('3.2', { weight: new Big(4) }), report('3.3'), report('3.4')];
  const year = atYearEnd(
    rows,
    [
      indicator('3.2', { roundWeights: { 6: new Big(4), 9: new Big(4), 12: new Big(6) } }),
      indicator('3.3', { cancelledAtRound: 12 }),
      indicator('3.4', {}),
    ],
    new Big(100),
  );
  expect(year.map(({ indicatorCode, weight }) => [indicatorCode, weight?.toFixed()])).toEqual([
    ['3.2', '6'],
    ['3.4', '5'],
  ]);
});

test('of equal gains the smaller effort comes first, then the code as people read it', () => {
  const easy = { method: 'ขั้น', thresholds: thresholds(50, 60, 80, 82, 100) } as const;
  const steps = nextSteps([
    report('1.10', { result: 80 }),
    report('1.2', { result: 80 }),
    report('1.3', { result: 80, ...easy }),
  ]);
  expect(steps.map(({ indicatorCode, level }) => [indicatorCode, level])).toEqual([
    ['1.3', 4],
    ['1.2', 4],
    ['1.10', 4],
  ]);
  expect(new Set(steps.map(({ gain }) => gain.toFixed(4))).size).toBe(1);
});
