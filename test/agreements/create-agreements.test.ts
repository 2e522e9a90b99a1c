import type { Workspace } from '../../local/workspace/workspace';
import { idOfLink } from '../../src/domain/links';
import {
  CO_HOST,
  call,
  callsOf,
  HOST,
  rest,
  restCalls,
  rowsOf,
  STAFF,
  sampleOffice,
  textOf,
} from './sample-office';

const MINUTE = 60_000;
let office: Workspace;
let made: Workspace;

/** The sample office, and the same with the two governors' agreements made. */
beforeAll(async () => {
  office = await sampleOffice();
  made = await office.fork();
  await call(made, 'createAgreements', { kind: 'ผู้ว่าราชการจังหวัด' });
  await made.setClock(made.clock() + 60 * MINUTE);
});

afterAll(async () => {
  await made.close();
  await office.close();
});

async function documentOf(key: string, from: Workspace): Promise<string> {
  const row = (await rowsOf(from, 'ข้อตกลง')).find((one) => one.รหัสข้อตกลง === key);
  return idOfLink(String(row?.เอกสาร)) ?? '';
}

/** Changes one cell of the register as the program that Sheets' API is open to. */
async function put(on: Workspace, range: string, value: unknown): Promise<void> {
  const address = `/v4/spreadsheets/${on.spreadsheetId}/values/${encodeURIComponent(range)}?valueInputOption=RAW`;
  await rest(on, 'PUT', address, { values: [[value]] });
}

describe('planning agreements', () => {
  it.each([
    ['บุคลากร', 57],
    ['สถานศึกษา', 44],
    ['เลขาธิการ กพฐ.', 1],
    ['ผู้ว่าราชการจังหวัด', 2],
  ])('finds everyone of %s without one', async (kind, count) => {
    const { result } = await call(office, 'planAgreements', { kind });
    expect(result).toMatchObject({
      wanted: count,
      existing: 0,
      toMake: count,
      toUpdate: 0,
      skipped: [],
      faults: [],
    });
  });

  it('names criteria that contradict each other, and leaves out only who they concern', async () => {
    const copy = await office.fork();
    const indicators = await rowsOf(copy, 'ตัวชี้วัด');
    const row = indicators.findIndex((one) => one.รหัส === '1.1') + 2;
    const headers = Object.keys(indicators[0] ?? {});
    const letter = String.fromCharCode(65 + headers.indexOf('เกณฑ์ 4'));
    await put(copy, `'ตัวชี้วัด'!${letter}${row}`, 60);
    const { result } = await call(copy, 'planAgreements', { kind: 'บุคลากร' });
    expect(result.faults).toEqual([
      expect.objectContaining({ code: 'threshold-misplaced', tab: 'ตัวชี้วัด', row, column: 'เกณฑ์ 4' }),
    ]);
    const skipped = result.skipped.map((one: { key: string }) => one.key);
    expect(skipped).toContain('2570-บค-P032');
    expect(result.toMake).toBe(57 - skipped.length);
    const made = await call(copy, 'createAgreements', { kind: 'บุคลากร', keys: ['P032'] });
    expect(made.result).toMatchObject({ made: 0, failed: [{ key: '2570-บค-P032' }] });
    await copy.close();
  });

  it('is for operators, before its arguments are looked at', async () => {
    expect((await call(office, 'planAgreements', { kind: 'อื่น' }, STAFF)).error?.code).toBe('not-operator');
    expect((await call(office, 'planAgreements', { kind: 'อื่น' }, CO_HOST)).error?.code).toBe(
      'invalid-request',
    );
  });

  it('takes whole and bare keys', async () => {
    const { result } = await call(office, 'planAgreements', {
      kind: 'บุคลากร',
      keys: ['2570-บค-P012', 'P032'],
    });
    expect(result.agreements.map((one: { key: string }) => one.key)).toEqual([
      '2570-บค-P012',
      '2570-บค-P032',
    ]);
  });

  it('says of a key that is nobody’s that it is skipped', async () => {
    const keys = ['P032', 'P001', 'ZZ'];
    const { result } = await call(office, 'planAgreements', { kind: 'บุคลากร', keys });
    expect(result.wanted).toBe(1);
    expect(result.skipped.map((one: { key: string }) => one.key)).toEqual(['P001', 'ZZ']);
  });

  it('shows every fault of the template before anything is made', async () => {
    const copy = await office.fork();
    const system = await rowsOf(copy, 'ระบบ');
    const template = String(system.find((row) => row.รายการ === 'แม่แบบ/ผู้ว่าราชการจังหวัด')?.ค่า);
    await copy.rest(
      {
        method: 'PATCH',
        path: `/upload/drive/v3/files/${template}`,
        query: new URLSearchParams({ uploadType: 'media' }),
        headers: { 'content-type': 'text/plain' },
        body: new TextEncoder().encode('{{ชื่อผู้ทำำ}} {{ไม่มีแท็กนี้}}'),
      },
      HOST,
    );
    const { result } = await call(copy, 'planAgreements', { kind: 'ผู้ว่าราชการจังหวัด' });
    const tags = result.faults.map((fault: { column: string }) => fault.column);
    expect(tags).toEqual(expect.arrayContaining(['ไม่มีแท็กนี้', 'ชื่อผู้รับ', 'ตัวชี้วัด']));
    const refused = await call(copy, 'createAgreements', { kind: 'ผู้ว่าราชการจังหวัด' });
    expect(refused.error?.code).toBe('template-fault');
    expect(await rowsOf(copy, 'ข้อตกลง')).toEqual([]);
    await copy.close();
  });
});

describe('creating agreements', () => {
  it('makes those that are asked for within 1.1 REST calls each plus 10, and the same again makes none', async () => {
    const copy = await office.fork();
    const { result: plan } = await call(office, 'planAgreements', { kind: 'บุคลากร' });
    const keys = plan.agreements.slice(0, 10).map(({ key }: { readonly key: string }) => key);
    const request = { kind: 'บุคลากร', keys };
    let first: unknown;
    const calls = await callsOf(copy, async () => {
      first = (await call(copy, 'createAgreements', request)).result;
    });
    expect(first).toMatchObject({ done: 10, total: 10, made: 10, updated: 0, failed: [], more: false });
    expect(calls['drive.convert']).toBe(10);
    expect(restCalls(calls)).toBeLessThanOrEqual(10 * 1.1 + 10);
    const again = await callsOf(copy, async () => {
      const { result } = await call(copy, 'createAgreements', request);
      expect(result).toMatchObject({ done: 10, total: 10, made: 0, updated: 0 });
    });
    expect(again['drive.convert']).toBeUndefined();
    const rows = await rowsOf(copy, 'ข้อตกลง');
    expect(rows.every((row) => row.สถานะ === 'สร้างแล้ว' && row.ฉบับที่ === 1 && row.สร้างเมื่อ !== '')).toBe(true);
    expect(new Set(rows.map((row) => row.เอกสาร)).size).toBe(10);
    expect(await rowsOf(copy, 'งานค้าง')).toEqual([]);
    await copy.close();
  });

  it('puts the parties where they belong, each under his own label, and leaves no tag', async () => {
    const text = await textOf(made, await documentOf('2570-จว-ตรัง', made));
    expect(text).toContain('นายสมมติ ผู้ว่าตรังตัวอย่าง');
    expect(text).not.toContain('ผู้ว่ากระบี่');
    expect(text).toContain('ผู้รับคำรับรอง');
    expect(text).toContain('ผู้ทำคำรับรอง');
    expect(text).not.toMatch(/\{\{|\}\}/);
  });

  it('brings an unsigned paper up to date in place when the register changes', async () => {
    const copy = await made.fork();
    const before = await documentOf('2570-จว-ตรัง', copy);
    const [firstRow = {}] = (await rowsOf(copy, 'ตัวชี้วัด')).filter((row) => row['ใช้กับจังหวัด'] === 'ใช่');
    const row = (await rowsOf(copy, 'ตัวชี้วัด')).findIndex((one) => one.รหัส === firstRow.รหัส) + 2;
    await put(copy, `ตัวชี้วัด!D${row}`, 'ร้อยละของสิ่งที่เปลี่ยนแล้ว');
    const { result } = await call(copy, 'createAgreements', { kind: 'ผู้ว่าราชการจังหวัด' });
    expect(result).toMatchObject({ made: 0, updated: 2, failed: [] });
    expect(await documentOf('2570-จว-ตรัง', copy)).toBe(before);
    expect(await textOf(copy, before)).toContain('ร้อยละของสิ่งที่เปลี่ยนแล้ว');
    await copy.close();
  });

  it('never writes over a paper that a person has edited: it becomes the second version', async () => {
    const copy = await made.fork();
    const before = await documentOf('2570-จว-ตรัง', copy);
    await rest(copy, 'PATCH', `/drive/v3/files/${before}`, { description: 'แก้แล้ว' });
    await put(copy, 'ตั้งค่า!B2', 'สำนักงานชื่อใหม่');
    const { result } = await call(copy, 'createAgreements', { kind: 'ผู้ว่าราชการจังหวัด', keys: ['ตรัง'] });
    expect(result).toMatchObject({ made: 1, updated: 0 });
    const row = (await rowsOf(copy, 'ข้อตกลง')).find((one) => one.รหัสข้อตกลง === '2570-จว-ตรัง');
    const after = idOfLink(String(row?.เอกสาร)) ?? '';
    expect(row?.ฉบับที่).toBe(2);
    expect(after).not.toBe(before);
    expect(await textOf(copy, before)).not.toContain('สำนักงานชื่อใหม่');
    expect(await textOf(copy, after)).toContain('สำนักงานชื่อใหม่');
    const log = await rowsOf(copy, 'บันทึก');
    expect(log.some((line) => line.เรื่อง === '2570-จว-ตรัง' && String(line.ก่อน).includes(before))).toBe(true);
    await copy.close();
  });

  it('leaves a signed paper alone', async () => {
    const copy = await made.fork();
    await put(copy, 'ตั้งค่า!B2', 'สำนักงานชื่อใหม่');
    const row = (await rowsOf(copy, 'ข้อตกลง')).findIndex((one) => one.รหัสข้อตกลง === '2570-จว-ตรัง') + 2;
    await put(copy, `ข้อตกลง!L${row}`, 46_371);
    const { result } = await call(copy, 'createAgreements', { kind: 'ผู้ว่าราชการจังหวัด' });
    expect(result).toMatchObject({ made: 0, updated: 1 });
    expect(await textOf(copy, await documentOf('2570-จว-ตรัง', copy))).not.toContain('สำนักงานชื่อใหม่');
    await copy.close();
  });

  it('holds back the agreements whose rows cannot be read, and makes the others', async () => {
    const copy = await office.fork();
    const row = (await rowsOf(copy, 'ตัวชี้วัด')).findIndex((one) => one.รหัส === '2.5') + 2;
    await put(copy, `ตัวชี้วัด!F${row}`, 'สองเปอร์เซ็นต์');
    const keys = ['P008', 'P012'];
    const { result } = await call(copy, 'createAgreements', { kind: 'บุคลากร', keys });
    expect(result).toMatchObject({ made: 1, skipped: 1 });
    expect(result.failed.map((one: { key: string }) => one.key)).toEqual(['2570-บค-P008']);
    await copy.close();
  });

  it('answers busy to a second run while the first goes on', async () => {
    const copy = await office.fork();
    // Two waves: longer than the second run has patience.
    const keys = ['S01', 'S02', 'S03', 'S04', 'S05', 'S06'];
    const [one, other] = await Promise.all([
      call(copy, 'createAgreements', { kind: 'สถานศึกษา', keys }),
      call(copy, 'createAgreements', { kind: 'สถานศึกษา', keys }, CO_HOST),
    ]);
    const codes = [one, other].map((answer) => answer.error?.code ?? 'made');
    expect(codes.sort()).toEqual(['busy', 'made']);
    expect((await rowsOf(copy, 'ข้อตกลง')).length).toBe(keys.length);
    await copy.close();
  });
});

describe('agreementProgress', () => {
  it('costs neither lock nor REST, and says when nothing runs', async () => {
    const calls = await callsOf(office, async () => {
      expect((await call(office, 'agreementProgress', undefined, STAFF)).result).toMatchObject({
        running: false,
      });
    });
    expect(Object.keys(calls).filter((kind) => /^(Lock|sheets|drive)/.test(kind))).toEqual([]);
  });
});
