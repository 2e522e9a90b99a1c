import Big from 'big.js';
import { bookletContent } from '../../src/documents/content/booklet-content';
import { kpiContent } from '../../src/documents/content/kpi-content';
import { milestoneSteps } from '../../src/documents/content/milestone-steps';
import { fillDocument, prepareTemplate } from '../../src/documents/filling/fill-document';
import { bookletTags, kpiDocumentTags } from '../../src/documents/tags/booklet-tags';
import { kpiTags } from '../../src/documents/tags/kpi-tags';
import type { Indicator } from '../../src/domain/indicator';
import { paragraphsOf, partOf, rowsOf } from './docx-text';
import { builtTemplate } from './filled';
import { sampleOffice } from './sample-office';

const office = sampleOffice();
const sources = office.contentSources;

function indicator(code: string): Indicator {
  const found = sources.indicators.find((one) => one.code === code);
  if (found === undefined) throw new Error(`no indicator ${code}`);
  return found;
}
function contentOf(code: string) {
  return kpiContent(indicator(code), indicator(code).weight, sources);
}
function tagsOf(code: string) {
  return kpiTags(contentOf(code), 'thai');
}

describe('a KPI Template', () => {
  test('says by how much the criteria step where the steps are even', () => {
    expect(tagsOf('1.1').ช่วงปรับเกณฑ์).toBe('± ร้อยละ ๒ ต่อ ๑ คะแนน');
    expect(tagsOf('1.3').ช่วงปรับเกณฑ์).toBe('± ร้อยละ ๐.๑ ต่อ ๑ คะแนน');
    expect(tagsOf('3.3').ช่วงปรับเกณฑ์).toBe('± ๒,๕๐๐ บาท ต่อ ๑ คะแนน');
  });

  test('says nothing of steps that are uneven or that are milestones', () => {
    expect(tagsOf('2.5').ช่วงปรับเกณฑ์).toBe('-');
    expect(tagsOf('1.6').ช่วงปรับเกณฑ์).toBe('-');
    expect(tagsOf('1.2').ช่วงปรับเกณฑ์).toBe('-');
  });

  test('names each milestone’s step from the definition', () => {
    expect(tagsOf('2.4').เกณฑ์การให้คะแนน).toEqual([
      { ระดับคะแนน: '๑', เกณฑ์ของระดับ: 'ดำเนินการแล้วเสร็จถึงขั้นที่ ๑ กำหนดรายการข้อมูลและผู้รับผิดชอบ' },
      { ระดับคะแนน: '๒', เกณฑ์ของระดับ: 'ดำเนินการแล้วเสร็จถึงขั้นที่ ๒ เผยแพร่ข้อมูลพื้นฐานครบ' },
      { ระดับคะแนน: '๓', เกณฑ์ของระดับ: 'ดำเนินการแล้วเสร็จถึงขั้นที่ ๓ เผยแพร่ข้อมูลการบริหารและงบประมาณครบ' },
      { ระดับคะแนน: '๔', เกณฑ์ของระดับ: 'ดำเนินการแล้วเสร็จถึงขั้นที่ ๔ ปรับปรุงข้อมูลเป็นปัจจุบันทุกไตรมาส' },
      { ระดับคะแนน: '๕', เกณฑ์ของระดับ: 'ดำเนินการแล้วเสร็จถึงขั้นที่ ๕ มีผลประเมินจากผู้ใช้และปรับปรุงแล้ว' },
    ]);
  });

  test('takes steps from a text only when they count from one', () => {
    expect([...milestoneSteps('(๑) หนึ่ง (๒) สอง')]).toEqual([
      [1, 'หนึ่ง'],
      [2, 'สอง'],
    ]);
    expect(milestoneSteps('ตามข้อ (3) และ (1)').size).toBe(0);
    expect(milestoneSteps('ไม่มีขั้น').size).toBe(0);
  });

  test('shows level 0 where the indicator has one', () => {
    expect(contentOf('1.5').levels.map(({ score, threshold }) => [score, threshold.toFixed()])).toEqual([
      [0, '75'],
      [1, '80'],
      [2, '85'],
      [3, '90'],
      [4, '95'],
      [5, '100'],
    ]);
  });

  test('reads three levels on the scale 50-75-100', () => {
    const three: Indicator = {
      ...indicator('1.1'),
      thresholds: [undefined, new Big(80), new Big(90), new Big(100), undefined, undefined],
    };
    const content = kpiContent(three, three.weight, { ...sources, scale: '50-75-100' });
    expect(content.levels.map(({ score }) => score)).toEqual([50, 75, 100]);
    expect(kpiTags(content, 'thai').ช่วงปรับเกณฑ์).toBe('± ร้อยละ ๑๐ ต่อ ๒๕ คะแนน');
  });

  test('lists a round’s weight where it differs, and the rounds of use', () => {
    expect(tagsOf('1.4').น้ำหนัก).toBe('๕ (รอบ ๖ เดือน ๘, รอบ ๙ เดือน ๕, รอบ ๑๒ เดือน ๕)');
    expect(tagsOf('1.1').น้ำหนัก).toBe('๗');
    expect(tagsOf('1.9').รอบที่ใช้).toBe('เริ่มใช้รอบ ๙ เดือน');
    expect(tagsOf('2.5').รอบที่ใช้).toBe('ยกเลิกที่รอบ ๑๒ เดือน');
  });

  test('gives three years of results and the people with their addresses in Western letters', () => {
    const tags = tagsOf('1.1');
    expect([tags.ปีฐานที่1, tags.ปีฐานที่2, tags.ปีฐานที่3]).toEqual(['๒๕๖๗', '๒๕๖๘', '๒๕๖๙']);
    expect([tags.ข้อมูลปีฐาน1, tags.ข้อมูลปีฐาน2, tags.ข้อมูลปีฐาน3]).toEqual(['๙๑.๒๐', '๙๒.๐๕', '๙๒.๘๐']);
    const money = tagsOf('3.3');
    expect([money.ข้อมูลปีฐาน1, money.ค่าเป้าหมาย]).toEqual(['๖๖,๑๒๐.๕๐', '๖๐,๐๐๐']);
    expect(tags.ผู้รับผิดชอบ).toEqual([
      { ผู้จัดเก็บ: 'นายมานพ หิ่งห้อยในนิทาน นักวิชาการศึกษาชำนาญการพิเศษ (อีเมล manop.hing@spm13.example)' },
      { ผู้จัดเก็บ: 'นายยุทธนา ดอกหญ้าริมบรรทัด นักวิชาการศึกษาชำนาญการ (อีเมล yutthana.yah@spm13.example)' },
    ]);
  });

  test('shows the PSA target and the evidence by level only where they are set', () => {
    const template = prepareTemplate(builtTemplate('KPI Template'), { digits: 'thai' });
    const plain = fillDocument(template, kpiDocumentTags(contentOf('1.1'), office.paper));
    expect(paragraphsOf(plain).join('\n')).not.toMatch(/PSA|หลักฐานตามระดับ/);
    const full = fillDocument(
      template,
      kpiDocumentTags(
        { ...contentOf('1.1'), psaTarget: 'ภายใน 3 วัน', evidenceByLevel: 'คำสั่ง' },
        office.paper,
      ),
    );
    const rows = rowsOf(full).map((cells) => cells.join('|'));
    expect(rows).toContain('ค่าเป้าหมายการให้บริการสาธารณะ (PSA)|ภายใน ๓ วัน');
    expect(rows).toContain('หลักฐานตามระดับ|คำสั่ง');
  });
});

describe('the booklet', () => {
  test('lists every indicator by dimension and holds a page for each, none with a tag left', () => {
    const template = prepareTemplate(builtTemplate('เล่มรวม'), { digits: 'thai' });
    const content = bookletContent(sources);
    const docx = fillDocument(template, bookletTags(content, office.paper));
    expect(content.indicatorCount).toBe(29);
    expect(content.totalWeight.toFixed()).toBe('100');
    expect(paragraphsOf(docx).filter((text) => text === 'รายละเอียดตัวชี้วัด (KPI Template)')).toHaveLength(32);
    expect(rowsOf(docx).map(([first]) => first)).toEqual(
      expect.arrayContaining(['มิติที่ ๑ ประสิทธิผล', 'มิติที่ ๔ การพัฒนาองค์กร']),
    );
    expect(partOf(docx)).not.toMatch(/\{\{|\}\}/);
  });

  test('has dimensions and pages in the order of codes, however the register is sorted', () => {
    const pages = (indicators: typeof sources.indicators) =>
      bookletContent({ ...sources, indicators }).dimensions.map(({ name, details }) => [
        name,
        details.map(({ code }) => code),
      ]);
    expect(pages([...sources.indicators].reverse())).toEqual(pages(sources.indicators));
  });
});
