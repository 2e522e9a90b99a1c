import { asPerson } from '../office/as-person';
import { bangkokIso } from '../workspace/virtual-clock';
import type { Workspace } from '../workspace/workspace';
import { advance, momentOf } from './advance';
import { playAgreements } from './play-agreements';
import { deadlineMoves, type Left, ownerLeaves, planChanges, reportIsReopened } from './play-changes';
import { type DirectorChanged, directorChanges } from './play-director';
import { type SealsPlayed, sealsAreTried, summariesAreMade, type YearTurned, yearTurns } from './play-end';
import {
  committeeDecides,
  firstOwner,
  lateOwners,
  operatorCertifies,
  ownersMend,
  ownersReport,
  type RoundPlayed,
  roundPlayed,
  type Scene,
  supervisorsCheck,
} from './play-round';
import type { Progress } from './progress';
import { readTable } from './read-table';
import { roundTotal } from './round-total';

export type YearPlayed = {
  readonly agreements: number;
  readonly director: DirectorChanged;
  readonly rounds: readonly (RoundPlayed & { readonly roundId: string })[];
  readonly left: Left | undefined;
  readonly seals: SealsPlayed;
  readonly documents: number;
  readonly turned: YearTurned;
  readonly archived: YearTurned;
};

/** What the year's changes happen to: codes of the office that is played. */
export type YearCast = {
  /** สพฐ. gives its report of round 6 a later day. */
  readonly moved: string;
  /** Opened again after round 6 was sealed. */
  readonly reopened: string;
  /** Its first owner leaves between rounds 6 and 9. */
  readonly handedOver: string;
  /** Dropped from round 9 on; `added` takes its weight. */
  readonly dropped: string;
  readonly added: string;
};

/** The sample office's. */
const SAMPLE_CAST: YearCast = {
  moved: '1.3',
  reopened: '1.1',
  handedOver: '3.2',
  dropped: '4.5',
  added: '4.6',
};

const DAY = 86_400_000;

/**
 * From the first morning until the year stands in the archive, as the office lives it: agreements in November, most of them signed in
 * December and the others issued anew for a new director in March, every round opened by its
 * sweep, results typed five days later but for those who are late, checked a week on and some sent back, certified a week after
 * that, closed and sealed by the sweep. In between a deadline moves, a report is opened again, somebody leaves, an indicator
 * gives way to another and a committee finds otherwise.
 */
export async function playYear(
  workspace: Workspace,
  progress: Progress,
  cast: YearCast = SAMPLE_CAST,
): Promise<YearPlayed> {
  const operator = (await workspace.state()).owner;
  const reader = asPerson(workspace, operator);
  await advance(workspace, workspace.clock() + 46 * DAY, progress);
  progress.step(`${dayOf(workspace)}: agreements`);
  const { standing: agreements } = await playAgreements(workspace, operator, progress);
  const director = await directorChanges(workspace, operator, progress);

  const rounds: (RoundPlayed & { readonly roundId: string })[] = [];
  const table = await readTable(reader, workspace.spreadsheetId, 'รอบรายงาน');
  const roundIds = table.rows.map(({ cells }) => String(cells.รหัสรอบ));
  const year = Number(table.rows[0]?.cells.ปีงบประมาณ);
  let left: Left | undefined;
  let turned: YearTurned = { carried: 0, archived: 0 };
  for (const [at, roundId] of roundIds.entries()) {
    const scene = { workspace, operator, roundId, progress };
    if (at === 1) {
      left = await ownerLeaves(scene, cast.handedOver);
      await planChanges(scene, cast.dropped, cast.added);
      progress.step(
        `${dayOf(workspace)}: ${left.from} left ${left.indicators} indicators to ${left.to}; ${cast.added} for ${cast.dropped}`,
      );
    }
    rounds.push({ roundId, ...(await playRound(scene, at === 0 ? cast : undefined)) });
    // The last round runs into the new year, whose register is turned while it does.
    if (at === roundIds.length - 1) turned = await yearTurns(workspace, operator, year + 1, progress);
    await roundEnds(scene, at === 0 ? cast : undefined);
  }
  const seals = await sealsAreTried(workspace, operator, progress);
  const documents = await summariesAreMade(workspace, operator, roundIds, year, progress);
  const archived = await yearTurns(workspace, operator, year + 1, progress);
  await advance(workspace, workspace.clock() + DAY, progress);
  progress.step(`${dayOf(workspace)}: the year stands in the archive`);
  return { agreements, director, rounds, left, seals, documents, turned, archived };
}

/** From the opening until everything that came in is certified. */
async function playRound(scene: Scene, cast: YearCast | undefined): Promise<RoundPlayed> {
  const { workspace, roundId, progress } = scene;
  const { opens, due } = await datesOf(scene);
  await advance(workspace, opens + 5 * DAY, progress);
  const late = await lateOwners(scene, cast === undefined ? 0 : 2);
  let typed = await ownersReport(scene, (row) => !late.has(firstOwner(row)));
  progress.step(
    `${dayOf(workspace)}: ${roundId}: ${typed} results typed and ticked, ${late.size} people are late`,
  );
  await advance(workspace, opens + 12 * DAY, progress);
  const returned = await supervisorsCheck(scene, 6);
  if (cast !== undefined) {
    const moved = await deadlineMoves(scene, cast.moved, due + 14 * DAY);
    progress.step(`${dayOf(workspace)}: ${returned} reports sent back, ${moved} deadline moved`);
  }
  await advance(workspace, opens + 15 * DAY, progress);
  await ownersMend(scene);
  await advance(workspace, opens + 19 * DAY, progress);
  await supervisorsCheck(scene);
  await operatorCertifies(scene);
  if (late.size > 0) {
    await advance(workspace, due + 5 * DAY, progress);
    typed += await ownersReport(scene, (row) => late.has(firstOwner(row)));
    progress.step(`${dayOf(workspace)}: ${roundId}: the late ones have reported`);
    await advance(workspace, due + 8 * DAY, progress);
    await supervisorsCheck(scene);
    await operatorCertifies(scene);
  }
  const decided = await committeeDecides(scene);
  await advance(workspace, workspace.clock() + DAY, progress);
  const played = await roundPlayed(scene, typed);
  progress.step(
    `${roundId}: ${played.accepted} accepted, ${played.certified} certified, ${decided} decided by the committee`,
  );
  return { ...played, returned, total: await roundTotal(workspace, scene.operator, roundId) };
}

/** Until the sweep has closed and sealed it, and a report that was opened again is sealed anew. */
async function roundEnds(scene: Scene, cast: YearCast | undefined): Promise<void> {
  const { workspace, operator, roundId, progress } = scene;
  const { closes } = await datesOf(scene);
  await advance(workspace, closes + DAY, progress);
  await expectSealed(scene);
  progress.step(`${dayOf(workspace)}: ${roundId} is closed and sealed`);
  if (cast === undefined) return;
  const due = workspace.clock() + 5 * DAY;
  await reportIsReopened(scene, cast.reopened, due);
  const isReopened = ({ cells }: { readonly cells: Readonly<Record<string, unknown>> }) =>
    cells.รหัสตัวชี้วัด === cast.reopened;
  await ownersReport(scene, isReopened);
  await supervisorsCheck(scene);
  await operatorCertifies({ ...scene, operator });
  await advance(workspace, due + 2 * DAY, progress);
  await expectSealed(scene);
  progress.step(`${dayOf(workspace)}: ${roundId} is sealed again with the report that was opened`);
}

async function datesOf({ workspace, operator, roundId }: Scene) {
  const table = await readTable(asPerson(workspace, operator), workspace.spreadsheetId, 'รอบรายงาน');
  const cells = table.rows.find((row) => row.cells.รหัสรอบ === roundId)?.cells;
  return {
    opens: momentOf(cells?.เปิด, 10),
    due: momentOf(cells?.กำหนดส่ง, 10),
    closes: momentOf(cells?.ปิด, 10),
  };
}

async function expectSealed({ workspace, operator, roundId }: Scene): Promise<void> {
  const table = await readTable(asPerson(workspace, operator), workspace.spreadsheetId, 'รอบรายงาน');
  const state = table.rows.find((row) => row.cells.รหัสรอบ === roundId)?.cells.สถานะ;
  if (state !== 'ผนึกแล้ว') throw new Error(`${roundId} is ${String(state)}, not sealed`);
}

function dayOf(workspace: Workspace): string {
  return bangkokIso(workspace.clock()).slice(0, 10);
}
