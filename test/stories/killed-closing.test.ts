import type { Workspace } from '../../local/workspace/workspace';
import { SMALL_OFFICE } from '../office/small-office';
import { openRound, type RoundOffice } from '../rounds/round-office';
import type { EndState } from './end-state';
import { letHoursPass } from './expect-no-difference';
import { killEverywhere } from './kill-everywhere';

jest.setTimeout(900_000);

const { host, owners, supervisor } = SMALL_OFFICE;

/** Records hold the moments of their round: their bytes and SHA-256 differ from way to way, what they vouch for does not. */
function withoutRecords(end: EndState): string {
  const drive = Object.entries(end.drive).map(([path, file]) =>
    path.includes('/ผนึก-') ? [path, 'a record'] : [path, file],
  );
  return JSON.stringify({ ...end, drive }).replace(/[0-9a-f]{64}/g, '<sha256>');
}

function same(left: EndState, right: EndState): boolean {
  return withoutRecords(left) === withoutRecords(right);
}

async function run(workspace: Workspace, name: string, request?: unknown) {
  return workspace.run({ as: host, function: name, args: request === undefined ? [] : [request] });
}

/** Hours later the round is sealed and every record holds. */
async function finish(workspace: Workspace): Promise<void> {
  await letHoursPass(workspace, 3);
  const { result } = await run(workspace, 'verifySeals');
  expect(result).toMatchObject({ ok: true });
}

let sent: RoundOffice;

beforeAll(async () => {
  sent = await openRound();
  await sent.type(owners[1], '1.2', { ผลการดำเนินงาน: '11', คำชี้แจง: 'ทำแล้ว', ส่งรายงาน: 'TRUE' });
});
afterAll(() => sent.close());

describe('closing a round', () => {
  test('killed at any call ends closed and sealed once, with what was ticked answered', async () => {
    const office = await sent.copy();
    await office.set('รายงานผล', '2570-06-1.2', { ผลการตรวจ: 'ผ่าน' });
    const { different, tries } = await killEverywhere(
      {
        prepared: office.workspace,
        execution: 'closeRound',
        command: async (workspace) => void (await run(workspace, 'closeRound', { roundId: '2570-06' })),
        finish: async (workspace) => {
          await run(workspace, 'closeRound', { roundId: '2570-06' });
          await finish(workspace);
        },
        share: { number: 5, of: 10 },
      },
      same,
    );
    expect(different.map(({ fault, call }) => `${fault.how} ${fault.after} ${call}`)).toEqual([]);
    expect(tries).toBeGreaterThan(1);
    await office.close();
  });
});

describe('the sweep after a round was closed', () => {
  test('killed at any call leaves the book of SAR Cards once', async () => {
    const office = await sent.copy();
    // Where the root folder stands is noted by a full look; the sweeps that follow a killed one are triggers' and leave that to the morning.
    await office.run('sweep', undefined);
    await office.run('closeRound', { roundId: '2570-06' });
    const { different, undisturbed, tries } = await killEverywhere(
      {
        prepared: office.workspace,
        execution: 'sweep',
        command: async (workspace) => void (await run(workspace, 'sweep')),
        finish,
        share: { number: 5, of: 10 },
      },
      same,
    );
    expect(different.map(({ fault, call }) => `${fault.how} ${fault.after} ${call}`)).toEqual([]);
    expect(Object.keys(undisturbed.drive).filter((path) => path.endsWith('2570-06 (SAR Card)'))).toHaveLength(
      1,
    );
    expect(tries).toBeGreaterThan(1);
    await office.close();
  });
});

describe('opening a report of a closed round again', () => {
  test('killed at any call opens its row and folder, and tells its owner once', async () => {
    const office = await sent.copy();
    await office.type(supervisor, '1.2', { ผลการตรวจ: 'ผ่าน' });
    await office.run('closeRound', { roundId: '2570-06' });
    const request = { reportId: '2570-06-1.2', reason: 'สพฐ. ให้แก้ไข', due: '2027-04-20' };
    const { different, tries } = await killEverywhere(
      {
        prepared: office.workspace,
        execution: 'reopenReport',
        command: async (workspace) => void (await run(workspace, 'reopenReport', request)),
        finish: async (workspace) => {
          await run(workspace, 'reopenReport', request);
          await finish(workspace);
        },
        share: { number: 5, of: 10 },
      },
      same,
    );
    expect(different.map(({ fault, call }) => `${fault.how} ${fault.after} ${call}`)).toEqual([]);
    expect(tries).toBeGreaterThan(1);
    await office.close();
  });
});
