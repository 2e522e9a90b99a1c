import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { DOMParser } from '@xmldom/xmldom';
import * as esbuild from 'esbuild';
import fc from 'fast-check';
import PizZip from 'pizzip';
import { fillDocument, prepareTemplate } from '../../src/documents/filling/fill-document';
import { printable } from '../../src/documents/typography/thai-typography';
import { docxOf, docxOfBody, paragraphsOf, partOf } from './docx-text';

function prepared(docx: Uint8Array) {
  return prepareTemplate(docx, { digits: 'thai' });
}

/** XML that a strict parser refuses would not convert to a Google Doc. */
function wellFormed(docx: Uint8Array): boolean {
  const faults: string[] = [];
  // A warning is not a fault: the parser wonders at U+FFFD, which XML may hold.
  const note = (level: string, message: string) => {
    if (level !== 'warning') faults.push(message);
  };
  new DOMParser({ onError: note }).parseFromString(partOf(docx), 'text/xml');
  return faults.length === 0;
}

const thai = fc.string({
  unit: fc.integer({ min: 0x0e01, max: 0x0e5b }).map((code) => String.fromCharCode(code)),
});
const anything = fc.oneof(
  thai,
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
  fc.constantFrom(
    '😀 ตัวชี้วัด 👩‍🏫',
    'a\u0000b\u0008c',
    '\ud83d',
    '<w:p>&amp;"',
    '{{ชื่อ}}',
    '=1+1',
    '\ufffd',
    'บรรทัดหนึ่ง\nบรรทัดสอง',
  ),
);

describe('filling a document', () => {
  test('any text gives a readable document that says it, less what XML cannot carry', () => {
    const template = prepared(docxOf(['หัวข้อ {{ชื่อตัวชี้วัด}} จบ']));
    fc.assert(
      fc.property(anything, (text) => {
        const docx = fillDocument(template, { ชื่อตัวชี้วัด: text });
        expect(wellFormed(docx)).toBe(true);
        expect(paragraphsOf(docx).join('')).toBe(`หัวข้อ ${printable(text)} จบ`);
      }),
      { numRuns: 150 },
    );
  });

  test('a tag split over runs, with no-break spaces or a decomposed sara am, is filled in the look of its first run', () => {
    const template = prepared(docxOf([['ก {', '{ชื่อ', 'ผู้ท\u0e4d\u0e32\u00a0}', '} ข']]));
    expect(paragraphsOf(fillDocument(template, { ชื่อผู้ทำ: 'นายหนึ่ง' }))).toEqual(['ก นายหนึ่ง ข']);
  });

  test('text boxes inside paragraphs are filled too', () => {
    const box =
      '<w:p><w:r><w:t>นอก {{ชื่อ}}</w:t></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>ใน {{ตำ</w:t></w:r><w:r><w:t>แหน่ง}}</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>';
    const docx = fillDocument(prepared(docxOfBody(box)), { ชื่อ: 'ก', ตำแหน่ง: 'ข' });
    expect(partOf(docx)).toContain('นอก ก');
    expect(partOf(docx)).toContain('ใน ข');
  });

  test('a value that looks like a tag is not filled again', () => {
    const docx = fillDocument(prepared(docxOf(['{{ก}} {{ข}}'])), { ก: '{{ข}}', ข: 'สอง' });
    expect(paragraphsOf(docx)).toEqual(['{{ข}} สอง']);
  });

  test('a tag named like a method of every object stays empty', () => {
    expect(paragraphsOf(fillDocument(prepared(docxOf(['[{{toString}}{{constructor}}]'])), {}))).toEqual([
      '[]',
    ]);
  });

  test('equal template and data give equal bytes at any time of day', () => {
    const docx = docxOf(['{{ก}}']);
    const first = fillDocument(prepared(docx), { ก: 'หนึ่ง' });
    const second = fillDocument(prepared(docx), { ก: 'หนึ่ง' });
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const dates = Object.values(new PizZip(first).files).map(({ date }) => date.getFullYear());
    expect(new Set(dates)).toEqual(new Set([1980]));
  });

  test('runs in a bare V8 context, as Apps Script is', async () => {
    const bundled = await esbuild.build({
      stdin: {
        contents: `export { fillDocument, prepareTemplate } from './src/documents/filling/fill-document';
          export { templateFaults } from './src/documents/templates/template-faults';`,
        resolveDir: join(__dirname, '../..'),
        loader: 'ts',
      },
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'documents',
      target: 'es2019',
      platform: 'browser',
      mainFields: ['browser', 'main'],
    });
    const template = docxOf(['{{#มิติ}}', '{{ชื่อมิติ}}', '{{/มิติ}}']);
    const context = createContext({ template });
    new Script(bundled.outputFiles[0]?.text ?? '').runInContext(context);
    const filled: unknown = new Script(`
      documents.fillDocument(
        documents.prepareTemplate(Uint8Array.from(template), { digits: 'thai' }),
        { มิติ: [{ ชื่อมิติ: 'หนึ่ง' }, { ชื่อมิติ: 'สอง' }] },
      )`).runInContext(context);
    expect(paragraphsOf(Uint8Array.from(filled as Uint8Array))).toEqual(['หนึ่ง', 'สอง']);
    const faults: unknown = new Script(
      `JSON.stringify(documents.templateFaults('คำสั่ง', Uint8Array.from(template)).length)`,
    ).runInContext(context);
    expect(Number(faults)).toBeGreaterThan(0);
  });
});

describe('the crest', () => {
  const drawing =
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="wp" xmlns:a="a" xmlns:r="r"><wp:extent cx="1080000" cy="1080000"/><wp:docPr id="1" name="x" descr="{{ตราครุฑ}}"/><a:blip r:embed="rId9"/><a:ext cx="1080000" cy="1080000"/></wp:inline></w:drawing></w:r></w:p>';
  const font = join(__dirname, '../../node_modules/@expo-google-fonts/sarabun/font-family.png');

  test('is put in as high as the space, undistorted, under a plain name', () => {
    const png = Uint8Array.from(readFileSync(font));
    const { width, height } = {
      width: readFileSync(font).readUInt32BE(16),
      height: readFileSync(font).readUInt32BE(20),
    };
    const docx = fillDocument(prepareTemplate(docxOfBody(drawing), { digits: 'thai', crest: png }), {});
    const xml = partOf(docx);
    expect(xml).toContain('descr="ตราครุฑ"');
    expect(xml.match(/cy="1080000"/g)).toHaveLength(2);
    expect(xml.match(new RegExp(`cx="${Math.round((1080000 * width) / height)}"`, 'g'))).toHaveLength(2);
    const id = /r:embed="([^"]+)"/.exec(xml)?.[1];
    const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(
      partOf(docx, 'word/_rels/document.xml.rels'),
    )?.[1];
    const stored = new PizZip(docx).file(`word/${target}`)?.asUint8Array();
    expect(Buffer.from(stored ?? []).equals(Buffer.from(png))).toBe(true);
    expect(partOf(docx, '[Content_Types].xml')).toContain('Extension="png"');
  });

  test('leaves its space empty where the office has none or the file is no PNG', () => {
    for (const crest of [undefined, new Uint8Array([1, 2, 3])]) {
      const xml = partOf(fillDocument(prepareTemplate(docxOfBody(drawing), { digits: 'thai', crest }), {}));
      expect(xml).toContain('r:embed="rId9"');
      expect(xml).toContain('cx="1080000" cy="1080000"');
      expect(xml).toContain('descr="ตราครุฑ"');
    }
  });
});
