import type { Workspace } from '../../local/workspace/workspace';
import { idOfLink } from '../../src/domain/links';
import { call, HOST, rest, rowsOf, sampleOffice, textOf } from './sample-office';

const MINUTE = 60_000;
const GOVERNORS = { kind: 'ผู้ว่าราชการจังหวัด' };
const SIGNED = '2570-จว-ตรัง';
const UNSIGNED = '2570-จว-กระบี่';
let made: Workspace;

/** Both governors' agreements made, that of ตรัง signed. */
beforeAll(async () => {
  const office = await sampleOffice();
  made = await office.fork();
  await office.close();
  await call(made, 'createAgreements', GOVERNORS);
  await write(made, 'ข้อตกลง', SIGNED, 'ลงนามเมื่อ', 46_371);
  await write(made, 'ข้อตกลง', SIGNED, 'สถานะ', 'ลงนามแล้ว');
  await made.setClock(made.clock() + 60 * MINUTE);
});

afterAll(() => made.close());

/** Writes one cell of the row with that key, as a program that the API is open to. */
async function write(
  office: Workspace,
  tab: string,
  key: string,
  header: string,
  value: unknown,
): Promise<void> {
  const address = `/v4/spreadsheets/${office.spreadsheetId}/values/`;
  const { values = [] } = (await rest(office, 'GET', `${address}${encodeURIComponent(tab)}`)) as {
    readonly values?: readonly (readonly string[])[];
  };
  const row = values.findIndex(([first]) => first === key) + 1;
  const column = (values[0] ?? []).indexOf(header);
  const letter = column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(65 + column - 26)}`;
  const range = encodeURIComponent(`'${tab}'!${letter}${row}`);
  await rest(office, 'PUT', `${address}${range}?valueInputOption=RAW`, { values: [[value]] });
}

async function agreement(office: Workspace, key: string): Promise<Readonly<Record<string, unknown>>> {
  return (await rowsOf(office, 'ข้อตกลง')).find((row) => row.รหัสข้อตกลง === key) ?? {};
}

async function fileOf(office: Workspace, link: unknown): Promise<Readonly<Record<string, unknown>>> {
  const id = idOfLink(String(link));
  const fields = 'id,name,headRevisionId,modifiedTime,contentRestrictions(readOnly)';
  return (await rest(office, 'GET', `/drive/v3/files/${id}?fields=${fields}`)) as Readonly<
    Record<string, unknown>
  >;
}

describe('an agreement whose register content changes', () => {
  it('unsigned keeps its file and gets the new content; signed stays and gets a บันทึกแก้ไข of the differences alone', async () => {
    const office = await made.fork();
    const before = await agreement(office, SIGNED);
    const signedFile = await fileOf(office, before.เอกสาร);
    const signedText = await textOf(office, String(signedFile.id));
    await write(office, 'ตัวชี้วัด', '1.3', 'น้ำหนัก', 6);
    const { result: plan } = await call(office, 'planAgreements', GOVERNORS);
    const actions = Object.fromEntries(
      plan.agreements.map((one: { key: string; action: string; changes: unknown }) => [one.key, one]),
    );
    const change = { field: 'น้ำหนักของตัวชี้วัดที่ 1.3', before: '5', after: '6' };
    expect(actions[SIGNED]).toMatchObject({ action: 'addendum', changes: [change] });
    expect(actions[UNSIGNED]).toMatchObject({ action: 'update', changes: [change] });
    const { result } = await call(office, 'createAgreements', GOVERNORS);
    expect(result).toMatchObject({ made: 1, updated: 1, failed: [], more: false });

    const after = await agreement(office, SIGNED);
    expect(after).toMatchObject({ เอกสาร: before.เอกสาร, สถานะ: 'ลงนามแล้ว', ฉบับที่: 1, น้ำหนักรวม: 25 });
    const stands = await fileOf(office, after.เอกสาร);
    expect(stands).toMatchObject({ name: signedFile.name, contentRestrictions: [{ readOnly: true }] });
    expect(await textOf(office, String(stands.id))).toBe(signedText);
    const addendum = await fileOf(office, after.บันทึกแก้ไข);
    expect(addendum.name).toBe(`${signedFile.name} บันทึกแก้ไข ครั้งที่ 1`);
    const text = await textOf(office, String(addendum.id));
    expect(text).toContain('น้ำหนักของตัวชี้วัดที่ ๑.๓');
    expect(text).not.toContain('๑.๕');
    expect((await agreement(office, UNSIGNED)).น้ำหนักรวม).toBe(26);
    const log = await rowsOf(office, 'บันทึก');
    expect(log).toContainEqual(
      expect.objectContaining({ เรื่อง: `${UNSIGNED}: ${change.field}`, ก่อน: '5', หลัง: '6' }),
    );

    // Nothing changed since: nothing is touched.
    const { result: again } = await call(office, 'createAgreements', GOVERNORS);
    expect(again).toMatchObject({ made: 0, updated: 0, done: 2 });
    // The next one names what changed since the last.
    await write(office, 'ตัวชี้วัด', '1.5', 'ค่าเป้าหมาย', 99);
    await call(office, 'createAgreements', GOVERNORS);
    const links = String((await agreement(office, SIGNED)).บันทึกแก้ไข).split('\n');
    expect(links).toHaveLength(2);
    const second = await fileOf(office, links[1]);
    expect(second.name).toBe(`${signedFile.name} บันทึกแก้ไข ครั้งที่ 2`);
    const secondText = await textOf(office, String(second.id));
    expect(secondText).toContain('ค่าเป้าหมายของตัวชี้วัดที่ ๑.๕');
    expect(secondText).not.toContain('๑.๓');
    await office.close();
  });

  it('stands when the director changes after it was signed; the unsigned is issued to the new one; both are told', async () => {
    const office = await made.fork();
    const before = await agreement(office, SIGNED);
    const range = encodeURIComponent("'ผู้ลงนาม'!A2:G2");
    await rest(
      office,
      'PUT',
      `/v4/spreadsheets/${office.spreadsheetId}/values/${range}?valueInputOption=RAW`,
      {
        values: [['L1', 'ผู้อำนวยการ', 'นางใหม่ ทดสอบ', 'ตัวจริง', 'ผู้อำนวยการคนใหม่', 46_300, '']],
      },
    );
    const { result: plan } = await call(office, 'planAgreements', GOVERNORS);
    expect(plan.skipped).toEqual([
      { key: SIGNED, why: 'ลงนามแล้วโดย นายสมมติ นามตัวอย่าง จึงคงไว้ แม้ผู้ลงนามปัจจุบันคือ นางใหม่ ทดสอบ' },
    ]);
    expect(plan.agreements.map((one: { action: string }) => one.action).sort()).toEqual(['none', 'update']);
    await call(office, 'createAgreements', GOVERNORS);
    expect(await agreement(office, SIGNED)).toMatchObject({
      เอกสาร: before.เอกสาร,
      ผู้ทำคำรับรอง: 'นายสมมติ นามตัวอย่าง',
      บันทึกแก้ไข: '',
    });
    const unsigned = await agreement(office, UNSIGNED);
    expect(unsigned.ผู้ทำคำรับรอง).toBe('นางใหม่ ทดสอบ');
    const text = await textOf(office, idOfLink(String(unsigned.เอกสาร)) ?? '');
    expect(text).toContain('ผู้อำนวยการคนใหม่');
    expect(text).not.toContain('นายสมมติ นามตัวอย่าง');
    await office.close();
  });
});

it('a .docx with a template’s name in the templates folder is used as it is', async () => {
  const office = await made.fork();
  const system = await rowsOf(office, 'ระบบ');
  const systemValue = (name: string) => String(system.find((row) => row.รายการ === name)?.ค่า);
  const answer = await office.rest(
    {
      method: 'GET',
      path: `/drive/v3/files/${systemValue('แม่แบบ/สถานศึกษา')}/export`,
      query: new URLSearchParams({
        mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      }),
      headers: {},
      body: new Uint8Array(),
    },
    HOST,
  );
  const boundary = 'part';
  const metadata = {
    name: 'แม่แบบ  ผู้ว่าราชการจังหวัด. .DOCX',
    parents: [systemValue('โฟลเดอร์/แม่แบบ')],
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  };
  const head = `--${boundary}\r\nContent-Type: application/json\r\n\r\n${JSON.stringify(metadata)}\r\n--${boundary}\r\nContent-Type: ${metadata.mimeType}\r\n\r\n`;
  await office.rest(
    {
      method: 'POST',
      path: '/upload/drive/v3/files',
      query: new URLSearchParams({ uploadType: 'multipart' }),
      headers: { 'content-type': `multipart/related; boundary=${boundary}` },
      body: Buffer.concat([Buffer.from(head), Buffer.from(answer.body), Buffer.from(`\r\n--${boundary}--`)]),
    },
    HOST,
  );
  const { result } = await call(office, 'planAgreements', GOVERNORS);
  expect(result.faults).toEqual([]);
  await call(office, 'createAgreements', GOVERNORS);
  // The schools' template names the unit first, the governors' the office.
  const text = await textOf(office, idOfLink(String((await agreement(office, UNSIGNED)).เอกสาร)) ?? '');
  expect(text.indexOf('จังหวัดกระบี่')).toBeLessThan(text.indexOf('สำนักงานเขตพื้นที่การศึกษามัธยมศึกษา'));
  await office.close();
});

it('all kinds are planned and made in one run', async () => {
  const office = await made.fork();
  const keys = ['P012', 'S01', 'ตรัง', 'X9'];
  const { result: plan } = await call(office, 'planAgreements', { kind: 'ทั้งหมด', keys });
  expect(plan).toMatchObject({
    wanted: 3,
    existing: 1,
    toMake: 2,
    documents: 2,
    executions: 1,
    lastToday: '',
  });
  expect(plan.skipped.map((one: { key: string }) => one.key)).toEqual(['X9']);
  const { result } = await call(office, 'createAgreements', { kind: 'ทั้งหมด', keys });
  expect(result).toMatchObject({ done: 3, total: 3, made: 2, failed: [], more: false });
  await office.close();
});
