import type { Workspace } from '../../local/workspace/workspace';
import { differences } from './differences';
import { type KillReport, type KillStory, killEverywhere } from './kill-everywhere';

const HOUR = 3_600_000;

/** Plays the story with every kill and expects the undisturbed end each time; shows the first differences of every other end. */
export async function expectNoDifference(story: KillStory): Promise<KillReport> {
  const report = await killEverywhere(story, (end, wanted) => differences(end, wanted).length === 0);
  const told = report.different.map(({ fault, call, end }) => ({
    fault,
    call,
    differences: differences(end, report.undisturbed).slice(0, 5),
  }));
  expect(told).toEqual([]);
  expect(report.ways).toBeGreaterThanOrEqual(3 * report.calls.length);
  expect(report.tries).toBeGreaterThan(0);
  return report;
}

/** Sweeps come for some hours, but for idle ones: long enough for intents to grow old and for searches to catch up. */
export async function letHoursPass(workspace: Workspace, hours: number): Promise<void> {
  await workspace.setClock(workspace.clock() + hours * HOUR, 'skip');
}
