import type { Fault } from '../../local/apps-script/faults';
import { succeeded } from '../../local/office/succeeded';
import type { Workspace } from '../../local/workspace/workspace';
import type { LoadedOffice } from '../import/loaded-office';
import { endState } from '../stories/end-state';
import { closeRound, playedYear } from './played-year';

let office: LoadedOffice;

beforeAll(async () => {
  office = await playedYear();
  await closeRound(office, '2570-06');
});
afterAll(() => office.workspace.close());

/** How the office ends when a first call is disturbed and a second one is not, and the first one's calls that write. */
async function ended(fault?: Fault): Promise<{ readonly end: string; readonly writes: readonly number[] }> {
  const workspace = await office.workspace.fork();
  const roll = (faults?: readonly Fault[]) => turn(workspace, faults);
  await roll(fault && [fault]);
  const [first] = workspace.ends().slice(-1);
  succeeded('rollOver', await roll());
  const end = told(await endState(workspace));
  await workspace.close();
  const writes = (first?.calls ?? [])
    .filter(({ requests = [] }) => requests.some(({ method }) => method !== 'GET'))
    .map(({ call }) => call);
  return { end, writes };
}

const turn = (workspace: Workspace, faults?: readonly Fault[]) =>
  workspace.run({
    as: office.host,
    function: 'rollOver',
    args: [{ toFiscalYearBe: 2571 }],
    ...(faults === undefined ? {} : { faults }),
  });

/** An exported workbook tells when it was made, so the archive's bytes and fingerprint are left out. */
function told(state: unknown): string {
  return JSON.stringify(state, (name, value: unknown) => (name === 'content' ? undefined : value));
}

describe('the turn of the year', () => {
  it('killed after one write or another ends as if nothing had happened', async () => {
    const { end, writes } = await ended();
    expect(writes.length).toBeGreaterThan(5);
    for (const call of writes.filter((_, at) => at % 3 === 0)) {
      expect([call, (await ended({ call, mode: 'after' })).end === end]).toEqual([call, true]);
    }
  });
});
