import Big from 'big.js';
import { sarContent } from '../../src/documents/content/sar-card-content';
import { fillDocument, prepareTemplate } from '../../src/documents/filling/fill-document';
import { sarCardTags } from '../../src/documents/tags/sar-card-tags';
import { fixed } from '../../src/domain/decimal';
import { paragraphsOf, rowsOf } from './docx-text';
import { builtTemplate } from './filled';
import { sampleOffice } from './sample-office';
import { sarSources, submittedReport } from './sar-card-sources';

const { paper } = sampleOffice();
function score(value: Big | undefined): string {
  return value === undefined ? '' : fixed(value);
}

describe('the scores of a round’s document', () => {
  const content = sarContent(sarSources());

  test('stand by dimension in the order of codes, subs below their parent', () => {
    expect(
      content.dimensions.map(({ name, rows }) => [name, rows.map(({ report }) => report.indicatorCode)]),
    ).toEqual([
      ['มิติที่ 1 ประสิทธิผล', ['1.1', '1.2', '1.2.1', '1.2.2', '1.3', '1.10']],
      ['มิติที่ 2 คุณภาพ', ['2.1']],
    ]);
  });

  test('count accepted results only, and tell the weight they used', () => {
    // (5 × 3.5 + 10 × 1.2 + 2.5 × 5) ÷ 17.5 = 42 ÷ 17.5
    expect(score(content.office.score)).toBe('2.4000');
    expect(content.office.weightUsed.toFixed()).toBe('17.5');
    expect(content.dimensions.map((one) => [score(one.score), one.weightUsed.toFixed()])).toEqual([
      ['2.4000', '17.5'],
      ['', '0'],
    ]);
    expect(content.counts).toEqual({ reports: 6, accepted: 4, certified: 1, missing: 2, leftOut: 1 });
  });

  test('come with their explanation', () => {
    const explanations = Object.fromEntries(
      content.dimensions.flatMap(({ rows }) =>
        rows.map(({ report, explanation }) => [report.indicatorCode, explanation]),
      ),
    );
    expect(explanations).toMatchObject({
      '1.1': 'ผล 72.50 อยู่ระหว่างเกณฑ์ 70 (ระดับ 3) กับ 75 (ระดับ 4) → 3.5000 × น้ำหนัก 5 ÷ 100 = 0.1750',
      '1.2': 'ตัวชี้วัดย่อย (1.2.2: 5 × 1.2000) ÷ 5 → 1.2000 × น้ำหนัก 10 ÷ 100 = 0.1200 ไม่นับ 1.2.1 (น้ำหนัก 5)',
      '1.3': 'พิมพ์ผล 77 ไว้แต่ยังไม่ส่งรายงาน จึงยังไม่มีคะแนนและยังไม่นับน้ำหนัก 5 (น้ำหนักที่นับทั้งหมด 17.50)',
      '2.1': 'ยังไม่มีผลการดำเนินงาน (ว่างไม่ใช่ 0) จึงยังไม่มีคะแนนและยังไม่นับน้ำหนัก 5 (น้ำหนักที่นับทั้งหมด 17.50)',
    });
  });

  test('have a card for each report, none for a parent', () => {
    expect(content.cards.map(({ report, state }) => [report.indicatorCode, state])).toEqual([
      ['1.1', 'รับรองแล้ว'],
      ['1.2.1', 'ส่งแล้ว'],
      ['1.2.2', 'ส่งแล้ว'],
      ['1.3', 'ร่าง'],
      ['1.10', 'ส่งแล้ว'],
      ['2.1', 'ร่าง'],
    ]);
  });

  test('name the committee’s only where it differs', () => {
    expect(content.committee).toBeUndefined();
    const changed = sarContent(
      sarSources({
        reports: [
          submittedReport('1.1', 70, { adjustment: new Big('-0.2'), reason: 'ส่งช้า 1 ครั้ง' }),
          submittedReport('1.2', 75),
        ],
      }),
    );
    expect([score(changed.office.score), score(changed.committee?.score)]).toEqual(['3.5000', '3.4000']);
    expect(changed.cards.map(({ committeeScore }) => score(committeeScore))).toEqual(['2.8000', '']);
    expect(changed.cards[0]?.explanation).toContain('คะแนนกรรมการ: ');
  });
});

describe('a round’s document on paper', () => {
  const filled = (digits: 'thai' | 'western') =>
    fillDocument(
      prepareTemplate(builtTemplate('SAR Card'), { digits }),
      sarCardTags(sarContent(sarSources()), { ...paper, digits }),
    );

  test('has the summary’s rows with dimension means, the office’s total and no committee’s', () => {
    const rows = rowsOf(filled('thai'));
    expect(
      rows.filter((cells) => cells.length === 6 || cells.length === 5).map((cells) => cells.slice(0, 6)),
    ).toEqual([
      ['ที่', 'ตัวชี้วัด', 'น้ำหนัก', 'ผลการดำเนินงาน', 'คะแนน', 'คะแนนถ่วงน้ำหนัก'],
      ['มิติที่ ๑ ประสิทธิผล', '๑๗.๕', '', '๒.๔๐๐๐', ''],
      ['๑.๑', 'ตัวชี้วัดที่ ๑.๑', '๕.๐', '๗๒.๕๐', '๓.๕๐๐๐', '๐.๑๗๕๐'],
      [
        '๑.๒',
        'ตัวชี้วัดที่ ๑.๒ตัวชี้วัดย่อย (๑.๒.๒: ๕ × ๑.๒๐๐๐) ÷ ๕ → ๑.๒๐๐๐ × น้ำหนัก ๑๐ ÷ ๑๐๐ = ๐.๑๒๐๐ ไม่นับ ๑.๒.๑ (น้ำหนัก ๕)',
        '๑๐.๐',
        '',
        '๑.๒๐๐๐',
        '๐.๑๒๐๐',
      ],
      ['๑.๒.๑', 'ตัวชี้วัดที่ ๑.๒.๑', '๕.๐', 'N/A', '-', '-'],
      ['๑.๒.๒', 'ตัวชี้วัดที่ ๑.๒.๒', '๕.๐', '๖๑', '๑.๒๐๐๐', '๐.๐๖๐๐'],
      ['๑.๓', 'ตัวชี้วัดที่ ๑.๓', '๕.๐', '-', '-', '-'],
      ['๑.๑๐', 'ตัวชี้วัดที่ ๑.๑๐', '๒.๕', '๘๐', '๕.๐๐๐๐', '๐.๑๒๕๐'],
      ['มิติที่ ๒ คุณภาพ', '๐.๐', '', '-', ''],
      ['๒.๑', 'ตัวชี้วัดที่ ๒.๑', '๕.๐', '-', '-', '-'],
      ['คะแนนรวมของสำนักงาน (ประเมินตนเอง)', '๑๗.๕', '', '๒.๔๐๐๐', ''],
    ]);
  });

  test('says on a card who has reported, checked and certified, and leaves blanks for who has not', () => {
    const paragraphs = paragraphsOf(filled('thai'));
    expect(paragraphs).toEqual(
      expect.arrayContaining(['๓ ไฟล์', 'https://drive.google.com/drive/folders/report-1.1']),
    );
    expect(paragraphs).toEqual(
      expect.arrayContaining(['สถานะ: รับรองแล้ว', 'ผลการตรวจ: ผ่าน', 'ผลการรับรอง: รับรอง']),
    );
    expect(paragraphs).toContain('ส่งรายงานวันที่ ๒๐ เมษายน ๒๕๗๐');
    expect(paragraphs.filter((text) => text === 'รับรองวันที่ ๔ พฤษภาคม ๒๕๗๐')).toHaveLength(1);
    expect(paragraphs.filter((text) => /^รับรองวันที่ \.+$/.test(text))).toHaveLength(5);
    expect(
      paragraphs.filter(
        (text) =>
          text ===
          'คะแนน ๑\u00a0=\u00a0๖๐ · ๒\u00a0=\u00a0๖๕ · ๓\u00a0=\u00a0๗๐ · ๔\u00a0=\u00a0๗๕ · ๕\u00a0=\u00a0๘๐',
      ),
    ).toHaveLength(6);
    expect(paragraphs.join('')).not.toMatch(/{{|}}|undefined/);
  });

  test('has Western digits where the office wants them', () => {
    const paragraphs = paragraphsOf(filled('western'));
    expect(paragraphs).toContain('รอบ 6 เดือน ประจำปีงบประมาณ พ.ศ. 2570');
    expect(paragraphs.join('')).not.toMatch(/[๐-๙]/);
  });
});
