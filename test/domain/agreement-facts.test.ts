import fc from 'fast-check';
import {
  type AgreementFacts,
  factChanges,
  type IndicatorFacts,
  readFacts,
  writtenFacts,
} from '../../src/domain/agreements/agreement-facts';

const READING: IndicatorFacts = [
  'ร้อยละของผู้เรียนที่อ่านได้',
  'ร้อยละ',
  '10',
  '85',
  ['65', '70', '75', '80', '85'],
  'a',
];
const AGREEMENT: AgreementFacts = {
  makers: ['นางสาวสมใจ ใจดี'],
  receivers: ['นายสมชาย เก่งงาน'],
  unit: 'กลุ่มนโยบายและแผน',
  indicators: { '1.1': READING },
};
function withIndicators(indicators: AgreementFacts['indicators']): AgreementFacts {
  return { ...AGREEMENT, indicators };
}

const text = fc.string({ unit: 'grapheme', maxLength: 6 });
const indicator: fc.Arbitrary<IndicatorFacts> = fc.tuple(
  text,
  text,
  text,
  text,
  fc.array(text, { maxLength: 6 }),
  text,
);
const facts: fc.Arbitrary<AgreementFacts> = fc.record({
  makers: fc.array(text, { maxLength: 2 }),
  receivers: fc.array(text, { maxLength: 2 }),
  unit: text,
  indicators: fc.dictionary(fc.constantFrom('1.1', '1.2', '2.1.1'), indicator),
});

describe('what an agreement says of the register', () => {
  test('is read back from its cell as it was written', () => {
    fc.assert(fc.property(facts, (given) => expect(readFacts(writtenFacts(given))).toEqual(given)));
  });

  test('is nothing where somebody typed into the cell', () => {
    for (const typed of [
      '',
      'ตรงกับทะเบียน',
      '12',
      'null',
      '[]',
      '{"makers":[],"indicators":{}}',
      '{"makers":"นางสาวสมใจ","receivers":[],"unit":"","indicators":{}}',
      '{"makers":[],"receivers":[],"unit":"","indicators":[]}',
      '{"makers":[],"receivers":[],"unit":"","indicators":{"1.1":["ชื่อ","ร้อยละ"]}}',
      '{"makers":[],"receivers":[],"unit":"","indicators":{"1.1":["ชื่อ","ร้อยละ","10","85","65","a"]}}',
      '{"makers":[],"receivers":[],"unit":"","indicators":{"1.1":["ชื่อ","ร้อยละ","10","85",[65],"a"]}}',
      '{"makers":[],"receivers":[],"unit":null,"indicators":{}}',
      '{"makers":[],"receivers":[],"unit":"","indicators":null}',
      '{"makers":[],"receivers":[],"unit":"","indicators":"1.1"}',
      '{"makers":[],"receivers":[],"unit":"","indicators":{"1.1":"ชื่อ"}}',
      '{"makers":[],"receivers":[],"unit":"","indicators":{"1.1":["ชื่อ",null,"10","85",["65"],"a"]}}',
      '{"makers":[],"receivers":[],"unit":"","indicators":{"1.1":["ชื่อ","ร้อยละ","10","85",["65"],7]}}',
      '{"makers":[],"receivers":[],"unit":"","indicators":{"1.1":["ชื่อ","ร้อยละ","10","85",["65"],"a","b"]}}',
      writtenFacts(AGREEMENT).slice(0, -1),
    ])
      expect([typed, readFacts(typed)]).toEqual([typed, undefined]);
  });
});

describe('two papers', () => {
  test('of one content differ in nothing', () => {
    fc.assert(fc.property(facts, (given) => expect(factChanges(given, structuredClone(given))).toEqual([])));
  });

  test('differ in who signs, what is counted and how, each with both texts', () => {
    const later: AgreementFacts = {
      makers: ['นางสาวสมใจ ใจดี', 'นายรอง รองดี'],
      receivers: ['นายใหม่ มาแทน'],
      unit: 'กลุ่มบริหารงานบุคคล',
      indicators: { '1.1': ['ร้อยละการอ่าน', 'คะแนน', '12.5', '90', ['70', '75', '80', '85', '90'], 'a'] },
    };
    expect(factChanges(AGREEMENT, later)).toEqual([
      { code: '', field: 'ผู้ทำคำรับรอง', before: 'นางสาวสมใจ ใจดี', after: 'นางสาวสมใจ ใจดี, นายรอง รองดี' },
      { code: '', field: 'ผู้รับคำรับรอง', before: 'นายสมชาย เก่งงาน', after: 'นายใหม่ มาแทน' },
      { code: '', field: 'หน่วยงาน', before: 'กลุ่มนโยบายและแผน', after: 'กลุ่มบริหารงานบุคคล' },
      { code: '1.1', field: 'ตัวชี้วัด', before: 'ร้อยละของผู้เรียนที่อ่านได้', after: 'ร้อยละการอ่าน' },
      { code: '1.1', field: 'หน่วยวัด', before: 'ร้อยละ', after: 'คะแนน' },
      { code: '1.1', field: 'น้ำหนัก', before: '10', after: '12.5' },
      { code: '1.1', field: 'ค่าเป้าหมาย', before: '85', after: '90' },
      { code: '1.1', field: 'เกณฑ์', before: '65 / 70 / 75 / 80 / 85', after: '70 / 75 / 80 / 85 / 90' },
    ]);
  });

  test('differ in an indicator that came or went, in the newer paper’s order', () => {
    const added: IndicatorFacts = ['จำนวนโรงเรียนที่ผ่าน', 'แห่ง', '5', '40', ['36', '37', '38', '39', '40'], 'b'];
    expect(factChanges(AGREEMENT, withIndicators({ '2.1': added }))).toEqual([
      { code: '2.1', field: 'ตัวชี้วัด', before: '', after: 'จำนวนโรงเรียนที่ผ่าน' },
      { code: '1.1', field: 'ตัวชี้วัด', before: 'ร้อยละของผู้เรียนที่อ่านได้', after: '' },
    ]);
  });

  test('tell of the rest of a KPI Template only that it changed', () => {
    const changed: IndicatorFacts = [READING[0], READING[1], READING[2], READING[3], READING[4], 'z'];
    expect(factChanges(AGREEMENT, withIndicators({ '1.1': changed }))).toEqual([
      { code: '1.1', field: 'รายละเอียด', before: '', after: '' },
    ]);
  });

  test('are compared without who signs where only the register counts', () => {
    const other = { ...AGREEMENT, makers: ['นายอื่น อีกคน'], unit: 'กลุ่มอื่น' };
    expect(factChanges(AGREEMENT, other, { parties: false })).toEqual([]);
  });
});
