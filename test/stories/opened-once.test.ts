import { freshBundle } from '../../local/fresh-bundle';
import { loadOffice } from '../../local/office/load-office';
import { openWorkspace } from '../../local/workspace/open-workspace';
import type { Workspace } from '../../local/workspace/workspace';
import { brokenInvariants } from './invariants';
import { type ReadOffice, readOffice } from './read-office';
import { SMALL_OFFICE, smallOfficeFiles } from './small-office';

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;
/** 1 April 2027, 09:00 in Bangkok. */
const OPENING_MORNING = Date.UTC(2027, 3, 1, 2, 0, 0);

/** The small office, set up only at `moment`: no sweep has looked at the rounds before. */
async function officeSetUpAt(moment: number): Promise<Workspace> {
  const workspace = await openWorkspace({ office: 'empty', bundle: await freshBundle() });
  await workspace.setClock(moment);
  await loadOffice(workspace, SMALL_OFFICE.host, SMALL_OFFICE.fiscalYearBe, smallOfficeFiles());
  return workspace;
}

function expectOneOpenRound(office: ReadOffice): void {
  expect(brokenInvariants(office)).toEqual([]);
  expect(office.table('รอบรายงาน').rows.map((row) => row.cells.สถานะ)).toEqual(['เปิด', 'ยังไม่เปิด', 'ยังไม่เปิด']);
  expect(office.table('รายงานผล').rows).toHaveLength(6);
  expect(office.files.filter((file) => file.name === 'รอบ 6 เดือน')).toHaveLength(1);
}

const sweep = { as: SMALL_OFFICE.host, function: 'sweep', args: [] };

describe('a round opens once', () => {
  test('when two sweeps are fired at the same moment', async () => {
    const workspace = await officeSetUpAt(OPENING_MORNING);
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
    const workspace = await officeSetUpAt(OPENING_MORNING + WEEK);
    await workspace.setClock(workspace.clock() + 3 * HOUR);
    expectOneOpenRound(await readOffice(workspace));
    await workspace.close();
  });

  test('when an operator opens it by hand while the sweep runs', async () => {
    const workspace = await officeSetUpAt(OPENING_MORNING);
    const byHand = { as: SMALL_OFFICE.coHost, function: 'openRound', args: [{ roundId: '2570-06' }] };
    await Promise.all([workspace.run(sweep), workspace.run(byHand)]);
    await workspace.setClock(workspace.clock() + 3 * HOUR);
    expectOneOpenRound(await readOffice(workspace));
    await workspace.close();
  });
});
