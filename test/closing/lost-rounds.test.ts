import { type Office, small } from '../office/office';
import { deleteRow } from './delete-row';

const HOUR = 3_600_000;
const IN_ROUND = Date.parse('2026-10-06T09:30:00+07:00');

let prepared: Office;

beforeAll(async () => {
  prepared = await small(IN_ROUND);
  await prepared.run('openRound', { roundId: '2570-06' });
  await prepared.run('moveDeadline', { roundId: '2570-06', due: '2027-05-14' });
  await prepared.set('รายงานผล', '2570-06-1.2', { ผลการดำเนินงาน: 12, คำชี้แจง: 'ทำแล้ว', ส่งรายงาน: true });
  await prepared.run('sweep', undefined);
});
afterAll(() => prepared.close());

async function roundOf(on: Office, id: string) {
  return (await on.rows('รอบรายงาน')).get(id);
}

describe('the row of a round', () => {
  it('stands again as it was where it is deleted while the round is open or sealed', async () => {
    const office = await prepared.fork();
    const close = async () => {
      await office.set('รอบรายงาน', '2570-06', { ปิด: '2027-06-30' });
      await office.run('closeRound', { roundId: '2570-06' });
    };
    for (const change of [async () => {}, close]) {
      await change();
      const before = await roundOf(office, '2570-06');
      await deleteRow(office, 'รอบรายงาน', '2570-06');
      await office.workspace.setClock(office.workspace.clock() + HOUR);
      expect(await roundOf(office, '2570-06')).toEqual(before);
    }
    expect(await office.run('verifySeals', undefined)).toEqual({ ok: true, checked: 1 });
    await office.close();
  });

  it('gets its key again where another is typed over it', async () => {
    const office = await prepared.fork();
    await office.set('รอบรายงาน', '2570-06', { รหัสรอบ: 'รอบ 6 เดือน', ปิด: '2027-06-30' });
    await office.workspace.setClock(office.workspace.clock() + HOUR);
    expect(await roundOf(office, '2570-06')).toMatchObject({ สถานะ: 'เปิด', ปิด: '2027-06-30' });
    expect((await office.rows('รอบรายงาน')).size).toBe(3);
    await office.close();
  });

  it('is not made for rows of a round that this register has never opened', async () => {
    const office = await prepared.fork();
    await office.set('รายงานผล', '2570-06-3.1', { รหัสรายงาน: '2569-06-3.1', รหัสรอบ: '2569-06' });
    await office.run('sweep', undefined);
    expect(await roundOf(office, '2569-06')).toBeUndefined();
    await office.close();
  });

  it('is told by the sweep from the day on which the round would open, unless ตั้งค่า names no deadline for it', async () => {
    const spring = await small(Date.UTC(2027, 2, 31, 3));
    await deleteRow(spring, 'รอบรายงาน', '2570-06');
    expect(await spring.run('sweep', undefined)).toEqual({ worked: true, failed: [] });
    await spring.workspace.setClock(Date.UTC(2027, 3, 1, 3));
    const { failed } = (await spring.run('sweep', undefined)) as {
      readonly failed: readonly { readonly message: string }[];
    };
    expect(failed.map(({ message }) => message.split(' ซึ่ง')[0])).toEqual([
      'แท็บรอบรายงานไม่มีแถวของรอบ 2570-06',
    ]);
    await spring.set('ตั้งค่า', 'กำหนดส่งรอบ 6', { ค่า: '' });
    expect(await spring.run('sweep', undefined)).toEqual({ worked: true, failed: [] });
    await spring.close();
  });
});
