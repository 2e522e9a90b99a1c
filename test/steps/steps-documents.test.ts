import type { Workspace } from '../../local/workspace/workspace';
import { idOfLink } from '../../src/domain/links';
import {
  call,
  callsOf,
  HOST,
  rest,
  restCalls,
  rowsOf,
  STAFF,
  sampleOffice,
  textOf,
} from '../agreements/sample-office';

let office: Workspace;

beforeAll(async () => {
  office = await sampleOffice();
}, 120_000);

afterAll(async () => {
  await office.close();
});

/** Types cells of a tab as the first host. */
async function type(on: Workspace, range: string, values: readonly (readonly string[])[]): Promise<void> {
  expect(await on.edit({ as: HOST, range, values })).toBeUndefined();
}

async function put(on: Workspace, range: string, value: unknown): Promise<void> {
  const address = `/v4/spreadsheets/${on.spreadsheetId}/values/${encodeURIComponent(range)}?valueInputOption=RAW`;
  await rest(on, 'PUT', address, { values: [[value]] });
}

async function cellOf(on: Workspace, code: string, header: string): Promise<string> {
  const rows = await rowsOf(on, 'ตัวชี้วัด');
  const column = Object.keys(rows[0] ?? {}).indexOf(header);
  const letters = `${column >= 26 ? 'A' : ''}${String.fromCharCode(65 + (column % 26))}`;
  return `'ตัวชี้วัด'!${letters}${rows.findIndex((row) => row.รหัส === code) + 2}`;
}

async function indicator(on: Workspace, code: string) {
  return (await rowsOf(on, 'ตัวชี้วัด')).find((row) => row.รหัส === code) ?? {};
}

describe('คำสั่งแต่งตั้งคณะทำงาน', () => {
  it('is made from the assignments, by dimension and indicator, and again only where they change', async () => {
    const fork = await office.fork();
    await type(fork, "'คณะทำงาน'!A2:D3", [
      ['W01', 'มิติที่ 1 ประสิทธิผล', 'P003', 'ประธาน'],
      ['W02', '1.8', 'P038', 'เลขานุการ'],
    ]);
    const people = new Map((await rowsOf(fork, 'บุคลากร')).map((row) => [row.รหัส, String(row['ชื่อ-สกุล'])]));
    const { result } = await call(fork, 'makeOrder');
    expect(result).toMatchObject({ done: 1, total: 1, made: 1, more: false });
    const fileId = idOfLink(result.links[0].link) ?? '';
    const text = await textOf(fork, fileId);
    expect(text).toContain('แต่งตั้งคณะทำงาน');
    for (const id of ['P003', 'P038', 'P036']) expect(text).toContain(people.get(id));
    expect(text).not.toMatch(/{{|}}|undefined/);
    expect(await rowsOf(fork, 'เอกสาร')).toMatchObject([{ รหัส: '2570-คำสั่ง', ประเภท: 'คำสั่ง' }]);
    expect((await call(fork, 'makeOrder')).result).toMatchObject({ made: 0, updated: 0 });
    await type(fork, "'คณะทำงาน'!C3", [['P039']]);
    const again = (await call(fork, 'makeOrder')).result;
    expect(again).toMatchObject({ made: 0, updated: 1 });
    expect(idOfLink(again.links[0].link)).toBe(fileId);
    expect(await textOf(fork, fileId)).toContain(people.get('P039'));
    await fork.close();
  });
});

describe('letters of the office', () => {
  it('go to the director, to everybody with a part in the indicators, to สพฐ. and to each province', async () => {
    const fork = await office.fork();
    await type(fork, "'ตั้งค่า'!A60:B62", [
      ['ที่อยู่สำนักงาน', 'ถนนตัวอย่าง อำเภอเมือง จังหวัดตรัง 92000'],
      ['วันประชุมชี้แจง', '2026-11-03'],
      ['สถานที่ประชุมชี้แจง', 'ห้องประชุม 1'],
    ]);
    const memo = (await call(fork, 'makeLetters', { kind: 'บันทึกเสนอคำสั่ง' })).result;
    expect(memo).toMatchObject({ made: 1, links: [{ key: '2570-เสนอคำสั่ง' }] });
    const covers = (await call(fork, 'makeLetters', { kind: 'หนังสือนำส่งคำรับรอง' })).result;
    expect(covers.links.map(({ key }: { key: string }) => key)).toEqual([
      '2570-นำส่งคำรับรอง-สพฐ',
      '2570-นำส่งคำรับรอง-ตรัง',
      '2570-นำส่งคำรับรอง-กระบี่',
    ]);
    const toTrang = await textOf(fork, idOfLink(covers.links[1].link) ?? '');
    expect(toTrang).toContain('ผู้ว่าราชการจังหวัดตรัง');
    expect(toTrang).toContain('ขอแสดงความนับถือ');
    expect(toTrang).not.toMatch(/{{|}}|undefined/);
    const reports = await call(fork, 'makeLetters', { kind: 'หนังสือนำส่งรายงาน', roundId: '2570-06' });
    expect(reports.result).toMatchObject({ made: 3, links: [{ key: '2570-นำส่งรายงาน-06-สพฐ' }, {}, {}] });
    const again = await call(fork, 'makeLetters', { kind: 'หนังสือนำส่งรายงาน', roundId: '2570-06' });
    expect(again.result).toMatchObject({ done: 3, made: 0, updated: 0 });
    await fork.close();
  });

  it('are numbered, dated and signed in เอกสาร: the dates go into ปฏิทิน, and a signed order stands', async () => {
    const fork = await office.fork();
    const { links } = (await call(fork, 'makeOrder')).result;
    const signed = { key: '2570-คำสั่ง', number: '12/2569', datedOn: '2026-10-12', signedOn: '2026-10-13' };
    expect((await call(fork, 'recordLetter', signed)).result).toEqual({ key: '2570-คำสั่ง' });
    await type(fork, "'คณะทำงาน'!A2:D2", [['W01', '1.8', 'P038', 'เลขานุการ']]);
    expect((await call(fork, 'makeOrder')).result).toMatchObject({ made: 0, updated: 0 });
    const fileId = idOfLink(links[0].link) ?? '';
    await expect(rest(fork, 'PATCH', `/drive/v3/files/${fileId}`, { name: 'อื่น' })).rejects.toThrow();
    await call(fork, 'sweep');
    const step = (await rowsOf(fork, 'ปฏิทิน')).find((row) => row.ลำดับ === 2);
    expect(step).toMatchObject({ เสร็จจริง: 46308, สถานะ: 'เสร็จ' });
    expect((await call(fork, 'recordLetter', { ...signed, key: '2570-ไม่มี' })).error).toMatchObject({
      code: 'not-found',
    });
    await fork.close();
  });

  it('ask to the briefing, where attending acknowledges the KPI Templates', async () => {
    const fork = await office.fork();
    await call(fork, 'makeKpiTemplates', { codes: ['1.8'] });
    await call(fork, 'sendKpiTemplates');
    const { links } = (await call(fork, 'makeLetters', { kind: 'หนังสือเชิญประชุม' })).result;
    const owner = String((await indicator(fork, '1.8')).ผู้รับผิดชอบ).split(',')[0] ?? '';
    const invitation = (await rowsOf(fork, 'เอกสาร')).find((row) => row.รหัส === '2570-เชิญประชุม');
    expect(String(invitation?.ส่งถึง)).toContain(owner);
    const name = (await rowsOf(fork, 'บุคลากร')).find((row) => row.รหัส === owner)?.['ชื่อ-สกุล'];
    expect(await textOf(fork, idOfLink(links[0].link) ?? '')).toContain(String(name));
    expect((await call(fork, 'recordAttendance', { people: [owner] })).result).toEqual({ attended: 1 });
    expect((await call(fork, 'recordAttendance', { people: [owner] })).result).toEqual({ attended: 0 });
    const records = (await rowsOf(fork, 'เอกสาร')).filter((row) => String(row.รหัส).endsWith(`/${owner}`));
    expect(records.map((row) => [row.รหัส, row.รับทราบเมื่อ !== ''])).toEqual([
      [`2570-KPI-1.8/${owner}`, true],
      [`2570-เชิญประชุม/${owner}`, true],
    ]);
    expect((await call(fork, 'recordAttendance', { people: ['P999'] })).error).toMatchObject({
      code: 'not-found',
    });
    await fork.close();
  });
});

describe('the booklet', () => {
  it('holds every indicator of the year in one document', async () => {
    const fork = await office.fork();
    let calls: Readonly<Record<string, number>> = {};
    let result = { links: [{ link: '' }] };
    calls = await callsOf(fork, async () => {
      result = (await call(fork, 'makeKpiBooklet')).result;
    });
    const text = await textOf(fork, idOfLink(result.links[0]?.link ?? '') ?? '');
    for (const row of await rowsOf(fork, 'ตัวชี้วัด')) {
      expect(text.replace(/\s/g, '')).toContain(thai(String(row.ตัวชี้วัด)).replace(/\s/g, ''));
    }
    expect(restCalls(calls)).toBeLessThanOrEqual(15);
    await fork.close();
  });
});

/** The sample office prints Thai digits. */
function thai(text: string): string {
  return text.replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'.charAt(Number(digit)));
}

describe('the checklists of steps 1 and 4', () => {
  it('find the sample office’s baselines complete and its criteria notes unwritten', async () => {
    expect((await call(office, 'baselineChecklist', undefined, STAFF)).result).toEqual({
      owners: [],
      complete: 32,
      total: 32,
    });
    const notes = (await call(office, 'criteriaNotes', undefined, STAFF)).result;
    expect(notes.total).toBe(32);
    expect(notes.missing).toHaveLength(32);
    expect(notes.missing[0]).toMatchObject({ code: '1.1', columns: ['ค่าเป้าหมาย PSA', 'หมายเหตุเกณฑ์'] });
  });

  it('name the cells that are missing, by the person who reports', async () => {
    const fork = await office.fork();
    for (const header of ['ปีฐาน −3', 'ค่าเป้าหมาย']) await put(fork, await cellOf(fork, '1.8', header), '');
    await put(fork, await cellOf(fork, '1.1', 'ปีฐาน −1'), '');
    const { result } = await call(fork, 'baselineChecklist');
    expect(result).toMatchObject({
      owners: [
        { personId: 'P032', missing: [{ code: '1.1', columns: ['ปีฐาน −1'] }] },
        { personId: 'P036', missing: [{ code: '1.8', columns: ['ปีฐาน −3', 'ค่าเป้าหมาย'] }] },
      ],
      complete: 30,
      total: 32,
    });
    await fork.close();
  });

  it('are for everyone in บุคลากร; Google itself lets nobody else look', async () => {
    const outsider = await call(office, 'baselineChecklist', undefined, 'stranger@elsewhere.example');
    expect(outsider.error?.code).toBe('no-right');
  });
});

describe('thresholds from the baselines', () => {
  it('are proposed around last year’s result, with how they were found, and written by nobody', async () => {
    const before = await indicator(office, '1.3');
    const { result } = await call(office, 'proposeThresholds', { code: '1.3' }, STAFF);
    expect(result.thresholds[2]).toBe('0.31');
    expect(result.text).toContain('ผลปีที่แล้ว 0.31');
    expect(Number(result.thresholds[4])).toBeLessThan(0.31);
    expect(await indicator(office, '1.3')).toEqual(before);
  });

  it('warn of a target below last year’s result, and a parent has none', async () => {
    const fork = await office.fork();
    await type(fork, await cellOf(fork, '1.1', 'ค่าเป้าหมาย'), [['90']]);
    expect((await call(fork, 'proposeThresholds', { code: '1.1' })).result.warning).toContain('92.8');
    const parent = (await call(fork, 'proposeThresholds', { code: '1.2' })).result;
    expect(parent).toMatchObject({ thresholds: [], warning: '' });
    expect(parent.text).toContain('ตัวชี้วัดย่อย');
    expect((await call(fork, 'proposeThresholds', { code: '9.9' })).error?.code).toBe('not-found');
    await fork.close();
  });

  it('are written by one click, with a line in บันทึก', async () => {
    const fork = await office.fork();
    const { thresholds } = (await call(fork, 'proposeThresholds', { code: '1.3' })).result;
    expect((await call(fork, 'applyThresholds', { code: '1.3', thresholds })).result).toEqual({
      code: '1.3',
    });
    const row = await indicator(fork, '1.3');
    expect([1, 2, 3, 4, 5].map((level) => String(row[`เกณฑ์ ${level}`]))).toEqual(thresholds);
    const line = (await rowsOf(fork, 'บันทึก')).find((one) => one.เหตุการณ์ === 'ใช้เกณฑ์ที่เสนอ');
    expect(line).toMatchObject({
      เรื่อง: '1.3',
      ก่อน: '0.5 / 0.4 / 0.3 / 0.2 / 0.1',
      หลัง: thresholds.join(' / '),
    });
    await fork.close();
  });

  it.each([
    ['that do not fall where less is better', '1.3', ['1', '2', '3', '4', '5']],
    ['of which two are alike', '1.1', ['40', '50', '60', '60', '70']],
    ['that are no numbers', '1.1', ['40', '50', '60', 'มาก', '90']],
    ['that are too few', '1.1', ['40', '50', '60']],
    ['that lie below เกณฑ์ 0', '1.5', ['60', '65', '70', '75', '80']],
    ['of a parent', '1.2', ['1', '2', '3', '4', '5']],
    ['with five decimals', '1.1', ['40', '50', '60', '70', '80.00001']],
  ])('%s are refused, and nothing is written', async (_, code, thresholds) => {
    const before = await indicator(office, code);
    expect((await call(office, 'applyThresholds', { code, thresholds })).error?.code).toBe('invalid-request');
    expect(await indicator(office, code)).toEqual(before);
  });
});
