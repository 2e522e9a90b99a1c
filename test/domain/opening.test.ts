import { compareCodes } from '../../src/domain/indicator-code';
import { indicatorsOfRound, parentCodes } from '../../src/domain/rounds/opening';
import { decodeIndicators } from '../../src/register/decode/indicator';
import { tableOf } from '../decode/table-of-csv';

const HEADERS = ['รหัส', 'ตัวชี้วัดแม่', 'ผู้กำกับดูแล', 'ผู้รับผิดชอบ', 'เริ่มรอบ', 'ยกเลิกที่รอบ'];

function indicators(...lines: readonly (readonly string[])[]) {
  return decodeIndicators(tableOf('indicators', HEADERS, lines)).indicators;
}

function codesIn(round: 6 | 9 | 12, ...lines: readonly (readonly string[])[]): readonly string[] {
  return indicatorsOfRound(indicators(...lines), round).map(({ code }) => code);
}

describe('a round’s indicators', () => {
  test('stand by supervisor, first owner and code, so that one person’s are neighbours', () => {
    expect(
      codesIn(
        6,
        ['1.10', '', 'P1', 'P3'],
        ['1.2', '', 'P1', 'P3, P9'],
        ['1.1', '', 'P2', 'P1'],
        ['1.3', '', 'P1', 'P2'],
      ),
    ).toEqual(['1.3', '1.2', '1.10', '1.1']);
  });

  test('are those that have begun and are not cancelled, subs only with their parent', () => {
    const lines = [
      ['1', '', '', '', '9', ''],
      ['1.1', '1', '', '', '', ''],
      ['2', '', '', '', '', '9'],
      ['3', '9.9', '', '', '', ''],
    ];
    expect(codesIn(6, ...lines)).toEqual(['2', '3']);
    expect(codesIn(9, ...lines)).toEqual(['1', '1.1', '3']);
  });

  test('stand first where nobody is named', () => {
    expect(codesIn(6, ['1', '', 'P1', 'P2'], ['2', '', 'P1', ''], ['3', '', '', 'P9'])).toEqual([
      '3',
      '2',
      '1',
    ]);
  });

  test('leave out a parent whose subs are all left out, but for one with a score of its own', () => {
    const subs = [
      ['1.1', '1', '', '', '9', ''],
      ['2.1', '2', '', '', '9', ''],
    ];
    const scored = decodeIndicators(
      tableOf(
        'indicators',
        [...HEADERS, 'วิธีให้คะแนน'],
        [
          ['1', '', '', '', '', '', ''],
          ['2', '', '', '', '', '', 'เชิงเส้น'],
          ...subs.map((line) => [...line, 'เชิงเส้น']),
        ],
      ),
    ).indicators;
    expect(indicatorsOfRound(scored, 6).map(({ code }) => code)).toEqual(['2']);
    expect(indicatorsOfRound(scored, 9).map(({ code }) => code)).toEqual(['1', '1.1', '2', '2.1']);
  });

  test('end although two are each other’s parents', () => {
    expect(codesIn(6, ['1', '2', '', ''], ['2', '1', '', ''])).toEqual(['1', '2']);
    expect([...parentCodes(indicators(['1', '2', '', ''], ['2', '', '', '']))]).toEqual(['2']);
  });
});

test('codes stand as people read them', () => {
  const sorted = ['1.10', '1.2', '1', '1.2.1', '2', 'ก', '1.02'].sort(compareCodes);
  expect(sorted).toEqual(['1', '1.02', '1.2', '1.2.1', '1.10', '2', 'ก']);
});
