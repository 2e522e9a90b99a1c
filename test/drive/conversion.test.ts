import { Readable } from 'node:stream';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { DOCUMENT, DOCX, SPREADSHEET, XLSX } from '../../local/drive/drive-file';
import { blocksToDocx, textToDocx } from '../../local/drive/text-to-docx';
import { type DriveUnderTest, OWNER, openDrive, refusal } from './drive-under-test';
import { readPdf } from './pdf-text';

let drive: DriveUnderTest;
beforeEach(async () => {
  drive = await openDrive();
});
afterEach(() => drive.close());

function convert(mimeType: string, from: string, body: Uint8Array | string, name = 'ข้อตกลง') {
  return drive.as(OWNER).files.create(
    {
      requestBody: { name, mimeType },
      media: { mimeType: from, body: Readable.from([Buffer.from(body)]) },
      fields: '*',
    },
    { rootUrl: drive.rootUrl },
  );
}

async function exported(fileId: string, mimeType: string): Promise<Buffer> {
  const { data } = await drive.as(OWNER).files.export({ fileId, mimeType }, { responseType: 'arraybuffer' });
  return Buffer.from(data as ArrayBuffer);
}

function agreement() {
  return blocksToDocx([
    { kind: 'paragraph', heading: 1, listLevel: null, runs: [{ text: 'คำรับรอง', bold: false }] },
    {
      kind: 'paragraph',
      heading: null,
      listLevel: null,
      runs: [
        { text: 'น้ำหนัก ', bold: false },
        { text: '๑๐ < ๒๐', bold: true },
      ],
    },
    { kind: 'paragraph', heading: null, listLevel: 0, runs: [{ text: 'ข้อหนึ่ง', bold: false }] },
    {
      kind: 'table',
      rows: [
        ['รหัส', 'ตัวชี้วัด'],
        ['1.1', 'ผลสัมฤทธิ์'],
      ].map((row) =>
        row.map((text) => [
          { kind: 'paragraph', heading: null, listLevel: null, runs: [{ text, bold: false }] },
        ]),
      ),
    },
  ]);
}

/** The .docx with the body replaced. */
function withBody(docx: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(docx);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array(0));
  return zipSync({ ...parts, 'word/document.xml': strToU8(change(xml)) });
}

describe('a .docx uploaded as a Doc', () => {
  test('is a Doc with a size, a link for editing and no checksums', async () => {
    const { data } = await convert(DOCUMENT, DOCX, await agreement());
    expect(data).toMatchObject({
      mimeType: DOCUMENT,
      webViewLink: `https://docs.google.com/document/d/${data.id}/edit`,
    });
    expect(Number(data.size)).toBeGreaterThan(1000);
    expect([data.md5Checksum, data.headRevisionId, data.fileExtension]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('is exported as the same .docx', async () => {
    const docx = await agreement();
    const { data } = await convert(DOCUMENT, DOCX, docx);
    expect((await exported(data.id ?? '', DOCX)).equals(Buffer.from(docx))).toBe(true);
  });

  test('is exported as text: byte order mark, CRLF lines, list marks, cells parted by tabs', async () => {
    const { data } = await convert(DOCUMENT, DOCX, await agreement());
    expect((await exported(data.id ?? '', 'text/plain')).toString('utf8')).toBe(
      '\ufeffคำรับรอง\r\nน้ำหนัก ๑๐ < ๒๐\r\n* ข้อหนึ่ง\r\nรหัส\tตัวชี้วัด\r\n1.1\tผลสัมฤทธิ์',
    );
  });

  test('is exported as HTML: headings, bold, lists and tables', async () => {
    const { data } = await convert(DOCUMENT, DOCX, await agreement());
    expect((await exported(data.id ?? '', 'text/html')).toString('utf8')).toContain(
      '<body><h1>คำรับรอง</h1><p>น้ำหนัก <b>๑๐ &lt; ๒๐</b></p><ul><li>ข้อหนึ่ง</li></ul>' +
        '<table><tr><td><p>รหัส</p></td><td><p>ตัวชี้วัด</p></td></tr><tr><td><p>1.1</p></td><td><p>ผลสัมฤทธิ์</p></td></tr></table></body>',
    );
  });

  test('is exported as PDF with its text', async () => {
    const { data } = await convert(DOCUMENT, DOCX, await agreement());
    const pdf = await exported(data.id ?? '', 'application/pdf');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(readPdf(pdf).text).toContain('น้ำหนัก');
  });

  test('cannot be downloaded, only exported, and only to what Docs knows', async () => {
    const { data } = await convert(DOCUMENT, DOCX, await agreement());
    const fileId = data.id ?? '';
    const api = drive.as(OWNER);
    expect(await refusal(api.files.get({ fileId, alt: 'media' }))).toBe('403 fileNotDownloadable');
    expect(await refusal(api.files.export({ fileId, mimeType: 'image/png' }))).toBe('400 badRequest');
    expect(await refusal(api.files.export({ fileId, mimeType: 'application/rtf' }))).toBe(
      '501 notImplemented',
    );
  });

  test.each<[string, (docx: Uint8Array) => Uint8Array]>([
    ['no zip', () => strToU8('not a document')],
    ['a torn zip', (docx) => docx.slice(0, docx.length - 40)],
    ['an unclosed tag', (docx) => withBody(docx, (xml) => xml.replace('</w:p>', ''))],
    ['an unknown namespace prefix', (docx) => withBody(docx, (xml) => xml.replace('<w:p>', '<w:p><x:y/>'))],
    ['a bare ampersand', (docx) => withBody(docx, (xml) => xml.replace('คำรับรอง', 'คำ & รับรอง'))],
    ['a control character', (docx) => withBody(docx, (xml) => xml.replace('คำรับรอง', 'คำ\u0001รับรอง'))],
    [
      'a document type',
      (docx) => withBody(docx, (xml) => xml.replace('<w:document', '<!DOCTYPE x><w:document')),
    ],
    [
      'a table without column widths',
      (docx) => withBody(docx, (xml) => xml.replace(/<w:tblGrid>.*?<\/w:tblGrid>/, '')),
    ],
    [
      'a cell that ends without a paragraph',
      (docx) => withBody(docx, (xml) => xml.replace(/(<\/w:tcPr>)<w:p>.*?<\/w:p>(<\/w:tc>)/, '$1$2')),
    ],
    [
      'a paragraph inside a paragraph',
      (docx) => withBody(docx, (xml) => xml.replace('<w:body>', '<w:body><w:p><w:p/></w:p>')),
    ],
    [
      'a run outside a paragraph',
      (docx) => withBody(docx, (xml) => xml.replace('<w:body>', '<w:body><w:r/>')),
    ],
    ['no body', (docx) => withBody(docx, () => '<w:document xmlns:w="urn:other"/>')],
  ])('with %s is 400 and leaves no file', async (_, breakIt) => {
    const count = drive.journal.lines.length;
    const broken = breakIt(await agreement());
    expect(await refusal(convert(DOCUMENT, DOCX, broken))).toBe('400 badRequest');
    expect(drive.journal.lines).toHaveLength(count);
  });

  test('has its body replaced by new content, and keeps its id, shares and properties', async () => {
    const api = drive.as(OWNER);
    const { data } = await convert(DOCUMENT, DOCX, await agreement());
    const fileId = data.id ?? '';
    await api.files.update({ fileId, requestBody: { properties: { key: '2570-บค-P012' } } });
    drive.clock.now += 1000;
    await api.files.update(
      { fileId, media: { mimeType: 'text/plain', body: 'แก้แล้ว\nบรรทัดสอง' } },
      { rootUrl: drive.rootUrl },
    );
    expect((await exported(fileId, 'text/plain')).toString('utf8')).toBe('\ufeffแก้แล้ว\r\nบรรทัดสอง');
    const after = await api.files.get({ fileId, fields: 'mimeType,properties,modifiedTime' });
    expect(after.data).toEqual({
      mimeType: DOCUMENT,
      properties: { key: '2570-บค-P012' },
      modifiedTime: new Date(drive.clock.now).toISOString(),
    });
  });
});

describe('an upload', () => {
  test('of HTML becomes a Doc with its headings, lists and tables', async () => {
    const html =
      '<h2>หัวข้อ</h2><p>ย่อหน้า <b>หนา</b></p><ul><li>หนึ่ง</li></ul><table><tr><th>ก</th><td>ข</td></tr></table>';
    const { data } = await convert(DOCUMENT, 'text/html', html);
    expect((await exported(data.id ?? '', 'text/html')).toString('utf8')).toContain(
      '<h2>หัวข้อ</h2><p>ย่อหน้า <b>หนา</b></p><ul><li>หนึ่ง</li></ul><table><tr><td><p>ก</p></td><td><p>ข</p></td></tr></table>',
    );
  });

  test('of a workbook or CSV becomes a spreadsheet with the file’s id', async () => {
    const workbook = await convert(
      SPREADSHEET,
      XLSX,
      zipSync({ 'xl/workbook.xml': strToU8('<x/>') }),
      'สมุดงาน',
    );
    expect(drive.sheets.books.get(workbook.data.id ?? '')?.title).toBe('สมุดงาน');
    const csv = await convert(SPREADSHEET, 'text/csv', '\ufeffรหัส,ชื่อ\nP001,ก', 'บุคลากร');
    expect((await exported(csv.data.id ?? '', 'text/csv')).toString('utf8')).toBe('รหัส,ชื่อ\nP001,ก');
    expect(csv.data.webViewLink).toBe(`https://docs.google.com/spreadsheets/d/${csv.data.id}/edit`);
  });

  test('that cannot be converted is 400', async () => {
    expect(await refusal(convert(SPREADSHEET, XLSX, 'no workbook'))).toBe('400 badRequest');
    expect(await refusal(convert(SPREADSHEET, DOCX, await agreement()))).toBe('400 invalid');
    expect(await refusal(convert(DOCUMENT, 'image/png', 'x'))).toBe('400 invalid');
    expect(await refusal(convert('application/vnd.google-apps.presentation', DOCX, 'x'))).toBe(
      '501 notImplemented',
    );
  });

  test('of a .docx can be made a Doc later by a copy', async () => {
    const { data } = await drive.as(OWNER).files.create(
      {
        requestBody: { name: 'แม่แบบ.docx' },
        media: { mimeType: DOCX, body: Readable.from([Buffer.from(await agreement())]) },
      },
      { rootUrl: drive.rootUrl },
    );
    const copy = await drive
      .as(OWNER)
      .files.copy({ fileId: data.id ?? '', requestBody: { name: 'แม่แบบ', mimeType: DOCUMENT } });
    expect((await exported(copy.data.id ?? '', 'text/plain')).toString('utf8')).toContain('คำรับรอง');
  });
});

describe('a Doc made of text', () => {
  test('has the same bytes whenever it is made', async () => {
    jest.useFakeTimers({
      now: Date.UTC(2026, 9, 1),
      doNotFake: ['setImmediate', 'nextTick', 'setTimeout', 'queueMicrotask'],
    });
    const first = await textToDocx('คำรับรอง');
    jest.setSystemTime(Date.UTC(2027, 9, 1));
    const second = await textToDocx('คำรับรอง');
    jest.useRealTimers();
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  test('made without content is blank', async () => {
    const { data } = await drive.as(OWNER).files.create({ requestBody: { name: 'ว่าง', mimeType: DOCUMENT } });
    expect((await exported(data.id ?? '', 'text/plain')).toString('utf8')).toBe('\ufeff');
  });
});

describe('a spreadsheet', () => {
  test('is made, renamed, copied and deleted on both sides', async () => {
    const api = drive.as(OWNER);
    const { data } = await api.files.create({ requestBody: { name: 'ทะเบียน', mimeType: SPREADSHEET } });
    const fileId = data.id ?? '';
    await api.files.update({ fileId, requestBody: { name: 'ทะเบียน 2570' } });
    const copy = await api.files.copy({ fileId });
    expect([...drive.sheets.books.values()].map(({ title }) => title)).toEqual([
      'ทะเบียน 2570',
      'Copy of ทะเบียน 2570',
    ]);
    await api.files.delete({ fileId });
    expect([...drive.sheets.books.keys()]).toEqual([copy.data.id]);
  });

  test('made or renamed in Sheets shows in Drive', async () => {
    drive.part.adoptSpreadsheet({ id: 'sheet', title: 'ใหม่' }, { email: OWNER, now: drive.clock.now });
    drive.part.renamedInSheets('sheet', 'ทะเบียน', { email: OWNER, now: drive.clock.now });
    drive.part.touch('sheet', { email: 'Staff@office.example', now: drive.clock.now + 5 });
    const { data } = await drive
      .as(OWNER)
      .files.get({ fileId: 'sheet', fields: 'name,modifiedTime,lastModifyingUser/emailAddress' });
    expect(data).toEqual({
      name: 'ทะเบียน',
      modifiedTime: new Date(drive.clock.now + 5).toISOString(),
      lastModifyingUser: { emailAddress: 'staff@office.example' },
    });
  });
});
