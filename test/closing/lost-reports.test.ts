import type { Cell } from '../office/office';
import { SMALL_OFFICE } from '../office/small-office';
import { OPENED, openRound, type RoundOffice } from '../rounds/round-office';
import { deleteRow } from './delete-row';

const [OWNER] = SMALL_OFFICE.owners;
const LOST = '2570-06-1.1';
const HOUR = 3_600_000;
const SENT = { ผลการดำเนินงาน: '80', คำชี้แจง: 'ทำแล้ว', ส่งรายงาน: 'TRUE' };

let accepted: RoundOffice;
let before: Readonly<Record<string, Cell>>;

/** A report with everything in it: a text of several lines, evidence, accepted, checked, certified. */
beforeAll(async () => {
  accepted = await openRound();
  const folder = String((await accepted.report('1.1')).โฟลเดอร์)
    .split('/')
    .pop();
  await accepted.person.upload(
    { name: 'ระดับ3 ภาพกิจกรรม.pdf', parents: [folder] },
    'application/pdf',
    Buffer.from('%PDF-1.4 หลักฐาน'),
  );
  await accepted.type(OWNER, '1.1', { ผลการดำเนินงาน: '๘๕.๒๕', คำชี้แจง: 'ทำแล้ว\n=ตามแผน', ส่งรายงาน: 'TRUE' });
  await accepted.type(SMALL_OFFICE.supervisor, '1.1', { ความเห็น: 'ครบถ้วน', ผลการตรวจ: 'ผ่าน' });
  await accepted.type(SMALL_OFFICE.coHost, '1.1', { รับรอง: 'TRUE' });
  before = await accepted.report('1.1');
});
afterAll(() => accepted.close());

async function without(id: string): Promise<RoundOffice> {
  const office = await accepted.copy();
  await deleteRow(office, 'รายงานผล', id);
  return office;
}

describe('a deleted row of an accepted report', () => {
  it('is missed by the sweep and the doctor, and told to operators once a day', async () => {
    const office = await without(LOST);
    const { failed } = (await office.run('sweep', undefined)) as { readonly failed: readonly unknown[] };
    expect(failed).toEqual([{ step: 'ตรวจแถวรายงานที่หาย', message: expect.stringContaining(LOST) }]);
    const { faults } = (await office.run('checkRegister', undefined)) as {
      readonly faults: readonly { readonly code: string; readonly message: string }[];
    };
    const codes = faults.filter(({ message }) => message.includes(LOST)).map(({ code }) => code);
    expect(codes).toContain('report-lost');
    expect(codes).not.toContain('report-missing');
    await office.workspace.setClock(OPENED + 6 * HOUR);
    const { outbox } = await office.workspace.state();
    const told = outbox.filter(({ subject }) => subject.startsWith('[รับรอง] ระบบทำงานไม่ได้'));
    expect(told.map(({ to }) => to).sort()).toEqual([SMALL_OFFICE.coHost, SMALL_OFFICE.host]);
    await office.close();
  });

  it('is put back to the last cell, with its evidence, and answers as before', async () => {
    const office = await without(LOST);
    expect(await office.run('restoreReports', {})).toEqual({ restored: [LOST], left: [], failed: [] });
    expect(await office.report('1.1')).toEqual(before);
    expect(await office.run('restoreReports', {})).toEqual({ restored: [], left: [], failed: [] });
    expect(await office.run('sweep', undefined)).toEqual({ worked: true, failed: [] });
    expect(await office.report('1.1')).toEqual(before);
    expect(await office.run('officeScore', { roundId: '2570-06', set: 'self' })).toEqual(
      await accepted.run('officeScore', { roundId: '2570-06', set: 'self' }),
    );
    expect(await office.type(OWNER, '1.1', { ส่งรายงาน: 'FALSE' })).toBeUndefined();
    expect(await office.type(SMALL_OFFICE.owners[1], '1.1', { คำชี้แจง: 'แก้' })).toBeDefined();
    await office.close();
  });

  it('is not begun anew where the round is opened again', async () => {
    const office = await without(LOST);
    await office.run('openRound', { roundId: '2570-06' });
    expect((await office.rows('รายงานผล')).has(LOST)).toBe(false);
    await office.run('restoreReports', { reportIds: [LOST] });
    expect(await office.report('1.1')).toEqual(before);
    await office.close();
  });

  it('is put back before the round is closed, so that the seal holds it', async () => {
    const office = await without(LOST);
    expect(await office.run('closeRound', { roundId: '2570-06' })).toMatchObject({ reports: 6, failed: [] });
    expect(await office.report('1.1')).toMatchObject({ ผลที่รับรอง: before.ผลที่รับรอง, สถานะ: 'รับรองแล้ว' });
    expect(await office.run('verifySeals', undefined)).toEqual({ ok: true, checked: 1 });
    await office.close();
  });

  it('of a sealed round stands again as it was sealed, accepted or not', async () => {
    const office = await accepted.copy();
    await office.run('closeRound', { roundId: '2570-06' });
    const sealed = await office.rows('รายงานผล');
    for (const id of [LOST, '2570-06-1.2']) await deleteRow(office, 'รายงานผล', id);
    expect(await office.run('verifySeals', undefined)).toMatchObject({ ok: false });
    await office.run('restoreReports', { reportIds: [LOST, '2570-06-1.2'] });
    expect(await office.run('verifySeals', undefined)).toEqual({ ok: true, checked: 1 });
    expect(await office.rows('รายงานผล')).toEqual(sealed);
    await office.close();
  });

  it('that an operator takes out of the round on purpose is missed no more', async () => {
    const office = await without(LOST);
    await office.run('changePlan', { roundId: '2570-06', drop: ['1.1'], reason: 'ยกเลิก', approver: 'ผอ.' });
    expect(await office.run('sweep', undefined)).toMatchObject({ failed: [] });
    expect(await office.refusal('restoreReports', { reportIds: [LOST] })).toBe('not-found');
    expect(await office.refusal('restoreReports', {}, OWNER)).toBe('not-operator');
    await office.close();
  });

  it('is missed no more where the plan that drops it gives another report its weight', async () => {
    const office = await accepted.copy();
    await office.type(SMALL_OFFICE.owners[1], '1.2', SENT);
    const plan = {
      roundId: '2570-06',
      drop: ['1.1'],
      weights: { '1.2': 25 },
      reason: 'ยกเลิก',
      approver: 'ผอ.',
    };
    await office.run('changePlan', plan);
    expect(await office.run('sweep', undefined)).toMatchObject({ failed: [] });
    await office.close();
  });

  it('is put back in an office whose many copies fill more than one cell of ระบบ', async () => {
    const office = await accepted.copy();
    const marks = String((await office.rows('ระบบ')).get('สำเนา/2570-06')?.ค่า);
    const other = (at: number) => `,"2570-06-9.${1000 + at}":"a1b2c3d4"`;
    const room = Math.floor((50_000 - marks.length) / other(0).length);
    const full = `${marks.slice(0, -1)}${Array.from({ length: room }, (_, at) => other(at)).join('')}}`;
    await office.set('ระบบ', 'สำเนา/2570-06', { ค่า: full });
    expect(await office.type(SMALL_OFFICE.owners[1], '1.2', SENT)).toBeUndefined();
    const sent = await office.report('1.2');
    expect(sent.ส่งเมื่อ).not.toBe('');
    await deleteRow(office, 'รายงานผล', '2570-06-1.2');
    await office.run('restoreReports', { reportIds: ['2570-06-1.2'] });
    expect(await office.report('1.2')).toEqual(sent);
    await office.close();
  });
});
