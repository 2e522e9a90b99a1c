import type { Workspace } from '../../local/workspace/workspace';
import { differences } from './differences';
import type { EndState } from './end-state';
import { type KillReport, type KillStory, killEverywhere } from './kill-everywhere';

const HOUR = 3_600_000;

/** Plays the story with every kill and expects the undisturbed end each time; shows the first differences of every other end. */
export async function expectNoDifference(story: KillStory): Promise<KillReport> {
  const report = await killEverywhere(story, (end, wanted) => differences(end, wanted).length === 0);
  const told = report.different
    .map(({ fault, call, end }) => {
      const state = fault.how === 'lost-after' ? withoutTrouble(end) : end;
      return { fault, call, differences: differences(state, report.undisturbed).slice(0, 5) };
    })
    .filter((disturbed) => disturbed.differences.length > 0);
  expect(told).toEqual([]);
  expect(report.tries).toBeGreaterThan(0);
  return report;
}

/** What failed because an answer was lost is told to the operators by mail. */
function withoutTrouble(end: EndState): EndState {
  return { ...end, mails: end.mails.filter((mail) => !mail.includes('ระบบทำงานไม่ได้')) };
}

/** Sweeps come for some hours, but for idle ones: long enough for intents to grow old and for searches to catch up. */
export async function letHoursPass(workspace: Workspace, hours: number): Promise<void> {
  await workspace.setClock(workspace.clock() + hours * HOUR, 'skip');
}
