import type { Workspace } from '../../local/workspace/workspace';
import { dateOf, serialOfDate } from '../../src/domain/dates/dates';
import { sheetIdAtCreation } from '../../src/register/sheet-ids';
import { call, HOST, rest, rowsOf, STAFF, sampleOffice } from '../agreements/sample-office';
import { sampleInRound } from '../office/office';
import { type CellEdit, type Grids, gridsOf, typeOver } from './register-grids';

const EDITS: readonly CellEdit[] = [
  { tab: 'indicators', row: 2, column: 'รหัส', value: ' ๑.๑' },
  { tab: 'indicators', row: 2, column: 'น้ำหนัก', value: '๗' },
  { tab: 'indicators', row: 23, column: 'เกณฑ์ 1', value: '65,000' },
  { tab: 'indicators', row: 7, column: 'ใช้กับจังหวัด', value: 'Yes' },
  { tab: 'indicators', row: 12, column: 'เกณฑ์ 2', value: 0.85 },
  { tab: 'indicators', row: 10, column: 'ผู้รับผิดชอบ', value: 'P๐๔๗,\u200b P048' },
  { tab: 'rounds', row: 3, column: 'เปิด', value: serial(2570, 7, 1) },
  { tab: 'holidays', row: 4, column: 'วันที่', value: '๕ ธ.ค. ๒๕๖๙' },
];

function serial(year: number, month: number, day: number): number {
  const date = dateOf(year, month, day);
  if (date === undefined) throw new Error('no such day');
  return serialOfDate(date);
}

async function codes(office: Workspace): Promise<readonly string[]> {
  const { result } = await call(office, 'checkRegister');
  return result.faults.map(({ code }: { readonly code: string }) => code);
}

describe('repairing the register', () => {
  let sample: Workspace;
  let clean: Grids;
  let office: Workspace;

  beforeAll(async () => {
    sample = await sampleOffice();
    clean = await gridsOf(sample);
  });

  beforeEach(async () => {
    office = await sample.fork();
  });

  afterEach(() => office.close());

  const beginInRound = async () => {
    await office.close();
    office = (await sampleInRound()).workspace;
  };

  afterAll(() => sample.close());

  it('mends what needs nobody’s judgement, in one commit, and takes it back', async () => {
    await typeOver(office, clean, EDITS);
    const broken = await gridsOf(office);
    expect(await codes(office)).toHaveLength(EDITS.length);
    const { result } = await call(office, 'repairRegister', {});
    expect(result.repaired).toHaveLength(EDITS.length);
    expect(office.ends().slice(-1)[0]?.calls.filter(isCommit)).toHaveLength(1);
    expect(await codes(office)).toEqual([]);
    expect(await gridsOf(office)).toEqual(clean);
    const log = (await rowsOf(office, 'บันทึก')).filter((line) => line.เหตุการณ์ === 'ซ่อมทะเบียน');
    expect(log).toContainEqual(
      expect.objectContaining({ เรื่อง: 'ตัวชี้วัด | 1.1 | 1 | น้ำหนัก', ก่อน: '"๗"', หลัง: '7', ผู้ใช้: HOST }),
    );

    expect((await call(office, 'undoRepair')).result).toEqual({ restored: EDITS.length, kept: [] });
    expect(await gridsOf(office)).toEqual(broken);
    expect((await call(office, 'undoRepair')).result).toEqual({ restored: 0, kept: [] });
  });

  it('gives a renamed column its name back; until then it is read, and never made twice', async () => {
    await typeOver(office, clean, [
      { tab: 'people', row: 1, column: 'ชื่อ-สกุล', value: 'ชื่อและนามสกุล' },
      { tab: 'indicators', row: 1, column: 'ผู้กำกับดูแล', value: 'คนดูแล' },
    ]);
    const { faults } = (await call(office, 'checkRegister')).result;
    expect(faults).toEqual([
      expect.objectContaining({
        code: 'column-renamed',
        tab: 'บุคลากร',
        row: 1,
        column: 'ชื่อ-สกุล',
        repairable: true,
      }),
      expect.objectContaining({
        code: 'column-renamed',
        tab: 'ตัวชี้วัด',
        row: 1,
        column: 'ผู้กำกับดูแล',
        repairable: true,
      }),
    ]);
    expect((await call(office, 'planAgreements', { kind: 'บุคลากร' })).result.wanted).toBe(57);
    expect((await call(office, 'sweep')).result).toEqual({ worked: true, failed: [] });
    await call(office, 'setUpYear', { fiscalYearBe: 2570 });
    const renamed = await gridsOf(office);
    expect(renamed.get('people')?.[0]).toHaveLength(clean.get('people')?.[0]?.length ?? 0);
    expect(renamed.get('people')?.[0]?.[1]).toBe('ชื่อและนามสกุล');
    await call(office, 'repairRegister', {});
    const mended = await gridsOf(office);
    expect(mended.get('people')?.[0]).toEqual(clean.get('people')?.[0]);
    expect(mended.get('indicators')?.[0]).toEqual(clean.get('indicators')?.[0]);
    expect(await codes(office)).toEqual([]);
  });

  it('gives a renamed tab its name back; until then nobody reads it as empty', async () => {
    const titleOf = (sheetId: number, title: string) => ({
      updateSheetProperties: { properties: { sheetId, title }, fields: 'title' },
    });
    await rest(office, 'POST', `/v4/spreadsheets/${office.spreadsheetId}:batchUpdate`, {
      requests: [
        titleOf(sheetIdAtCreation('holidays'), 'วันหยุดราชการ'),
        titleOf(sheetIdAtCreation('people'), 'บุคลากร 2570'),
        titleOf(sheetIdAtCreation('dashboard'), 'สรุป'),
      ],
    });
    const { faults } = (await call(office, 'checkRegister')).result;
    expect(faults.map((fault: Record<string, unknown>) => [fault.code, fault.tab, fault.repairable])).toEqual(
      [
        ['tab-renamed', 'บุคลากร', true],
        ['tab-renamed', 'วันหยุด', true],
        ['tab-renamed', 'แดชบอร์ด', true],
      ],
    );
    expect(faults[0].message).toContain('บุคลากร 2570');
    const { error } = await call(office, 'planAgreements', { kind: 'บุคลากร' });
    expect([error?.code, error?.message]).toEqual(['register-fault', expect.stringContaining('บุคลากร 2570')]);
    expect((await call(office, 'repairRegister', {})).result.repaired).toHaveLength(3);
    expect(await codes(office)).toEqual([]);
    expect(await gridsOf(office)).toEqual(clean);
  });

  it('leaves the formulas of a report alone whose row somebody has pasted once more', async () => {
    await beginInRound();
    const addressOf = (range: string, query: string) =>
      `/v4/spreadsheets/${office.spreadsheetId}/values/${encodeURIComponent(range)}?${query}`;
    const read = async () =>
      (
        (await rest(office, 'GET', addressOf('รายงานผล', 'valueRenderOption=FORMULA'))) as {
          readonly values: readonly (readonly unknown[])[];
        }
      ).values;
    const before = await read();
    const pasted = (before[2] ?? []).map((cell) => (String(cell).startsWith('=') ? '' : cell));
    await rest(office, 'PUT', addressOf(`'รายงานผล'!A${before.length + 1}`, 'valueInputOption=RAW'), {
      values: [pasted],
    });
    expect(await codes(office)).toContain('duplicate-key');
    await call(office, 'repairRegister', {});
    await call(office, 'sweep');
    expect((await read())[2]).toEqual(before[2]);
    expect(await codes(office)).toEqual(['duplicate-key']);
  });

  it('lays no columns beside headers that rows were put above, or that were deleted', async () => {
    const rows = (tab: 'people' | 'holidays') => ({
      range: { sheetId: sheetIdAtCreation(tab), dimension: 'ROWS', startIndex: 0, endIndex: 1 },
    });
    await rest(office, 'POST', `/v4/spreadsheets/${office.spreadsheetId}:batchUpdate`, {
      requests: [{ insertDimension: rows('people') }, { deleteDimension: rows('holidays') }],
    });
    const moved = await gridsOf(office);
    const { faults } = (await call(office, 'checkRegister')).result;
    const texts = faults.map((fault: Record<string, unknown>) =>
      [fault.code, fault.tab, fault.row, fault.repairable].join(' '),
    );
    expect(texts).toEqual(['header-moved บุคลากร 1 false', 'header-moved วันหยุด 1 false']);
    expect(faults[0].message).toContain('แถว 2');
    expect((await call(office, 'repairRegister', {})).result.repaired).toEqual([]);
    expect((await call(office, 'setUpYear', { fiscalYearBe: 2570 })).error?.code).toBe('register-fault');
    expect(await gridsOf(office)).toEqual(moved);
  });

  it('mends only the codes asked for', async () => {
    await typeOver(office, clean, EDITS);
    await call(office, 'repairRegister', { codes: ['number-as-text'] });
    expect([...new Set(await codes(office))].sort()).toEqual(
      ['be-year-as-ce', 'date-as-text', 'percent-as-fraction', 'untidy-text', 'word-spelling'].sort(),
    );
  });

  it('mends only the faults asked for, as they were given', async () => {
    await typeOver(office, clean, EDITS);
    const { faults } = (await call(office, 'checkRegister')).result;
    const { result } = await call(office, 'repairRegister', { faults: faults.slice(0, 2) });
    expect(result.repaired).toHaveLength(2);
    expect(await codes(office)).toHaveLength(EDITS.length - 2);
    expect((await call(office, 'repairRegister', { faults: ['all'] })).error?.code).toBe('invalid-request');
  });

  it('keeps what somebody has changed since when a repair is taken back', async () => {
    await typeOver(office, clean, EDITS);
    await call(office, 'repairRegister', {});
    await typeOver(office, clean, [{ tab: 'indicators', row: 23, column: 'เกณฑ์ 1', value: 66000 }]);
    expect((await call(office, 'undoRepair')).result).toEqual({
      restored: EDITS.length - 1,
      kept: [{ tab: 'ตัวชี้วัด', key: '3.3', column: 'เกณฑ์ 1' }],
    });
  });

  it('takes back one repair after the other, the last one first', async () => {
    await typeOver(office, clean, EDITS);
    await call(office, 'repairRegister', { codes: ['untidy-text'] });
    await call(office, 'repairRegister', { codes: ['word-spelling'] });
    expect((await call(office, 'undoRepair')).result.restored).toBe(1);
    expect(await codes(office)).toContain('word-spelling');
    expect((await call(office, 'undoRepair')).result.restored).toBe(2);
    expect(await codes(office)).toContain('untidy-text');
  });

  it('mends the right one of two rows of one code', async () => {
    await typeOver(office, clean, [
      { tab: 'indicators', row: 33, column: 'รหัส', value: '4.4' },
      { tab: 'indicators', row: 33, column: 'น้ำหนัก', value: '1.5' },
    ]);
    await call(office, 'repairRegister', {});
    const rows = (await rowsOf(office, 'ตัวชี้วัด')).filter((row) => row.รหัส === '4.4');
    expect(rows.map((row) => row.น้ำหนัก)).toEqual([2.5, 1.5]);
  });

  it('lays columns, rules, protections and the locale anew', async () => {
    const { spreadsheetId } = office;
    await typeOver(office, clean, [{ tab: 'holidays', row: 1, column: 'ชื่อ', value: 'ชื่อวัน' }]);
    const body = {
      requests: [
        {
          updateSpreadsheetProperties: { properties: { locale: 'en_US' }, fields: 'locale' },
        },
      ],
    };
    await office.rest(
      {
        method: 'POST',
        path: `/v4/spreadsheets/${spreadsheetId}:batchUpdate`,
        query: new URLSearchParams(),
        headers: { 'content-type': 'application/json' },
        body: new TextEncoder().encode(JSON.stringify(body)),
      },
      HOST,
    );
    await call(office, 'repairRegister', {});
    expect(await codes(office)).toEqual([]);
  });

  it('puts back formulas that were typed over', async () => {
    await beginInRound();
    const opened = await gridsOf(office);
    await typeOver(office, opened, [{ tab: 'reports', row: 3, column: 'คะแนน', value: 5 }]);
    await call(office, 'repairRegister', {});
    expect(await codes(office)).toEqual([]);
    expect((await call(office, 'undoRepair')).result.restored).toBe(1);
    expect(await codes(office)).toEqual(['formula-broken']);
  });

  it('is for operators', async () => {
    expect((await call(office, 'repairRegister', {}, STAFF)).error?.code).toBe('not-operator');
    expect((await call(office, 'undoRepair', undefined, STAFF)).error?.code).toBe('not-operator');
  });
});

function isCommit(call: { readonly requests?: readonly { readonly url: string }[] }): boolean {
  return (call.requests ?? []).some(({ url }) => url.includes(':batchUpdate'));
}
