import { asPerson } from '../../local/office/as-person';
import { type Office, small } from '../office/office';
import { SMALL_OFFICE } from '../office/small-office';
import { closeWithoutRecord } from './close-without-record';

let prepared: Office;
let sealed: Office;

beforeAll(async () => {
  prepared = await small(moment('2026-10-06T09:30:00'));
  await prepared.run('openRound', { roundId: '2570-06' });
  await prepared.set('รอบรายงาน', '2570-06', { กำหนดส่ง: '2026-10-07', ปิด: '2026-10-08' });
  await prepared.set('รายงานผล', '2570-06-1.1', { ผลการดำเนินงาน: 85, คำชี้แจง: 'ทำแล้ว', ส่งรายงาน: true });
  await putEvidence(prepared, '2570-06-1.1', 'ระดับ4 ภาพกิจกรรม.pdf', '%PDF-1.4 หนึ่ง');
  await prepared.run('sweep', undefined);
  sealed = await prepared.fork();
  await sealed.run('closeRound', { roundId: '2570-06' });
});
afterAll(() => Promise.all([prepared.close(), sealed.close()]));

function moment(text: string): number {
  return Date.parse(`${text}+07:00`);
}

async function putEvidence(on: Office, reportId: string, name: string, text: string): Promise<string> {
  const folder = String((await on.rows('รายงานผล')).get(reportId)?.โฟลเดอร์)
    .split('/')
    .pop();
  const owner = asPerson(on.workspace, SMALL_OFFICE.owners[0]);
  return owner.upload({ name, parents: [folder] }, 'application/pdf', Buffer.from(text));
}

async function roundOf(on: Office, id: string) {
  return (await on.rows('รอบรายงาน')).get(id);
}
async function reportOf(on: Office, id: string) {
  return (await on.rows('รายงานผล')).get(id);
}

async function recordsIn(on: Office, roundId: string): Promise<readonly Record<string, unknown>[]> {
  const folder = String((await roundOf(on, roundId))?.โฟลเดอร์)
    .split('/')
    .pop();
  const { files } = (await on.person.json('GET', '/drive/v3/files', {
    q: `'${folder}' in parents and trashed = false and mimeType = 'application/json'`,
    fields: 'files(id,name)',
    orderBy: 'name',
  })) as { readonly files: readonly { readonly id: string; readonly name: string }[] };
  return Promise.all(
    files.map(async ({ id, name }) => {
      const { body } = await on.person.call('GET', `/drive/v3/files/${id}`, { alt: 'media' });
      return { id, name, ...(JSON.parse(Buffer.from(body).toString()) as Record<string, unknown>) };
    }),
  );
}

/** Who may do what in a round's folder, what comes from above included. */
async function rolesOn(office: Office, roundId: string): Promise<readonly (readonly [string, string])[]> {
  const folder = String((await roundOf(office, roundId))?.โฟลเดอร์)
    .split('/')
    .pop();
  const query = { fields: 'permissions(emailAddress,role)', pageSize: '100' };
  const read = await office.person.json('GET', `/drive/v3/files/${folder}/permissions`, query);
  const { permissions } = read as {
    readonly permissions: readonly { readonly emailAddress: string; readonly role: string }[];
  };
  return permissions.map(({ emailAddress, role }) => [emailAddress, role]);
}

describe('closing a round', () => {
  it('shows first who has not reported and what is unchecked or uncertified', async () => {
    expect(await prepared.run('planClosing', { roundId: '2570-06' })).toEqual({
      roundId: '2570-06',
      closesOn: '2026-10-08',
      reports: 5,
      unreported: ['2570-06-1.2', '2570-06-2.1.1', '2570-06-2.1.2', '2570-06-3.1'],
      unchecked: ['2570-06-1.1'],
      uncertified: ['2570-06-1.1'],
      withoutEvidence: ['2570-06-2.1.1'],
    });
  });

  it('is done by hand at any time: rows are closed, the record stands in the folder, its SHA-256 in รอบรายงาน', async () => {
    const office = await sealed.fork();
    const round = await roundOf(office, '2570-06');
    expect(round).toMatchObject({ สถานะ: 'ผนึกแล้ว' });
    expect(await reportOf(office, '2570-06-1.1')).toMatchObject({ สถานะ: 'ปิด', ผลที่ส่ง: 85 });
    expect(typeof (await reportOf(office, '2570-06-3.1'))?.ปิดเมื่อ).toBe('number');
    const [record] = await recordsIn(office, '2570-06');
    expect(record).toMatchObject({
      name: 'ผนึก-2570-06.json',
      roundId: '2570-06',
      previous: '',
      totals: { self: { score: '3.5000', weightUsed: '30.0000' } },
      evidence: [{ reportId: '2570-06-1.1', name: 'ระดับ4 ภาพกิจกรรม.pdf' }],
    });
    expect(record).not.toHaveProperty('replaces');
    expect(String(round?.ลายนิ้วมือ)).toMatch(/^[0-9a-f]{64}$/);
    expect(await office.run('verifySeals', undefined)).toEqual({ ok: true, checked: 1 });
    expect(await office.run('closeRound', { roundId: '2570-06' })).toEqual({
      roundId: '2570-06',
      reports: 6,
      more: false,
      failed: [],
    });
    expect((await recordsIn(office, '2570-06')).length).toBe(1);
    await office.close();
  });

  it('leaves its folder to read alone by a later sweep where Drive refused to take rights away, for whatever reason', async () => {
    const office = await prepared.fork();
    const writers = async () =>
      (await rolesOn(office, '2570-06')).flatMap(([email, role]) => (role === 'writer' ? [email] : []));
    const before = await writers();
    const refused = { call: 'drive.share', after: 1 };
    office.workspace.faults.add({ ...refused, how: '403 domainPolicy', times: 2 });
    office.workspace.faults.add({
      ...refused,
      after: 3,
      how: '403 insufficientFilePermissions',
      times: 1000,
    });
    await office.run('closeRound', { roundId: '2570-06' });
    expect(await writers()).toEqual(before);
    office.workspace.faults.clear();
    await office.run('sweep', undefined);
    expect(await writers()).toEqual([SMALL_OFFICE.coHost]);
    await office.close();
  });

  it('is done by the next sweep where ปิด was typed into สถานะ, which leaves its folder to read alone', async () => {
    const office = await prepared.fork();
    const shares = async () => (await office.workspace.state()).calls['drive.share'] ?? 0;
    const before = await shares();
    await office.set('รอบรายงาน', '2570-06', { สถานะ: 'ปิด' });
    await office.run('sweep', undefined);
    expect(await roundOf(office, '2570-06')).toMatchObject({ สถานะ: 'ผนึกแล้ว' });
    const writers = (await rolesOn(office, '2570-06')).filter(([, role]) => role === 'writer');
    expect(writers.map(([email]) => email)).toEqual([SMALL_OFFICE.coHost]);
    // Five people but for the operators lose what was given at the opening; nobody gets anything, and nothing that is so is asked for.
    expect((await shares()) - before).toBe(5);
    await office.set('บุคลากร', 'P007', { สถานะ: 'ย้ายออก' });
    await office.run('sweep', undefined);
    expect((await office.grid('บันทึก')).filter(([, , event]) => event === 'แบ่งปันไม่ได้')).toEqual([]);
    await office.close();
  });

  it('is done by the sweep on the day of ปิด, which leaves the book of SAR Cards in the folder, once for each seal', async () => {
    const office = await prepared.fork();
    await office.workspace.setClock(moment('2026-10-07T23:00:00'), 'skip');
    expect(await roundOf(office, '2570-06')).toMatchObject({ สถานะ: 'เปิด' });
    await office.workspace.setClock(moment('2026-10-08T03:00:00'), 'skip');
    expect(await roundOf(office, '2570-06')).toMatchObject({ สถานะ: 'ผนึกแล้ว' });
    const made = (await office.rows('เอกสาร')).get('2570-06-SAR');
    expect(made).toMatchObject({ ประเภท: 'SAR Card', ลิงก์: expect.stringContaining('/document/d/') });
    await office.workspace.setClock(moment('2026-10-08T09:00:00'), 'skip');
    expect((await office.rows('เอกสาร')).get('2570-06-SAR')).toEqual(made);
    const reopened = { reportId: '2570-06-3.1', reason: 'แก้', due: '2026-10-08' };
    await office.run('reopenReport', reopened);
    await office.set('รายงานผล', '2570-06-3.1', { ผลการดำเนินงาน: 3, คำชี้แจง: 'ทำ', ส่งรายงาน: true });
    await office.workspace.setClock(moment('2026-10-09T03:00:00'), 'skip');
    expect(await roundOf(office, '2570-06')).toMatchObject({ สถานะ: 'ผนึกแล้ว' });
    expect(await office.run('makeSarCard', { roundId: '2570-06' })).toMatchObject({ made: 0, updated: 0 });
    expect(await office.run('verifySeals', undefined)).toMatchObject({ ok: true });
    await office.close();
  });

  it('is not done by a date that cannot be meant: what was laid or planned stands again, with a note', async () => {
    const office = await prepared.fork();
    await office.set('รอบรายงาน', '2570-06', { ปิด: 25_663, กำหนดส่ง: 25_663 });
    expect(await office.run('sweep', undefined)).toEqual({ worked: true, failed: [] });
    expect(await roundOf(office, '2570-06')).toMatchObject({ สถานะ: 'เปิด', กำหนดส่ง: 46_302, ปิด: 46_335 });
    expect((await reportOf(office, '2570-06-1.2'))?.กำหนดส่ง).toBe(
      (await reportOf(prepared, '2570-06-1.2'))?.กำหนดส่ง,
    );
    await office.close();
  });

  it('is not said to be done while a record cannot be written for want of its row, or of the link of its folder', async () => {
    const office = await prepared.fork();
    await closeWithoutRecord(office, '2570-06');
    await office.run('openRound', { roundId: '2570-09' });
    const { โฟลเดอร์: link = '' } = (await roundOf(office, '2570-06')) ?? {};
    const withoutRow = await office.fork();
    await withoutRow.set('รอบรายงาน', '2570-06', { รหัสรอบ: '' });
    expect(await withoutRow.refusal('closeRound', { roundId: '2570-09' })).toBe('not-found');
    await withoutRow.run('setUpYear', { fiscalYearBe: 2570 });
    await office.set('รอบรายงาน', '2570-06', { โฟลเดอร์: '' });
    expect(await office.refusal('closeRound', { roundId: '2570-09' })).toBe('not-found');
    for (const one of [withoutRow, office]) {
      await one.set('รอบรายงาน', '2570-06', { โฟลเดอร์: link });
      expect(await one.run('closeRound', { roundId: '2570-09' })).toMatchObject({ more: false, failed: [] });
      expect(await one.run('verifySeals', undefined)).toEqual({ ok: true, checked: 2 });
      await one.close();
    }
  });

  it('puts a state back that says what has not happened', async () => {
    const office = await prepared.fork();
    await office.set('รอบรายงาน', '2570-06', { สถานะ: 'ผนึกแล้ว' });
    await office.set('รอบรายงาน', '2570-09', { สถานะ: 'กำลังเปิด' });
    await office.set('รอบรายงาน', '2570-12', { สถานะ: 'เปิด', กำหนดส่ง: '' });
    await office.run('sweep', undefined);
    expect(await roundOf(office, '2570-06')).toMatchObject({ สถานะ: 'เปิด' });
    expect(await roundOf(office, '2570-09')).toMatchObject({ สถานะ: 'ยังไม่เปิด' });
    expect(await roundOf(office, '2570-12')).toMatchObject({ สถานะ: 'ยังไม่เปิด' });
    await office.set('รายงานผล', '2570-06-1.2', { ปิดเมื่อ: 46_300 });
    for (const typed of ['ปิดแล้ว', '']) {
      await office.set('รอบรายงาน', '2570-06', { สถานะ: typed });
      await office.run('sweep', undefined);
      expect(await roundOf(office, '2570-06')).toMatchObject({ สถานะ: 'เปิด' });
    }
    await office.run('sweep', undefined);
    expect(await reportOf(office, '2570-06-1.2')).toMatchObject({ ปิดเมื่อ: '', สถานะ: 'ร่าง' });
    const { outbox } = await office.workspace.state();
    expect(outbox.filter(({ subject }) => subject.startsWith('[รับรอง] รายงานผลรอบ 6')).length).toBe(4);
    await office.close();
  });

  it('goes on where a date was emptied or cannot be read: it is put back', async () => {
    const office = await prepared.fork();
    await office.run('moveDeadline', { roundId: '2570-06', due: '2026-10-07' });
    await office.set('รอบรายงาน', '2570-06', { กำหนดส่ง: '', เปิด: 'สิ้นเดือน' });
    await office.run('sweep', undefined);
    const dates = { กำหนดส่ง: 46_302, เปิด: 46_478, สถานะ: 'เปิด' };
    expect(await roundOf(office, '2570-06')).toMatchObject(dates);
    await office.close();
  });

  it('puts back a date of a sealed round that is typed over, and the seal holds', async () => {
    const office = await sealed.fork();
    await office.set('รอบรายงาน', '2570-06', { ปิด: '2026-12-31' });
    expect(await office.run('verifySeals', undefined)).toMatchObject({ ok: false });
    await office.run('sweep', undefined);
    expect(await roundOf(office, '2570-06')).toMatchObject({ ปิด: '2026-10-08', สถานะ: 'ผนึกแล้ว' });
    expect(await office.run('verifySeals', undefined)).toEqual({ ok: true, checked: 1 });
    await office.close();
  });

  it('is refused to staff, and for a round that was never opened or does not exist', async () => {
    const [owner] = SMALL_OFFICE.owners;
    expect(await prepared.refusal('closeRound', { roundId: '2570-06' }, owner)).toBe('not-operator');
    expect(await prepared.refusal('closeRound', { roundId: '2570-09' })).toBe('not-found');
    expect(await prepared.refusal('closeRound', { roundId: '2570-13' })).toBe('not-found');
  });
});

describe('a seal', () => {
  it('tells the first cell, file or record that is not as it was sealed', async () => {
    const office = await sealed.fork();
    const first = async () =>
      ((await office.run('verifySeals', undefined)) as { readonly firstDifference?: unknown })
        .firstDifference;
    await office.set('รายงานผล', '2570-06-1.1', { ผลที่ส่ง: 95 });
    expect(await first()).toMatchObject({
      roundId: '2570-06',
      what: 'cell',
      where: 'รายงานผล 2570-06-1.1 ผลที่ส่ง',
      sealed: 85,
      found: 95,
    });
    await office.set('รายงานผล', '2570-06-1.1', { ผลที่ส่ง: 85 });
    expect(await first()).toBeUndefined();
    await expect(putEvidence(office, '2570-06-1.1', 'ปิดแล้ว.pdf', '%PDF-1.4')).rejects.toThrow('403');
    await putEvidence(await grantedAgain(office), '2570-06-1.1', 'เพิ่มทีหลัง.pdf', '%PDF-1.4 สอง');
    expect(await first()).toMatchObject({ what: 'evidence', where: '2570-06-1.1 เพิ่มทีหลัง.pdf' });
    const [record] = await recordsIn(office, '2570-06');
    await office.person.json('PATCH', `/drive/v3/files/${record?.id}`, {}, { trashed: true });
    expect(await first()).toMatchObject({ what: 'missing', where: 'ผนึก-2570-06.json' });
    await office.set('ระบบ', 'ผนึก/2570-06', { ค่า: '' });
    expect(await first()).toMatchObject({ what: 'chain', where: 'ระบบ ผนึก/2570-06' });
    await office.close();
  });

  it('is not opened by emptying ปิดเมื่อ: it is told, and put back as it was sealed', async () => {
    const office = await sealed.fork();
    const { ปิดเมื่อ: closedAt } = (await reportOf(office, '2570-06-1.1')) ?? {};
    await office.set('รายงานผล', '2570-06-1.1', { ปิดเมื่อ: '' });
    expect(await office.run('verifySeals', undefined)).toMatchObject({
      firstDifference: { what: 'cell', where: 'รายงานผล 2570-06-1.1 ปิดเมื่อ', sealed: closedAt, found: '' },
    });
    await office.run('sweep', undefined);
    expect(await reportOf(office, '2570-06-1.1')).toMatchObject({ ปิดเมื่อ: closedAt });
    expect(await roundOf(office, '2570-06')).toMatchObject({ สถานะ: 'ผนึกแล้ว' });
    expect(await office.run('verifySeals', undefined)).toEqual({ ok: true, checked: 1 });
    await office.close();
  });
});

/** Somebody with the power to do so lets the owner write into the folder of a closed report. */
async function grantedAgain(office: Office): Promise<Office> {
  const folder = String((await reportOf(office, '2570-06-1.1'))?.โฟลเดอร์)
    .split('/')
    .pop();
  const permission = { type: 'user', role: 'writer', emailAddress: SMALL_OFFICE.owners[0] };
  await office.person.json(
    'POST',
    `/drive/v3/files/${folder}/permissions`,
    { sendNotificationEmail: 'false' },
    permission,
  );
  return office;
}

describe('a report of a closed round that is opened again', () => {
  const request = { reportId: '2570-06-1.1', reason: 'สพฐ. ให้แก้ไข', due: '2026-10-07' };

  it('is the only one that is open; its owner is told once, its round is sealed anew when it is closed', async () => {
    const office = await sealed.fork();
    const before = (await office.workspace.state()).outbox.length;
    expect(await office.run('reopenReport', request)).toEqual({ reportId: '2570-06-1.1', failed: [] });
    expect(await roundOf(office, '2570-06')).toMatchObject({ สถานะ: 'ปิด' });
    expect(await reportOf(office, '2570-06-1.1')).toMatchObject({
      สถานะ: 'ร่าง',
      ปิดเมื่อ: '',
      ผลที่ส่ง: '',
      ส่งรายงาน: false,
    });
    // Its folder is open to the owner at once, like its row.
    await putEvidence(office, '2570-06-1.1', 'แก้ไขตามที่ขอ.pdf', '%PDF-1.4 สาม');
    await office.run('sweep', undefined);
    const told = (await office.workspace.state()).outbox.slice(before);
    expect(told.map(({ to, subject }) => [to, subject])).toEqual([
      [SMALL_OFFICE.owners[0], '[รับรอง] เปิดรายงานใหม่: ตัวชี้วัดที่ 1.1 รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2570'],
    ]);
    expect(await office.run('verifySeals', undefined)).toEqual({ ok: true, checked: 1 });
    await office.set('รายงานผล', '2570-06-1.1', { ผลการดำเนินงาน: 90, ส่งรายงาน: true });
    await office.workspace.setClock(moment('2026-10-08T03:00:00'), 'skip');
    expect(await roundOf(office, '2570-06')).toMatchObject({ สถานะ: 'ผนึกแล้ว' });
    expect(await reportOf(office, '2570-06-1.1')).toMatchObject({ สถานะ: 'ปิด', ผลที่ส่ง: 90 });
    const [first, second] = await recordsIn(office, '2570-06');
    expect([first?.name, second?.name].sort()).toEqual(['ผนึก-2570-06-2.json', 'ผนึก-2570-06.json']);
    const again = [first, second].find((record) => record?.sequence === 2);
    expect(again?.replaces).toMatch(/^[0-9a-f]{64}$/);
    expect(again?.previous).toBe(again?.replaces);
    expect(await office.run('verifySeals', undefined)).toEqual({ ok: true, checked: 2 });
    await office.close();
  });

  it('is not told to an owner who has handed it in before office hours begin', async () => {
    const office = await sealed.fork();
    await office.workspace.setClock(moment('2026-10-06T18:00:00'), 'skip');
    await office.run('reopenReport', request);
    const sent = { ผลการดำเนินงาน: 86, คำชี้แจง: 'แก้แล้ว', ส่งรายงาน: true };
    await office.set('รายงานผล', request.reportId, sent);
    await office.run('sweep', undefined);
    expect((await reportOf(office, request.reportId))?.ผลที่ส่ง).toBe(86);
    await office.workspace.setClock(moment('2026-10-07T10:00:00'), 'skip');
    const { outbox } = await office.workspace.state();
    expect(outbox.filter(({ subject }) => subject.startsWith('[รับรอง] เปิดรายงานใหม่'))).toEqual([]);
    const line = (await office.rows('งานค้าง')).get('เปิดใหม่/2570-06-1.1/1');
    expect(line?.ผล).toBe('ไม่ต้องส่งแล้ว');
    await office.close();
  });

  it('is not sealed over what was changed in others, until that is put right or opened again', async () => {
    const office = await sealed.fork();
    await office.run('reopenReport', request);
    await office.set('รายงานผล', '2570-06-1.2', { ผลกรรมการ: 12 });
    expect(await office.call('closeRound', { roundId: '2570-06' })).toMatchObject({
      error: { code: 'seal-differs', message: expect.stringContaining('2570-06-1.2 ผลกรรมการ') },
    });
    await office.workspace.setClock(moment('2026-10-08T03:00:00'), 'skip');
    expect(await roundOf(office, '2570-06')).toMatchObject({ สถานะ: 'ปิด' });
    expect(await recordsIn(office, '2570-06')).toHaveLength(1);
    const other = await office.fork();
    await other.run('reopenReport', { ...request, reportId: '2570-06-1.2', due: '2026-10-08' });
    await office.set('รายงานผล', '2570-06-1.2', { ผลกรรมการ: '' });
    for (const one of [office, other]) {
      // Written anew with the record.
      await one.set('รอบรายงาน', '2570-06', { ลายนิ้วมือ: '' });
      await one.run('closeRound', { roundId: '2570-06' });
      expect(await roundOf(one, '2570-06')).toMatchObject({ สถานะ: 'ผนึกแล้ว' });
      expect(await one.run('verifySeals', undefined)).toEqual({ ok: true, checked: 2 });
      await one.close();
    }
  });

  it('is refused while it is open, for a sum, for a day that has passed, and to staff', async () => {
    const [owner] = SMALL_OFFICE.owners;
    expect(await prepared.refusal('reopenReport', request)).toBe('round-open');
    const office = await sealed.fork();
    expect(await office.refusal('reopenReport', { ...request, reportId: '2570-06-2.1' })).toBe(
      'invalid-request',
    );
    expect(await office.refusal('reopenReport', { ...request, due: '2026-10-01' })).toBe('invalid-request');
    expect(await office.refusal('reopenReport', { ...request, due: '2031-10-01' })).toBe('invalid-request');
    expect(await office.refusal('reopenReport', { ...request, reportId: '2570-06-9.9' })).toBe('not-found');
    expect(await office.refusal('reopenReport', request, owner)).toBe('not-operator');
    await office.close();
  });
});
