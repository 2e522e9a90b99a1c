import type { Workspace } from '../../local/workspace/workspace';
import { findFaults } from '../../src/commands/doctor/find-faults';
import { registerView } from '../../src/commands/doctor/register-view';
import type { CellValue } from '../../src/ports/sheets';
import type { Table } from '../../src/register/cells';
import { snapshotOf } from '../../src/register/snapshot';
import type { TabName } from '../../src/register/tabs';
import { call, callsOf, rest, restCalls, sampleOffice } from '../agreements/sample-office';
import { FIRST_DAY, type Grids, gridsOf } from './register-grids';

/** The sample's indicators over and over under codes of their own, each weighing so little that they sum up to 100. */
function manyRows(grids: Grids, count: number): readonly (readonly CellValue[])[] {
  const [header = [], ...rows] = grids.get('indicators') ?? [];
  const scored = rows.filter((row) => row[header.indexOf('วิธีให้คะแนน')] !== '');
  return Array.from({ length: count }, (_, at) => {
    const row = [...(scored[at % scored.length] ?? [])];
    const put = (column: string, value: CellValue): void => {
      row[header.indexOf(column)] = value;
    };
    put('รหัส', `${1 + Math.floor(at / 500)}.${1 + (at % 500)}`);
    put('ตัวชี้วัดแม่', '');
    put('น้ำหนัก', 100 / count);
    for (const column of ['น้ำหนัก 6', 'น้ำหนัก 9', 'น้ำหนัก 12', 'เริ่มรอบ', 'ยกเลิกที่รอบ']) put(column, '');
    return row;
  });
}

/** How often the rules look at an indicator or at one of its fields, lists and rows included. */
function looksAt(grids: Grids): number {
  let looks = 0;
  const counted = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(object, name) {
        looks += 1;
        return Reflect.get(object, name) as unknown;
      },
    });
  const view = registerView(snapshotOf(0, grids, undefined), FIRST_DAY);
  const table = view.table('indicators');
  const rows = counted(table.rows.map((row) => counted({ ...row, cells: counted(row.cells) })));
  const indicators = counted(
    view.indicators.map(({ row, value }) => counted({ row, value: counted(value) })),
  );
  const tableOf = <T extends TabName>(tab: T): Table<T> =>
    tab === 'indicators' ? ({ ...table, rows } as Table<T>) : view.table(tab);
  expect(findFaults({ ...view, indicators, table: tableOf })).toEqual([]);
  return looks;
}

describe('thousands of indicators', () => {
  let office: Workspace;
  let clean: Grids;

  beforeAll(async () => {
    office = await sampleOffice();
    clean = await gridsOf(office);
  });

  afterAll(() => office.close());

  const withIndicators = (count: number): Grids => {
    const [header = []] = clean.get('indicators') ?? [];
    return new Map([
      ...clean,
      ['indicators', [header, ...manyRows(clean, count)]],
      ['unitThresholds', (clean.get('unitThresholds') ?? []).slice(0, 1)],
    ]);
  };

  it('cost the rules a number of looks that grows as the rows do', () => {
    const [few, many] = [looksAt(withIndicators(200)), looksAt(withIndicators(1000))];
    expect(many).toBeLessThan(few * 5.25);
  });

  it('are examined, 2,500 of them, in four calls within half the time of one execution, and a fault among them is found', async () => {
    const [header = []] = clean.get('indicators') ?? [];
    const rows = manyRows(clean, 2500).map((row) => [...row]);
    const broken = rows[2321];
    if (broken) broken[header.indexOf('ทิศทาง')] = 'ไม่มีทิศทาง';
    const indicators = await sheetIdOf(office, 'ตัวชี้วัด');
    await rest(office, 'POST', `/v4/spreadsheets/${office.spreadsheetId}:batchUpdate`, {
      requests: [{ appendDimension: { sheetId: indicators, dimension: 'ROWS', length: 2500 } }],
    });
    await rest(office, 'POST', `/v4/spreadsheets/${office.spreadsheetId}/values:batchUpdate`, {
      valueInputOption: 'RAW',
      data: [{ range: `'ตัวชี้วัด'!A2`, values: rows }],
    });
    const calls = await callsOf(office, async () => {
      const { result } = await call(office, 'checkRegister');
      expect(result.faults).toContainEqual(
        expect.objectContaining({ code: 'not-allowed', tab: 'ตัวชี้วัด', row: 2323, column: 'ทิศทาง' }),
      );
    });
    expect(restCalls(calls)).toBeLessThanOrEqual(4);
    const virtualMs = office.ends().slice(-1)[0]?.virtualMs ?? 0;
    expect(virtualMs).toBeLessThan(135_000);
  });
});

async function sheetIdOf(office: Workspace, title: string): Promise<number> {
  const { sheets } = (await rest(office, 'GET', `/v4/spreadsheets/${office.spreadsheetId}`)) as {
    readonly sheets: readonly { readonly properties: { readonly sheetId: number; readonly title: string } }[];
  };
  return sheets.find(({ properties }) => properties.title === title)?.properties.sheetId ?? -1;
}
