import { calendarMoves } from '../../src/domain/calendar/calendar-moves';
import { endsSeparation, handedOver } from '../../src/domain/rounds/handed-over';
import { planRounds } from '../../src/domain/rounds/plan-rounds';
import { day } from '../domain/day';
import { type Office, small } from '../office/office';
import { SMALL_OFFICE } from '../office/small-office';

function moment(text: string): number {
  return Date.parse(`${text}+07:00`);
}
/** 30 October 2026, a Friday, as a cell holds it; 31 October is a Saturday, 2 November the Monday after. */
const MONDAY = 46_328;
const [OWNER_1, OWNER_2] = SMALL_OFFICE.owners;

let prepared: Office;

beforeAll(async () => {
  prepared = await small(moment('2026-10-06T09:30:00'));
  await prepared.set('รอบรายงาน', '2570-06', { กำหนดส่ง: '2026-10-26', ปิด: '2026-11-26' });
  await prepared.run('openRound', { roundId: '2570-06' });
  await prepared.set('รายงานผล', '2570-06-1.2', { ส่งเมื่อ: 46_297, ผลที่ส่ง: 11, ผลการดำเนินงาน: 11 });
});
afterAll(() => prepared.close());

async function cells(office: Office, header: string) {
  return Object.fromEntries(
    [...(await office.rows('รายงานผล'))].map(([id, row]) => [id.slice(8), row[header]]),
  );
}

async function mailsOf(office: Office, subject: string): Promise<readonly string[]> {
  const { outbox } = await office.workspace.state();
  return outbox.filter((mail) => mail.subject.startsWith(subject)).map(({ to }) => to);
}

describe('a deadline that is moved', () => {
  it('moves every open row to a working day and tells each who still owes a report, once', async () => {
    const office = await prepared.fork();
    const request = { roundId: '2570-06', due: '2026-10-31' };
    expect(await office.run('moveDeadline', request)).toEqual({ moved: 6, mailed: 3 });
    expect(new Set(Object.values(await cells(office, 'กำหนดส่ง')))).toEqual(new Set([MONDAY]));
    expect((await office.rows('รอบรายงาน')).get('2570-06')).toMatchObject({
      กำหนดส่ง: MONDAY,
      ปิด: MONDAY + 30,
    });
    expect([...(await mailsOf(office, '[รับรอง] เลื่อนกำหนดส่ง'))].sort()).toEqual([
      SMALL_OFFICE.coHost,
      OWNER_1,
      SMALL_OFFICE.owners[2],
    ]);
    expect(await office.run('moveDeadline', request)).toEqual({ moved: 0, mailed: 0 });
    expect((await mailsOf(office, '[รับรอง] เลื่อนกำหนดส่ง')).length).toBe(3);
    await office.close();
  });

  it('moves one indicator alone where one is named', async () => {
    const office = await prepared.fork();
    const request = { roundId: '2570-06', due: '2026-10-30', indicators: ['1.1'] };
    expect(await office.run('moveDeadline', request)).toEqual({ moved: 1, mailed: 1 });
    const due = await cells(office, 'กำหนดส่ง');
    expect(due['1.1']).toBe(MONDAY - 3);
    expect(due['1.2']).not.toBe(due['1.1']);
    expect(await office.refusal('moveDeadline', { ...request, indicators: ['9.9'] })).toBe('not-found');
    expect(await office.refusal('moveDeadline', { ...request, due: '2026-10-01' })).toBe('invalid-request');
    expect(await office.refusal('moveDeadline', request, OWNER_1)).toBe('not-operator');
    await office.close();
  });

  it('of one indicator beyond ปิด takes the round’s ปิด along: no report is closed before its own day', async () => {
    const office = await prepared.fork();
    await office.set('รอบรายงาน', '2570-06', { ปิด: '2026-10-07' });
    const request = { roundId: '2570-06', due: '2026-12-04', indicators: ['1.1'] };
    expect(await office.run('moveDeadline', request)).toEqual({ moved: 1, mailed: 1 });
    expect((await office.rows('รอบรายงาน')).get('2570-06')).toMatchObject({
      กำหนดส่ง: MONDAY - 7,
      ปิด: MONDAY + 63,
    });
    const line = (await office.grid('บันทึก')).find((cell) => cell[3] === '2570-06 ปิด');
    expect(line?.slice(4)).toEqual(['2026-10-07', '2027-01-04']);
    await office.workspace.setClock(moment('2026-10-08T10:00:00'), 'skip');
    expect((await cells(office, 'ปิดเมื่อ'))['1.1']).toBe('');
    await office.close();
  });

  it('is told each time that it moves, to a day that was told before too', async () => {
    const office = await prepared.fork();
    const told = async () => (await mailsOf(office, '[รับรอง] เลื่อนกำหนดส่ง')).length;
    const move = (due: string, indicators?: readonly string[]) =>
      office.run('moveDeadline', { roundId: '2570-06', due, ...(indicators && { indicators }) });
    expect(await move('2026-10-30', ['1.1'])).toEqual({ moved: 1, mailed: 1 });
    expect(await told()).toBe(1);
    expect(await move('2026-11-04')).toEqual({ moved: 6, mailed: 3 });
    expect(await move('2026-10-30')).toEqual({ moved: 6, mailed: 3 });
    expect(await told()).toBe(7);
    await office.close();
  });

  it('is read with a year of พ.ศ. too, and refused on a day that nobody can mean', async () => {
    const office = await prepared.fork();
    const move = (due: string) => office.run('moveDeadline', { roundId: '2570-06', due });
    expect(await move('2569-10-30')).toEqual({ moved: 6, mailed: 3 });
    expect(await move('2026-10-30')).toEqual({ moved: 0, mailed: 0 });
    for (const due of ['2031-10-30', '2028-09-30', '2570-13-01', '30/10/2569'])
      expect(await office.refusal('moveDeadline', { roundId: '2570-06', due })).toBe('invalid-request');
    await office.close();
  });

  it('does the same where it is typed into รอบรายงาน, at the next sweep', async () => {
    const office = await prepared.fork();
    await office.run('sweep', undefined);
    await office.set('รอบรายงาน', '2570-06', { กำหนดส่ง: MONDAY });
    await office.run('sweep', undefined);
    await office.run('sweep', undefined);
    expect(new Set(Object.values(await cells(office, 'กำหนดส่ง')))).toEqual(new Set([MONDAY]));
    expect((await mailsOf(office, '[รับรอง] เลื่อนกำหนดส่ง')).length).toBe(3);
    await office.close();
  });

  it('moves what is planned after a year’s last deadline, where nobody has set it otherwise', () => {
    const rounds = planRounds(2570, { 6: undefined, 9: undefined, 12: undefined }, new Set());
    const move = (id: string, dueOn: string) => calendarMoves(2570, rounds, { id, dueOn: day(dueOn) });
    expect(move('2570-06', '2027-05-14')).toEqual([]);
    expect(move('2570-12', '2027-11-15').map(({ step, end, after }) => [step, end, after])).toEqual([
      [8, 'to', '2027-11-15'],
      [9, 'from', '2027-11-16'],
      [9, 'to', '2027-12-15'],
      [10, 'from', '2027-12-16'],
      [10, 'to', '2028-01-15'],
    ]);
  });
});

describe('indicators that are handed over', () => {
  it('go with their open reports, their cells and one mail; the old name stays in บันทึก', async () => {
    const office = await prepared.fork();
    expect(await office.run('handOver', { from: 'P005', to: 'P006' })).toEqual({
      indicators: 2,
      reports: 2,
      failed: [],
    });
    expect((await office.rows('ตัวชี้วัด')).get('2.1.2')).toMatchObject({ ผู้รับผิดชอบ: 'P006' });
    expect(await cells(office, 'ผู้รับผิดชอบ')).toMatchObject({ '1.1': 'P006', '2.1.2': 'P006' });
    expect(await mailsOf(office, '[รับรอง] รับมอบ 2 ตัวชี้วัดจาก')).toEqual([OWNER_2]);
    const log = (await office.grid('บันทึก')).find((line) => line[2] === 'มอบตัวชี้วัด');
    expect(log?.slice(3)).toEqual([
      '1.1, 2.1.2, 2570-06-1.1, 2570-06-2.1.2',
      expect.stringMatching(/^P005 /),
      expect.stringMatching(/^P006 /),
    ]);
    const typed = { range: `'รายงานผล'!${await columnOf(office)}2`, values: [['85']] };
    const row = [...(await office.rows('รายงานผล')).keys()].indexOf('2570-06-1.1') + 2;
    const range = typed.range.replace(/2$/, String(row));
    expect(await office.workspace.edit({ ...typed, range, as: OWNER_2 })).toBeUndefined();
    expect((await office.workspace.edit({ ...typed, range, as: OWNER_1 }))?.error.code).toBeDefined();
    await office.close();
  });

  it('never make a supervisor of the row its owner: refused until somebody else supervises, who is told', async () => {
    const office = await prepared.fork();
    const { error } = await office.call('handOver', { from: 'P005', to: 'P004' });
    expect(error).toMatchObject({ code: 'invalid-request', message: expect.stringContaining('1.1, 2.1.2') });
    const asked = { from: 'P005', to: 'P004', supervisor: 'P004' };
    expect(await office.refusal('handOver', asked)).toBe('invalid-request');
    expect(await cells(office, 'ผู้รับผิดชอบ')).toMatchObject({ '1.1': 'P005', '2.1.2': 'P005, P006' });
    expect(await office.run('handOver', { ...asked, supervisor: 'P003' })).toMatchObject({
      indicators: 2,
      reports: 2,
      failed: [],
    });
    expect((await office.rows('รายงานผล')).get('2570-06-1.1')).toMatchObject({
      ผู้รับผิดชอบ: 'P004',
      ผู้กำกับดูแล: 'P003',
    });
    const told = await mailsOf(office, '[รับรอง] รับมอบ');
    expect([...told].sort()).toEqual([SMALL_OFFICE.coHost, SMALL_OFFICE.supervisor]);
    const stays = await prepared.fork();
    await stays.run('handOver', { from: 'P004', to: 'P005', supervisor: 'P004' });
    expect(await mailsOf(stays, '[รับรอง] รับมอบ')).toEqual([OWNER_1]);
    await stays.close();
    const small = await prepared.fork();
    await small.set('ตั้งค่า', 'แยกผู้ส่ง ผู้ตรวจ ผู้รับรอง', { ค่า: 'ไม่ใช่' });
    expect(await small.run('handOver', { from: 'P005', to: 'P004' })).toMatchObject({ indicators: 2 });
    await small.close();
    await office.close();
  });

  it('are refused to staff, for somebody unknown, and for a colleague who is not at work', async () => {
    expect(await prepared.refusal('handOver', { from: 'P005', to: 'P006' }, OWNER_1)).toBe('not-operator');
    expect(await prepared.refusal('handOver', { from: 'P005', to: 'P999' })).toBe('not-found');
    expect(await prepared.refusal('handOver', { from: 'P005', to: 'P005' })).toBe('invalid-request');
  });
});

/** Column letter of ผลการดำเนินงาน. */
async function columnOf(office: Office): Promise<string> {
  const [header = []] = await office.grid('รายงานผล');
  return String.fromCharCode(65 + header.indexOf('ผลการดำเนินงาน'));
}

describe('duties', () => {
  it('pass to the successor in the same place, once, and it is noticed where a supervisor becomes an owner', () => {
    expect(handedOver({ owners: ['A', 'B'], supervisor: 'S' }, 'A', 'C')).toEqual({
      owners: ['C', 'B'],
      supervisor: 'S',
    });
    expect(handedOver({ owners: ['A', 'B'], supervisor: 'S' }, 'A', 'B')).toEqual({
      owners: ['B'],
      supervisor: 'S',
    });
    expect(handedOver({ owners: ['A'], supervisor: 'S' }, 'S', 'C')).toEqual({
      owners: ['A'],
      supervisor: 'C',
    });
    expect(endsSeparation({ owners: ['A'], supervisor: 'S' }, { owners: ['A'], supervisor: 'A' })).toBe(true);
    expect(endsSeparation({ owners: ['A'], supervisor: 'A' }, { owners: ['A'], supervisor: 'A' })).toBe(
      false,
    );
    expect(handedOver({ owners: ['A'], supervisor: 'S' }, 'X', 'C')).toBeUndefined();
  });
});
