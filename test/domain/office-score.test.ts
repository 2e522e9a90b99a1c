import Big from 'big.js';
import { fixed } from '../../src/domain/decimal';
import type { Report } from '../../src/domain/rounds/report';
import { scoredRow, scoreOffice } from '../../src/domain/scores/office-score';
import { parent, report } from './rows';

/** On 60 70 80 90 100 with เกณฑ์ … a result of 50 + 10 × score scores `score`. */
function withScore(score: number): Partial<Report> {
  return { result: 50 + 10 * score };
}
function accepted(score: number): Partial<Report> {
  return { submittedResult: 50 + 10 * score };
}
function weight(value: number) {
  return { weight: new Big(value) };
}
function shown(score: Big | undefined) {
  return score === undefined ? '' : fixed(score);
}

describe('a group', () => {
  const rows = (adjust: (code: string) => Partial<Report>) => [
    report('1', { ...weight(4), ...withScore(5), ...adjust('1') }),
    report('2', { ...weight(3), ...withScore(2), ...adjust('2') }),
    report('3', { ...weight(3), ...withScore(1), ...adjust('3') }),
  ];
  test('with weights 4, 3, 3 and scores 5, 2, 1 has 2.9000', () => {
    expect(
      shown(
        scoreOffice(
          rows(() => ({})),
          'self',
          'all',
        ).office.score,
      ),
    ).toBe('2.9000');
  });
  test('as the committee scores it, after −0.2 for missed reports, has 4.8, 1.6, 4 and so 3.6000', () => {
    const reason = 'ไม่ส่งรายงานตามกำหนด';
    const office = scoreOffice(
      rows((code) => {
        if (code === '1') return { adjustment: new Big('-0.2'), reason };
        if (code === '2') return { adjustment: new Big('-0.4'), reason };
        return { committeeResult: 90 };
      }),
      'committee',
      'all',
    );
    expect([...office.rows.values()].map(({ score }) => shown(score))).toEqual([
      '4.8000',
      '1.6000',
      '4.0000',
    ]);
    expect(shown(office.office.score)).toBe('3.6000');
  });
});

describe('an adjustment', () => {
  const committee = (more: Partial<Report>) =>
    [...scoreOffice([report('1', { result: 95, ...more })], 'committee', 'all').rows.values()][0];
  test('without a reason gives no score and is a fault', () => {
    const row = committee({ adjustment: new Big('0.2') });
    expect(row?.row.own).toEqual({ kind: 'adjustment-fault', why: 'no-reason' });
    expect(row?.score).toBeUndefined();
  });
  test('of 0 is none: it needs no reason and leaves the score alone', () => {
    const row = committee({ adjustment: new Big(0) });
    expect(row?.row.own?.kind).toBe('scored');
    expect(shown(row?.score)).toBe('4.5000');
  });
  test('is not what the office says of itself', () => {
    const touched = report('1', { result: 95, adjustment: new Big(-1), reason: 'ส่งช้า' });
    expect(shown(scoreOffice([touched], 'self', 'all').office.score)).toBe('4.5000');
    expect(shown(scoreOffice([touched], 'committee', 'all').office.score)).toBe('3.5000');
  });
  test('stays within 0 and the top', () => {
    const reason = 'ตามมติคณะกรรมการ';
    expect(shown(committee({ adjustment: new Big(3), reason })?.score)).toBe('5.0000');
    expect(shown(committee({ adjustment: new Big(-9), reason })?.score)).toBe('0.0000');
  });
  test('that is no number is a fault', () => {
    expect(committee({ adjustment: 'unreadable', reason: 'x' })?.row.own).toEqual({
      kind: 'adjustment-fault',
      why: 'not-a-number',
    });
  });
});

describe('sub-indicators', () => {
  test('make their parent over three levels, each level rounded before the next', () => {
    const office = scoreOffice(
      [
        parent('1.2', weight(10)),
        parent('1.2.1', { parent: '1.2', ...weight(4) }),
        report('1.2.1.1', { parent: '1.2.1', ...weight(3), ...withScore(2) }),
        report('1.2.1.2', { parent: '1.2.1', ...weight(4), ...withScore(3) }),
        report('1.2.2', { parent: '1.2', ...weight(3), ...withScore(4) }),
        report('1.10', { ...weight(20), ...withScore(5) }),
      ],
      'self',
      'all',
    );
    // (3·2 + 4·3) ÷ 7 = 2.5714; (4·2.5714 + 3·4) ÷ 7 = 3.1837; (10·3.1837 + 20·5) ÷ 30 = 4.3946
    expect(shown(office.rows.get('1.2.1')?.score)).toBe('2.5714');
    expect(shown(office.rows.get('1.2')?.score)).toBe('3.1837');
    expect(shown(office.rows.get('1.2')?.weighted)).toBe('0.3184');
    expect(shown(office.office.score)).toBe('4.3946');
    expect(office.office.weightUsed.toFixed()).toBe('30');
  });

  test('that are N/A leave their parent to the others', () => {
    const office = scoreOffice(
      [
        parent('1.2', weight(10)),
        report('1.2.1', { parent: '1.2', ...weight(4), result: 'N/A' }),
        report('1.2.2', { parent: '1.2', ...weight(3), ...withScore(2) }),
        report('1.2.3', { parent: '1.2', ...weight(3), ...withScore(4) }),
      ],
      'self',
      'all',
    );
    expect(shown(office.rows.get('1.2')?.score)).toBe('3.0000');
    expect(office.rows.get('1.2')?.partsWeight.toFixed()).toBe('6');
    expect(office.leftOut).toBe(1);
  });

  test('whose parents go round in a circle end without a score', () => {
    const office = scoreOffice([parent('1', { parent: '2' }), parent('2', { parent: '1' })], 'self', 'all');
    expect(office.office.score).toBeUndefined();
  });
});

describe('the office', () => {
  const rows = [
    report('1.1', { ...weight(40), ...accepted(3), result: 100 }),
    report('1.2', { ...weight(30), certifiedResult: 70, submittedResult: 100, result: 100 }),
    report('2.1', { ...weight(20), ...withScore(5), dimension: 'มิติที่ 2 คุณภาพการให้บริการ' }),
    report('2.2', { ...weight(10), submittedResult: 'N/A', dimension: 'มิติที่ 2 คุณภาพการให้บริการ' }),
  ];
  test('counts certified, else submitted results, and says the weight it used', () => {
    const office = scoreOffice(rows, 'self', 'accepted');
    // (40·3 + 30·2) ÷ 70 = 2.5714
    expect(shown(office.office.score)).toBe('2.5714');
    expect(office.office.weightUsed.toFixed()).toBe('70');
    expect(
      office.dimensions.map(({ name, score, weightUsed }) => [name, shown(score), weightUsed.toFixed()]),
    ).toEqual([
      ['มิติที่ 1 ประสิทธิผล', '2.5714', '70'],
      ['มิติที่ 2 คุณภาพการให้บริการ', '', '0'],
    ]);
    expect([office.certified, office.accepted, office.missing, office.leftOut]).toEqual([1, 3, 1, 1]);
  });
  test('counts reports, of which a parent is none: nobody is asked for its result', () => {
    const office = scoreOffice([parent('2'), report('2.1', { parent: '2', ...accepted(3) })], 'self', 'all');
    expect([office.reports, office.accepted, office.missing]).toEqual([1, 1, 0]);
  });
  test('takes a result that is not accepted yet for none, and not for one that cannot be read', () => {
    expect(scoredRow(report('2.1', withScore(5)), 'self', 'accepted').own).toEqual({ kind: 'no-result' });
  });
  test('with what is merely typed counts more', () => {
    const office = scoreOffice(rows, 'self', 'all');
    // (40·3 + 30·2 + 20·5) ÷ 90 = 3.1111
    expect([shown(office.office.score), office.office.weightUsed.toFixed()]).toEqual(['3.1111', '90']);
  });
  test('without any result has no score, not 0', () => {
    expect(scoreOffice([report('1')], 'self', 'all').office.score).toBeUndefined();
  });
});
