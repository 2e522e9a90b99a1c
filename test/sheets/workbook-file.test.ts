import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { firstDay, newSheets, operator, owner } from './office-server';

const id = 'register';
const caller = { email: owner, now: firstDay };

/** A small register with everything that a workbook file can carry. */
function register() {
  const part = newSheets();
  part.create(id, 'ทะเบียน', caller, { tabs: ['รายงานผล', 'ระบบ'] });
  const column = (index: number) => ({
    sheetId: 0,
    startRowIndex: 1,
    endRowIndex: 4,
    startColumnIndex: index,
    endColumnIndex: index + 1,
  });
  const requests = [
    {
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { frozenRowCount: 1 } },
        fields: 'gridProperties.frozenRowCount',
      },
    },
    { updateSheetProperties: { properties: { sheetId: 1, hidden: true }, fields: 'hidden' } },
    {
      updateCells: {
        start: { sheetId: 0 },
        rows: [
          {
            values: ['รหัส', 'ผล', 'คะแนน', 'ตรวจ', 'ส่ง', 'วันที่'].map((stringValue) => ({
              userEnteredValue: { stringValue },
              userEnteredFormat: {
                textFormat: { bold: true },
                backgroundColor: { red: 0.8, green: 0.9, blue: 1 },
              },
            })),
          },
          {
            values: [
              { userEnteredValue: { stringValue: '=1.1' }, note: 'รหัสเป็นข้อความ' },
              { userEnteredValue: { numberValue: 82.5 } },
              {
                userEnteredValue: { formulaValue: '=B2*2' },
                userEnteredFormat: { numberFormat: { type: 'NUMBER', pattern: '0.0000' } },
              },
              { userEnteredValue: { stringValue: 'ผ่าน' } },
              { userEnteredValue: { boolValue: true } },
              {
                userEnteredValue: { numberValue: 46296 },
                userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'd/m/yyyy' } },
              },
            ],
          },
          {
            values: [
              { userEnteredValue: { stringValue: '1.10' } },
              {},
              { userEnteredValue: { formulaValue: '=1/0' } },
            ],
          },
        ],
        fields: 'userEnteredValue,userEnteredFormat,note',
      },
    },
    {
      setDataValidation: {
        range: column(3),
        rule: {
          condition: {
            type: 'ONE_OF_LIST',
            values: [{ userEnteredValue: 'ผ่าน' }, { userEnteredValue: 'ส่งคืน' }],
          },
          strict: true,
          showCustomUi: true,
        },
      },
    },
    {
      setDataValidation: {
        range: column(4),
        rule: { condition: { type: 'BOOLEAN' }, strict: true, showCustomUi: true },
      },
    },
    {
      addConditionalFormatRule: {
        rule: {
          ranges: [column(3)],
          booleanRule: {
            condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: 'ส่งคืน' }] },
            format: { backgroundColor: { red: 1 } },
          },
        },
      },
    },
    {
      addProtectedRange: {
        protectedRange: {
          range: { sheetId: 0 },
          unprotectedRanges: [column(1)],
          editors: { users: [operator] },
        },
      },
    },
    {
      updateDimensionProperties: {
        range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
        properties: { pixelSize: 210 },
        fields: 'pixelSize',
      },
    },
  ];
  const body = new TextEncoder().encode(JSON.stringify({ requests }));
  const path = `/v4/spreadsheets/${id}:batchUpdate`;
  const answer = part.handle(
    { method: 'POST', path, query: new URLSearchParams(), headers: {}, body },
    caller,
  );
  expect(answer.status).toBe(200);
  return part;
}

it('an exported register comes back as it was', async () => {
  const part = register();
  await part.importXlsx('again', 'กลับมา', await part.exportXlsx(id));
  const [before, after] = [id, 'again'].map((each) => part.sheetView(each, 0, caller));
  if (before === undefined || after === undefined || 'error' in before || 'error' in after)
    throw new Error('no view');
  const cells = (view: typeof before) => view.rows.map((row) => row.map(({ style: _, ...cell }) => cell));
  expect(cells(after)).toEqual(
    cells({ ...before, rows: before.rows.map((row) => row.map(({ locked: _, ...cell }) => cell)) }),
  );
  expect(after.frozenRows).toBe(1);
  expect(after.columnWidths[0]).toBe(210);
  expect(after.lists).toEqual([['ผ่าน', 'ส่งคืน']]);
  expect(after.styles[after.rows[0]?.[0]?.style ?? -1]).toMatchObject({ bold: true, background: '#cce6ff' });
  expect(part.describe('again').sheets.map(({ title, hidden }) => [title, hidden])).toEqual([
    ['รายงานผล', false],
    ['ระบบ', true],
  ]);
});

it('a workbook is written anew where a cell, its title or the day that a formula tells differs', async () => {
  const part = newSheets();
  part.create('book', 'หนึ่ง', caller, { tabs: ['ก'] });
  const type = (entered: object, now: number) => {
    const updateCells = {
      start: { sheetId: 0 },
      rows: [{ values: [{ userEnteredValue: entered }] }],
      fields: 'userEnteredValue',
    };
    const body = new TextEncoder().encode(JSON.stringify({ requests: [{ updateCells }] }));
    const path = '/v4/spreadsheets/book:batchUpdate';
    part.handle(
      { method: 'POST', path, query: new URLSearchParams(), headers: {}, body },
      { ...caller, now },
    );
  };
  const written = async () => {
    const parts = unzipSync(await part.exportXlsx('book'));
    const [sheet, about] = ['xl/worksheets/sheet1.xml', 'docProps/core.xml'].map((name) =>
      strFromU8(parts[name] ?? new Uint8Array()),
    );
    return [/<v>(.*?)<\/v>/.exec(sheet ?? '')?.[1], /<dc:title>(.*?)</.exec(about ?? '')?.[1]];
  };
  type({ numberValue: 1 }, firstDay);
  expect([await written(), await written()]).toEqual([
    ['1', 'หนึ่ง'],
    ['1', 'หนึ่ง'],
  ]);
  part.rename('book', 'สอง');
  expect(await written()).toEqual(['1', 'สอง']);
  type({ formulaValue: '=DAY(TODAY())' }, firstDay);
  expect(await written()).toEqual(['1', 'สอง']);
  type({ formulaValue: '=DAY(TODAY())' }, firstDay + 3 * 86_400_000);
  expect(await written()).toEqual(['4', 'สอง']);
});

it('a file that is read twice is two workbooks', async () => {
  const part = register();
  const bytes = await part.exportXlsx(id);
  await part.importXlsx('one', 'ก', bytes);
  await part.importXlsx('two', 'ข', bytes);
  part.edit({ as: owner, spreadsheetId: 'two', range: 'รายงานผล!A1', values: [['อื่น']] }, caller);
  const corner = { sheetId: 0, row: 1, column: 1, rows: 1, columns: 1 };
  const told = ['one', 'two'].map((each) => [
    part.describe(each).name,
    ...part.shownCells(each, corner, firstDay).flat(),
  ]);
  expect(told).toEqual([
    ['ก', 'รหัส'],
    ['ข', 'อื่น'],
  ]);
});

it('a file that is no workbook is refused and makes nothing', async () => {
  const part = newSheets();
  await expect(part.importXlsx('x', 'x', new Uint8Array([1, 2, 3]))).rejects.toThrow();
  expect(part.checkpoint()).toEqual([]);
});

it('CSV comes in as if typed and goes out as shown', () => {
  const part = newSheets();
  part.importCsv('csv', 'วันหยุด', '\uFEFFวันที่,ชื่อ\r\n2026-10-13,"วัน ""นวมินทร"" มหาราช"\r\n,85%\r\n');
  expect(part.exportCsv('csv')).toBe('วันที่,ชื่อ\r\n2026-10-13,"วัน ""นวมินทร"" มหาราช"\r\n,85%');
});

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));
(office === undefined ? it.skip : it)(
  'LibreOffice opens the exported register and computes the same',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'raprong-xlsx-'));
    try {
      writeFileSync(join(folder, 'register.xlsx'), await register().exportXlsx(id));
      execFileSync(
        office ?? '',
        [
          '--headless',
          `-env:UserInstallation=file://${folder}/profile`,
          '--convert-to',
          'csv:Text - txt - csv (StarCalc):44,34,76',
          '--outdir',
          folder,
          join(folder, 'register.xlsx'),
        ],
        { stdio: 'ignore' },
      );
      const lines = readFileSync(join(folder, 'register.csv'), 'utf8').trim().split('\n');
      expect(lines[0]).toBe('รหัส,ผล,คะแนน,ตรวจ,ส่ง,วันที่');
      expect(lines[1]).toBe('=1.1,82.5,165.0000,ผ่าน,TRUE,1/10/2026');
      expect(lines[2]).toBe('1.10,,#DIV/0!,,FALSE,');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
