import { freshBundle } from '../../local/fresh-bundle';
import { openWorkspace } from '../../local/workspace/open-workspace';
import type { Workspace } from '../../local/workspace/workspace';
import { differences } from './differences';
import { type KillReport, type KillStory, killEverywhere } from './kill-everywhere';

const HOUR = 3_600_000;
const me = 'khomsan@office.example';

/** Sweeps come for some hours: long enough for intents to grow old and for searches to catch up. */
async function letHoursPass(workspace: Workspace, hours: number): Promise<void> {
  for (let hour = 0; hour < hours; hour += 1) await workspace.setClock(workspace.clock() + HOUR);
}

async function expectNothingToDiffer(story: KillStory): Promise<KillReport> {
  const report = await killEverywhere(story, (end, wanted) => differences(end, wanted).length === 0);
  const told = report.different.map(({ fault, call, end }) => ({
    fault,
    call,
    differences: differences(end, report.undisturbed).slice(0, 5),
  }));
  expect(told).toEqual([]);
  expect(report.tries).toBeGreaterThan(3 * report.calls.length - 1);
  return report;
}

describe('killed at any call', () => {
  test('setting up an empty office ends as if nothing had happened', async () => {
    const prepared = await openWorkspace({ office: 'empty', bundle: await freshBundle() });
    const setUp = { as: me, function: 'setUpYear', args: [{ fiscalYearBe: 2570 }] };
    await expectNothingToDiffer({
      prepared,
      execution: 'setUpYear',
      command: async (workspace) => void (await workspace.run(setUp)),
      finish: async (workspace) => {
        await workspace.setClock(workspace.clock() + HOUR);
        expect((await workspace.run(setUp)).error).toBeUndefined();
      },
    });
    await prepared.close();
  });

  describe('in the sample office', () => {
    let office: Workspace;
    let operator: string;
    beforeAll(async () => {
      office = await openWorkspace({ office: 'sample', bundle: await freshBundle() });
      operator = (await office.state()).owner;
    });
    afterAll(() => office.close());

    test('making 12 agreements ends with the same 12', async () => {
      const people = [
        'P002',
        'P003',
        'P004',
        'P005',
        'P006',
        'P007',
        'P008',
        'P009',
        'P010',
        'P011',
        'P012',
        'P013',
      ];
      const request = { kind: 'บุคลากร', keys: people.map((code) => `2570-บค-${code}`) };
      const create = { as: operator, function: 'createAgreements', args: [request] };
      await expectNothingToDiffer({
        prepared: office,
        execution: 'createAgreements',
        command: async (workspace) => void (await workspace.run(create)),
        finish: async (workspace) => {
          await letHoursPass(workspace, 3);
          expect((await workspace.run(create)).error).toBeUndefined();
        },
      });
    });

    test('opening a round by its sweep ends with the round open once', async () => {
      const eve = await office.fork();
      // 1 April 2027, 08:00 in Bangkok: the hours before pass without the sweep that is to be killed.
      await eve.setClock(Date.UTC(2027, 2, 31, 16, 59, 0));
      await expectNothingToDiffer({
        prepared: eve,
        execution: 'sweep',
        command: (workspace) => letHoursPass(workspace, 1),
        finish: (workspace) => letHoursPass(workspace, 12),
      });
      await eve.close();
    });
  });
});
