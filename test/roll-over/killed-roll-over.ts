import type { Fault } from '../../local/apps-script/faults';
import { succeeded } from '../../local/office/succeeded';
import type { Workspace } from '../../local/workspace/workspace';
import type { Office } from '../office/office';
import { closeRound, playedYear } from '../office/played-year';
import { endState } from '../stories/end-state';
import { type Share, waysToDie } from '../stories/kill-everywhere';

let office: Office;

/** How the office ends when a first call is disturbed and a second one is not, and how the first one may die after a write. */
async function ended(fault?: Fault): Promise<{ readonly end: string; readonly deaths: readonly Fault[] }> {
  const workspace = await office.workspace.fork();
  if (fault !== undefined) workspace.faults.add(fault);
  await turn(workspace);
  workspace.faults.clear();
  const [first] = workspace.ends().slice(-1);
  succeeded('rollOver', await turn(workspace));
  const end = told(await endState(workspace));
  await workspace.close();
  const deaths = waysToDie(first?.calls ?? [])
    .filter(({ call: { requests = [] } }) => requests.some(({ method }) => method !== 'GET'))
    .map((way) => way.fault)
    .filter(({ how }) => how === 'kill-after');
  return { end, deaths };
}

function turn(workspace: Workspace) {
  return workspace.run({
    as: office.host,
    function: 'rollOver',
    args: [{ toFiscalYearBe: 2571, confirmYear: 2571 }],
  });
}

/** An exported workbook tells when it was made, so the archive's bytes and fingerprint are left out. */
function told(state: unknown): string {
  return JSON.stringify(state, (name, value: unknown) => (name === 'content' ? undefined : value));
}

/** One share of the deaths after one write or another. */
export function killedRollOver(share: Share): void {
  describe(`the turn of the year (${share.number} of ${share.of})`, () => {
    beforeAll(async () => {
      office = await playedYear();
      await closeRound(office, '2570-06');
    });
    afterAll(() => office.close());

    it('killed after one write or another ends as if nothing had happened', async () => {
      const { end, deaths } = await ended();
      expect(deaths.length).toBeGreaterThan(5);
      for (const death of deaths.filter(
        (_, at) => at % 5 === 0 && (at / 5) % share.of === share.number - 1,
      )) {
        expect([death, (await ended(death)).end === end]).toEqual([death, true]);
      }
    });
  });
}
