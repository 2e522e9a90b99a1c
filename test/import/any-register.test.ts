import ExcelJS from 'exceljs';
import * as fc from 'fast-check';
import { csvSheet } from '../../src/commands/import/file/csv-sheet';
import type { FileSheet } from '../../src/commands/import/file/file-sheet';
import { plainSheet } from '../../src/commands/import/file/file-sheet';
import { textOfBytes } from '../../src/commands/import/file/text-of-bytes';
import { createPersons } from '../../src/commands/import/table/persons';
import { readTable } from '../../src/commands/import/table/read-table';
import { spelt } from '../../src/domain/word';
import { columnsOf, TABS } from '../../src/register/tabs';
import { type LoadedOffice, smallOffice } from './loaded-office';

/** An indicator as an office's file holds it; '' is a blank cell. */
type Row = Readonly<Record<string, string | number>>;

const HEADERS = ['รหัส', 'มิติ', 'ตัวชี้วัด', 'หน่วยวัด', 'น้ำหนัก', 'เกณฑ์ 1', 'เกณฑ์ 5', 'ผู้รับผิดชอบ', 'คำอธิบาย'];
const THAI = 'กขคงจชดตทนบปผมยรลวสหอะาิีุเแโไ่้ำ์';
/** Marks in the order in which they are typed: another order of the same word is written in this one. */
const word = fc
  .array(fc.constantFrom(...THAI, ' ', 'ก', 'ร'), { minLength: 1, maxLength: 20 })
  .map((letters) => `ก${letters.join('')}ร`.replace(/ +/g, ' ').replace(/ร ?$/, 'ร'))
  .map(spelt);
const free = fc
  .array(fc.constantFrom(...THAI, ' ', ',', ';', '|', '"', '\n', '=', '+', '/', '(', ')', '1', '%'), {
    maxLength: 25,
  })
  .map((letters) => spelt(`ก${letters.join('')}ร`));
const number = fc.integer({ min: -99_999, max: 999_999 }).map((units) => units / 100);

const rows: fc.Arbitrary<readonly Row[]> = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 5, max: 9 }), fc.integer({ min: 1, max: 30 })), {
    minLength: 2,
    maxLength: 8,
    selector: ([group, at]) => `${group}.${at}`,
  })
  .chain((codes) =>
    fc.tuple(
      ...codes.map(([group, at]) =>
        fc.record({
          รหัส: fc.constant(`${group}.${at}`),
          มิติ: word,
          ตัวชี้วัด: word,
          หน่วยวัด: fc.constantFrom('ร้อยละ', 'ระดับ', ''),
          น้ำหนัก: fc.integer({ min: 1, max: 30 }),
          'เกณฑ์ 1': number,
          'เกณฑ์ 5': number,
          ผู้รับผิดชอบ: fc.constantFrom('P005', 'P006', 'P005, P007', ''),
          คำอธิบาย: free,
        }),
      ),
    ),
  );

const PERSONS = createPersons(['P005', 'P006', 'P007'].map((id) => ({ id, name: '' })));

function read(sheet: FileSheet): readonly Row[] {
  const table = {
    title: TABS.indicators.title,
    headers: columnsOf('indicators').map(({ header }) => header),
    rows: [],
  };
  const reading = readTable(sheet, {
    tab: 'indicators',
    table,
    persons: PERSONS,
    fiscalYearBe: 2570,
    openRoundId: '',
  });
  return reading.rows.map(({ cells }) =>
    Object.fromEntries(HEADERS.map((header) => [header, (cells[header] ?? '') as string | number])),
  );
}

function windows874(text: string): Uint8Array {
  return Uint8Array.from([...text], (letter) => {
    const point = letter.charCodeAt(0);
    return point >= 0x0e01 ? point - 0x0e01 + 0xa1 : point;
  });
}

const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'utf-8': (text) => new Uint8Array(Buffer.from(text)),
  'utf-16': (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')),
  'windows-874': windows874,
};

describe('any register', () => {
  it('written as CSV in three encodings and with four separators is read back equal', () => {
    const quoted = (cell: string | number): string => `"${String(cell).replace(/"/g, '""')}"`;
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom(...Object.keys(ENCODINGS)),
        fc.shuffledSubarray(HEADERS, { minLength: HEADERS.length }),
        fc.boolean(),
        (register, separator, encoding, headers, titled) => {
          const lines = [headers, ...register.map((row) => headers.map((header) => row[header] ?? ''))];
          const title = titled ? ['แบบเก็บข้อมูล, ฉบับที่ 1; ปี 2570\r\n'] : [];
          const text = `${title.join('')}${lines.map((line) => line.map(quoted).join(separator)).join('\r\n')}\r\n`;
          const bytes = ENCODINGS[encoding]?.(text) ?? new Uint8Array();
          expect(read(csvSheet('a', textOfBytes(bytes).text))).toEqual(register);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('of cells with merged neighbours of one value is read back equal', () => {
    fc.assert(
      fc.property(rows, (register) => {
        const one = register.map((row): Row => ({ ...row, มิติ: register[0]?.มิติ ?? '' }));
        const cells = one.map((row, at) =>
          HEADERS.map((header) => (header === 'มิติ' && at > 0 ? '' : (row[header] ?? ''))),
        );
        const merges = [{ top: 1, left: 1, bottom: 1 + one.length, right: 2 }];
        expect(read(plainSheet('a', [HEADERS, ...cells], { merges }))).toEqual(one);
      }),
      { numRuns: 60 },
    );
  });
});

describe('any register in a workbook', () => {
  let office: LoadedOffice;

  beforeAll(async () => {
    office = await smallOffice();
  });
  afterAll(() => office.workspace.close());

  it('with merges, formats and hidden parts is read back equal', async () => {
    const layout = fc.record({
      cover: fc.boolean(),
      hiddenSheet: fc.boolean(),
      percent: fc.boolean(),
      titled: fc.boolean(),
      numeric: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(rows, layout, async (register, { cover, hiddenSheet, percent, titled, numeric }) => {
        const one = register.map((row): Row => ({ ...row, หน่วยวัด: 'ร้อยละ' }));
        const book = new ExcelJS.Workbook();
        if (cover) book.addWorksheet('คำชี้แจง').addRow(['กรอกให้ครบทุกช่อง']);
        if (hiddenSheet) book.addWorksheet('เก่า', { state: 'hidden' }).addRow(HEADERS);
        const sheet = book.addWorksheet('ข้อมูล');
        if (titled) sheet.addRow(['แบบเก็บข้อมูล']);
        sheet.addRow(HEADERS);
        const top = sheet.rowCount + 1;
        one.forEach((row, at) => {
          const line = sheet.addRow(
            HEADERS.map((header) => {
              if (header === 'หน่วยวัด' && at > 0) return null;
              const value = row[header] ?? '';
              if (header === 'น้ำหนัก' && percent) return Number(value) / 100;
              return value === '' ? null : value;
            }),
          );
          const code = line.getCell(1);
          const [, decimals = ''] = String(row.รหัส).split('.');
          if (numeric) {
            code.value = Number(row.รหัส);
            code.numFmt = `0.${'0'.repeat(decimals.length)}`;
          }
          if (percent) line.getCell(5).numFmt = '0%';
        });
        sheet.mergeCells(top, 4, top + one.length - 1, 4);
        const last = sheet.addRow(['รวม', '', '', '', 100]);
        last.hidden = false;
        sheet.getRow(top).hidden = true;
        const { importId } = await office.preview(
          'ตัวชี้วัด',
          'a.xlsx',
          new Uint8Array(await book.xlsx.writeBuffer()),
        );
        await office.run('commitImport', { importId });
        const written = await office.rows('ตัวชี้วัด');
        const found = one.map((row) =>
          Object.fromEntries(HEADERS.map((header) => [header, written.get(String(row.รหัส))?.[header] ?? ''])),
        );
        expect(found).toEqual(one);
        await office.run('undoImport', {});
      }),
      { numRuns: 5 },
    );
  });
});
