import ExcelJS from 'exceljs';
import * as fc from 'fast-check';
import { csvSheet } from '../../src/commands/import/file/csv-sheet';
import { type Area, type FileSheet, plainSheet } from '../../src/commands/import/file/file-sheet';
import { textOfBytes } from '../../src/commands/import/file/text-of-bytes';
import { createPersons } from '../../src/commands/import/table/persons';
import { readTable } from '../../src/commands/import/table/read-table';
import { spelt } from '../../src/domain/words/word';
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
  'utf-8 with its mark': (text) => new Uint8Array(Buffer.from(`\ufeff${text}`)),
  'utf-16le': (text) => new Uint8Array(Buffer.from(text, 'utf16le')),
  'utf-16le with its mark': (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')),
  'windows-874': windows874,
};

/** How an office lays a table out on a sheet. */
const layout = fc.record({
  titles: fc.array(word, { maxLength: 3 }),
  groups: fc.boolean(),
  percent: fc.boolean(),
  numeric: fc.boolean(),
  merged: fc.boolean(),
  foot: fc.boolean(),
  hiddenRow: fc.boolean(),
  hiddenColumn: fc.boolean(),
  headers: fc.shuffledSubarray(HEADERS, { minLength: HEADERS.length }),
});
type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never;
type Cell = { readonly value: string | number; readonly format?: string; readonly shown?: string };
type Laid = {
  readonly cells: readonly (readonly Cell[])[];
  readonly merges: readonly Area[];
  /** The first record's row. */
  readonly top: number;
};

/** The register's rows on a sheet: titles, a header of one row or of two under เกณฑ์, records with formats and merges, a foot. */
function laid(register: readonly Row[], how: Layout): Laid {
  const { titles, groups, headers, percent, numeric, merged, foot } = how;
  const plain = (texts: readonly (string | number)[]): readonly Cell[] => texts.map((value) => ({ value }));
  const group = headers.map((header) => (groups && header.startsWith('เกณฑ์') ? 'เกณฑ์' : header));
  const level = headers.map((header) => (header.startsWith('เกณฑ์') ? header.slice(-1) : ''));
  const head = groups ? [plain(group), plain(level)] : [plain(headers)];
  const top = titles.length + head.length;
  const records = register.map((row, at) =>
    headers.map((header): Cell => {
      const value = row[header] ?? '';
      if (header === 'หน่วยวัด' && merged && at > 0) return { value: '' };
      if (header === 'น้ำหนัก' && percent)
        return { value: Number(value) / 100, format: '0%', shown: `${value}%` };
      if (header !== 'รหัส' || !numeric) return { value };
      const format = `0.${'0'.repeat(String(value).split('.')[1]?.length ?? 0)}`;
      return { value: Number(value), format, shown: String(value) };
    }),
  );
  const unit = headers.indexOf('หน่วยวัด');
  const one = { top, left: unit, bottom: top + register.length, right: unit + 1 };
  const down = headers.map((_, left) => ({ top: titles.length, left, bottom: top, right: left + 1 }));
  const last = headers.map((header, at) => (at === 0 ? 'รวม' : header === 'น้ำหนัก' ? 100 : ''));
  return {
    cells: [...titles.map((title) => plain([title])), ...head, ...records, ...(foot ? [plain(last)] : [])],
    merges: [
      ...(merged && register.length > 1 ? [one] : []),
      ...(groups ? down.filter(({ left }) => level[left] === '') : []),
    ],
    top,
  };
}

/** Merged cells hold one value. */
function asLaid(register: readonly Row[], { merged }: Layout): readonly Row[] {
  const unit = register[0]?.หน่วยวัด || 'ร้อยละ';
  return merged ? register.map((row): Row => ({ ...row, หน่วยวัด: unit })) : register;
}

describe('any register', () => {
  it('written as CSV in five encodings and with four separators is read back equal', () => {
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
      { numRuns: 40 },
    );
  });

  it('on a sheet with titles, headings over groups, merges, formats, hidden parts and a foot is read back equal', () => {
    fc.assert(
      fc.property(rows, layout, (register, how) => {
        const one = asLaid(register, how);
        const { cells, merges, top } = laid(one, how);
        const sheet = plainSheet(
          'a',
          cells.map((row) => row.map(({ value }) => value)),
          {
            merges,
            shown: cells.map((row) => row.map(({ value, shown }) => shown ?? String(value))),
            hiddenRows: new Set(how.hiddenRow ? [top] : []),
            hiddenColumns: new Set(how.hiddenColumn ? [2] : []),
          },
        );
        expect(read(sheet)).toEqual(one);
      }),
      { numRuns: 40 },
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
    const sheets = fc.record({ cover: fc.boolean(), hiddenSheet: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(rows, layout, sheets, async (register, how, { cover, hiddenSheet }) => {
        const one = asLaid(register, how);
        const { cells, merges, top } = laid(one, how);
        const book = new ExcelJS.Workbook();
        if (cover) book.addWorksheet('คำชี้แจง').addRow(['กรอกให้ครบทุกช่อง']);
        if (hiddenSheet) book.addWorksheet('เก่า', { state: 'hidden' }).addRow(HEADERS);
        const sheet = book.addWorksheet('ข้อมูล');
        for (const row of cells) {
          // ExcelJS takes for a row only what is an Array of this context.
          const line = sheet.addRow(Array.from(row, ({ value }) => (value === '' ? null : value)));
          row.forEach(({ format }, at) => {
            if (format !== undefined) line.getCell(at + 1).numFmt = format;
          });
        }
        for (const area of merges) sheet.mergeCells(area.top + 1, area.left + 1, area.bottom, area.right);
        if (how.hiddenRow) sheet.getRow(top + 1).hidden = true;
        if (how.hiddenColumn) sheet.getColumn(3).hidden = true;
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
      { numRuns: 2 },
    );
  });
});
