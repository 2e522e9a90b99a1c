import { type Office, small } from '../office/office';
import { SMALL_OFFICE } from '../office/small-office';
import { openRound } from '../rounds/round-office';
import { brokenInvariants } from './invariants';
import { readOffice } from './read-office';

const HOUR = 3_600_000;
/** The day before the round of 6 months opens. */
const EVE = Date.UTC(2027, 2, 31, 3);

/** The sweep's trigger does not come for a while; what it would have done is left to the first that does. */
async function silent(office: Office, ms: number): Promise<void> {
  const { faults } = office.workspace;
  faults.add({ call: '*', after: 1, how: 'kill-before', times: 1_000_000, function: 'sweep' });
  await office.workspace.setClock(office.workspace.clock() + ms);
  faults.clear();
  await office.workspace.setClock(office.workspace.clock() + HOUR);
}

async function twice(office: Office): Promise<void> {
  const sweep = { as: office.host, function: 'sweep', args: [] };
  await Promise.all([office.workspace.run(sweep), office.workspace.run(sweep)]);
}

async function stateOfRound(office: Office): Promise<string> {
  return String((await office.rows('รอบรายงาน')).get('2570-06')?.สถานะ);
}

const WAYS = [
  ['late by five hours', (office: Office) => silent(office, 5 * HOUR)],
  ['late by a day', (office: Office) => silent(office, 24 * HOUR)],
  [
    'doubled',
    async (office: Office) => {
      await office.workspace.setClock(office.workspace.clock() + HOUR);
      await twice(office);
    },
  ],
] as const;

describe.each(WAYS)('a sweep’s trigger that comes %s', (_, come) => {
  it('opens the round once and whole, with one mail for each owner', async () => {
    const office = await small(EVE);
    // The first hour of the day itself.
    await office.workspace.setClock(Date.UTC(2027, 2, 31, 16, 59), 'skip');
    await come(office);
    await office.workspace.setClock(office.workspace.clock() + 36 * HOUR, 'skip');
    const read = await readOffice(office.workspace);
    expect(brokenInvariants(read)).toEqual([]);
    expect(read.table('รายงานผล').rows).toHaveLength(6);
    expect(await stateOfRound(office)).toBe('เปิด');
    const opening = read.mails.filter(({ subject }) => subject.includes('รายงานผลรอบ 6 เดือน'));
    expect(opening.map(({ to }) => to).sort()).toEqual([SMALL_OFFICE.coHost, ...SMALL_OFFICE.owners].sort());
    await office.close();
  });

  it('answers a tick that no doorbell heard, once', async () => {
    const office = await openRound();
    await office.set('รายงานผล', '2570-06-1.2', { ผลการดำเนินงาน: 10.5, คำชี้แจง: 'ตามแผน', ส่งรายงาน: true });
    await come(office);
    const { ผลที่ส่ง: sent } = await office.report('1.2');
    expect(sent).toBe(10.5);
    const answered = (await office.log()).filter((line) => String(line.เรื่อง).includes('2570-06-1.2'));
    expect(answered.map((line) => line.เหตุการณ์)).toEqual(['สำเนารายงานที่รับแล้ว', 'รับรายงาน']);
    await office.close();
  });

  it('closes and seals the round once', async () => {
    const office = await openRound();
    await office.set('รอบรายงาน', '2570-06', { ปิด: 46_478 });
    await come(office);
    await office.workspace.setClock(office.workspace.clock() + 2 * HOUR);
    expect(await stateOfRound(office)).toBe('ผนึกแล้ว');
    const { files } = await readOffice(office.workspace);
    expect(files.filter(({ name }) => name.startsWith('ผนึก-'))).toHaveLength(1);
    expect((await office.call('verifySeals')).result).toMatchObject({ ok: true, checked: 1 });
    await office.close();
  });
});
