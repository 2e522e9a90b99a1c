import { docxToPdf } from '../../local/drive/pdf/docx-pdf';
import { createPen } from '../../local/drive/pdf/pen';
import { fillDocument, prepareTemplate } from '../../src/documents/filling/fill-document';
import { agreementTags } from '../../src/documents/tags/agreement-tags';
import type { TemplateName } from '../../src/documents/templates/template-files';
import { readPdf } from '../drive/pdf-text';
import { partOf } from './docx-text';
import { builtTemplate, contentOf } from './filled';
import { sampleOffice } from './sample-office';

const office = sampleOffice();
const FIRST_DATE = Date.UTC(2026, 9, 1);

/** An agreement whose indicators all have these criteria, on paper. */
async function pdfWith(levels: readonly string[]) {
  const template = prepareTemplate(builtTemplate('ผู้ว่าราชการจังหวัด'), { digits: 'thai' });
  const content = contentOf('2570-จว-ตรัง');
  const tags = agreementTags(content, office.paper);
  const written = JSON.parse(JSON.stringify(tags)) as {
    readonly มิติ: readonly { readonly ตัวชี้วัด: Record<string, unknown>[] }[];
  };
  for (const row of written.มิติ.flatMap(({ ตัวชี้วัด }) => ตัวชี้วัด)) {
    for (const [at, level] of levels.entries()) row[`เกณฑ์${at + 1}`] = level;
  }
  return readPdf(await docxToPdf(fillDocument(template, written as never), 'ข้อตกลง', FIRST_DATE));
}

test('criteria of four decimals stand whole in the annex', async () => {
  const levels = ['๖๖.๖๖๖๗', '๗๐.๒๕๐๐', '๘๐.๐๖๒๕', '๘๕.๕๐๐๐', '๑๐๐.๐๐๐๐'];
  const { text } = await pdfWith(levels);
  const lines = text.split('\n');
  expect(levels.filter((level) => !lines.includes(level))).toEqual([]);
});

/** The longest that stands whole in the cell of a tag, and whether it is bold. */
const LONGEST: readonly (readonly [TemplateName, string, string, boolean])[] = [
  ['ผู้ว่าราชการจังหวัด', 'ที่', '๑.๒.๑๐', false],
  ['ผู้ว่าราชการจังหวัด', 'น้ำหนักรวม', '๑๐๐.๐๐๐', true],
  ['SAR Card', 'ที่', '๑.๒.๓', false],
  ['SAR Card', 'น้ำหนักที่นับ', '๑๐๐.๐๐๐', true],
  ['SAR Card', 'ผลการดำเนินงาน', '๑,๒๓๔,๕๖๗.๘๙', false],
  ['SAR Card', 'คะแนนรวม', '๓.๗๓๖๓', true],
  ['สรุป', 'ที่', '๑.๒.๑๐', false],
  ['สรุป', 'ข้อมูลปีฐาน1', '๖๔,๓๑๐.๒๕', false],
  ['สรุป', 'น้ำหนักรวม6', '๑๐๐.๐๐๐', true],
  ['สรุป', 'ผลงาน6', '๖๔,๓๑๐.๒๕', false],
  ['สรุป', 'คะแนนรวม6', '๓.๗๓๖๓', true],
  ['สรุป', 'กำหนดส่ง', '๓๐ พฤศจิกายน', false],
  ['สรุป', 'ผู้รับผิดชอบ', 'นางสาวกัลยกร คลื่นล้อมจันทร์สมมติ', false],
  ['หนังสือเชิญประชุม', 'ชื่อ', 'นางสาวกัลยกร คลื่นล้อมจันทร์สมมติ', false],
  ['คำสั่ง', 'ผู้กำกับดูแล', 'นางสาวกัลยกร คลื่นล้อมจันทร์สมมติ', false],
  ['คำสั่ง', 'ผู้รับผิดชอบ', 'นางสาวกัลยกร คลื่นล้อมจันทร์สมมติ', false],
  ['บันทึกแก้ไข', 'รายการ', 'ค่าเป้าหมายของตัวชี้วัดที่ ๑.๒.๑๐', false],
];

test.each(LONGEST)('in %s the column of %s holds %s', (name, tag, text, bold) => {
  const pen = createPen('คำรับรอง', FIRST_DATE);
  const look = { bold, italic: false, underline: false, colour: '#000000' };
  const rooms = (partOf(builtTemplate(name)).match(/<w:tbl>[\s\S]*?<\/w:tbl>/g) ?? []).flatMap((table) => {
    const margin = Number(/<w:tblCellMar>[\s\S]*?<w:left [^>]*w:w="(\d+)"/.exec(table)?.[1]);
    const cells = (table.match(/<w:tc>[\s\S]*?<\/w:tc>/g) ?? []).filter((cell) =>
      cell.includes(`{{${tag}}}`),
    );
    return cells.map((cell) => ({
      points: Number(/<w:sz w:val="(\d+)"/.exec(cell)?.[1]) / 2,
      room: (Number(/<w:tcW [^>]*w:w="(\d+)"/.exec(cell)?.[1]) - 2 * margin) / 20,
    }));
  });
  expect(rooms.length).toBeGreaterThan(0);
  expect(rooms.filter(({ points, room }) => pen.width(text, { ...look, points }) > room)).toEqual([]);
});
