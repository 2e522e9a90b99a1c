import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { parse } from 'acorn';
import { Document, ExternalHyperlink, Packer, Paragraph, TextRun } from 'docx';
import { docxToPdf } from '../../local/drive/pdf/docx-pdf';
import type { PdfLibrary } from '../../src/ports/pdf-library';
import { readPdf } from '../drive/pdf-text';

const WRITTEN = Date.UTC(2026, 9, 1);

function code(): string {
  const page = readFileSync(join(__dirname, '../../dist/pdf.html'), 'utf8');
  return page.slice(page.indexOf('>') + 1, page.lastIndexOf('</script>'));
}

/** The library as Apps Script evaluates it: with nothing of Node or of a browser around it. */
function library(): PdfLibrary {
  const evaluated: unknown = vm.runInContext(`(()=>{${code()};return library_})()`, vm.createContext({}));
  return evaluated as PdfLibrary;
}

function joined(parts: readonly { readonly pdf: Uint8Array; readonly copies: number }[]): Uint8Array {
  const { open, join: together } = library();
  return together(parts.map(({ pdf, copies }) => ({ pdf: open(pdf), copies })));
}

async function pdfOf(...pages: readonly (readonly (TextRun | ExternalHyperlink)[])[]): Promise<Uint8Array> {
  const sections = pages.map((children) => ({ children: [new Paragraph({ children: [...children] })] }));
  return docxToPdf(await Packer.toBuffer(new Document({ sections })), 'เอกสาร', WRITTEN);
}

const link = new ExternalHyperlink({ link: 'https://example.org/kpi', children: [new TextRun('ทะเบียน')] });

describe('joining PDFs', () => {
  it('puts all pages of all parts into one file, in their order, and repeats the copies', async () => {
    const cover = await pdfOf([new TextRun('ใบปะหน้า')]);
    const agreement = await pdfOf([new TextRun('หน้าหนึ่ง')], [new TextRun('หน้าสอง')]);
    const whole = joined([
      { pdf: cover, copies: 1 },
      { pdf: agreement, copies: 2 },
    ]);
    expect(readPdf(whole).pages).toHaveLength(5);
    expect(readPdf(whole).text.split('\n')).toEqual(['ใบปะหน้า', 'หน้าหนึ่ง', 'หน้าสอง']);
  });

  it('writes the content of copies once', async () => {
    const agreement = await pdfOf([new TextRun('ข้อตกลง'.repeat(400))]);
    const once = joined([{ pdf: agreement, copies: 1 }]).length;
    const twenty = joined([{ pdf: agreement, copies: 20 }]).length;
    expect(twenty - once).toBeLessThan(20 * 400);
  });

  it('keeps links on every copy', async () => {
    const page = await pdfOf([link]);
    const whole = joined([{ pdf: page, copies: 3 }]);
    const file = Buffer.from(whole).toString('latin1');
    expect(file.match(/\/Subtype \/Link/g)).toHaveLength(3);
    expect(file).toContain('https://example.org/kpi');
  });

  it('gives equal bytes for equal parts', async () => {
    const page = await pdfOf([link]);
    const once = joined([{ pdf: page, copies: 2 }]);
    expect(joined([{ pdf: page, copies: 2 }])).toEqual(once);
  });

  it('counts pages', async () => {
    expect(library().open(await pdfOf([new TextRun('หนึ่ง')], [new TextRun('สอง')])).pages).toBe(2);
  });

  it('refuses what is no PDF', () => {
    expect(() => library().open(Buffer.from('<html>'))).toThrow();
  });

  it('is written in ES2019 and needs no page around it', () => {
    expect(() => parse(code(), { ecmaVersion: 2019 })).not.toThrow();
  });
});
