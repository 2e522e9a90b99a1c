import type { Workspace } from '../../local/workspace/workspace';
import { idOfLink } from '../../src/domain/links';
import {
  call,
  callsOf,
  HOST,
  restCalls,
  rowsOf,
  STAFF,
  sampleOffice,
  textOf,
} from '../agreements/sample-office';
import { officeOf } from '../office/office';

const HOUR = 3_600_000;
/** 1 October 2026, 10:00 in Bangkok: a working day, in office hours. */
const MORNING = Date.UTC(2026, 9, 1, 3, 0, 0);
/** Two indicators of three owners: 1.1 belongs to P032 and P034, 1.8 to P036. */
const CODES = ['1.1', '1.8'];

type DocumentRow = Readonly<Record<string, unknown>>;

let office: Workspace;
let sent: Workspace;
let emails: ReadonlyMap<string, string>;

/** The sample office with two KPI Templates made on the first morning, and the same with both sent. */
beforeAll(async () => {
  office = await sampleOffice();
  await office.setClock(MORNING);
  emails = new Map((await rowsOf(office, 'บุคลากร')).map((row) => [String(row.รหัส), String(row.อีเมล)]));
  await call(office, 'makeKpiTemplates', { codes: CODES });
  sent = await office.fork();
  await call(sent, 'sendKpiTemplates');
}, 120_000);

afterAll(async () => {
  await sent.close();
  await office.close();
});

async function documents(of: Workspace): Promise<ReadonlyMap<string, DocumentRow>> {
  return new Map((await rowsOf(of, 'เอกสาร')).map((row) => [String(row.รหัส), row]));
}

/** The cell รับทราบ of a person's record, in A1. */
async function tickCell(of: Workspace, key: string): Promise<string> {
  const rows = await rowsOf(of, 'เอกสาร');
  const row = rows.findIndex((one) => one.รหัส === key) + 2;
  const column = Object.keys(rows[0] ?? {}).indexOf('รับทราบ');
  return `'เอกสาร'!${'ABCDEFGH'.charAt(column)}${row}`;
}

async function tick(on: Workspace, key: string, personId: string) {
  const range = await tickCell(on, key);
  return on.edit({ as: emails.get(personId) ?? '', range, values: [['TRUE']] });
}

async function mailsTo(
  of: Workspace,
  personId: string,
): Promise<readonly { subject: string; file: string }[]> {
  const { outbox } = await of.state();
  return outbox.filter(({ to }) => to === emails.get(personId));
}

describe('KPI Templates', () => {
  it('are made for the indicators asked for, each with its row in เอกสาร', async () => {
    const rows = await documents(office);
    expect([...rows.keys()]).toEqual(['2570-KPI-1.1', '2570-KPI-1.8']);
    const text = await textOf(office, idOfLink(String(rows.get('2570-KPI-1.8')?.ลิงก์)) ?? '');
    expect(text).toContain('ยาเสพติด');
    expect(text).not.toMatch(/{{|}}/);
  });

  it('are made once: a second call finds them', async () => {
    const { result } = await call(office, 'makeKpiTemplates', { codes: CODES });
    expect(result).toMatchObject({ done: 2, total: 2, made: 0, updated: 0, failed: [], more: false });
    expect(result.links.map(({ key }: { key: string }) => key)).toEqual(['2570-KPI-1.1', '2570-KPI-1.8']);
  });

  it('follow the register: a changed indicator gets its document brought up to date at the same link', async () => {
    const fork = await office.fork();
    const before = (await documents(fork)).get('2570-KPI-1.8')?.ลิงก์;
    await fork.edit({ as: HOST, range: "'ตัวชี้วัด'!D12", values: [['ร้อยละของสถานศึกษาตัวอย่างที่เปลี่ยนชื่อ']] });
    const name = (await rowsOf(fork, 'ตัวชี้วัด')).find((row) => row.รหัส === '1.8')?.ตัวชี้วัด;
    expect(name).toBe('ร้อยละของสถานศึกษาตัวอย่างที่เปลี่ยนชื่อ');
    const { result } = await call(fork, 'makeKpiTemplates', { codes: ['1.8'] });
    expect(result).toMatchObject({ made: 0, updated: 1 });
    expect((await documents(fork)).get('2570-KPI-1.8')?.ลิงก์).toBe(before);
    expect(await textOf(fork, idOfLink(String(before)) ?? '')).toContain('เปลี่ยนชื่อ');
    await fork.close();
  });

  it('are refused for a code that the register does not have', async () => {
    for (const codes of [['1.1', '9.9'], ['9.9']]) {
      const { error } = await call(office, 'makeKpiTemplates', { codes });
      expect(error).toMatchObject({ code: 'not-found', message: expect.stringContaining('9.9') });
    }
    expect((await call(office, 'makeKpiTemplates', { codes: [] })).error?.code).toBe('invalid-request');
  });

  it('are for operators to make and to send', async () => {
    for (const name of [
      'makeOrder',
      'makeKpiTemplates',
      'makeKpiBooklet',
      'sendKpiTemplates',
      'applyThresholds',
    ]) {
      expect((await call(office, name, {}, STAFF)).error?.code).toBe('not-operator');
    }
  });
});

describe('sending KPI Templates', () => {
  it('gives every owner one mail with his documents and a row of his own', async () => {
    const fork = await office.fork();
    const { result } = await call(fork, 'sendKpiTemplates');
    expect(result).toEqual({ sent: 3, waiting: 0, failed: [], failedSteps: [] });
    const rows = await documents(fork);
    expect([...rows.keys()].slice(2)).toEqual([
      '2570-KPI-1.1/P032',
      '2570-KPI-1.1/P034',
      '2570-KPI-1.8/P036',
    ]);
    expect(rows.get('2570-KPI-1.1')?.ส่งถึง).toBe('P032, P034');
    const record = rows.get('2570-KPI-1.1/P034');
    expect(record).toMatchObject({ ประเภท: 'KPI Template', ส่งถึง: 'P034', รับทราบ: false, รับทราบเมื่อ: '' });
    expect(record?.ลิงก์).toBe(rows.get('2570-KPI-1.1')?.ลิงก์);
    expect(record?.ส่งเมื่อ).toBeGreaterThan(46_296);
    const [mail, ...others] = await mailsTo(fork, 'P034');
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('[รับรอง] KPI Template ปีงบประมาณ พ.ศ. 2570: 1 ตัวชี้วัดของท่าน');
    const written = JSON.stringify(fork.mail(mail?.file ?? ''));
    expect(written).toContain(String(record?.ลิงก์));
    // The tick of the third row below two documents and the header.
    expect(written).toContain('range=G5');
    await fork.close();
  });

  it('again sends nothing, and later only what came since', async () => {
    const fork = await sent.fork();
    expect((await call(fork, 'sendKpiTemplates')).result).toEqual({
      sent: 0,
      waiting: 0,
      failed: [],
      failedSteps: [],
    });
    await call(fork, 'makeKpiTemplates', { codes: ['1.5'] });
    expect((await call(fork, 'sendKpiTemplates')).result).toEqual({
      sent: 2,
      waiting: 0,
      failed: [],
      failedSteps: [],
    });
    expect(await mailsTo(fork, 'P036')).toHaveLength(2);
    expect(await mailsTo(fork, 'P032')).toHaveLength(1);
    await fork.close();
  });

  it('at night waits for the sweep of the next morning', async () => {
    const fork = await office.fork();
    await fork.setClock(MORNING + 12 * HOUR, 'skip');
    expect((await call(fork, 'sendKpiTemplates')).result).toEqual({
      sent: 0,
      waiting: 3,
      failed: [],
      failedSteps: [],
    });
    await fork.setClock(MORNING + 24 * HOUR, 'skip');
    expect(await mailsTo(fork, 'P036')).toHaveLength(1);
    expect((await documents(fork)).get('2570-KPI-1.8/P036')?.ส่งเมื่อ).toBeGreaterThan(46_297);
    await fork.close();
  });

  it('says whose go to nobody: an owner without an address, an indicator whose owners have left', async () => {
    const fork = officeOf(await office.fork(), HOST);
    await fork.set('บุคลากร', 'P036', { สถานะ: 'ย้ายออก' });
    await fork.set('บุคลากร', 'P034', { อีเมล: '' });
    expect(await fork.run('sendKpiTemplates', undefined)).toMatchObject({
      sent: 1,
      failed: [
        { key: '2570-KPI-1.8', message: expect.stringContaining('ผู้รับผิดชอบ') },
        { key: 'P034', message: expect.stringContaining('ไม่มีอีเมล') },
      ],
    });
    await fork.close();
  });

  it('is refused while no KPI Template has been made', async () => {
    const fresh = await sampleOffice();
    expect((await call(fresh, 'sendKpiTemplates')).error?.code).toBe('not-found');
    await fresh.close();
  });
});

describe('acknowledging a document', () => {
  it('is a tick of its addressee, marked within seconds, with the name in บันทึก', async () => {
    const fork = await sent.fork();
    expect(await tick(fork, '2570-KPI-1.8/P036', 'P036')).toBeUndefined();
    const rows = await documents(fork);
    expect(rows.get('2570-KPI-1.8/P036')?.รับทราบเมื่อ).toBeGreaterThan(46_296);
    expect(rows.get('2570-KPI-1.8')?.รับทราบเมื่อ).toBeGreaterThan(46_296);
    const line = (await rowsOf(fork, 'บันทึก')).find((row) => row.เหตุการณ์ === 'รับทราบเอกสาร');
    expect(line).toMatchObject({ เรื่อง: '2570-KPI-1.8' });
    expect(line?.หลัง).toMatch(/^P036 /);
    await fork.close();
  });

  it('is nobody else’s to give', async () => {
    const fork = await sent.fork();
    const refused = await tick(fork, '2570-KPI-1.8/P036', 'P034');
    expect(refused?.error.code).toBeDefined();
    const own = await tickCell(fork, '2570-KPI-1.8/P036');
    const time = own.replace(/G(\d+)$/, 'H$1');
    const typed = await fork.edit({ as: emails.get('P036') ?? '', range: time, values: [['2026-10-01']] });
    expect(typed?.error.code).toBeDefined();
    expect((await documents(fork)).get('2570-KPI-1.8/P036')).toMatchObject({ รับทราบ: false, รับทราบเมื่อ: '' });
    await fork.close();
  });

  it('is complete for the document when its last owner has ticked', async () => {
    const fork = await sent.fork();
    await tick(fork, '2570-KPI-1.1/P034', 'P034');
    expect((await documents(fork)).get('2570-KPI-1.1')?.รับทราบเมื่อ).toBe('');
    const { result } = await call(fork, 'acknowledgements', undefined, STAFF);
    expect(result.documents).toHaveLength(2);
    expect(result.made.map(({ kind }: { readonly kind: string }) => kind)).toContain('KPI Template');
    expect(result.documents[0]).toMatchObject({
      key: '2570-KPI-1.1',
      people: [
        { personId: 'P032', sentAt: '1 ต.ค. 2569', acknowledgedAt: '' },
        { personId: 'P034', sentAt: '1 ต.ค. 2569', acknowledgedAt: '1 ต.ค. 2569' },
      ],
    });
    await tick(fork, '2570-KPI-1.1/P032', 'P032');
    expect((await documents(fork)).get('2570-KPI-1.1')?.รับทราบเมื่อ).toBeGreaterThan(46_296);
    await fork.close();
  });

  it('closes the cell by the next sweep, and taking the tick off before undoes nothing', async () => {
    const fork = await sent.fork();
    await tick(fork, '2570-KPI-1.8/P036', 'P036');
    const range = await tickCell(fork, '2570-KPI-1.8/P036');
    const asOwner = { as: emails.get('P036') ?? '', range };
    expect(await fork.edit({ ...asOwner, values: [['FALSE']] })).toBeUndefined();
    expect((await documents(fork)).get('2570-KPI-1.8/P036')?.รับทราบเมื่อ).toBeGreaterThan(46_296);
    await fork.setClock(MORNING + 2 * HOUR);
    expect((await fork.edit({ ...asOwner, values: [['TRUE']] }))?.error.code).toBeDefined();
    await fork.close();
  });

  it('may be recorded by an operator where it came on paper', async () => {
    const fork = await sent.fork();
    const record = { key: '2570-KPI-1.8', personId: 'P036' };
    expect((await call(fork, 'acknowledgeDocument', record, STAFF)).error?.code).toBe('not-operator');
    expect((await call(fork, 'acknowledgeDocument', { ...record, personId: 'P032' })).error?.code).toBe(
      'not-found',
    );
    expect((await call(fork, 'acknowledgeDocument', record)).result).toEqual(record);
    expect((await documents(fork)).get('2570-KPI-1.8')?.รับทราบเมื่อ).toBeGreaterThan(46_296);
    await fork.close();
  });

  it('missed by the doorbell is answered by the sweep, and an idle sweep stays at one call', async () => {
    const fork = await sent.fork();
    const ticking = await tickCell(fork, '2570-KPI-1.8/P036');
    await call(fork, 'takeOverTriggers');
    const { triggers } = await fork.state();
    expect(triggers.map((one) => one.function)).toContain('onRegisterEdit');
    await fork.rest(
      {
        method: 'PUT',
        path: `/v4/spreadsheets/${fork.spreadsheetId}/values/${ticking}`,
        query: new URLSearchParams({ valueInputOption: 'RAW' }),
        headers: { 'content-type': 'application/json' },
        body: new TextEncoder().encode(JSON.stringify({ values: [[true]] })),
      },
      emails.get('P036') ?? '',
    );
    expect((await documents(fork)).get('2570-KPI-1.8/P036')?.รับทราบเมื่อ).toBe('');
    await fork.setClock(MORNING + HOUR);
    expect((await documents(fork)).get('2570-KPI-1.8/P036')?.รับทราบเมื่อ).toBeGreaterThan(46_296);
    await fork.setClock(MORNING + 3 * HOUR);
    const idle = await callsOf(fork, () => fork.setClock(MORNING + 4 * HOUR).then(() => undefined));
    expect(restCalls(idle)).toBe(1);
    await fork.close();
  });
});
