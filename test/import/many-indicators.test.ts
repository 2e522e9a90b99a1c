import Papa from 'papaparse';
import { sampleFiles } from '../../local/office/sample-office';
import { type LoadedOffice, type Preview, smallOffice } from './loaded-office';

const LONG = 'นิยาม '.repeat(200);

let office: LoadedOffice;

beforeAll(async () => {
  office = await smallOffice();
});
afterAll(() => office.workspace.close());

/** REST calls and service calls of the last execution. */
function callsOfLast(of: LoadedOffice): { readonly rest: number; readonly minutes: number } {
  const [last] = of.workspace.ends().slice(-1);
  const rest = (last?.calls ?? []).reduce((sum, call) => sum + (call.requests?.length ?? 0), 0);
  return { rest, minutes: (last?.virtualMs ?? 0) / 60_000 };
}

/** The sample's indicators over and over, under codes of their own, defined at such length that they take two commits. */
function manyIndicators(count: number): string {
  const sample = sampleFiles().find(({ tab }) => tab === 'ตัวชี้วัด');
  const [header = [], ...rows] = Papa.parse<string[]>(
    Buffer.from(sample?.bytes ?? [])
      .toString('utf8')
      .trim(),
  ).data;
  const many = Array.from({ length: count }, (_, at) => {
    const row = [...(rows[at % rows.length] ?? [])];
    row[header.indexOf('รหัส')] = `${1 + Math.floor(at / 500)}.${1 + (at % 500)}`;
    row[header.indexOf('ตัวชี้วัดแม่')] = '';
    row[header.indexOf('คำอธิบาย')] = LONG;
    return row;
  });
  return Papa.unparse([header, ...many], { newline: '\r\n' });
}

describe('1,000 indicators', () => {
  let whole: LoadedOffice;
  let preview: Preview;
  let looked: ReturnType<typeof callsOfLast>;

  beforeAll(async () => {
    preview = await office.preview('ตัวชี้วัด', 'มาก.csv', manyIndicators(1000));
    looked = callsOfLast(office);
    whole = await office.fork();
  });
  afterAll(() => whole.close());

  it('whose writing is cut short are taken back whole', async () => {
    const before = await office.grid('ตัวชี้วัด');
    office.workspace.faults.add({
      call: 'sheets.write',
      after: 2,
      how: 'kill-before',
      function: 'commitImport',
    });
    await expect(office.run('commitImport', { importId: preview.importId })).rejects.toThrow();
    expect((await office.grid('ตัวชี้วัด')).length).toBeGreaterThan(before.length + 500);
    expect(await office.run('undoImport', {})).toMatchObject({ kept: [] });
    expect(await office.grid('ตัวชี้วัด')).toEqual(before);
  });

  it('are looked at in 6 calls and written in as few as Sheets takes, within a sixth of the six minutes', async () => {
    const { importId, rows, problems, remarks } = preview;
    expect(rows).toBe(1000);
    // The sample's owners are not in the small office.
    expect(problems.filter(({ message }) => !message.includes('ในแท็บบุคลากร'))).toEqual([]);
    expect(remarks.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^ไฟล์นี้ใหญ่กว่าที่ Google รับได้ในครั้งเดียว จะบันทึกต่อกันเป็น 2 ช่วง/),
    );
    expect(looked.rest).toBeLessThanOrEqual(6);
    expect(looked.minutes).toBeLessThan(1);
    expect(await whole.run('commitImport', { importId })).toEqual({ written: 1000 });
    // One of them asks how many cells the workbook has already: what takes several commits must have room whole.
    expect(callsOfLast(whole).rest).toBeLessThanOrEqual(11);
    expect(callsOfLast(whole).minutes).toBeLessThan(1);
    const codes = [...(await whole.rows('ตัวชี้วัด')).keys()];
    expect(codes).toContain('1.10');
    expect(codes).toContain('2.500');
    expect(new Set(codes).size).toBe(1003);
  });
});
