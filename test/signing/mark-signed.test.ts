import { asPerson } from '../../local/office/as-person';
import { idOfLink } from '../../src/domain/links';
import { restoreVersion, versionOf } from '../closing/old-version';
import { type Office, smallAtWork } from '../office/office';
import { SMALL_OFFICE } from '../office/small-office';

let prepared: Office;

beforeAll(async () => {
  prepared = await smallAtWork();
});
afterAll(() => prepared.close());

describe('marking what was signed', () => {
  it('marks a batch at once, locks its papers, and leaves what is signed alone', async () => {
    const office = await prepared.fork();
    expect(await office.run('markSigned', { keys: ['2570-สถ-S01', 'S02'], on: '2026-12-15' })).toEqual({
      signed: 2,
    });
    const row = (await office.rows('ข้อตกลง')).get('2570-สถ-S01');
    expect(row).toMatchObject({ สถานะ: 'ลงนามแล้ว', ลงนามเมื่อ: 46_371 });
    const host = asPerson(office.workspace, SMALL_OFFICE.host);
    const file = await host.json('GET', `/drive/v3/files/${idOfLink(String(row?.เอกสาร))}`, {
      fields: 'contentRestrictions(readOnly,reason)',
    });
    expect(file).toMatchObject({ contentRestrictions: [{ readOnly: true }] });
    expect(await office.run('markSigned', { keys: ['2570-สถ-S01'], on: '2026-12-16' })).toEqual({
      signed: 0,
    });
    expect((await office.rows('ข้อตกลง')).get('2570-สถ-S01')).toMatchObject({ ลงนามเมื่อ: 46_371 });
    await office.close();
  });

  it('marks nothing where one of the keys has no paper, and is for operators', async () => {
    const office = await prepared.fork();
    const request = { keys: ['2570-สถ-S01', '2570-สถ-S99'], on: '2026-12-15' };
    expect(await office.refusal('markSigned', request)).toBe('not-found');
    expect((await office.rows('ข้อตกลง')).get('2570-สถ-S01')).toMatchObject({ ลงนามเมื่อ: '' });
    expect(await office.refusal('markSigned', { keys: ['2570-สถ-S01'], on: '15/12/2569' })).toBe(
      'invalid-request',
    );
    expect(await office.refusal('markSigned', request, SMALL_OFFICE.owners[0])).toBe('not-operator');
    await office.close();
  });

  it('takes no day that is still to come, but the planned one', async () => {
    const office = await prepared.fork();
    const { error } = await office.call('markSigned', { keys: ['S01'], on: '2026-12-16' });
    expect(error?.code).toBe('invalid-request');
    expect(error?.message).toContain('15 ธันวาคม 2569');
    // Once the planned day has passed, today is the last.
    await office.set('ตั้งค่า', 'วันลงนามคำรับรอง', { ค่า: '2026-09-15' });
    expect(await office.refusal('markSigned', { keys: ['S01'], on: '2026-10-02' })).toBe('invalid-request');
    expect(await office.run('markSigned', { keys: ['S01'], on: '2026-10-01' })).toEqual({ signed: 1 });
    await office.close();
  });

  it('asks whether a paper was signed before it was made, and names it', async () => {
    const office = await prepared.fork();
    const request = { keys: ['S01', 'S02'], on: '2026-09-30' };
    const { error } = await office.call('markSigned', request);
    expect(error).toEqual({
      code: 'signed-before-made',
      message:
        'ลงนามวันที่ 30 กันยายน 2569 ไม่ได้ เพราะเอกสารสร้างหลังวันนั้น: 2570-สถ-S01 (สร้าง 1 ต.ค. 2569), 2570-สถ-S02 (สร้าง 1 ต.ค. 2569) กรุณาตรวจวันที่ หรือยืนยันถ้าลงนามในเอกสารที่มีข้อความเดียวกันไว้ก่อนแล้ว',
    });
    expect((await office.rows('ข้อตกลง')).get('2570-สถ-S01')).toMatchObject({ ลงนามเมื่อ: '' });
    expect(await office.run('markSigned', { ...request, confirm: true })).toEqual({ signed: 2 });
    await office.close();
  });

  it('marks no paper that lies in the trash, nor any with it', async () => {
    const office = await prepared.fork();
    const row = (await office.rows('ข้อตกลง')).get('2570-สถ-S02');
    const host = asPerson(office.workspace, SMALL_OFFICE.host);
    await host.json('PATCH', `/drive/v3/files/${idOfLink(String(row?.เอกสาร))}`, {}, { trashed: true });
    const { error } = await office.call('markSigned', { keys: ['S01', 'S02'], on: '2026-12-15' });
    expect(error?.code).toBe('not-found');
    expect(error?.message).toContain('ข้อตกลง 2570-สถ-S02 อยู่ในถังขยะ');
    expect((await office.rows('ข้อตกลง')).get('2570-สถ-S01')).toMatchObject({ สถานะ: 'สร้างแล้ว' });
    await office.close();
  });

  it('takes a bare key for this year’s agreement, never for an earlier one', async () => {
    const office = await prepared.fork();
    await office.person.json(
      'POST',
      `/v4/spreadsheets/${office.workspace.spreadsheetId}/values/${encodeURIComponent("'ข้อตกลง'!A1:A1")}:append`,
      { valueInputOption: 'RAW' },
      { values: [['2569-สถ-S09'], ['2571-สถ-S09']] },
    );
    expect(await office.refusal('markSigned', { keys: ['S09'], on: '2026-12-15' })).toBe('not-found');
    await office.close();
  });

  it('has locked every signed paper with the next sweep, and opened what is signed no more', async () => {
    const office = await prepared.fork();
    office.workspace.faults.add({ call: 'drive.write', after: 1, how: 'kill-before' });
    await office.call('markSigned', { keys: ['S01'], on: '2026-12-15' });
    const link = String((await office.rows('ข้อตกลง')).get('2570-สถ-S01')?.เอกสาร);
    expect(await isReadOnly(office, link)).toBe(false);
    await office.run('sweep', undefined);
    expect(await isReadOnly(office, link)).toBe(true);

    await office.set('ข้อตกลง', '2570-สถ-S01', { สถานะ: 'สร้างแล้ว', ลงนามเมื่อ: '' });
    await office.set('สถานศึกษา', 'S01', { ผู้อำนวยการ: 'นายใหม่ ตัวอย่าง' });
    await office.run('sweep', undefined);
    expect(await isReadOnly(office, link)).toBe(false);
    expect(await office.run('createAgreements', { kind: 'สถานศึกษา', keys: ['S01'] })).toMatchObject({
      updated: 1,
      failed: [],
    });
    expect((await office.rows('ข้อตกลง')).get('2570-สถ-S01')).toMatchObject({ เอกสาร: link });
    await office.close();
  });

  it('keeps locked, and tells, what was signed after the version of the Sheet that was restored', async () => {
    const office = await prepared.fork();
    const before = await versionOf(office);
    await office.run('markSigned', { keys: ['S01'], on: '2026-12-15' });
    await office.run('sweep', undefined);
    await restoreVersion(office, before);
    const link = String((await office.rows('ข้อตกลง')).get('2570-สถ-S01')?.เอกสาร);
    const told = { step: 'ล็อกเอกสารที่ลงนามแล้ว', message: expect.stringContaining('2570-สถ-S01') };
    for (let times = 1; times <= 2; times += 1)
      expect((await office.call('sweep')).result).toEqual({ worked: true, failed: [told] });
    expect(await isReadOnly(office, link)).toBe(true);

    // What the message says is what helps: marked again, it may be taken back.
    await office.run('markSigned', { keys: ['S01'], on: '2026-12-15' });
    expect((await office.call('sweep')).result).toEqual({ worked: true, failed: [] });
    await office.set('ข้อตกลง', '2570-สถ-S01', { สถานะ: 'สร้างแล้ว', ลงนามเมื่อ: '' });
    expect((await office.call('sweep')).result).toEqual({ worked: true, failed: [] });
    expect(await isReadOnly(office, link)).toBe(false);
    await office.close();
  });

  it.each([
    ['sweep', undefined],
    ['createAgreements', { kind: 'สถานศึกษา' }],
  ])(
    'opens again what was signed in the register by hand, locked by %s, and taken back by hand',
    async (by, request) => {
      const office = await prepared.fork();
      await office.set('ข้อตกลง', '2570-สถ-S01', { สถานะ: 'ลงนามแล้ว', ลงนามเมื่อ: 46_371 });
      await office.run(by, request);
      const link = String((await office.rows('ข้อตกลง')).get('2570-สถ-S01')?.เอกสาร);
      expect(await isReadOnly(office, link)).toBe(true);
      await office.set('ข้อตกลง', '2570-สถ-S01', { สถานะ: 'สร้างแล้ว', ลงนามเมื่อ: '' });
      expect((await office.call('sweep')).result).toEqual({ worked: true, failed: [] });
      expect(await isReadOnly(office, link)).toBe(false);
      await office.close();
    },
  );

  it('opens again with the next sweep what was marked by mistake and taken back within the hour', async () => {
    const office = await prepared.fork();
    await office.run('markSigned', { keys: ['S01'], on: '2026-12-15' });
    const link = String((await office.rows('ข้อตกลง')).get('2570-สถ-S01')?.เอกสาร);
    await office.set('ข้อตกลง', '2570-สถ-S01', { สถานะ: 'สร้างแล้ว', ลงนามเมื่อ: '' });
    expect((await office.call('sweep')).result).toEqual({ worked: true, failed: [] });
    expect(await isReadOnly(office, link)).toBe(false);
    await office.close();
  });
});

async function isReadOnly(office: Office, link: string): Promise<boolean> {
  const query = { fields: 'contentRestrictions(readOnly)' };
  const file = await office.person.json('GET', `/drive/v3/files/${idOfLink(link)}`, query);
  const { contentRestrictions = [] } = file as { contentRestrictions?: readonly { readOnly: boolean }[] };
  return contentRestrictions.some(({ readOnly }) => readOnly);
}
