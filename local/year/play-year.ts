import { asPerson } from '../office/as-person';
import { bangkokIso } from '../workspace/virtual-clock';
import type { Workspace } from '../workspace/workspace';
import { advance, momentOf } from './advance';
import { playAgreements } from './play-agreements';
import {
  operatorCertifies,
  ownersReport,
  type RoundPlayed,
  roundPlayed,
  supervisorsPass,
} from './play-round';
import type { Progress } from './progress';
import { readTable } from './read-table';

export type YearPlayed = {
  readonly agreements: number;
  readonly rounds: readonly (RoundPlayed & { readonly roundId: string })[];
};

const DAY = 86_400_000;

/**
 * From the first morning until the last round is certified, as the office lives it: agreements in November, every round opened by
 * its sweep, results typed five days later, checked a week on, certified a week after that.
 */
export async function playYear(workspace: Workspace, progress: Progress): Promise<YearPlayed> {
  const operator = (await workspace.state()).owner;
  const reader = asPerson(workspace, operator);
  await advance(workspace, workspace.clock() + 46 * DAY, progress);
  progress.step(`${bangkokIso(workspace.clock()).slice(0, 10)}: agreements`);
  const agreements = await playAgreements(workspace, operator, progress);

  const rounds: (RoundPlayed & { readonly roundId: string })[] = [];
  const table = await readTable(reader, workspace.spreadsheetId, 'รอบรายงาน');
  for (const { cells } of table.rows) {
    const roundId = String(cells.รหัสรอบ);
    const scene = { workspace, operator, roundId, progress };
    const opens = momentOf(cells.เปิด, 10);
    await advance(workspace, opens + 5 * DAY, progress);
    const typed = await ownersReport(scene);
    progress.step(
      `${bangkokIso(workspace.clock()).slice(0, 10)}: ${roundId}: ${typed} results typed and ticked`,
    );
    await advance(workspace, opens + 12 * DAY, progress);
    await supervisorsPass(scene);
    await advance(workspace, opens + 19 * DAY, progress);
    await operatorCertifies(scene);
    await advance(workspace, workspace.clock() + DAY, progress);
    const played = await roundPlayed(scene, typed);
    progress.step(`${roundId}: ${played.accepted} accepted, ${played.certified} certified`);
    rounds.push({ roundId, ...played });
  }
  progress.step(`${bangkokIso(workspace.clock()).slice(0, 10)}: the last round is certified`);
  return { agreements, rounds };
}
