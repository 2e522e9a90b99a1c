import Big from 'big.js';
import { rollUp, type ScoredRow } from '../../src/domain/scores/roll-up';

function row(
  code: string,
  parent: string | undefined,
  weight: number | undefined,
  score?: number,
): ScoredRow {
  return {
    code,
    parent,
    dimension: `มิติ ${code[0]}`,
    weight: weight === undefined ? undefined : new Big(weight),
    own: score === undefined ? undefined : { kind: 'scored', score: new Big(score), how: { kind: 'top' } },
  } as ScoredRow;
}

function scoresOf(rows: readonly ScoredRow[]) {
  const rolled = rollUp(rows);
  return {
    office: rolled.office.score?.toFixed(4),
    weight: rolled.office.weightUsed.toFixed(),
    rows: Object.fromEntries([...rolled.rows].map(([code, { score }]) => [code, score?.toFixed(4)])),
    dimensions: rolled.dimensions.map(({ name, score, weightUsed }) => [
      name,
      score?.toFixed(4),
      weightUsed.toFixed(),
    ]),
  };
}

describe('rolling up', () => {
  test('a sub counts once, through its parent', () => {
    expect(
      scoresOf([
        row('1', undefined, 10),
        row('1.1', '1', 6, 5),
        row('1.2', '1', 4, 2.5),
        row('2', undefined, 30, 3),
      ]),
    ).toEqual({
      office: '3.2500',
      weight: '40',
      rows: { '1': '4.0000', '1.1': '5.0000', '1.2': '2.5000', '2': '3.0000' },
      dimensions: [
        ['มิติ 1', '4.0000', '10'],
        ['มิติ 2', '3.0000', '30'],
      ],
    });
  });

  test('a row whose parent is absent counts itself, in the office and in its dimension', () => {
    expect(scoresOf([row('1', undefined, 10, 5), row('2.1', '2', 30, 1)])).toEqual({
      office: '2.0000',
      weight: '40',
      rows: { '1': '5.0000', '2.1': '1.0000' },
      dimensions: [
        ['มิติ 1', '5.0000', '10'],
        ['มิติ 2', '1.0000', '30'],
      ],
    });
  });

  test('a parent below its subs, or without any, is rolled up like one above them', () => {
    const parts = [row('1.1', '1', 6, 5), row('1.2', '1', 4, 2.5)];
    const rolled = rollUp([...parts, row('1', undefined, 10), row('2', undefined, 30)]);
    expect(rolled.office.score?.toFixed(4)).toBe('4.0000');
    expect(rolled.rows.get('1')?.weighted?.toFixed(4)).toBe('0.4000');
    expect(rolled.rows.get('1')?.parts.map(({ code }) => code)).toEqual(['1.1', '1.2']);
    expect(rolled.rows.get('2')).toMatchObject({ score: undefined, weighted: undefined, parts: [] });
  });

  test('rows of dimensions that stand mixed count in their own, in the order of their first row', () => {
    const rows = [
      { ...row('1', undefined, 10, 5), dimension: 'ข' },
      { ...row('2', undefined, 10, 3), dimension: 'ก' },
      { ...row('3', undefined, 30, 1), dimension: 'ข' },
    ];
    expect(scoresOf(rows).dimensions).toEqual([
      ['ข', '2.0000', '40'],
      ['ก', '3.0000', '10'],
    ]);
  });

  test('three levels are rounded once each, subs without a score left out', () => {
    const rows = [
      row('1', undefined, 100),
      row('1.1', '1', 50),
      row('1.1.1', '1.1', 1, 1),
      row('1.1.2', '1.1', 2, 2),
      row('1.2', '1', 50),
    ];
    expect(scoresOf(rows).rows).toEqual({
      '1': '1.6667',
      '1.1': '1.6667',
      '1.1.1': '1.0000',
      '1.1.2': '2.0000',
      '1.2': undefined,
    });
    expect(rollUp(rows).rows.get('1')?.partsWeight.toFixed()).toBe('50');
  });

  test('a cycle ends, and what nothing scores has no score', () => {
    expect(scoresOf([row('1', '2', 1), row('2', '1', 1), row('3', undefined, undefined, 4)])).toMatchObject({
      office: undefined,
      weight: '0',
      rows: { '1': undefined, '2': undefined, '3': '4.0000' },
    });
  });
});
