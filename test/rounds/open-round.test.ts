import type { Workspace } from '../../local/workspace/workspace';
import {
  call,
  callsOf,
  HOST,
  rest,
  restCalls,
  rowsOf,
  STAFF,
  sampleOffice,
} from '../agreements/sample-office';
import { sampleInRound, small } from '../office/office';
import { builtBundle } from '../once/built-bundle';
import { OPENED, openRound } from './round-office';

const HOUR = 3_600_000;

let office: Workspace;
/** An hour before Friday, on which its first round opens; everything due until then is done by its triggers. */
let eve: Workspace;
/** Friday, before office hours. */
let night: Workspace;

beforeAll(async () => {
  office = await sampleOffice();
  eve = await office.fork();
  await put(eve, 'รอบรายงาน!F2', '2026-10-02');
  await eve.setClock(moment('2026-10-01T23:00:00'), 'skip');
  night = await eve.fork();
  await night.setClock(moment('2026-10-02T07:00:00'), 'skip');
});

afterAll(() => Promise.all([office.close(), eve.close(), night.close()]));

function moment(text: string): number {
  return Date.parse(`${text}+07:00`);
}

async function put(on: Workspace, range: string, value: unknown): Promise<void> {
  const address = `/v4/spreadsheets/${on.spreadsheetId}/values/${encodeURIComponent(range)}?valueInputOption=USER_ENTERED`;
  await rest(on, 'PUT', address, { values: [[value]] });
}

/** A1 of a report's cell. */
async function cellOf(on: Workspace, reportId: string, header: string): Promise<string> {
  const rows = await rowsOf(on, 'รายงานผล');
  const column = Object.keys(rows[0] ?? {}).indexOf(header);
  const letters =
    column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(65 + column - 26)}`;
  return `รายงานผล!${letters}${rows.findIndex((row) => row.รหัสรายงาน === reportId) + 2}`;
}

async function reportOf(on: Workspace, id: string) {
  return (await rowsOf(on, 'รายงานผล')).find((row) => row.รหัสรายงาน === id);
}
async function roundOf(on: Workspace, id: string) {
  return (await rowsOf(on, 'รอบรายงาน')).find((row) => row.รหัสรอบ === id);
}

describe('a round', () => {
  it('is opened by the sweep on its day, once, with a folder and a frozen row for each indicator in use', async () => {
    expect((await roundOf(eve, '2570-06'))?.สถานะ).toBe('ยังไม่เปิด');
    expect((await roundOf(night, '2570-06'))?.สถานะ).toBe('เปิด');
    const reports = await rowsOf(night, 'รายงานผล');
    expect(reports.length).toBe(31);
    expect(reports.some((row) => row.รหัสตัวชี้วัด === '1.9')).toBe(false);
    expect(await reportOf(night, '2570-06-1.4')).toMatchObject({ น้ำหนัก: 8, วิธีให้คะแนน: 'ขั้น', มาตรา: '1-5' });
    expect(await reportOf(night, '2570-06-1.5')).toMatchObject({ มาตรา: '0-5', 'ต่ำกว่าระดับ 1': 0 });
    const folder = String((await roundOf(night, '2570-06'))?.โฟลเดอร์)
      .split('/')
      .pop();
    const listed = (await rest(
      night,
      'GET',
      `/drive/v3/files?q=${encodeURIComponent(`'${folder}' in parents`)}&pageSize=100&fields=files(name,mimeType)`,
    )) as { readonly files: readonly { readonly name: string }[] };
    expect(listed.files.length).toBe(31);
  });

  it('writes one mail to each first owner in office hours, and none the night before', async () => {
    expect((await night.state()).outbox).toEqual([]);
    const opened = await night.fork();
    await opened.setClock(moment('2026-10-02T16:00:00'), 'skip');
    const { outbox } = await opened.state();
    const reporters = new Set(
      (await rowsOf(opened, 'รายงานผล'))
        .filter((row) => row.วิธีให้คะแนน !== '')
        .map((row) => String(row.ผู้รับผิดชอบ).split(',')[0]),
    );
    expect(outbox.length).toBe(reporters.size);
    expect(new Set(outbox.map((mail) => mail.to)).size).toBe(outbox.length);
    expect(outbox[0]?.subject).toMatch(
      /^\[รับรอง\] รายงานผลรอบ 6 เดือน ปีงบประมาณ พ\.ศ\. 2570: \d ตัวชี้วัดของท่าน$/,
    );
    await opened.setClock(moment('2026-10-05T12:00:00'), 'skip');
    expect((await opened.state()).outbox.length).toBe(outbox.length);
    await opened.close();
  });

  it('fired twice at once is opened once', async () => {
    const copy = await eve.fork();
    await put(copy, 'รอบรายงาน!F2', '2026-10-01');
    await Promise.all([call(copy, 'openRound', { roundId: '2570-06' }), call(copy, 'sweep')]);
    await call(copy, 'openRound', { roundId: '2570-06' });
    expect((await rowsOf(copy, 'รายงานผล')).length).toBe(31);
    expect((await rowsOf(copy, 'บันทึก')).filter((line) => line.เหตุการณ์ === 'เปิดรอบ').length).toBe(1);
    await copy.close();
  });

  it('is refused to staff, and where it does not exist', async () => {
    expect((await call(office, 'openRound', { roundId: '2570-06' }, STAFF)).error?.code).toBe('not-operator');
    expect((await call(office, 'openRound', { roundId: '2571-06' })).error?.code).toBe('not-found');
  });
});

describe('a sweep by hand', () => {
  it('looks fully, in at most nine REST calls while no round is open', async () => {
    const copy = await office.fork();
    await call(copy, 'sweep');
    const calls = await callsOf(copy, () => call(copy, 'sweep'));
    expect(restCalls(calls)).toBeLessThanOrEqual(9);
    await copy.close();
  });
});

describe('in an open round', () => {
  let opened: Workspace;

  beforeAll(async () => {
    opened = (await sampleInRound()).workspace;
  });

  afterAll(() => opened.close());

  it('a tick of the owner is accepted by the doorbell within the same edit', async () => {
    const copy = await opened.fork();
    const [ownerId] = String((await reportOf(copy, '2570-06-1.2.2'))?.ผู้รับผิดชอบ).split(',');
    const person = (await rowsOf(copy, 'บุคลากร')).find((row) => row.รหัส === ownerId);
    const as = String(person?.อีเมล);
    const type = async (header: string, text: string) =>
      copy.edit({ as, range: await cellOf(copy, '2570-06-1.2.2', header), values: [[text]] });
    expect(await type('ส่งรายงาน', 'TRUE')).toBeUndefined();
    expect(await reportOf(copy, '2570-06-1.2.2')).toMatchObject({ ส่งรายงาน: false, ส่งเมื่อ: '' });
    expect(await type('ผลการดำเนินงาน', '๗๒.๔๐')).toBeUndefined();
    expect(await type('คำชี้แจง', 'ติดตามครบทุกแห่ง')).toBeUndefined();
    expect(await type('ส่งรายงาน', 'TRUE')).toBeUndefined();
    const report = await reportOf(copy, '2570-06-1.2.2');
    expect(report).toMatchObject({ ส่งรายงาน: true, ผลที่ส่ง: '๗๒.๔๐', คะแนน: 3.48, สถานะ: 'ส่งแล้ว' });
    expect(report?.ส่งเมื่อ).not.toBe('');
    expect(
      (await copy.edit({ as, range: await cellOf(copy, '2570-06-1.2.2', 'น้ำหนัก'), values: [['99']] }))?.error
        .code,
    ).toBeDefined();
    expect(
      (await copy.edit({ as, range: await cellOf(copy, '2570-06-2.2', 'ผลการดำเนินงาน'), values: [['1']] }))
        ?.error.code,
    ).toBeDefined();
    await copy.close();
  });

  it('a percentage typed as 85% is questioned once, and 85 in its place is then read as 85', async () => {
    const copy = await opened.fork();
    const owner = String((await reportOf(copy, '2570-06-1.2.2'))?.ผู้รับผิดชอบ).split(',')[0];
    const as = String((await rowsOf(copy, 'บุคลากร')).find((row) => row.รหัส === owner)?.อีเมล);
    const type = async (header: string, text: string) =>
      copy.edit({ as, range: await cellOf(copy, '2570-06-1.2.2', header), values: [[text]] });
    await type('ผลการดำเนินงาน', '85%');
    await type('คำชี้แจง', 'ติดตามครบทุกแห่ง');
    await type('ส่งรายงาน', 'TRUE');
    expect(await reportOf(copy, '2570-06-1.2.2')).toMatchObject({ ผลการดำเนินงาน: 0.85, ส่งรายงาน: false });
    await type('ผลการดำเนินงาน', '85');
    await type('ส่งรายงาน', 'TRUE');
    expect(await reportOf(copy, '2570-06-1.2.2')).toMatchObject({ ผลที่ส่ง: 85, คะแนน: 5, สถานะ: 'ส่งแล้ว' });
    await copy.close();
  });

  it('a formula that an operator types over is put back by the doorbell within the same edit', async () => {
    const copy = await opened.fork();
    const state = await cellOf(copy, '2570-06-1.3', 'สถานะ');
    const before = (await reportOf(copy, '2570-06-1.3'))?.สถานะ;
    expect(await copy.edit({ as: HOST, range: state, values: [['รับรองแล้ว']] })).toBeUndefined();
    expect((await reportOf(copy, '2570-06-1.3'))?.สถานะ).toBe(before);
    expect((await rowsOf(copy, 'บันทึก')).slice(-1)[0]).toMatchObject({
      เหตุการณ์: 'คืนสูตร',
      เรื่อง: '2570-06-1.3',
      ก่อน: 'สถานะ: รับรองแล้ว',
    });
    await copy.close();
  });

  it('formulas that were typed over by a program are put back by the looks of one day, and not at night', async () => {
    const copy = await openRound();
    await copy.workspace.setClock(moment('2027-04-01T23:00:00'), 'skip');
    const ids = [...(await copy.rows('รายงานผล')).keys()];
    for (const id of ids) await copy.set('รายงานผล', id, { คะแนน: 7 });
    const typedOver = async () =>
      [...(await copy.rows('รายงานผล')).values()].filter((row) => row.คะแนน === 7).length;
    await copy.workspace.setClock(moment('2027-04-02T05:30:00'), 'skip');
    expect(await typedOver()).toBe(ids.length);
    await copy.workspace.setClock(moment('2027-04-02T20:00:00'), 'skip');
    expect(await typedOver()).toBe(0);
    await copy.close();
  });

  it('a formula that was typed over is put back by a sweep called by hand and logged', async () => {
    const copy = await opened.fork();
    await put(copy, await cellOf(copy, '2570-06-1.3', 'คะแนน'), 5);
    expect((await reportOf(copy, '2570-06-1.3'))?.คะแนน).toBe(5);
    await call(copy, 'sweep');
    expect((await reportOf(copy, '2570-06-1.3'))?.คะแนน).toBe('');
    expect(
      (await rowsOf(copy, 'บันทึก')).some((line) => line.เหตุการณ์ === 'คืนสูตร' && line.เรื่อง === '2570-06-1.3'),
    ).toBe(true);
    await copy.close();
  });

  it('a later change of the scale or the policies in ตั้งค่า scores nothing anew', async () => {
    const copy = await opened.fork();
    await put(copy, await cellOf(copy, '2570-06-3.1', 'ผลการดำเนินงาน'), 52.34);
    const before = (await reportOf(copy, '2570-06-3.1'))?.คะแนน;
    const settings = await rowsOf(copy, 'ตั้งค่า');
    const rowOf = (name: string) => settings.findIndex((row) => row.รายการ === name) + 2;
    await put(copy, `ตั้งค่า!B${rowOf('มาตราคะแนน 1-5')}`, "'2, 4, 6, 8, 10");
    await put(copy, `ตั้งค่า!B${rowOf('ต่ำกว่าเกณฑ์ระดับ 1')}`, '0 คะแนน');
    await call(copy, 'sweep');
    expect((await reportOf(copy, '2570-06-3.1'))?.คะแนน).toBe(before);
    const { result } = await call(copy, 'explainScore', { reportId: '2570-06-3.1' }, HOST);
    expect(Number(result.score)).toBe(before);
    await copy.close();
  });
});

describe('the 12-month round', () => {
  it('missed for a week is opened once, in the next fiscal year', async () => {
    const bundle = builtBundle();
    const withoutTriggers =
      'function deleteTriggers() { ScriptApp.getProjectTriggers().forEach((one) => ScriptApp.deleteTrigger(one)); }';
    const late = await small(OPENED - HOUR, { ...bundle, code: `${bundle.code}\n${withoutTriggers}` });
    await late.run('deleteTriggers', undefined);
    await late.workspace.setClock(moment('2027-10-08T09:00:00'));
    expect((await late.rows('รอบรายงาน')).get('2570-12')).toMatchObject({ สถานะ: 'ยังไม่เปิด' });
    for (const _ of ['first', 'second']) {
      expect(await late.run('sweep', undefined)).toMatchObject({ failed: [] });
      expect((await late.rows('รอบรายงาน')).get('2570-12')?.สถานะ).toBe('เปิด');
      const reports = [...(await late.rows('รายงานผล')).keys()].filter((id) => id.startsWith('2570-12-'));
      expect(reports).toHaveLength(6);
    }
    await late.close();
  });
});
