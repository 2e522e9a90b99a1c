import { compareCodes } from '../../domain/indicator-code';
import { readRoundId } from '../../domain/keys';
import { Refusal } from '../../domain/refusal';
import type { Report } from '../../domain/rounds/report';
import type { LevelScores } from '../../domain/scores/level-scores';
import { decodeReports } from '../../register/decode/report';
import { decodeSettings } from '../../register/decode/settings';
import type { Snapshot } from '../../register/register-port';
import { levelScoresOfRound } from '../../register/round-scales';
import type { TabName } from '../../register/tabs';
import { requireStaff } from '../authority';
import { withArchivedRounds } from '../closing/archived-rounds';
import { sealChain } from '../closing/seal-chain';
import type { Office } from '../office';

/** Tabs that a question about scores reads. */
const SCORE_TABS: readonly TabName[] = ['settings', 'people', 'reports'];

export type ScoreSources = {
  readonly snapshot: Snapshot;
  readonly reports: readonly Report[];
  /** Those that the round was opened with. */
  levelScoresOf(roundId: string): LevelScores;
};

/** The reports of all rounds, for everyone in บุคลากร: refused as `not-staff` for others, before anything is looked at. */
export function scoreSources(office: Office, moreTabs: readonly TabName[] = []): ScoreSources {
  const snapshot = office.register.read([...SCORE_TABS, ...moreTabs]);
  requireStaff(office, snapshot);
  return sourcesOf(snapshot);
}

/** The same with the rows of a round that has left for the archive, as they were sealed, for whoever may open its record. */
export function withRound(office: Office, sources: ScoreSources, roundId: string): ScoreSources {
  const year = readRoundId(roundId)?.year;
  if (year === undefined || sources.reports.some((report) => report.roundId === roundId)) return sources;
  return sourcesOf(withArchivedRounds(office, sources.snapshot, year));
}

function sourcesOf(snapshot: Snapshot): ScoreSources {
  const { settings } = decodeSettings(snapshot.table('settings'));
  return {
    snapshot,
    reports: decodeReports(snapshot.table('reports')).reports,
    levelScoresOf: (roundId) => levelScoresOfRound(snapshot.system, roundId, settings.levelScores),
  };
}

/** One report and all of its round; `not-found` where there is none. */
export function reportWithRound(
  { reports }: ScoreSources,
  reportId: string,
): { readonly report: Report; readonly round: readonly Report[] } {
  const report = reports.find(({ id }) => id === reportId);
  if (report === undefined) throw new Refusal({ code: 'not-found', thing: 'report', key: reportId });
  return { report, round: reports.filter(({ roundId }) => roundId === report.roundId) };
}

/** The rows of one round in the order of codes; `not-found` where it has none (not opened, archived, or no such round). */
export function reportsOfRound({ snapshot, reports }: ScoreSources, roundId: string): readonly Report[] {
  const round = reports.filter((report) => report.roundId === roundId);
  if (round.length === 0) {
    const sealed = sealChain(snapshot).some((entry) => entry.roundId === roundId);
    const thing = sealed ? 'archived-reports' : 'reports-of-round';
    throw new Refusal({ code: 'not-found', thing, key: roundId });
  }
  return round.sort((left, right) => compareCodes(left.indicatorCode, right.indicatorCode));
}
