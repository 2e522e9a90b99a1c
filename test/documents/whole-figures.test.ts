import { docxToPdf } from '../../local/drive/pdf/docx-pdf';
import { createPen } from '../../local/drive/pdf/pen';
import { fillDocument, prepareTemplate } from '../../src/documents/filling/fill-document';
import { agreementTags } from '../../src/documents/tags/agreement-tags';
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

test('sums of weights stand whole in their columns', () => {
  const pen = createPen('คำรับรอง', FIRST_DATE);
  const columns = { ผู้ว่าราชการจังหวัด: 'น้ำหนักรวม', 'SAR Card': 'น้ำหนักที่นับ', สรุป: 'น้ำหนักรวม6' } as const;
  for (const [name, tag] of Object.entries(columns) as [keyof typeof columns, string][]) {
    const xml = partOf(builtTemplate(name));
    const table =
      (xml.match(/<w:tbl>[\s\S]*?<\/w:tbl>/g) ?? []).find((one) => one.includes(`{{${tag}}}`)) ?? '';
    const cell =
      (table.match(/<w:tc>[\s\S]*?<\/w:tc>/g) ?? []).find((one) => one.includes(`{{${tag}}}`)) ?? '';
    const margin = Number(/<w:tblCellMar>[\s\S]*?<w:left [^>]*w:w="(\d+)"/.exec(table)?.[1]);
    const width = Number(/<w:tcW [^>]*w:w="(\d+)"/.exec(cell)?.[1]) - 2 * margin;
    const points = Number(/<w:sz w:val="(\d+)"/.exec(cell)?.[1]) / 2;
    const look = { points, bold: true, italic: false, underline: false, colour: '#000000' };
    expect([name, pen.width('๑๐๐.๐๐๐', look) * 20 < width]).toEqual([name, true]);
  }
});
