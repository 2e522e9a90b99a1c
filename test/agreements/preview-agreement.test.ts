import type { Workspace } from '../../local/workspace/workspace';
import { docxHtml } from '../../src/documents/docx-html';
import { docxOfBody } from '../documents/docx-text';
import { call, rest, rowsOf, STAFF, sampleOffice } from './sample-office';

let office: Workspace;
beforeAll(async () => {
  office = await sampleOffice();
});
afterAll(() => office.close());

describe('a preview of an agreement', () => {
  it('shows the whole paper as sheets and says that it is approximate; nothing is made', async () => {
    const { result } = await call(office, 'previewAgreement', { key: '2570-จว-ตรัง' });
    const html = String(result.html).replace(/[\u200b\u2060]/g, '');
    expect(html).toContain('ตัวอย่างโดยประมาณ');
    expect(html).toContain('นายสมมติ ผู้ว่าตรังตัวอย่าง');
    expect(html.match(/<section /g)).toHaveLength(3);
    expect(html.match(/<section class="sheet landscape">/g)).toHaveLength(1);
    expect(html.match(/class="page-break"/g)).toHaveLength(4);
    expect(html.match(/รายละเอียดตัวชี้วัด \(KPI Template\)/g)).toHaveLength(5);
    expect(html).not.toMatch(/\{\{|\}\}/);
    expect(await rowsOf(office, 'ข้อตกลง')).toEqual([]);
  });

  it('is for operators, and of an agreement that somebody has', async () => {
    expect((await call(office, 'previewAgreement', { key: '2570-จว-ตรัง' }, STAFF)).error?.code).toBe(
      'not-operator',
    );
    expect((await call(office, 'previewAgreement', { key: '2570-บค-P999' })).error?.code).toBe('not-found');
  });

  it('has every tag of its template listed, with a meaning and what it says in one agreement', async () => {
    const { result } = await call(office, 'templateTags', { kind: 'สถานศึกษา' });
    expect(result.key).toBe('2570-สถ-S01');
    const tags = result.tags as readonly {
      written: string;
      within: string;
      meaning: string;
      example: string;
    }[];
    const byTag = new Map(tags.map((tag) => [`${tag.within} ${tag.written}`.trim(), tag]));
    expect(byTag.get('{{ปีงบประมาณ}}')).toMatchObject({ meaning: 'พ.ศ. ของปีงบประมาณ', example: '๒๕๗๐' });
    expect(byTag.get('มิติ › ตัวชี้วัด {{ที่}}')?.example).toMatch(/^[๑-๙]/);
    expect(tags.filter(({ meaning }) => meaning === 'คอลัมน์ของสำนักงานเอง')).toEqual([]);
    expect((await call(office, 'templateTags', { kind: 'สถานศึกษา' }, STAFF)).error?.code).toBe(
      'not-operator',
    );
  });

  it('shows markup in names as text', async () => {
    const copy = await office.fork();
    const schools = await rowsOf(copy, 'สถานศึกษา');
    const row = schools.findIndex(({ รหัส }) => รหัส === 'S01') + 2;
    const range = encodeURIComponent(`'สถานศึกษา'!D${row}`);
    const name = '"><script>alert(1)</script><img src=x onerror=alert(2)>';
    await rest(copy, 'PUT', `/v4/spreadsheets/${copy.spreadsheetId}/values/${range}?valueInputOption=RAW`, {
      values: [[name]],
    });
    const { result } = await call(copy, 'previewAgreement', { key: '2570-สถ-S01' });
    expect(result.html).not.toMatch(/<script|<img/);
    expect(String(result.html).replace(/[\u200b\u2060]/g, '')).toContain(
      '&lt;script&gt;alert(๑)&lt;/script&gt;',
    );
    await copy.close();
  });
});

test('a document’s attributes never become a page’s markup', () => {
  const docx = docxOfBody(
    '<w:p><w:pPr><w:jc w:val="x&quot; onclick=&quot;y"/><w:ind w:left="1&quot;z"/></w:pPr><w:r><w:rPr><w:sz w:val="28&quot;q"/></w:rPr><w:t>ก</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="9&quot;"/><w:shd w:fill="red&quot;"/></w:tcPr><w:p><w:r><w:t>ข</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
  );
  expect(docxHtml(docx)).toBe(
    '<section class="sheet"><p>ก</p><table><tr><td><p>ข</p></td></tr></table></section>',
  );
});
