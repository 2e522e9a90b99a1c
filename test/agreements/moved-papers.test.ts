import { idOfLink } from '../../src/domain/links';
import { type Office, small, smallAtWork } from '../office/office';

const KEY = '2570-บค-P003';
const KIND = { kind: 'บุคลากร' };
const OTHERS = 5;

describe('an agreement’s paper that somebody took out of its folder', () => {
  let atWork: Office;
  beforeAll(async () => {
    atWork = await smallAtWork();
  });
  afterAll(() => atWork.close());

  async function idOf(office: Office): Promise<string> {
    return idOfLink(String((await office.rows('ข้อตกลง')).get(KEY)?.เอกสาร)) ?? '';
  }

  async function moved(office: Office): Promise<void> {
    const address = `/drive/v3/files/${await idOf(office)}`;
    const file = (await office.person.json('GET', address, { fields: 'parents' })) as Parents;
    const query = { addParents: 'root', removeParents: file.parents[0] ?? '' };
    await office.person.json('PATCH', address, query, {});
  }

  async function trashed(office: Office, is: boolean): Promise<void> {
    await office.person.json('PATCH', `/drive/v3/files/${await idOf(office)}`, {}, { trashed: is });
  }

  it('is told and not made a second time, until it is in the trash', async () => {
    const office = await atWork.fork();
    const before = await idOf(office);
    await moved(office);
    const told = { key: KEY, message: expect.stringContaining('ย้ายกลับ') };
    const plan = { toMake: 0, skipped: [{ key: KEY, why: told.message }] };
    expect(await office.run('planAgreements', KIND)).toMatchObject(plan);
    const run = { made: 0, done: OTHERS, total: OTHERS + 1, failed: [told], more: false };
    expect(await office.run('createAgreements', KIND)).toMatchObject(run);
    expect(await office.run('checkDrift', KIND)).toMatchObject({ checked: OTHERS, failed: [told] });
    expect(await idOf(office)).toBe(before);
    await trashed(office, true);
    expect(await office.run('createAgreements', KIND)).toMatchObject({ made: 1, failed: [] });
    await office.close();
  });

  it('once signed is told where it is trashed or deleted, and stands in the register; it may be filed elsewhere', async () => {
    const office = await atWork.fork();
    await office.set('ข้อตกลง', KEY, { สถานะ: 'ลงนามแล้ว', ลงนามเมื่อ: 46_371 });
    const before = await idOf(office);
    const told = async (words: string) => {
      const { result } = await office.call('createAgreements', KIND);
      expect(result.failed).toEqual([{ key: KEY, message: expect.stringContaining(words) }]);
      expect(await idOf(office)).toBe(before);
    };
    await trashed(office, true);
    await told('ถังขยะ');
    await trashed(office, false);
    await moved(office);
    const filed = { made: 0, updated: 0, failed: [] };
    expect(await office.run('createAgreements', KIND)).toMatchObject(filed);
    await office.person.call('DELETE', `/drive/v3/files/${before}`);
    await told('ลบ');
    await office.close();
  });
});

describe('a signed paper, by the morning’s look,', () => {
  it('is told where it is trashed, and not where it is filed elsewhere', async () => {
    const office = await smallAtWork();
    await office.run('markSigned', { keys: ['P003'], on: '2026-10-01' });
    expect((await office.call('sweep')).result).toEqual({ worked: true, failed: [] });
    const address = `/drive/v3/files/${idOfLink(String((await office.rows('ข้อตกลง')).get(KEY)?.เอกสาร))}`;
    const { parents } = (await office.person.json('GET', address, { fields: 'parents' })) as Parents;
    await office.person.json('PATCH', address, { addParents: 'root', removeParents: parents[0] ?? '' }, {});
    expect((await office.call('sweep')).result).toEqual({ worked: true, failed: [] });
    await office.person.json('PATCH', address, {}, { trashed: true });
    const { failed } = (await office.call('sweep')).result;
    expect(failed).toEqual([{ step: 'ตรวจโฟลเดอร์ของระบบ', message: expect.stringContaining('ถังขยะ') }]);
    expect(failed[0].message).toContain(KEY);
    await office.close();
  });

  it('is told nothing where the office has made and signed its own and keeps it elsewhere', async () => {
    const office = await smallAtWork();
    const own = (await office.person.json(
      'POST',
      '/drive/v3/files',
      {},
      {
        name: 'คำรับรองที่ทำเอง',
        mimeType: 'application/vnd.google-apps.document',
      },
    )) as { readonly id: string };
    const link = `https://docs.google.com/document/d/${own.id}/edit`;
    await office.set('ข้อตกลง', KEY, { เอกสาร: link, สถานะ: 'ลงนามแล้ว', ลงนามเมื่อ: 46_296 });
    expect((await office.call('sweep')).result).toEqual({ worked: true, failed: [] });
    await office.close();
  });
});

describe('a signed paper of which the register says so no more', () => {
  it('is told, and keeps its content and its state', async () => {
    const office = await smallAtWork();
    await office.run('markSigned', { keys: ['P003'], on: '2026-10-01' });
    // An old version of the Sheet is restored.
    await office.set('ข้อตกลง', KEY, { สถานะ: 'สร้างแล้ว', ลงนามเมื่อ: '' });
    await office.set('ตั้งค่า', 'ชื่อสำนักงาน', { ค่า: 'สพม. อื่น' });
    const { result } = await office.call('createAgreements', KIND);
    expect(result.failed).toEqual([{ key: KEY, message: expect.stringContaining('รุ่นเก่า') }]);
    expect((await office.rows('ข้อตกลง')).get(KEY)).toMatchObject({ สถานะ: 'สร้างแล้ว' });
    await office.close();
  });
});

describe('a document of the steps that somebody took out of its folder', () => {
  const ORDER = '2570-คำสั่ง';
  let office: Office;
  beforeAll(async () => {
    office = await small();
    await office.run('makeOrder', undefined);
  });
  afterAll(() => office.close());

  async function idOf(of: Office): Promise<string> {
    return idOfLink(String((await of.rows('เอกสาร')).get(ORDER)?.ลิงก์)) ?? '';
  }

  it('is told and not made a second time', async () => {
    const fork = await office.fork();
    const before = await idOf(fork);
    const address = `/drive/v3/files/${before}`;
    const { parents } = (await fork.person.json('GET', address, { fields: 'parents' })) as Parents;
    await fork.person.json('PATCH', address, { addParents: 'root', removeParents: parents[0] ?? '' }, {});
    const told = { key: ORDER, message: expect.stringContaining('คำสั่งแต่งตั้งคณะทำงาน') };
    expect(await fork.run('makeOrder', undefined)).toMatchObject({ done: 0, made: 0, failed: [told] });
    expect(await idOf(fork)).toBe(before);
    await fork.close();
  });

  it('once signed stands in the register, and that it lies in the trash is told', async () => {
    const fork = await office.fork();
    const before = await idOf(fork);
    await fork.set('เอกสาร', ORDER, { ลงนามเมื่อ: 46_308 });
    await fork.person.json('PATCH', `/drive/v3/files/${before}`, {}, { trashed: true });
    const told = { key: ORDER, message: expect.stringContaining('ถังขยะ') };
    expect(await fork.run('makeOrder', undefined)).toMatchObject({ made: 0, failed: [told] });
    expect(await idOf(fork)).toBe(before);
    await fork.close();
  });
});

type Parents = { readonly parents: readonly string[] };
