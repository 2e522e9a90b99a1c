import ExcelJS from 'exceljs';
import Papa from 'papaparse';
import { type LoadedOffice, smallOffice } from '../import/loaded-office';

type Exported = { readonly fileName: string; readonly base64: string };
type Table = readonly (readonly unknown[])[];

let prepared: LoadedOffice;
let office: LoadedOffice;

beforeAll(async () => {
  prepared = await smallOffice();
  await prepared.run('openRound', { roundId: '2570-06' });
  await prepared.take(
    'รายงานผล',
    'ผล.csv',
    [
      'รหัสรายงาน,ผลการดำเนินงาน,คำชี้แจง,ปัญหาอุปสรรค',
      '2570-06-1.1,๗๕.๕,"=HYPERLINK(""http://x.example"",""กด"")",-',
      '2570-06-1.2,N/A,@ยังไม่ถึงกำหนด,- ไม่มีคน',
      '2570-06-2.1.1,75,"ทำแล้ว, ครบ",+1',
      '2570-06-3.1,0,ยังไม่เริ่ม,',
    ].join('\r\n'),
  );
});
afterAll(() => prepared.workspace.close());
beforeEach(async () => {
  office = await prepared.fork();
});
afterEach(() => office.workspace.close());

async function exported(request: Readonly<Record<string, string>>): Promise<Exported> {
  return (await office.run('exportResults', { roundId: '2570-06', ...request })) as Exported;
}

async function csvTable(request: Readonly<Record<string, string>> = {}): Promise<Table> {
  const { base64 } = await exported({ format: 'csv', ...request });
  return Papa.parse<string[]>(Buffer.from(base64, 'base64').toString('utf8').slice(1).trim()).data;
}

async function xlsxTable(): Promise<Table> {
  const { base64 } = await exported({ format: 'xlsx' });
  const book = new ExcelJS.Workbook();
  const bytes = Buffer.from(base64, 'base64');
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  await book.xlsx.load(copy);
  const rows: unknown[][] = [];
  book.worksheets[0]?.eachRow((row) => {
    rows.push(Array.from({ length: row.cellCount }, (_, at) => row.getCell(at + 1).value));
  });
  return rows;
}

function column(table: Table, header: string): readonly unknown[] {
  const at = table[0]?.indexOf(header) ?? -1;
  return table.slice(1).map((row) => row[at]);
}

function order(columns: string) {
  return office.set('ตั้งค่า', 'ลำดับคอลัมน์ส่งออก', { ค่า: columns });
}

describe('a round’s results as CSV', () => {
  it('begin with UTF-8’s mark and stand in the order of codes', async () => {
    const { fileName, base64 } = await exported({ format: 'csv' });
    expect(fileName).toBe('ผลการดำเนินงาน ปีงบประมาณ 2570 รอบ 6 เดือน.csv');
    expect([...Buffer.from(base64, 'base64').subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(column(await csvTable(), 'รหัสตัวชี้วัด')).toEqual(['1.1', '1.2', '2.1', '2.1.1', '2.1.2', '3.1']);
  });

  it('hold scores with four decimals, parents too, and nothing where there is no score', async () => {
    const table = await csvTable();
    expect(column(table, 'ผลการดำเนินงาน')).toEqual(['75.5', 'N/A', '', '75', '', '0']);
    expect(column(table, 'คะแนน')).toEqual(['2.5500', '', '3.0000', '3.0000', '', '1.0000']);
    expect(column(table, 'คะแนนถ่วงน้ำหนัก')).toEqual(['0.7650', '', '0.9000', '0.6000', '', '0.2000']);
  });

  it('never hold a text that Excel would run', async () => {
    const table = await csvTable();
    expect(column(table, 'คำชี้แจง').slice(0, 2)).toEqual([
      '\'=HYPERLINK("http://x.example","กด")',
      "'@ยังไม่ถึงกำหนด",
    ]);
    expect(column(table, 'ปัญหาอุปสรรค').slice(0, 4)).toEqual(['-', "'- ไม่มีคน", '', "'+1"]);
  });

  it('stand in the columns and under the headers that the office has set', async () => {
    await order('ผลการดำเนินงาน = ผลงาน, ชื่อผู้รับผิดชอบ, รหัสตัวชี้วัด');
    const table = await csvTable();
    expect(table[0]).toEqual(['ผลงาน', 'ชื่อผู้รับผิดชอบ', 'รหัสตัวชี้วัด']);
    expect(table[1]).toEqual(['75.5', 'นายสมมติ ห้าตัวอย่าง', '1.1']);
  });

  it('name a column that there is not instead of leaving it out', async () => {
    await order('รหัสตัวชี้วัด, คอลัมน์ที่ไม่มี');
    const answer = await office.workspace.run({
      as: office.host,
      function: 'exportResults',
      args: [{ roundId: '2570-06', format: 'csv' }],
    });
    expect(answer.error?.code).toBe('register-fault');
    expect(answer.error?.message).toContain('คอลัมน์ที่ไม่มี');
  });

  it('come in the columns of ARS/e-SAR, and in an order that the office adds', async () => {
    expect((await csvTable({ preset: 'ARS' }))[0]).toContain('คะแนนประเมินตนเอง');
    const title = encodeURIComponent("'ตั้งค่า'");
    await office.person.json(
      'POST',
      `/v4/spreadsheets/${office.workspace.spreadsheetId}/values/${title}:append`,
      { valueInputOption: 'RAW' },
      { values: [['ลำดับคอลัมน์ส่งออก กพร.', 'รหัสตัวชี้วัด = ข้อ, คะแนน']] },
    );
    expect((await csvTable({ preset: 'กพร.' }))[0]).toEqual(['ข้อ', 'คะแนน']);
    const table = await office.run('resultsTable', { roundId: '2570-06', preset: 'กพร.' });
    expect(table).toEqual({
      presets: ['ทั่วไป', 'KRS', 'ARS', 'จังหวัด', 'กพร.'],
      preset: 'กพร.',
      columns: ['ข้อ', 'คะแนน'],
      rows: [
        ['1.1', '2.5500'],
        ['1.2', ''],
        ['2.1', '3.0000'],
        ['2.1.1', '3.0000'],
        ['2.1.2', ''],
        ['3.1', '1.0000'],
      ],
      text: [
        'ข้อ\tคะแนน',
        '1.1\t2.5500',
        '1.2\t',
        '2.1\t3.0000',
        '2.1.1\t3.0000',
        '2.1.2\t',
        '3.1\t1.0000',
      ].join('\n'),
    });
    const { faults } = (await office.run('checkRegister', undefined)) as {
      readonly faults: readonly { readonly code: string }[];
    };
    expect(faults.map(({ code }) => code)).not.toContain('setting-unknown');
  });

  it('come in the columns of KRS and of the province', async () => {
    expect((await csvTable({ preset: 'KRS' }))[0]).toContain('ค่าคะแนนที่ได้');
    expect((await csvTable({ preset: 'จังหวัด' }))[0]?.slice(0, 3)).toEqual(['ลำดับ', 'ตัวชี้วัด', 'หน่วยวัด']);
  });
});

describe('a round’s results as XLSX', () => {
  it('hold numbers as numbers, codes and formula-like texts as text', async () => {
    const table = await xlsxTable();
    expect(column(table, 'รหัสตัวชี้วัด')).toEqual(['1.1', '1.2', '2.1', '2.1.1', '2.1.2', '3.1']);
    expect(column(table, 'คะแนน')).toEqual([2.55, null, 3, 3, null, 1]);
    expect(column(table, 'คำชี้แจง')[0]).toBe('=HYPERLINK("http://x.example","กด")');
  });

  it('leave nothing in Drive', async () => {
    const names = async () =>
      office.person.json('GET', '/drive/v3/files', {
        q: 'trashed = false',
        pageSize: '1000',
        fields: 'files(name)',
      });
    const before = await names();
    await xlsxTable();
    expect(await names()).toEqual(before);
  });
});

describe('exporting', () => {
  it('refuses a round without rows, another format and whoever is no operator', async () => {
    const request = { roundId: '2570-06', format: 'csv' };
    expect(await office.refusal('exportResults', { ...request, roundId: '2570-09' })).toBe('not-found');
    expect(await office.refusal('exportResults', { ...request, format: 'pdf' })).toBe('invalid-request');
    expect(await office.refusal('exportResults', {}, 'owner1@small.example')).toBe('not-operator');
  });
});
