import { asPerson } from '../../local/office/as-person';
import type { SigningDay } from '../../src/commands/signing/signing-day';
import { type Office, small } from '../office/office';
import { SMALL_OFFICE } from '../office/small-office';

const PDF = Buffer.from('%PDF-1.4\n%%EOF\n').toString('base64');

let prepared: Office;

beforeAll(async () => {
  prepared = await small();
  await prepared.run('createAgreements', { kind: 'สถานศึกษา' });
  await prepared.run('markSigned', { keys: ['S01'], on: '2026-12-15' });
});
afterAll(() => prepared.close());

async function day(office: Office, request: unknown = {}, as?: string): Promise<SigningDay> {
  return (await office.run('signingDay', request, as)) as SigningDay;
}

async function scanOf(office: Office, key: string): Promise<string> {
  return String((await office.rows('ข้อตกลง')).get(key)?.ไฟล์สแกน ?? '');
}

describe('the day of signing', () => {
  it('tells what is made, unsigned and signed, and who is missing', async () => {
    const { agreements, missingText, mayMark } = await day(prepared);
    const schools = agreements.filter(({ kind }) => kind === 'สถานศึกษา');
    expect(schools.map(({ key, group, state, signedOn }) => [key, group, state, signedOn])).toEqual([
      ['2570-สถ-S01', 'ตรัง', 'signed', '15 ธ.ค. 2569'],
      ['2570-สถ-S02', 'กระบี่', 'unsigned', ''],
    ]);
    expect(agreements.some(({ kind, state }) => kind === 'บุคลากร' && state === 'missing')).toBe(true);
    expect(mayMark).toBe(true);
    expect(missingText).toContain('สถานศึกษา 1 ฉบับ\n• กระบี่: นางสมมติ เก้าตัวอย่าง (โรงเรียนตัวอย่างสองวิทยา)');
    expect(missingText).not.toContain('แปดตัวอย่าง');
  });

  it('goes on counting who signed and has left since, and misses nobody who has left unsigned', async () => {
    const office = await prepared.fork();
    await office.set('สถานศึกษา', 'S01', { รหัส: '', ชื่อ: '', จังหวัด: '', ผู้อำนวยการ: '', อีเมล: '' });
    await office.set('สถานศึกษา', 'S02', { รหัส: 'S03' });
    const { agreements, missingText } = await day(office);
    const schools = agreements.filter(({ kind }) => kind === 'สถานศึกษา');
    expect(schools.map(({ key, party, state }) => [key, party, state])).toEqual([
      ['2570-สถ-S03', 'นางสมมติ เก้าตัวอย่าง (โรงเรียนตัวอย่างสองวิทยา)', 'missing'],
      ['2570-สถ-S01', 'นายสมมติ แปดตัวอย่าง', 'signed'],
    ]);
    expect(missingText).not.toContain('แปดตัวอย่าง');
    await office.close();
  });

  it('is looked at by the director, who marks nothing, and by nobody else', async () => {
    expect((await day(prepared, {}, SMALL_OFFICE.director)).mayMark).toBe(false);
    const request = { keys: ['S02'], on: '2026-12-15' };
    expect(await prepared.refusal('markSigned', request, SMALL_OFFICE.director)).toBe('not-operator');
    expect(await prepared.refusal('signingDay', {}, SMALL_OFFICE.owners[0])).toBe('not-operator');
  });

  it('takes a scan once, however often it is sent', async () => {
    const office = await prepared.fork();
    const scan = { key: 'S01', fileName: 'สแกน.pdf', base64: PDF };
    const { link } = (await office.run('attachScan', scan)) as { link: string };
    expect(await office.run('attachScan', scan)).toEqual({ link });
    expect(await scanOf(office, '2570-สถ-S01')).toBe(link);
    const { agreements } = await day(office, { check: true });
    expect(agreements.find(({ key }) => key === '2570-สถ-S01')?.scanFault).toBe('');
    await office.close();
  });

  it('refuses a scan that is none, that is another agreement’s, or that is gone', async () => {
    const office = await prepared.fork();
    const text = Buffer.from('สวัสดี').toString('base64');
    expect(await office.refusal('attachScan', { key: 'S01', fileName: 'ก.pdf', base64: text })).toBe(
      'invalid-request',
    );
    const { link } = (await office.run('attachScan', { key: 'S01', fileName: 'ก.pdf', base64: PDF })) as {
      link: string;
    };
    expect(await office.refusal('attachScan', { key: 'S02', link })).toBe('scan-unusable');
    expect(await office.refusal('attachScan', { key: 'S02', link: 'https://example.org/x' })).toBe(
      'invalid-request',
    );
    const id = /\/d\/([^/]+)/.exec(link)?.[1];
    const host = asPerson(office.workspace, SMALL_OFFICE.host);
    await host.json('PATCH', `/drive/v3/files/${id}`, {}, { trashed: true });
    const { agreements } = await day(office, { check: true });
    expect(agreements.find(({ key }) => key === '2570-สถ-S01')?.scanFault).toBe('ไฟล์สแกนอยู่ในถังขยะ');
    await office.close();
  });
});
