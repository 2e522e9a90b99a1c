import type { Workspace } from '../../local/workspace/workspace';
import type { RegisterFault } from '../../src/commands/doctor/check-register';
import { TAB_NAMES, TABS } from '../../src/register/tabs';
import {
  CO_HOST,
  call,
  callsOf,
  HOST,
  rest,
  restCalls,
  STAFF,
  sampleOffice,
} from '../agreements/sample-office';
import { emptyOffice } from '../commands/empty-office';
import { sampleInRound } from '../office/office';
import { type Grids, gridsOf, typeOver } from './register-grids';
import { seededFaults } from './seeded-faults';

function batch(office: Workspace, requests: readonly unknown[]): Promise<unknown> {
  return rest(office, 'POST', `/v4/spreadsheets/${office.spreadsheetId}:batchUpdate`, { requests });
}

async function check(office: Workspace, as = HOST): Promise<readonly RegisterFault[]> {
  const { result, error } = await call(office, 'checkRegister', undefined, as);
  if (error) throw new Error(error.message);
  return result.faults;
}

function placeOf({
  code,
  tab,
  row,
  column,
}: Pick<RegisterFault, 'tab' | 'row' | 'column'> & { readonly code: string }): string {
  return [tab, row, column, code].join(' | ');
}

type Sheet = {
  readonly properties: { readonly sheetId: number; readonly title: string };
  readonly protectedRanges?: readonly { readonly protectedRangeId: number }[];
};

async function sheetOf(office: Workspace, title: string): Promise<Sheet> {
  const { sheets } = (await rest(office, 'GET', `/v4/spreadsheets/${office.spreadsheetId}`)) as {
    readonly sheets: readonly Sheet[];
  };
  const sheet = sheets.find(({ properties }) => properties.title === title);
  if (sheet === undefined) throw new Error(`no tab ${title}`);
  return sheet;
}

describe('ตรวจทะเบียน', () => {
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

  it('finds nothing in the clean sample office, in four calls, and changes nothing', async () => {
    const calls = await callsOf(office, async () => expect(await check(office)).toEqual([]));
    expect(restCalls(calls)).toBeLessThanOrEqual(4);
    expect(await gridsOf(office)).toEqual(clean);
  });

  it('is for operators', async () => {
    expect((await call(office, 'checkRegister', undefined, STAFF)).error?.code).toBe('not-operator');
    expect(await check(office, CO_HOST)).toEqual([]);
  });

  it('finds every seeded fault of a broken Sheet, each with a Thai sentence', async () => {
    const seeds = seededFaults(clean);
    await typeOver(
      office,
      clean,
      seeds.flatMap(({ edits }) => edits),
    );
    const faults = await check(office);
    const found = faults.map(placeOf);
    const wanted = seeds.flatMap((seed) => seed.found.map((one) => placeOf(one)));
    expect(wanted.filter((one) => !found.includes(one))).toEqual([]);
    const explained = seeds.flatMap((seed) => [...seed.found, ...seed.implied].map(placeOf));
    // One of the seeds makes a co-host a second director: the protections still name him an operator.
    expect(found.filter((one) => !explained.includes(one))).toEqual([' | 0 |  | protection-missing']);
    expect(faults.every(({ message }) => /[ก-๙]/.test(message))).toBe(true);
    const sum = faults.find(({ code, column }) => code === 'weight-sum' && column === 'น้ำหนัก');
    expect(sum?.message).toMatch(/รวมได้ \d/);
    const method = faults.find(({ column, code }) => column === 'วิธีให้คะแนน' && code === 'not-allowed');
    expect(method?.message).toContain('เชิงเส้น, ขั้น, ความสำเร็จ');
    const missing = faults.find(({ code }) => code === 'setting-missing');
    expect(missing).toMatchObject({ row: 0, message: expect.stringContaining('ใช้เลขไทย') });
  });

  it('finds a column renamed, a tab unguarded, a rule removed, the locale and the zone changed', async () => {
    const people = await sheetOf(office, 'บุคลากร');
    const schools = await sheetOf(office, 'สถานศึกษา');
    const indicators = await sheetOf(office, 'ตัวชี้วัด');
    await typeOver(office, clean, [{ tab: 'holidays', row: 1, column: 'ชื่อ', value: 'ชื่อวัน' }]);
    await batch(office, [
      { deleteProtectedRange: { protectedRangeId: people.protectedRanges?.[0]?.protectedRangeId } },
      {
        updateProtectedRange: {
          protectedRange: {
            protectedRangeId: schools.protectedRanges?.[0]?.protectedRangeId,
            editors: { users: [HOST, STAFF], domainUsersCanEdit: false },
          },
          fields: 'editors',
        },
      },
      {
        setDataValidation: {
          range: {
            sheetId: indicators.properties.sheetId,
            startRowIndex: 1,
            endRowIndex: 40,
            startColumnIndex: 9,
            endColumnIndex: 10,
          },
        },
      },
      {
        updateSpreadsheetProperties: {
          properties: { locale: 'en_US', timeZone: 'America/New_York' },
          fields: 'locale,timeZone',
        },
      },
    ]);
    const found = (await check(office)).map(placeOf);
    expect(found).toEqual(
      expect.arrayContaining([
        ' | 0 |  | locale-wrong',
        ' | 0 |  | time-zone-wrong',
        'บุคลากร | 0 |  | protection-missing',
        'สถานศึกษา | 0 |  | protection-missing',
        'ตัวชี้วัด | 1 | วิธีให้คะแนน | rule-missing',
        'วันหยุด | 1 | ชื่อ | column-renamed',
      ]),
    );
    expect(found.filter((one) => !/locale|zone|protection|rule|column-renamed/.test(one))).toEqual([]);
  });

  it('says of a column or tab that is gone only that it is gone', async () => {
    await typeOver(office, clean, [{ tab: 'indicators', row: 1, column: 'น้ำหนัก', value: '' }]);
    expect((await check(office)).map(placeOf)).toEqual(['ตัวชี้วัด | 1 | น้ำหนัก | column-missing']);
    const holidays = await sheetOf(office, 'วันหยุด');
    await batch(office, [{ deleteSheet: { sheetId: holidays.properties.sheetId } }]);
    expect((await check(office)).map(placeOf)).toEqual([
      'ตัวชี้วัด | 1 | น้ำหนัก | column-missing',
      'วันหยุด | 0 |  | tab-missing',
    ]);
  });

  it('misses no row of a tab that is gone, and no dimension of a parent that has none', async () => {
    const schools = await sheetOf(office, 'สถานศึกษา');
    await batch(office, [{ deleteSheet: { sheetId: schools.properties.sheetId } }]);
    expect((await check(office)).map(placeOf)).toEqual(['สถานศึกษา | 0 |  | tab-missing']);
    await typeOver(office, clean, [{ tab: 'people', row: 1, column: 'รหัส', value: '' }]);
    expect((await check(office)).map(placeOf)).toEqual([
      'บุคลากร | 1 | รหัส | column-missing',
      'สถานศึกษา | 0 |  | tab-missing',
    ]);
    await typeOver(office, clean, [
      { tab: 'people', row: 1, column: 'รหัส', value: 'รหัส' },
      { tab: 'indicators', row: 3, column: 'มิติ', value: '' },
    ]);
    expect((await check(office)).map(placeOf)).toEqual([
      'สถานศึกษา | 0 |  | tab-missing',
      'ตัวชี้วัด | 3 | มิติ | missing',
    ]);
  });

  it('is given where a round is open and a column of รายงานผล is gone', async () => {
    await beginInRound();
    const opened = await gridsOf(office);
    await typeOver(office, opened, [{ tab: 'reports', row: 1, column: 'วิธีให้คะแนน', value: '' }]);
    expect((await check(office)).map(placeOf)).toEqual(['รายงานผล | 1 | วิธีให้คะแนน | column-missing']);
  });

  it('lists the tabs of a Sheet that was never set up', async () => {
    const blank = await emptyOffice();
    const faults = await check(blank.workspace, blank.host);
    expect(faults.filter(({ code }) => code === 'tab-missing').map(({ tab }) => tab)).toEqual(
      TAB_NAMES.map((tab) => TABS[tab].title),
    );
    expect(faults.filter(({ code }) => code !== 'tab-missing').map(placeOf)).toEqual([]);
    await blank.workspace.close();
  });

  it('says that a copied workbook is a copy', async () => {
    const grid = clean.get('system') ?? [];
    const row = grid.findIndex(([name]) => name === 'รหัสสมุดงาน') + 1;
    await typeOver(office, clean, [
      { tab: 'system', row, column: 'ค่า', value: 'another-workbook-1234567890' },
    ]);
    expect((await check(office)).map(placeOf)).toEqual([`ระบบ | ${row} | ค่า | register-copied`]);
    expect((await call(office, 'repairRegister', {})).error?.code).toBe('register-copied');
  });

  it('finds a formula typed over and a folder gone once a round is open', async () => {
    await beginInRound();
    expect(await check(office)).toEqual([]);
    const opened = await gridsOf(office);
    const grid = opened.get('reports') ?? [];
    const header = grid[0] ?? [];
    const row = grid.findIndex((cells) => cells[header.indexOf('รหัสรายงาน')] === '2570-06-1.3') + 1;
    await typeOver(office, opened, [
      { tab: 'reports', row, column: 'คะแนน', value: 5 },
      { tab: 'reports', row, column: 'โฟลเดอร์', value: '' },
      { tab: 'reports', row, column: 'ปรับคะแนน', value: -0.2 },
    ]);
    expect((await check(office)).map(placeOf).sort()).toEqual(
      [
        `รายงานผล | ${row} | คะแนน | formula-broken`,
        `รายงานผล | ${row} | โฟลเดอร์ | evidence-folder-missing`,
        `รายงานผล | ${row} | เหตุผล | adjustment-without-reason`,
      ].sort(),
    );
  });

  it('misses a report that was deleted in an open round, and lists marks whose maker Google did not tell', async () => {
    await beginInRound();
    const opened = await gridsOf(office);
    const grid = opened.get('reports') ?? [];
    const column = (grid[0] ?? []).indexOf('รหัสรายงาน');
    const row = grid.findIndex((cells) => cells[column] === '2570-06-1.3') + 1;
    await typeOver(office, opened, [
      { tab: 'reports', row, column: 'ผู้ตรวจ', value: 'ผู้มีสิทธิ์ในแถว: นางสมมติ (P004)' },
    ]);
    expect((await check(office)).map(placeOf)).toContain(`รายงานผล | ${row} | ผู้ตรวจ | actor-unknown`);
    const { properties } = await sheetOf(office, 'รายงานผล');
    const range = { sheetId: properties.sheetId, dimension: 'ROWS', startIndex: row - 1, endIndex: row };
    await batch(office, [{ deleteDimension: { range } }]);
    const missed = (await check(office)).filter(({ code }) => code === 'report-missing');
    expect(missed.map(({ message }) => message).join()).toContain('2570-06-1.3');
  });
});
