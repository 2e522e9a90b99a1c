import { small } from '../office/office';
import { SMALL_OFFICE } from '../office/small-office';
import { brokenInvariants } from './invariants';
import { type ReadOffice, readOffice } from './read-office';

const HOUR = 3_600_000;
/** 1 April 2027, 08:00 in Bangkok. */
const OPENING_MORNING = Date.UTC(2027, 3, 1, 1);
/** 25 March 2027, as Sheets counts days. */
const A_WEEK_BEFORE = 46_471;

function expectOneOpenRound(office: ReadOffice): void {
  expect(brokenInvariants(office)).toEqual([]);
  expect(office.table('รอบรายงาน').rows.map((row) => row.cells.สถานะ)).toEqual(['เปิด', 'ยังไม่เปิด', 'ยังไม่เปิด']);
  expect(office.table('รายงานผล').rows).toHaveLength(6);
  expect(office.files.filter((file) => file.name === 'รอบ 6 เดือน')).toHaveLength(1);
}

const sweep = { as: SMALL_OFFICE.host, function: 'sweep', args: [] };

describe('a round opens once', () => {
  test('when two sweeps are fired at the same moment', async () => {
    const workspace = (await small(OPENING_MORNING)).workspace;
    await Promise.all([workspace.run(sweep), workspace.run(sweep)]);
    await workspace.setClock(workspace.clock() + 3 * HOUR);
    const office = await readOffice(workspace);
    expectOneOpenRound(office);
    expect(office.mails.map(({ to }) => to).sort()).toEqual(
      [SMALL_OFFICE.coHost, ...SMALL_OFFICE.owners].sort(),
    );
    await workspace.close();
  });

  test('when its day was missed by a week', async () => {
    const late = await small(OPENING_MORNING);
    await late.set('รอบรายงาน', '2570-06', { เปิด: A_WEEK_BEFORE });
    const { workspace } = late;
    await workspace.setClock(workspace.clock() + 3 * HOUR);
    expectOneOpenRound(await readOffice(workspace));
    await workspace.close();
  });

  test('when an operator opens it by hand while the sweep runs', async () => {
    const workspace = (await small(OPENING_MORNING)).workspace;
    const byHand = { as: SMALL_OFFICE.coHost, function: 'openRound', args: [{ roundId: '2570-06' }] };
    await Promise.all([workspace.run(sweep), workspace.run(byHand)]);
    await workspace.setClock(workspace.clock() + 3 * HOUR);
    expectOneOpenRound(await readOffice(workspace));
    await workspace.close();
  });

  test('and is open and safe before its folders are made: a run that dies over them is gone on with by the next sweep', async () => {
    const workspace = (await small(OPENING_MORNING)).workspace;
    workspace.faults.add({ call: 'drive.folder', after: 4, how: 'kill-before' });
    await workspace.run({ as: SMALL_OFFICE.host, function: 'openRound', args: [{ roundId: '2570-06' }] });
    const died = await readOffice(workspace);
    expect(died.table('รอบรายงาน').rows[0]?.cells.สถานะ).toBe('เปิด');
    expect(died.table('งานค้าง').rows.map(({ cells }) => cells.กุญแจ)).toEqual(['โฟลเดอร์/2570-06']);
    expect(died.mails).toEqual([]);
    const reports = died.table('รายงานผล');
    const [first] = reports.rows;
    if (first === undefined) throw new Error('no report');
    const range = reports.address(first, 'น้ำหนัก');
    expect(await workspace.edit({ as: SMALL_OFFICE.coHost, range, values: [['99']] })).toBeUndefined();
    const [owner = ''] = SMALL_OFFICE.owners;
    expect((await workspace.edit({ as: owner, range, values: [['98']] }))?.error.code).toBe('protected-cell');
    await workspace.setClock(workspace.clock() + HOUR);
    const office = await readOffice(workspace);
    expectOneOpenRound(office);
    expect(office.files.filter(({ properties }) => properties?.report !== undefined)).toHaveLength(6);
    expect(office.mails).toHaveLength(1 + SMALL_OFFICE.owners.length);
    await workspace.close();
  });
});
