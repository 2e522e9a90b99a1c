import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { breakable } from '../../local/drive/pdf/break-opportunities';
import { docxToPdf } from '../../local/drive/pdf/docx-pdf';
import { createPen } from '../../local/drive/pdf/pen';
import { readPdf } from './pdf-text';

const WRITTEN = Date.UTC(2026, 9, 1);
const LONG =
  'ข้าพเจ้าได้ทำความเข้าใจคำรับรองการปฏิบัติราชการแล้ว จะมุ่งมั่นปฏิบัติราชการให้เกิดผลงานที่ดีตามเป้าหมายของตัวชี้วัดแต่ละตัว';

async function pdfOf(...sections: readonly ISectionOptions[]) {
  const docx = await Packer.toBuffer(new Document({ sections: [...sections] }));
  return readPdf(await docxToPdf(docx, 'ข้อตกลง', WRITTEN));
}

function cell(text: string): TableCell {
  return new TableCell({ width: { size: 4000, type: WidthType.DXA }, children: [new Paragraph(text)] });
}

function row(texts: readonly string[], tableHeader = false): TableRow {
  return new TableRow({ children: texts.map(cell), tableHeader, cantSplit: true });
}

function header(...texts: readonly string[]): Header {
  return new Header({ children: texts.map((text) => new Paragraph(text)) });
}

describe('a Doc as PDF', () => {
  it('has real Thai text: tone marks, ำ, digits, brackets', async () => {
    const { text, pages } = await pdfOf({ children: [new Paragraph('น้ำหนัก ๑๐๐ (ปี ๒๕๗๐) ผู้รับคำรับรอง')] });
    expect(text).toBe('น้ำหนัก ๑๐๐ (ปี ๒๕๗๐) ผู้รับคำรับรอง');
    expect(pages).toEqual([{ width: 595, height: 842 }]);
  });

  it('draws the sum of weights as its sign, and still says the letter that was written', async () => {
    const pen = createPen('ข้อตกลง', WRITTEN);
    const look = { points: 14, bold: false, italic: false, underline: false, colour: '#000000' };
    expect(pen.width('Σ(น้ำหนัก × คะแนน)', look)).toBe(pen.width('∑(น้ำหนัก × คะแนน)', look));
    const { text } = await pdfOf({ children: [new Paragraph('Σ(น้ำหนัก × คะแนน)')] });
    expect(text).toBe('Σ(น้ำหนัก × คะแนน)');
  });

  it('breaks lines between Thai words only, and loses nothing', async () => {
    const { text } = await pdfOf({
      children: [new Paragraph({ text: LONG.repeat(3), alignment: AlignmentType.THAI_DISTRIBUTE })],
    });
    const lines = text.split('\n');
    expect(lines.length).toBeGreaterThan(3);
    expect(text.replace(/\s/g, '')).toBe(LONG.repeat(3).replace(/\s/g, ''));
    for (const line of lines) expect(line).not.toMatch(/^[ะ-ฺ็-๎ๆฯ]/);
  });

  it('follows sections: paper, landscape, footers with page numbers', async () => {
    const footer = new Footer({
      children: [
        new Paragraph({
          children: [
            new TextRun({ children: ['หน้า ', PageNumber.CURRENT, ' จาก ', PageNumber.TOTAL_PAGES] }),
          ],
        }),
      ],
    });
    const size = { width: 11906, height: 16838 };
    const { pages, text } = await pdfOf(
      { children: [new Paragraph('หน้าแรก')], footers: { default: footer }, properties: { page: { size } } },
      {
        children: [new Paragraph('แนวนอน')],
        properties: { page: { size: { ...size, orientation: PageOrientation.LANDSCAPE } } },
      },
    );
    expect(pages).toEqual([
      { width: 595, height: 842 },
      { width: 842, height: 595 },
    ]);
    expect(text.replace(/\n/g, ' ')).toContain('หน้า 1 จาก 2');
    expect(text.replace(/\n/g, ' ')).toContain('หน้า 2 จาก 2');
  });

  it('gives the first page the header and footer that are its own', async () => {
    const lines = Array.from({ length: 70 }, (_, at) => new Paragraph(`บรรทัด ${at}`));
    const { pageTexts } = await pdfOf({
      properties: { titlePage: true },
      headers: { first: header('หัวหน้าแรก'), default: header('หัว') },
      footers: { default: new Footer({ children: [new Paragraph('ท้าย')] }) },
      children: lines,
    });
    const apart = pageTexts.map((page) => page.split('\n').filter((line) => !line.startsWith('บรรทัด')));
    expect(apart).toEqual([['หัวหน้าแรก'], ['หัว', 'ท้าย']]);
  });

  it('keeps its text clear of a header and a footer that are higher than the margins', async () => {
    const lines = Array.from({ length: 44 }, (_, at) => new Paragraph(`บรรทัด ${at}`));
    const high = Array.from({ length: 12 }, () => 'หัว').join('\n');
    const pages = async (text: string) =>
      (await pdfOf({ headers: { default: header(...text.split('\n')) }, children: lines })).pageTexts.length;
    expect([await pages('หัว'), await pages(high)]).toEqual([1, 2]);
  });

  it('carries a long table over pages and repeats its head', async () => {
    const rows = Array.from({ length: 80 }, (_, index) => row([`ตัวชี้วัดที่ ${index + 1}`, '๕']));
    const { pages, text } = await pdfOf({
      children: [new Table({ rows: [row(['ตัวชี้วัด', 'น้ำหนัก'], true), ...rows] })],
    });
    expect(pages.length).toBeGreaterThan(1);
    expect(text.match(/^น้ำหนัก$/gm)).toHaveLength(pages.length);
    for (let index = 1; index <= 80; index += 1) expect(text).toMatch(new RegExp(`ตัวชี้วัดที่ ${index}\\b`));
  });

  it.each([
    ['goes on from where it begins', false, 'ก่อน ตัวชี้วัด คำชี้แจง ๑.๑ '],
    ['begins a page where it may not be parted', true, 'ก่อน'],
  ])('cuts nothing off a row that is higher than a page: it %s', async (_, cantSplit, firstPage) => {
    const told = `${LONG} `.repeat(30);
    const { text, pageTexts } = await pdfOf({
      children: [
        new Paragraph('ก่อน'),
        new Table({
          rows: [
            row(['ตัวชี้วัด', 'คำชี้แจง'], true),
            new TableRow({ children: [cell('๑.๑'), cell(`${told}จบแล้ว`)], cantSplit }),
            row(['๑.๒', 'ท้าย']),
          ],
        }),
      ],
    });
    expect(pageTexts[0]?.replace(/\n/g, ' ').slice(0, cantSplit ? undefined : firstPage.length)).toBe(
      firstPage,
    );
    for (const page of pageTexts.slice(1)) expect(page).toMatch(/^ตัวชี้วัด\nคำชี้แจง\n/);
    expect(pageTexts.length).toBe(3 + Number(cantSplit));
    const words = text.replace(/^(ตัวชี้วัด|คำชี้แจง)$/gm, '').replace(/\s/g, '');
    expect(words).toBe(`ก่อน๑.๑${told}จบแล้ว๑.๒ท้าย`.replace(/\s/g, ''));
  });

  it('leaves neither a heading nor a row of one alone at a page’s end', async () => {
    const filler = (lines: number) => Array.from({ length: lines }, () => new Paragraph('บรรทัด'));
    const kept = (text: string) =>
      new TableCell({
        width: { size: 4000, type: WidthType.DXA },
        children: [new Paragraph({ text, keepNext: true })],
      });
    for (const lines of [40, 42, 44, 46, 48, 50, 52, 54]) {
      const { pageTexts } = await pdfOf({
        children: [
          ...filler(lines),
          new Paragraph({ text: 'หัวข้อ', heading: HeadingLevel.HEADING_2 }),
          new Paragraph('เนื้อความ'),
          ...filler(lines - 3),
          new Table({
            rows: [new TableRow({ children: [kept('มิติ'), cell('')] }), row(['ตัวชี้วัด', 'ค่า'])],
          }),
        ],
      });
      expect(pageTexts.length).toBeGreaterThan(1);
      for (const page of pageTexts) {
        const on = (word: string) => page.split('\n').includes(word);
        expect([lines, on('หัวข้อ'), on('มิติ')]).toEqual([lines, on('เนื้อความ'), on('ตัวชี้วัด')]);
      }
    }
  });

  it('parts neither ๆ from its word nor what a word joiner holds over a space', async () => {
    for (let words = 8; words < 20; words += 1) {
      const { text } = await pdfOf({
        children: [new Paragraph(`${'คน '.repeat(words * 2)}อื่น ๆ พ.ศ.\u2060 ๒๕๗๐ ${'คน '.repeat(words)}`)],
      });
      expect(text).not.toMatch(/^ๆ|^๒๕๗๐/m);
    }
  });

  it('is the same bytes for the same document', async () => {
    const docx = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(LONG)] }] }));
    const [one, other] = [await docxToPdf(docx, 'ก', WRITTEN), await docxToPdf(docx, 'ก', WRITTEN)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });
});

describe('a line of Thai', () => {
  it('may end between words, not before ๆ or a closing bracket, not where a word joiner stands', () => {
    const words = breakable('เป้าหมายอื่น ๆ (ตามที่กำหนด)');
    expect(words.join('')).toBe('เป้าหมายอื่น ๆ (ตามที่กำหนด)');
    expect(words.length).toBeGreaterThan(2);
    expect(words.some((word) => /^[ๆ)]/.test(word))).toBe(false);
    expect(breakable('พ.ศ.\u2060 \u2060๒๕๗๐')).toEqual(['พ.ศ. ๒๕๗๐']);
    expect(breakable('พ.ศ.\u2060 ๒๕๗๐')).toEqual(['พ.ศ. ๒๕๗๐']);
    expect(breakable('คำ\u2060รับ\u2060รอง')).toEqual(['คำรับรอง']);
    expect(breakable('ก\u200bข')).toEqual(['ก', 'ข']);
  });
});
