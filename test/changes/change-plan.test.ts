import { type Office, small, smallAtWork } from '../office/office';
import { SMALL_OFFICE } from '../office/small-office';

function moment(text: string): number {
  return Date.parse(`${text}+07:00`);
}
const [OWNER_1, OWNER_2] = SMALL_OFFICE.owners;
const WHY = { reason: 'สพฐ. แจ้งยกเลิก', approver: 'นายสมมติ หนึ่งตัวอย่าง' };

let prepared: Office;

beforeAll(async () => {
  prepared = await small(moment('2026-10-06T09:30:00'));
  await prepared.run('openRound', { roundId: '2570-06' });
});
afterAll(() => prepared.close());

async function reportsOf(office: Office, roundId: string): Promise<readonly string[]> {
  return [...(await office.rows('รายงานผล')).keys()].filter((id) => id.startsWith(`${roundId}-`)).sort();
}

describe('a change of the plan', () => {
  it('shows the weights of every round before it holds, and writes nothing', async () => {
    const before = await prepared.grid('ตัวชี้วัด');
    const shown = await prepared.run('changePlan', {
      roundId: '2570-09',
      drop: ['3.1'],
      ...WHY,
      check: true,
    });
    expect(shown).toEqual({
      weights: { '6': '100.0000', '9': '80.0000', '12': '80.0000' },
      agreements: [],
      mails: 1,
      reports: 0,
      failed: [],
    });
    expect(await prepared.grid('ตัวชี้วัด')).toEqual(before);
  });

  it('cancels an indicator from a round on, with reason and approver in บันทึก, and tells its owner', async () => {
    const office = await prepared.fork();
    await office.run('changePlan', { roundId: '2570-09', drop: ['3.1'], ...WHY });
    expect((await office.rows('ตัวชี้วัด')).get('3.1')).toMatchObject({ ยกเลิกที่รอบ: '9' });
    expect(await reportsOf(office, '2570-06')).toContain('2570-06-3.1');
    await office.run('openRound', { roundId: '2570-09' });
    expect(await reportsOf(office, '2570-09')).not.toContain('2570-09-3.1');
    const line = (await office.grid('บันทึก')).find((one) => one[2] === 'เปลี่ยนแผนตัวชี้วัด');
    expect(line?.slice(3)).toEqual([
      '2570-09',
      'เพิ่ม - ยกเลิก 3.1',
      'สพฐ. แจ้งยกเลิก (ผู้อนุมัติ: นายสมมติ หนึ่งตัวอย่าง)',
    ]);
    const { outbox } = await office.workspace.state();
    expect(
      outbox.filter(({ subject }) => subject.startsWith('[รับรอง] เปลี่ยนตัวชี้วัด')).map(({ to }) => to),
    ).toEqual([SMALL_OFFICE.coHost]);
    await office.close();
  });

  it('takes a report out of an open round and brings one in, and the Sheet and explainScore agree at once', async () => {
    const office = await prepared.fork();
    await office.run('changePlan', { roundId: '2570-06', drop: ['2.1.2'], ...WHY });
    expect(await reportsOf(office, '2570-06')).not.toContain('2570-06-2.1.2');
    await office.set('รายงานผล', '2570-06-2.1.1', { ผลการดำเนินงาน: 70, ผลที่ส่ง: 70, ส่งเมื่อ: 46_301 });
    expect(await office.run('changePlan', { roundId: '2570-06', add: ['2.1.2'], ...WHY })).toMatchObject({
      weights: { '6': '100.0000' },
      reports: 1,
    });
    await office.set('รายงานผล', '2570-06-2.1.2', { ผลการดำเนินงาน: 4, ผลที่ส่ง: 4, ส่งเมื่อ: 46_301 });
    const parent = (await office.rows('รายงานผล')).get('2570-06-2.1');
    const { score } = (await office.run('explainScore', { reportId: '2570-06-2.1' })) as {
      readonly score: string;
    };
    expect(Number(parent?.คะแนน).toFixed(4)).toBe(score);
    expect(score).toBe('3.3333');
    await office.close();
  });

  it('weighs and aims at something else from a round on: open rows follow, earlier rounds keep what they had', async () => {
    const office = await prepared.fork();
    const change = { weights: { '1.1': '๓๕', '3.1': 15 }, targets: { '1.1': 93 }, ...WHY };
    const before = await office.grid('ตัวชี้วัด');
    expect(await office.run('changePlan', { roundId: '2570-06', ...change, check: true })).toMatchObject({
      weights: { '6': '100.0000', '9': '100.0000', '12': '100.0000' },
      reports: 2,
    });
    expect(await office.grid('ตัวชี้วัด')).toEqual(before);
    await office.run('changePlan', { roundId: '2570-06', ...change });
    const rows = await office.rows('รายงานผล');
    expect(rows.get('2570-06-1.1')).toMatchObject({ น้ำหนัก: 35, ค่าเป้าหมาย: 93 });
    expect(rows.get('2570-06-3.1')).toMatchObject({ น้ำหนัก: 15 });
    const line = (await office.grid('บันทึก')).find((one) => one[2] === 'เปลี่ยนแผนตัวชี้วัด');
    expect(line?.[4]).toBe('เพิ่ม - ยกเลิก - ปรับ 1.1 น้ำหนัก 30 → 35, 1.1 เป้าหมาย - → 93, 3.1 น้ำหนัก 20 → 15');

    await office.run('changePlan', { roundId: '2570-09', weights: { '1.1': 30, '3.1': 20 }, ...WHY });
    const register = await office.rows('ตัวชี้วัด');
    expect(register.get('1.1')).toMatchObject({ น้ำหนัก: 30, 'น้ำหนัก 6': 35, 'น้ำหนัก 9': '' });
    expect((await office.rows('รายงานผล')).get('2570-06-1.1')).toMatchObject({ น้ำหนัก: 35 });
    await office.run('openRound', { roundId: '2570-09' });
    expect((await office.rows('รายงานผล')).get('2570-09-1.1')).toMatchObject({ น้ำหนัก: 30, ค่าเป้าหมาย: 93 });
    await office.close();
  });

  it('is refused where a figure is none, a code is both added and dropped, or a target would reach an earlier round', async () => {
    const refused = (change: object, roundId = '2570-06') =>
      prepared.refusal('changePlan', { roundId, ...WHY, ...change, check: true });
    expect(await refused({ weights: { '1.1': -5 } })).toBe('invalid-request');
    expect(await refused({ weights: { '1.1': 'มาก' } })).toBe('invalid-request');
    expect(await refused({ weights: [5] })).toBe('invalid-request');
    expect(await refused({ weights: { '9.9': 5 } })).toBe('not-found');
    expect(await refused({ add: ['1.1'], drop: ['1.1'] })).toBe('invalid-request');
    expect(await refused({ targets: { '1.1': 90 } }, '2570-12')).toBe('invalid-request');
  });

  it('names the signed agreements that need an addendum', async () => {
    const office = await smallAtWork();
    await office.set('ข้อตกลง', '2570-บค-P006', { ลงนามเมื่อ: 46_310, สถานะ: 'ลงนามแล้ว' });
    const shown = await office.run('changePlan', { roundId: '2570-09', drop: ['1.2'], ...WHY, check: true });
    expect(shown).toMatchObject({ agreements: ['2570-บค-P006'] });
    await office.close();
  });

  it('brings an addendum that says from which round on an indicator is dropped', async () => {
    const office = await smallAtWork();
    await office.run('markSigned', { keys: ['P006'], on: '2026-12-15', confirm: true });
    await office.run('changePlan', { roundId: '2570-09', drop: ['1.2'], ...WHY });
    const { agreements } = (await office.call('planAgreements', { kind: 'บุคลากร', keys: ['P006'] })).result;
    expect(agreements).toMatchObject([
      {
        action: 'addendum',
        changes: [{ field: 'รอบที่ใช้ของตัวชี้วัดที่ 1.2', before: 'ทุกรอบ', after: 'ยกเลิกที่รอบ 9 เดือน' }],
      },
    ]);
    expect(await office.run('createAgreements', { kind: 'บุคลากร', keys: ['P006'] })).toMatchObject({
      made: 1,
    });
    const again = await office.call('planAgreements', { kind: 'บุคลากร', keys: ['P006'] });
    expect(again.result.agreements).toMatchObject([{ action: 'none', changes: [] }]);
    await office.close();
  });

  it('is refused to staff, for unknown indicators and rounds, without a reason, and in a closed round', async () => {
    const drop = { roundId: '2570-09', drop: ['3.1'], ...WHY };
    expect(await prepared.refusal('changePlan', drop, OWNER_1)).toBe('not-operator');
    expect(await prepared.refusal('changePlan', drop, OWNER_2)).toBe('not-operator');
    expect(await prepared.refusal('changePlan', { ...drop, drop: ['9.9'] })).toBe('not-found');
    expect(await prepared.refusal('changePlan', { ...drop, roundId: '2570-13' })).toBe('not-found');
    expect(await prepared.refusal('changePlan', { ...drop, reason: ' ' })).toBe('invalid-request');
    expect(await prepared.refusal('changePlan', { roundId: '2570-09', ...WHY })).toBe('invalid-request');
    const office = await prepared.fork();
    await office.run('closeRound', { roundId: '2570-06' });
    expect(await office.refusal('changePlan', { ...drop, roundId: '2570-06' })).toBe('round-closed');
    await office.close();
  });
});
