import * as fc from 'fast-check';
import { type KnownColumn, matchHeaders } from '../../src/domain/headers';
import { toThaiDigits } from '../../src/domain/words/thai-digits';
import { namesOfColumn } from '../../src/register/column-names';
import { TAB_NAMES, TABS, type TabName } from '../../src/register/tabs';

function columnsOf(tab: TabName): readonly KnownColumn[] {
  return TABS[tab].columns.map(({ header }) => ({ header, names: namesOfColumn(tab, header, 2570) }));
}
function match(tab: TabName, ...texts: readonly string[]) {
  return matchHeaders(texts, columnsOf(tab));
}

describe('headers of an office’s own file', () => {
  it.each([
    ['น้ำหนัก (ร้อยละ)', 'น้ำหนัก'],
    ['น้ำหนัก\n(ร้อยละ)', 'น้ำหนัก'],
    ['น้ำหนัก (รอบ ๖ เดือน)', 'น้ำหนัก 6'],
    ['ลำดับ/รหัสตัวชี้วัด', 'รหัส'],
    ['ที่', 'รหัส'],
    ['ตัวชี้วัดที่', 'รหัส'],
    ['ชื่อตัวชี้วัด', 'ตัวชี้วัด'],
    ['เป้าหมาย', 'ค่าเป้าหมาย'],
    ['เกณฑ์ระดับ 1', 'เกณฑ์ 1'],
    ['เกณฑ์การให้คะแนน (ระดับ ๕)', 'เกณฑ์ 5'],
    ['ระดับ 3\n(คะแนน)', 'เกณฑ์ 3'],
    ['๔', 'เกณฑ์ 4'],
    ['ผู้รับผิดชอบตัวชี้วัด', 'ผู้รับผิดชอบ'],
    ['ผู้\u200bกำกับ\u200bดูแล ตัวชี้วัด', 'ผู้กำกับดูแล'],
    ['ข้อมูลพื้นฐาน ปี 2567', 'ปีฐาน −3'],
    ['ผลการดำเนินงาน ปี ๒๕๖๙', 'ปีฐาน −1'],
    ['ปีฐาน-2', 'ปีฐาน −2'],
    ['หน่วยนับ', 'หน่วยวัด'],
    ['KPI (Unit)', 'ตัวชี้วัด'],
    ['น\u0e4d\u0e49าหนัก', 'น้ำหนัก'],
  ])('%j means %s', (text, header) => {
    expect(match('indicators', text)).toEqual([header]);
  });

  it.each(['เบอร์โทรผู้รับผิดชอบ', 'อีเมลผู้กำกับดูแล', 'คอลัมน์ของเรา', 'ปี 2560', '', '()', '6'])(
    '%j is kept aside',
    (text) => {
      expect(match('indicators', text)).toEqual(['']);
    },
  );

  it('gives a column to the surest text only', () => {
    expect(match('indicators', 'ลำดับ', 'รหัส', 'ตัวชี้วัด')).toEqual(['', 'รหัส', 'ตัวชี้วัด']);
    expect(match('indicators', 'น้ำหนัก (เดิม)', 'น้ำหนัก', 'น้ำหนัก')).toEqual(['', 'น้ำหนัก', '']);
    expect(match('people', 'ลำดับ', 'ชื่อ-นามสกุล', 'รหัสบุคลากร')).toEqual(['', 'ชื่อ-สกุล', 'รหัส']);
  });

  it('are the register’s own in any order, spacing, digits and dress', () => {
    const dressed = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => toThaiDigits(text),
      (text) => ` ${text.replace(/ /g, '\u00a0')} `,
      (text) => text.replace(/ /g, '\n'),
      (text) => [...text].join('\u200b'),
      (text) => text.replace(/ำ/g, '\u0e4d\u0e32'),
      (text) => text.replace(/−/g, '-'),
      (text) => `${text}:`,
    );
    const files = fc.constantFrom(...TAB_NAMES.filter((tab) => TABS[tab].columns.length > 0)).chain((tab) => {
      const headers = TABS[tab].columns.map(({ header }) => header);
      const { length } = headers;
      const order = fc.shuffledSubarray(headers, { minLength: 1 });
      const dress = fc.array(dressed, { minLength: length, maxLength: length });
      return fc.tuple(fc.constant(tab), order, dress);
    });
    fc.assert(
      fc.property(files, ([tab, headers, dress]) => {
        const texts = headers.map((header, at) => dress[at]?.(header) ?? header);
        expect(match(tab, ...texts)).toEqual(headers);
      }),
    );
  });

  it('never give one column to two texts, whatever they say', () => {
    const words = TABS.indicators.columns.flatMap(({ header }) => [
      header,
      ...namesOfColumn('indicators', header, 2570),
    ]);
    const texts = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme' })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(texts, (headers) => {
        const given = match('indicators', ...headers).filter((header) => header !== '');
        expect(new Set(given).size).toBe(given.length);
      }),
    );
  });
});
