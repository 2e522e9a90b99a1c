import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type LoadedOffice, smallOffice } from './loaded-office';
import { madeWorkbook } from './made-workbook';

const SHEET = 'xl/worksheets/sheet1.xml';

/** A workbook of the header whose rows are written as other programs may write them. */
async function workbook(header: readonly string[], rows: string): Promise<Uint8Array> {
  const parts = unzipSync(await madeWorkbook({ title: 'แผ่น', rows: [header] }));
  const xml = strFromU8(parts[SHEET] ?? new Uint8Array());
  parts[SHEET] = strToU8(xml.replace('</sheetData>', `${rows}</sheetData>`));
  return zipSync(parts);
}

function text(cell: string, words: string, more = ''): string {
  return `<c r="${cell}" t="inlineStr"><is><t>${words}</t>${more}</is></c>`;
}

describe('a cell of a workbook', () => {
  let office: LoadedOffice;
  beforeAll(async () => {
    office = await smallOffice();
  });
  afterAll(() => office.workspace.close());

  it.each([
    '2027-11-03',
    '2027-11-03T00:00:00',
    '2027-11-03T00:00:00.000',
    '2027-11-03T00:00:00Z',
    '2027-11-03T00:00',
  ])('may keep a day as %s', async (day) => {
    const rows = `<row r="2"><c r="A2" t="d"><v>${day}</v></c>${text('B2', 'วันหนึ่ง')}</row>`;
    const preview = await office.preview('วันหยุด', 'ก.xlsx', await workbook(['วันที่', 'ชื่อ'], rows));
    expect(preview.problems).toEqual([]);
    expect(preview.sample).toEqual([['3 พ.ย. 2570', 'วันหนึ่ง']]);
  });

  it('keeps as text what it calls a day and is none', async () => {
    const rows = `<row r="2"><c r="A2" t="d"><v>2027-13-45</v></c>${text('B2', 'วันหนึ่ง')}</row>`;
    const preview = await office.preview('วันหยุด', 'ก.xlsx', await workbook(['วันที่', 'ชื่อ'], rows));
    expect(preview.problems.map(({ cell }) => cell)).toEqual(['A2']);
    expect(preview.sample).toEqual([['2027-13-45', 'วันหนึ่ง']]);
  });

  it.each([
    '<rPh sb="0" eb="2"><t>อ่านว่า</t></rPh>',
    '<phoneticPr fontId="1"/>',
    '<rPh sb="0" eb="1"><t>อ่าน</t></rPh><rPh sb="1" eb="2"><t>ว่า</t></rPh><phoneticPr fontId="1" type="Hiragana"/>',
  ])('and all after it are read although it says how it is spoken: %s', async (spoken) => {
    const rows = [
      `<row r="2">${text('A2', 'S08', spoken)}${text('B2', 'โรงเรียนแปด', spoken)}</row>`,
      `<row r="3">${text('A3', 'S09')}${text('B3', 'โรงเรียนเก้า')}</row>`,
    ];
    const preview = await office.preview('สถานศึกษา', 'ก.xlsx', await workbook(['รหัส', 'ชื่อ'], rows.join('')));
    expect(preview.sample).toEqual([
      ['S08', 'โรงเรียนแปด'],
      ['S09', 'โรงเรียนเก้า'],
    ]);
  });
});
