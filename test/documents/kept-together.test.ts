import type { TemplateName } from '../../src/documents/templates/template-files';
import { partOf } from './docx-text';
import { builtTemplate } from './filled';

/** Paragraphs that show something, with whether each is kept with the next. */
function paragraphs(name: TemplateName): readonly { readonly text: string; readonly kept: boolean }[] {
  return (partOf(builtTemplate(name)).match(/<w:p>[\s\S]*?<\/w:p>/g) ?? [])
    .map((xml) => ({ text: xml.replace(/<[^>]*>/g, ''), kept: xml.includes('<w:keepNext/>') }))
    .filter(({ text }) => text !== '');
}

describe('a signature never stands on a sheet without words of its paper', () => {
  test.each([
    ['บันทึกเสนอคำสั่ง', 'จึงเรียน', '({{ชื่อผู้ลงนาม}})'],
    ['บันทึกเสนอคำสั่ง', 'ความเห็นและคำสั่ง', 'วันที่ ....... เดือน .................... พ.ศ. ........'],
    ['หนังสือเชิญประชุม', 'จึงเรียน', '{{ตำแหน่งผู้ลงนาม}}'],
    ['หนังสือนำส่งคำรับรอง', 'จึงเรียน', '{{ตำแหน่งผู้ลงนาม}}'],
    ['หนังสือนำส่งรายงาน', 'จึงเรียน', '{{ตำแหน่งผู้ลงนาม}}'],
    ['สรุป', 'จึงเรียน', '{{ตำแหน่งผู้สรุป}}'],
    ['บันทึกแก้ไข', 'รายการอื่น', '({{ชื่อผู้รับ}})'],
    ['คำสั่ง', 'ให้ผู้ได้รับแต่งตั้ง', '{{ตำแหน่งผู้ลงนาม}}'],
  ] as const)('%s: from %s to %s', (name, from, to) => {
    const all = paragraphs(name);
    const first = all.findIndex(({ text }) => text.startsWith(from));
    const last = all.findIndex(({ text }, at) => at > first && text === to);
    expect([first, last]).not.toContain(-1);
    expect(all.slice(first, last).filter(({ kept }) => !kept)).toEqual([]);
  });
});

describe('repeated pages', () => {
  it.each(['ผู้ว่าราชการจังหวัด', 'เล่มรวม', 'SAR Card', 'คำสั่ง'] as const)(
    'of %s: a full sheet is followed by no empty one',
    (name) => {
      const xml = partOf(builtTemplate(name));
      expect(xml).not.toContain('<w:br w:type="page"/>');
      const opening = /\{\{#หน้าถัดไป\}\}<\/w:t><\/w:r><\/w:p>(<w:p>[\s\S]*?<\/w:p>)/.exec(xml)?.[1] ?? '';
      expect(opening).toContain('<w:pageBreakBefore/>');
      expect(opening).toMatch(/<w:spacing [^>]*w:line="20" w:lineRule="exact"/);
    },
  );
});

test('after a table that fills its sheet nothing needs a sheet of its own: signatures end with a hairline', () => {
  for (const name of ['บันทึกแก้ไข', 'สถานศึกษา'] as const) {
    const [signed = ''] = /\{\{\/ผู้ลงนามที่สาม\}\}<\/w:t><\/w:r><\/w:p><w:p>[\s\S]*?<\/w:p>/.exec(
      partOf(builtTemplate(name)),
    ) ?? [''];
    expect(signed).toMatch(/<w:spacing [^>]*w:line="20" w:lineRule="exact"/);
  }
});

test('how the summary’s scores are reckoned stands above its table, where it shares the sheet', () => {
  const xml = partOf(builtTemplate('สรุป'));
  const at = (text: string) => xml.indexOf(text);
  expect(at('คะแนนมิติและคะแนนรวม =')).toBeGreaterThan(at('สรุปผลการดำเนินงานตามตัวชี้วัด'));
  expect(at('คะแนนมิติและคะแนนรวม =')).toBeLessThan(at('ข้อมูลพื้นฐานและเป้าหมาย'));
});

test('where nothing is scored yet the summary says so below the headings of best and worst', () => {
  const shown = paragraphs('สรุป').map(({ text }) => text);
  for (const loop of ['คะแนนสูงสุด', 'คะแนนต่ำสุด']) {
    expect(shown).toContain(`{{^${loop}}}ยังไม่มีผลที่นับคะแนน{{/${loop}}}`);
  }
});
