import fc from 'fast-check';
import { lineChanges } from '../../src/documents/drift/line-changes';
import { NAME_END, NAME_START, namedTags } from '../../src/documents/drift/named-tags';
import { paperDifferences } from '../../src/documents/drift/paper-differences';

function name(field: string): string {
  return `${NAME_START}${field}${NAME_END}`;
}

const REGISTER = ['คำรับรอง', 'นายหนึ่ง ตำแหน่ง ครู ผู้รับคำรับรอง', '1.1', 'ร้อยละ', '10', '60', 'น้ำหนักรวม 100'];
const NAMED = [
  'คำรับรอง',
  `${name('ชื่อผู้รับ')} ตำแหน่ง ${name('ตำแหน่งผู้รับ')} ผู้รับคำรับรอง`,
  name('ที่'),
  name('1.1 หน่วยวัด'),
  name('1.1 น้ำหนัก'),
  name('1.1 เกณฑ์1'),
  `น้ำหนักรวม ${name('น้ำหนักรวม')}`,
];

function differences(paper: readonly string[], textToo = true) {
  return paperDifferences(REGISTER, () => NAMED, paper, textToo);
}

function changed(at: number, line: string): readonly string[] {
  return REGISTER.map((one, position) => (position === at ? line : one));
}

describe('a paper', () => {
  it('that says what the register says does not differ', () => {
    expect(differences(REGISTER)).toEqual([]);
  });

  it('names the field whose value was typed over, with both values', () => {
    expect(differences(changed(4, '12'))).toEqual([{ field: '1.1 น้ำหนัก', paper: '12', register: '10' }]);
    expect(differences(changed(1, 'นางสอง ตำแหน่ง ครู ผู้รับคำรับรอง'))).toEqual([
      { field: 'ชื่อผู้รับ', paper: 'นางสอง', register: 'นายหนึ่ง' },
    ]);
  });

  it('that lacks a line has nothing in its field', () => {
    expect(differences(REGISTER.filter((_, at) => at !== 5))).toEqual([
      { field: '1.1 เกณฑ์1', paper: '', register: '60' },
    ]);
  });

  it('tells sums only where nothing else differs', () => {
    const both = changed(4, '12').map((line) => (line === 'น้ำหนักรวม 100' ? 'น้ำหนักรวม 102' : line));
    expect(differences(both).map(({ field }) => field)).toEqual(['1.1 น้ำหนัก']);
    expect(differences(changed(6, 'น้ำหนักรวม 102')).map(({ field }) => field)).toEqual(['น้ำหนักรวม']);
  });

  it('tells running text that somebody wrote, unless the template may have changed since', () => {
    const written = ['คำรับรองฉบับแก้ไข', ...REGISTER.slice(1)];
    expect(differences(written)).toEqual([{ field: 'ข้อความ', paper: 'คำรับรองฉบับแก้ไข', register: 'คำรับรอง' }]);
    expect(differences(written, false)).toEqual([]);
  });

  it('is read at once where many names stand in one line and all of it was written anew', () => {
    const words = (count: number, word: string) => Array.from({ length: count }, () => word).join(' ');
    const named = Array.from({ length: 12 }, (_, at) => name(`ช่อง ${at}`)).join(' ');
    const [register, paper] = [`${words(12, 'เดิม')} บาท`, `${words(60, 'ใหม่')} สตางค์`];
    expect(paperDifferences([register], () => [`${named} บาท`], [paper], true)).toEqual([
      { field: 'ข้อความ', paper, register },
    ]);
  });

  it('names each of several fields of a line, one that is blank too', () => {
    const named = [`${name('ชื่อ')} ${name('สกุล')}(${name('ตำแหน่ง')})`];
    const found = paperDifferences(['หนึ่ง สอง(ครู)'], () => named, ['หนึ่ง สาม สี่()'], true);
    expect(found).toEqual([
      { field: 'สกุล', paper: 'สาม สี่', register: 'สอง' },
      { field: 'ตำแหน่ง', paper: '', register: 'ครู' },
    ]);
  });
});

describe('lines', () => {
  it('turn into any other lines by the changes that are found', () => {
    const lines = fc.array(fc.constantFrom<string>('ก', 'ข', 'ค', '10', '12'), { maxLength: 30 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const made = [...before];
        for (const change of [...lineChanges(before, after)].reverse()) {
          expect(made.slice(change.at, change.at + change.before.length)).toEqual(change.before);
          made.splice(change.at, change.before.length, ...change.after);
        }
        expect(made).toEqual(after);
      }),
    );
  });

  it('that are equal have no changes', () => {
    expect(lineChanges(['ก', 'ข'], ['ก', 'ข'])).toEqual([]);
  });
});

describe('names in the place of values', () => {
  it('say the indicator of a loop, keep conditions, and leave blanks blank', () => {
    expect(namedTags({ ชื่อผู้ทำ: 'นาย', ว่าง: '', มี: true, ตัวชี้วัด: [{ ที่: '๑.๑', น้ำหนัก: '10' }] })).toEqual({
      ชื่อผู้ทำ: name('ชื่อผู้ทำ'),
      ว่าง: '',
      มี: true,
      ตัวชี้วัด: [{ ที่: name('ที่'), น้ำหนัก: name('๑.๑ น้ำหนัก') }],
    });
  });
});
