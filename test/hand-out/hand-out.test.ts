import { asPerson } from '../../local/office/as-person';
import type { HandedOut } from '../../src/commands/hand-out/hand-out';
import { idOfLink } from '../../src/domain/links';
import { type Office, small } from '../office/office';
import { SMALL_OFFICE } from '../office/small-office';

const SCHOOL_1 = 'school01@small.example';
const SCHOOL_2 = 'school02@small.example';

let prepared: Office;

beforeAll(async () => {
  prepared = await small(Date.parse('2026-10-06T09:30:00+07:00'));
  await prepared.run('createAgreements', { kind: 'ทั้งหมด' });
});
afterAll(() => prepared.close());

async function handOut(office: Office, request: unknown = {}): Promise<HandedOut> {
  return (await office.run('handOut', request)) as HandedOut;
}

async function mayOpen(office: Office, email: string, key: string): Promise<boolean> {
  const row = (await office.rows('ข้อตกลง')).get(key);
  const id = idOfLink(String(row?.เอกสาร));
  return asPerson(office.workspace, email)
    .json('GET', `/drive/v3/files/${id}`)
    .then(
      () => true,
      () => false,
    );
}

describe('who may read an agreement', () => {
  it('is an operator, the director, and nobody else before it is handed out', async () => {
    const readers = [
      SMALL_OFFICE.coHost,
      SMALL_OFFICE.director,
      SMALL_OFFICE.owners[0],
      SMALL_OFFICE.owners[1],
      SCHOOL_1,
    ];
    const seen = await Promise.all(readers.map((email) => mayOpen(prepared, email, '2570-บค-P005')));
    expect(seen).toEqual([true, true, false, false, false]);
  });

  it('is everybody of the office where the office wants it so', async () => {
    const office = await prepared.fork();
    await office.set('ตั้งค่า', 'บุคลากรอ่านข้อตกลงของกันได้', { ค่า: 'ใช่' });
    await office.run('setUpYear', { fiscalYearBe: SMALL_OFFICE.fiscalYearBe });
    expect(await mayOpen(office, SMALL_OFFICE.owners[1], '2570-บค-P005')).toBe(true);
    expect(await mayOpen(office, SCHOOL_1, '2570-สถ-S01')).toBe(false);
    await office.set('ตั้งค่า', 'บุคลากรอ่านข้อตกลงของกันได้', { ค่า: 'ไม่ใช่' });
    await office.run('sweep', undefined);
    expect(await mayOpen(office, SMALL_OFFICE.owners[1], '2570-บค-P005')).toBe(false);
    expect(await mayOpen(office, SMALL_OFFICE.coHost, '2570-บค-P005')).toBe(true);
    await office.close();
  });
});

describe('a paper that another operator has made', () => {
  it('is handed out by any of them; one that only its maker may share is told with the maker', async () => {
    const office = await prepared.fork();
    const { เอกสาร } = (await office.rows('ข้อตกลง')).get('2570-สถ-S02') ?? {};
    const file = `/drive/v3/files/${idOfLink(String(เอกสาร))}`;
    await office.person.json('PATCH', file, {}, { writersCanShare: false });
    const trashed = (await office.rows('ข้อตกลง')).get('2570-บค-P005')?.เอกสาร;
    await office.person.json('PATCH', `/drive/v3/files/${idOfLink(String(trashed))}`, {}, { trashed: true });
    expect(await office.run('handOut', { keys: ['P005'] }, SMALL_OFFICE.coHost)).toMatchObject({
      shared: 0,
      failed: [{ key: '2570-บค-P005', message: expect.stringContaining('ถังขยะ') }],
    });
    expect((await office.call('makePrintSet', { kind: 'บุคลากร', keys: ['P005'] })).error?.message).toContain(
      'เอกสารของข้อตกลง 2570-บค-P005 อยู่ในถังขยะ',
    );
    const run = await office.run('handOut', { kind: 'สถานศึกษา' }, SMALL_OFFICE.coHost);
    expect(run).toMatchObject({
      shared: 1,
      failed: [{ key: '2570-สถ-S02', message: expect.stringContaining(SMALL_OFFICE.host) }],
    });
    expect(await mayOpen(office, SCHOOL_1, '2570-สถ-S01')).toBe(true);
    await office.close();
  });
});

describe('who may read an agreement of a year that has passed', () => {
  it('is whoever may read the new year’s: a new operator too, and none of the staff', async () => {
    const office = await prepared.fork();
    await office.run('setUpYear', { fiscalYearBe: SMALL_OFFICE.fiscalYearBe + 1 });
    await office.set('บุคลากร', 'P006', { บทบาท: 'เจ้าภาพรอง' });
    await office.run('sweep', undefined);
    const readers = [
      SMALL_OFFICE.coHost,
      SMALL_OFFICE.director,
      SMALL_OFFICE.owners[1],
      SMALL_OFFICE.owners[0],
    ];
    const seen = await Promise.all(readers.map((email) => mayOpen(office, email, '2570-บค-P005')));
    expect(seen).toEqual([true, true, true, false]);
    await office.close();
  });
});

describe('handing out', () => {
  it('lets each party open its own and nobody else’s, and tells each by one mail, once', async () => {
    const office = await prepared.fork();
    const first = await handOut(office);
    expect(first).toEqual({ shared: 8, before: 0, sent: 8, waiting: 0, failed: [], more: false });
    expect(await mayOpen(office, SCHOOL_1, '2570-สถ-S01')).toBe(true);
    expect(await mayOpen(office, SCHOOL_1, '2570-สถ-S02')).toBe(false);
    expect(await mayOpen(office, SCHOOL_2, '2570-สถ-S01')).toBe(false);
    expect(await mayOpen(office, SMALL_OFFICE.owners[0], '2570-บค-P005')).toBe(true);
    expect(await mayOpen(office, SMALL_OFFICE.owners[1], '2570-บค-P005')).toBe(false);
    const { outbox } = await office.workspace.state();
    const told = outbox.filter(({ subject }) => subject.startsWith('[รับรอง] คำรับรองการปฏิบัติราชการของท่าน'));
    expect(told.map(({ to }) => to).sort()).toHaveLength(8);
    expect(new Set(told.map(({ to }) => to)).size).toBe(8);
    expect(await handOut(office)).toEqual({
      shared: 0,
      before: 8,
      sent: 0,
      waiting: 0,
      failed: [],
      more: false,
    });
    await office.close();
  });

  it('sends nothing outside office hours: the sweep does, in the morning', async () => {
    const office = await prepared.fork();
    await office.workspace.setClock(Date.parse('2026-10-06T20:00:00+07:00'), 'skip');
    expect(await handOut(office, { keys: ['S01'] })).toMatchObject({ shared: 1, sent: 0, waiting: 1 });
    await office.workspace.setClock(Date.parse('2026-10-07T10:00:00+07:00'), 'skip');
    const { outbox } = await office.workspace.state();
    expect(outbox.filter(({ to, subject }) => to === SCHOOL_1 && subject.includes('ของท่าน'))).toHaveLength(1);
    await office.close();
  });

  it('sends nothing any more to who has left by the morning, and waits for nobody', async () => {
    const office = await prepared.fork();
    await office.workspace.setClock(Date.parse('2026-10-06T20:00:00+07:00'), 'skip');
    expect(await handOut(office, { keys: ['P007', 'S01'] })).toMatchObject({ shared: 2, waiting: 2 });
    await office.set('บุคลากร', 'P007', { สถานะ: 'ย้ายออก' });
    await office.workspace.setClock(Date.parse('2026-10-07T10:00:00+07:00'), 'skip');
    const results = [...(await office.rows('งานค้าง'))].flatMap(([key, { ผล }]) =>
      key.startsWith('ข้อตกลง/') ? [[key.split('/')[2], ผล]] : [],
    );
    expect(results).toEqual([
      ['P007', 'ไม่ต้องส่งแล้ว'],
      ['S01', 'ส่งแล้ว'],
    ]);
    await office.close();
  });

  it('tells who has no address, and is for operators', async () => {
    const office = await prepared.fork();
    await office.set('สถานศึกษา', 'S02', { อีเมล: '' });
    const { shared, failed } = await handOut(office, { kind: 'สถานศึกษา' });
    expect({ shared, failed: failed.map(({ key }) => key) }).toEqual({ shared: 1, failed: ['2570-สถ-S02'] });
    expect(await office.refusal('handOut', { keys: ['S99'] })).toBe('not-found');
    expect(await office.refusal('handOut', {}, SMALL_OFFICE.director)).toBe('not-operator');
    await office.close();
  });

  it('says which papers go to nobody: their school or person is gone, or their receiver stands outside the office', async () => {
    const office = await prepared.fork();
    await office.set('บุคลากร', 'P005', { สถานะ: 'ย้ายออก' });
    await office.set('สถานศึกษา', 'S02', { รหัส: 'S03' });
    await office.set('บุคลากร', 'P006', { ตำแหน่ง: '' });
    const told = async (request: unknown) => {
      const { shared, failed } = await handOut(office, request);
      return { shared, failed: failed.map(({ key, message }) => `${key} ${message.slice(0, 26)}`) };
    };
    const left = (key: string) => `${key} ทะเบียนไม่มีผู้ทำคำรับรองฉ`;
    expect(await told({ keys: ['2570-บค-P005'] })).toEqual({ shared: 0, failed: [left('2570-บค-P005')] });
    expect(await told({ keys: ['2570-สถ-S02'] })).toEqual({ shared: 0, failed: [left('2570-สถ-S02')] });
    expect(await told({ keys: ['P006'] })).toEqual({
      shared: 0,
      failed: ['2570-บค-P006 ไม่มีตำแหน่งผู้ทำคำรับรอง'],
    });
    expect(await told({ keys: ['2570-จว-ตรัง'] })).toEqual({
      shared: 0,
      failed: ['2570-จว-ตรัง ข้อตกลงฉบับนี้ทำกับหน่วยงา'],
    });
    expect(await office.refusal('handOut', { kind: 'สถานศึกษา', keys: ['P002'] })).toBe('not-found');
    await office.set('ข้อตกลง', '2570-บค-P007', { เอกสาร: '' });
    expect(await told({ keys: ['P007'] })).toEqual({
      shared: 0,
      failed: ['2570-บค-P007 ยังไม่ได้สร้างเอกสาร กรุณา'],
    });
    // Who has left is told of where somebody asks for that paper, not with all others.
    expect((await told({})).failed.map((one) => one.split(' ')[0])).toEqual(['2570-บค-P006']);
    await office.close();
  });
});
