import { serialOfDate } from '../../domain/dates/dates';
import { readRoundId } from '../../domain/keys';
import { folderLink, idOfLink } from '../../domain/links';
import type { Report } from '../../domain/rounds/report';
import type { RoundState } from '../../domain/rounds/round';
import { latestSealOf } from '../../domain/seal/seal-entry';
import { judgeState } from '../../domain/seal/standing-state';
import { LOG_EVENT } from '../../messages/log-event';
import { ROUND_ROW_NOTE } from '../../messages/reports/round-state-note';
import type { Change, NewRow } from '../../register/change';
import { codeOf } from '../../register/decode/row-reader';
import type { Snapshot } from '../../register/register-port';
import { roundScalesEntry } from '../../register/round-scales';
import type { Office } from '../office';
import type { RoundSources } from '../rounds/round-sources';
import { plannedDates } from './blank-dates';
import { sealChain } from './seal-chain';
import { keptDates } from './sealed-dates';

/**
 * Rows of รอบรายงาน that were deleted, or whose รหัสรอบ was typed over, while รายงานผล holds what was opened with them: without its row nobody
 * would be answered, reminded or closed. They stand again with a note, as the seal, the reports and ระบบ tell of them. True where one was.
 */
export function restoreRows(office: Office, snapshot: Snapshot, sources: RoundSources): boolean {
  const lost = lostRounds(snapshot);
  if (lost.length === 0) return false;
  const renamed = new Map(
    lost.flatMap((id) => {
      const key = renamedKey(snapshot, id);
      return key === undefined ? [] : [[id, key] as const];
    }),
  );
  const gone = lost.filter((id) => !renamed.has(id));
  const rows = gone.flatMap((id) => rowOf(office, snapshot, sources, id) ?? []);
  const changes: readonly Change[] = [
    ...(rows.length === 0 ? [] : [{ kind: 'add', tab: 'rounds', rows } as const]),
    ...[...renamed].map(([id, key]): Change => ({ kind: 'set', tab: 'rounds', key, cells: { รหัสรอบ: id } })),
  ];
  if (changes.length === 0) return false;
  office.register.commit(
    snapshot,
    changes,
    lost.map((id) => ({ event: LOG_EVENT.roundStateRestored, subject: id, before: renamed.get(id) ?? '' })),
  );
  const standing = office.register.read(['rounds']);
  const notes = lost
    .filter((id) => standing.table('rounds').rows.some(({ key }) => key === id))
    .map((key): Change => ({ kind: 'note', tab: 'rounds', key, header: 'รหัสรอบ', note: ROUND_ROW_NOTE }));
  office.register.commit(standing, notes);
  return true;
}

/** Only rounds that this register has opened: its level scores were kept then. Rows of others may have been pasted. */
function lostRounds(snapshot: Snapshot): readonly string[] {
  const keys = new Set(snapshot.table('rounds').rows.map(({ key }) => codeOf(key)));
  const named = new Set(snapshot.table('reports').rows.map(({ cells }) => codeOf(cells.รหัสรอบ ?? '')));
  return [...named].filter(
    (id) => !keys.has(id) && readRoundId(id) !== undefined && snapshot.system(roundScalesEntry(id)) !== '',
  );
}

/** The key that stands in the place of the round's own, in a row of its year and number. */
function renamedKey(snapshot: Snapshot, id: string): string | undefined {
  const named = readRoundId(id);
  const rows = snapshot
    .table('rounds')
    .rows.filter(({ key }) => key !== '' && readRoundId(codeOf(key)) === undefined)
    .filter(({ cells }) => Number(cells.ปีงบประมาณ) === named?.year && Number(cells.รอบ) === named?.number);
  return rows.length === 1 ? rows[0]?.key : undefined;
}

function rowOf(
  office: Office,
  snapshot: Snapshot,
  sources: RoundSources,
  id: string,
): NewRow<'rounds'> | undefined {
  const named = readRoundId(id);
  const dates = plannedDates(snapshot, sources, id);
  if (named === undefined || dates === undefined) return undefined;
  const reports = sources.reports.filter(({ roundId }) => roundId === id);
  const chain = sealChain(snapshot);
  const fingerprint = latestSealOf(chain, id)?.sha256 ?? '';
  return {
    รหัสรอบ: id,
    ปีงบประมาณ: named.year,
    รอบ: named.number,
    งวดตั้งแต่: serialOfDate(dates.งวดตั้งแต่),
    งวดถึง: serialOfDate(dates.งวดถึง),
    เปิด: serialOfDate(dates.เปิด),
    กำหนดส่ง: serialOfDate(dates.กำหนดส่ง),
    ปิด: serialOfDate(dates.ปิด),
    ...keptDates(snapshot, id),
    สถานะ: stateOf(id, reports, fingerprint, chain),
    โฟลเดอร์: folderOf(office, reports),
    ลายนิ้วมือ: fingerprint,
  };
}

function stateOf(
  id: string,
  reports: readonly Report[],
  fingerprint: string,
  chain: ReturnType<typeof sealChain>,
): RoundState {
  const judged = judgeState({ id, typed: 'เปิด', hasFingerprint: fingerprint !== '' }, reports, chain);
  return judged.kind === 'put-back' ? judged.state : 'เปิด';
}

/** The folder in which those of the reports lie; '' where none of them is left. */
function folderOf(office: Office, reports: readonly Report[]): string {
  const ids = reports.flatMap(({ folder }) => idOfLink(folder) ?? []);
  const found = office.drive.files(ids).find((file) => file !== undefined && file.parentId !== '');
  return found === undefined ? '' : folderLink(found.parentId);
}
