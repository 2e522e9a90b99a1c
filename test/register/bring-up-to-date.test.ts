import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { openWorkspace } from '../../local/workspace/open-workspace';
import type { Workspace } from '../../local/workspace/workspace';
import type { Column } from '../../src/register/column';
import { REGISTER_VERSION } from '../../src/register/register-version';
import { TABS } from '../../src/register/tabs';
import { call, rest, rowsOf } from '../agreements/sample-office';
import { SMALL_OFFICE } from '../office/small-office';
import { builtBundle } from '../once/built-bundle';

const { host, owners, supervisor } = SMALL_OFFICE;
const [, owner2 = ''] = owners;

/**
 * A small office as the first version of the program left it, its round of 6 months open: 1.2 is certified, 2.1.2 submitted,
 * 3.1 returned, 1.1 begun. รายงานผล has the order of columns of that version.
 */
const SAVED = join(__dirname, 'saved', 'register-1.zip');
let folder: string;
let saved: Workspace;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'raprong-register-1-'));
  mkdirSync(join(folder, '.journal', 'blobs'), { recursive: true });
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(SAVED)))) {
    writeFileSync(join(folder, '.journal', name), bytes);
  }
  saved = await openWorkspace({ folder, office: 'empty', bundle: builtBundle(), files: 'at-end' });
});

afterAll(async () => {
  await saved.close();
  rmSync(folder, { recursive: true, force: true });
});

type Shape = {
  readonly properties: {
    readonly title: string;
    readonly gridProperties: { readonly frozenColumnCount?: number };
  };
  readonly data?: readonly { readonly columnMetadata?: readonly unknown[] }[];
};

/** Frozen columns and widths of รายงานผล, as far as its columns were there before. */
async function lookOf(office: Workspace, columns: number): Promise<unknown> {
  const { sheets } = (await rest(
    office,
    'GET',
    `/v4/spreadsheets/${office.spreadsheetId}?ranges=${encodeURIComponent('รายงานผล!1:1')}&includeGridData=true`,
    undefined,
    host,
  )) as { readonly sheets: readonly Shape[] };
  const sheet = sheets.find(({ properties }) => properties.title === 'รายงานผล');
  return [
    sheet?.properties.gridProperties.frozenColumnCount,
    sheet?.data?.[0]?.columnMetadata?.slice(0, columns),
  ];
}

async function headersOf(office: Workspace, tab: string): Promise<readonly string[]> {
  const { values = [] } = (await rest(
    office,
    'GET',
    `/v4/spreadsheets/${office.spreadsheetId}/values/${encodeURIComponent(`${tab}!1:1`)}`,
    undefined,
    host,
  )) as { readonly values?: readonly (readonly string[])[] };
  return values[0] ?? [];
}

async function reportOf(office: Workspace, code: string) {
  return (await rowsOf(office, 'รายงานผล', host)).find((row) => row.รหัสรายงาน === `2570-06-${code}`);
}

async function eventsOf(office: Workspace): Promise<readonly unknown[]> {
  return (await rowsOf(office, 'บันทึก', host)).map((row) => row.เหตุการณ์);
}

const later = TABS.reports.columns.flatMap((column: Column) =>
  (column.since ?? 1) > 1 ? [column.header] : [],
);

/** The first sweep keeps a copy of each of the two reports that were accepted, to put them back from. */
const COPIES = ['สำเนารายงานที่รับแล้ว', 'สำเนารายงานที่รับแล้ว'];

describe('a register that the first version laid', () => {
  it('is read by everyone as it stands until an operator or the sweep brings it up to date', async () => {
    const office = await saved.fork();
    const before = await headersOf(office, 'รายงานผล');
    expect((await call(office, 'explainScore', { reportId: '2570-06-1.2' }, owner2)).result.score).toBe(
      '3.5000',
    );
    expect((await call(office, 'overview', undefined, owner2)).error).toBeUndefined();
    expect(await headersOf(office, 'รายงานผล')).toEqual(before);
    await office.close();
  });

  it.each([
    ['moveDeadline', { roundId: '2570-06', due: '2027-05-14' }],
    ['handOver', { from: 'P005', to: 'P006', indicators: ['3.1'] }],
    ['changePlan', { roundId: '2570-09', drop: ['3.1'], reason: 'ยุบรวม', approver: 'ผู้อำนวยการ' }],
    ['planClosing', { roundId: '2570-06' }],
    ['checkDrift', {}],
  ])('is brought up to date by %s, where that is the first call of an operator', async (name, request) => {
    const office = await saved.fork();
    expect((await call(office, name, request, host)).error).toBeUndefined();
    const system = await rowsOf(office, 'ระบบ', host);
    expect(system.find((row) => row.รายการ === 'รุ่นทะเบียน')?.ค่า).toBe(String(REGISTER_VERSION));
    await office.close();
  });

  it('gets new columns at its end, settings and version from the first sweep, in one logged commit, and keeps its look', async () => {
    const office = await saved.fork();
    const before = await headersOf(office, 'รายงานผล');
    const look = await lookOf(office, before.length);
    const events = await eventsOf(office);
    expect((await call(office, 'sweep', undefined, host)).result.worked).toBe(true);
    expect(await headersOf(office, 'รายงานผล')).toEqual([...before, ...later]);
    expect(await headersOf(office, 'หลักฐาน')).toContain('หมายเหตุ');
    expect(await headersOf(office, 'ข้อตกลง')).toContain('บันทึกแก้ไข');
    expect(await lookOf(office, before.length)).toEqual(look);
    const settings = (await rowsOf(office, 'ตั้งค่า', host)).map((row) => row.รายการ);
    expect(settings).toContain('แยกผู้ส่ง ผู้ตรวจ ผู้รับรอง');
    const system = await rowsOf(office, 'ระบบ', host);
    expect(system.find((row) => row.รายการ === 'รุ่นทะเบียน')?.ค่า).toBe(String(REGISTER_VERSION));
    const path = `/v4/spreadsheets/${office.spreadsheetId}?fields=sheets(properties(title),charts(chartId))`;
    const { sheets } = (await rest(office, 'GET', path, undefined, host)) as {
      readonly sheets: readonly { readonly charts?: readonly unknown[] }[];
    };
    expect(sheets.flatMap(({ charts = [] }) => charts)).toHaveLength(2);
    const added = (await eventsOf(office)).slice(events.length);
    expect(added).toEqual(['ปรับทะเบียนตามรุ่นของโปรแกรม', ...COPIES]);
    await call(office, 'sweep', undefined, host);
    expect((await eventsOf(office)).slice(events.length)).toEqual(added);
    await office.close();
  });

  it('gives open rows the answers that their marks speak of, and judges no mark again', async () => {
    const office = await saved.fork();
    const marks = [
      'ส่งเมื่อ',
      'ตรวจเมื่อ',
      'รับรองเมื่อ',
      'ผลที่ส่ง',
      'ผลที่รับรอง',
      'สถานะ',
      'ส่งรายงาน',
      'ผลการตรวจ',
      'คะแนน',
    ];
    const codes = ['1.1', '1.2', '2.1.1', '2.1.2', '3.1'];
    const marksOf = async () =>
      Promise.all(
        codes.map(async (code) => {
          const row = await reportOf(office, code);
          return marks.map((header) => row?.[header]);
        }),
      );
    const before = await marksOf();
    await call(office, 'sweep', undefined, host);
    expect(await marksOf()).toEqual(before);
    expect((await reportOf(office, '1.2'))?.คำตอบ).toBe('รับรองแล้ว 1 เม.ย. 2570');
    expect((await reportOf(office, '2.1.2'))?.คำตอบ).toBe('รับแล้ว 1 เม.ย. 2570');
    expect((await reportOf(office, '3.1'))?.คำตอบ).toBe('ส่งคืน: ขอคำสั่งแต่งตั้ง');
    expect((await reportOf(office, '1.1'))?.คำตอบ).toBe('');
    await office.close();
  });

  it('has old formulas replaced in silence, and what was typed over a formula put back and logged', async () => {
    const office = await saved.fork();
    const headers = await headersOf(office, 'รายงานผล');
    const column = headers.indexOf('สถานะ');
    const letters = `A${String.fromCharCode(65 + column - 26)}`;
    const put = (row: number, value: string): Promise<unknown> =>
      rest(
        office,
        'PUT',
        `/v4/spreadsheets/${office.spreadsheetId}/values/${encodeURIComponent(`รายงานผล!${letters}${row}`)}?valueInputOption=USER_ENTERED`,
        { values: [[value]] },
        host,
      );
    const states = (await rowsOf(office, 'รายงานผล', host)).map((row) => row.สถานะ);
    await put(2, '=IF($A2="","","สูตรของรุ่นก่อน")');
    await put(3, 'พิมพ์ทับ');
    const events = await eventsOf(office);
    await call(office, 'sweep', undefined, host);
    expect((await rowsOf(office, 'รายงานผล', host)).map((row) => row.สถานะ)).toEqual(states);
    const log = (await rowsOf(office, 'บันทึก', host)).slice(events.length);
    expect(log.map((row) => row.เหตุการณ์)).toEqual(['ปรับทะเบียนตามรุ่นของโปรแกรม', ...COPIES, 'คืนสูตร']);
    expect(String(log[log.length - 1]?.ก่อน)).toContain('พิมพ์ทับ');
    await office.close();
  });

  it('is brought up to date by an operator’s call and by a tick as well, and the tick is answered', async () => {
    const called = await saved.fork();
    expect((await call(called, 'openRound', { roundId: '2570-06' }, host)).error).toBeUndefined();
    expect(await headersOf(called, 'รายงานผล')).toContain('คำตอบ');
    await called.close();
    const ticked = await saved.fork();
    const headers = await headersOf(ticked, 'รายงานผล');
    const row =
      (await rowsOf(ticked, 'รายงานผล', host)).findIndex((one) => one.รหัสรายงาน === '2570-06-3.1') + 2;
    const column = headers.indexOf('ส่งรายงาน');
    const letters = `A${String.fromCharCode(65 + column - 26)}`;
    await ticked.edit({ as: SMALL_OFFICE.coHost, range: `'รายงานผล'!${letters}${row}`, values: [['TRUE']] });
    expect(await headersOf(ticked, 'รายงานผล')).toEqual([...headers, ...later]);
    expect((await reportOf(ticked, '3.1'))?.ส่งเมื่อ).not.toBe('');
    expect(supervisor).not.toBe('');
    await ticked.close();
  });
});
