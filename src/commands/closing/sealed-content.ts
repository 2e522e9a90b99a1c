import { fixed } from '../../domain/decimal';
import { idOfLink } from '../../domain/links';
import type { Report } from '../../domain/rounds/report';
import type { Round } from '../../domain/rounds/round';
import { type ScoreSet, scoreOffice } from '../../domain/scores/office-score';
import type { SealEntry } from '../../domain/seal/seal-entry';
import {
  SEAL_FORM,
  type SealedCells,
  type SealedFile,
  type SealedReport,
  type SealedTotal,
  type SealRecord,
} from '../../domain/seal/seal-record';
import { FOLDER_TYPE } from '../../ports/file-types';
import { type AnyRow, cellAt } from '../../register/cells';
import type { Snapshot } from '../../register/register-port';
import { levelScoresOfRound, roundScalesEntry } from '../../register/round-scales';
import type { HeaderOf, TabName } from '../../register/tabs';
import type { Office } from '../office';
import type { RoundSources } from '../rounds/round-sources';
import { scoreField } from '../scores/score-answer';
import { sealChain } from './seal-chain';
import { SEALED_DATES, SEALED_HEADERS } from './sealed-headers';

/** The record of a closed round as the register and Drive hold it now. */
export function sealRecordOf(
  office: Office,
  snapshot: Snapshot,
  sources: RoundSources,
  round: Round,
  entry: SealEntry,
): SealRecord {
  const chain = sealChain(snapshot);
  const previous = chain.find(({ order }) => order === entry.order - 1)?.sha256 ?? '';
  const replaces = chain.find(
    ({ roundId, sequence }) => roundId === entry.roundId && sequence === entry.sequence - 1,
  );
  const reports = sources.reports.filter(({ roundId }) => roundId === round.id);
  const total = (set: ScoreSet) => totalOf(snapshot, sources, round, reports, set);
  return {
    form: SEAL_FORM,
    roundId: round.id,
    fiscalYearBe: round.fiscalYearBe,
    round: round.number,
    sequence: entry.sequence,
    order: entry.order,
    sealedAt: new Date(office.now()).toISOString(),
    sealedBy: office.caller,
    previous,
    ...(replaces === undefined ? {} : { replaces: replaces.sha256 }),
    dates: sealedDates(snapshot, round.id),
    scales: snapshot.system(roundScalesEntry(round.id)),
    totals: { self: total('self'), committee: total('committee') },
    reports: sealedReports(snapshot, round.id),
    evidence: evidenceIn(office, reports),
  };
}

function totalOf(
  snapshot: Snapshot,
  { settings }: RoundSources,
  round: Round,
  reports: readonly Report[],
  set: ScoreSet,
): SealedTotal {
  const scales = levelScoresOfRound(snapshot.system, round.id, settings.levelScores);
  const { office } = scoreOffice(reports, set, 'accepted', scales);
  return { score: scoreField(office.score), weightUsed: fixed(office.weightUsed) };
}

/** Cells of a round's row in รอบรายงาน that a seal covers. */
export function sealedDates(snapshot: Snapshot, roundId: string): SealedCells {
  const row = snapshot.table('rounds').rows.find(({ key }) => key === roundId);
  return row === undefined ? {} : sealedCells(row, SEALED_DATES);
}

/** Rows of a round in รายงานผล, in the tab's order. */
export function sealedReports(snapshot: Snapshot, roundId: string): readonly SealedReport[] {
  return snapshot
    .table('reports')
    .rows.filter((row) => row.key !== '' && row.cells.รหัสรอบ === roundId)
    .map((row) => ({ id: row.key, cells: sealedCells(row, SEALED_HEADERS) }));
}

function sealedCells(row: AnyRow, headers: readonly HeaderOf<TabName>[]): SealedCells {
  return Object.fromEntries(headers.map((header) => [header, cellAt(row, header)]));
}

/** Every file that lies in the reports' folders and the folders within, trashed ones left out: one wave a level, many folders a call. */
export function evidenceIn(
  office: Office,
  reports: readonly Pick<Report, 'id' | 'folder'>[],
): readonly SealedFile[] {
  const found: SealedFile[] = [];
  let open = reports.flatMap(({ id, folder }) => {
    const folderId = idOfLink(folder);
    return folderId === undefined ? [] : [{ reportId: id, folderId }];
  });
  while (open.length > 0) {
    const listed = office.drive.listManyFolders(open.map(({ folderId }) => folderId));
    open = open.flatMap(({ reportId, folderId }) =>
      (listed.get(folderId) ?? []).flatMap((file) => {
        if (file.trashed) return [];
        if (file.mimeType === FOLDER_TYPE) return [{ reportId, folderId: file.id }];
        const { id: fileId, name, size, sha256 } = file;
        found.push({ reportId, fileId, name, size, sha256 });
        return [];
      }),
    );
  }
  return found;
}
