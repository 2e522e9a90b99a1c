import { readReportId } from '../../domain/keys';
import { Refusal } from '../../domain/refusal';
import type { SealedCells } from '../../domain/seal/seal-record';
import { LOG_EVENT } from '../../messages/log-event';
import type { CellValue } from '../../ports/sheets';
import { addRows, type CellInput } from '../../register/change';
import { reportKind } from '../../register/formulas/report-formulas';
import type { Snapshot } from '../../register/register-port';
import { reportFormulaCells } from '../../register/report-formula-cells';
import { levelScoresOfRound } from '../../register/round-scales';
import { settleAccessStep } from '../access/settle-access';
import { sealChain } from '../closing/seal-chain';
import type { FailedStep } from '../failed-step';
import { commitWithProtection } from '../lay-protection';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { textsField } from '../request';
import { restoreFormulas } from '../rounds/restore-formulas';
import { ROUND_TABS, roundSources } from '../rounds/round-sources';
import { lostReports } from './lost-reports';
import { rememberedRows } from './remembered-rows';
import { COPIED_HEADERS } from './report-copies';

export type RestoredReports = {
  readonly restored: readonly string[];
  /** Neither บันทึก nor a sealed record has them any more. */
  readonly left: readonly string[];
  /** What the rows stand without: the sweeps try again. */
  readonly failed: readonly FailedStep[];
};

/**
 * `{reportIds?}` → accepted reports whose rows were deleted stand again, to the last cell: results, texts, ticks, marks, the folder of
 * their evidence. Without ids all that are missed; called again it changes nothing.
 */
export function restoreReports(office: Office, request: unknown): RestoredReports {
  return office.locked(() => {
    const snapshot = readAsOperator(office, ROUND_TABS);
    const lost = lostReports(snapshot);
    const asked = textsField(request, 'reportIds');
    const present = new Set(snapshot.table('reports').rows.map(({ key }) => key));
    const unknown = asked?.find((id) => !present.has(id) && !isOfSealedRound(snapshot, id, lost));
    if (unknown !== undefined) throw new Refusal({ code: 'not-found', thing: 'report', key: unknown });
    return putReportsBack(office, snapshot, asked?.filter((id) => !present.has(id)) ?? lost);
  });
}

/**
 * A row that was never accepted has no copy, but stands in the record of its round once that is closed. Of a round that has left for the archive
 * no row comes back.
 */
function isOfSealedRound(snapshot: Snapshot, id: string, lost: readonly string[]): boolean {
  const roundId = readReportId(id)?.roundId;
  if (lost.includes(id)) return true;
  const stands = snapshot.table('rounds').rows.some(({ key }) => key === roundId);
  return stands && sealChain(snapshot).some((entry) => entry.roundId === roundId);
}

/** Under the lock. Rows come to the tab's end; every formula of their rounds is laid over all rows again. */
export function putReportsBack(office: Office, snapshot: Snapshot, ids: readonly string[]): RestoredReports {
  if (ids.length === 0) return { restored: [], left: [], failed: [] };
  const found = rememberedRows(office, snapshot, ids);
  const restored = ids.filter((id) => found.has(id));
  if (restored.length > 0) {
    const rows = restored.map((id, at) => rowOf(snapshot, found.get(id) ?? {}, at, restored.length));
    const log = restored.map((id) => ({ event: LOG_EVENT.reportRestored, subject: id }));
    office.register.commit(snapshot, [addRows('reports', rows)], log);
  }
  const left = ids.filter((id) => !found.has(id));
  return { restored, left, failed: restored.length === 0 ? [] : settle(office, restored) };
}

function settle(office: Office, ids: readonly string[]): readonly FailedStep[] {
  const after = office.register.read(ROUND_TABS);
  const sources = roundSources(after);
  const rounds = new Set(ids.map((id) => readReportId(id)?.roundId));
  const rows = after.table('reports').rows.filter(({ cells }) => rounds.has(String(cells.รหัสรอบ)));
  const { changes } = restoreFormulas(office, after, sources, rows);
  const unlaid = commitWithProtection(office, after, office.register.workbook(), sources, changes, []);
  return [...unlaid, ...settleAccessStep(office, after, sources)];
}

function rowOf(
  snapshot: Snapshot,
  cells: SealedCells,
  at: number,
  count: number,
): readonly (readonly [string, CellInput])[] {
  const { headers, rows } = snapshot.table('reports');
  const firstRow = (rows[rows.length - 1]?.rowNumber ?? 1) + 1;
  const roundId = String(cells.รหัสรอบ ?? '');
  const { settings } = roundSources(snapshot);
  const scores = levelScoresOfRound(snapshot.system, roundId, settings.levelScores);
  const kind = reportKind(cells.วิธีให้คะแนน);
  const formulas = reportFormulaCells(headers, firstRow + count - 1, scores)(firstRow + at, kind);
  const values = COPIED_HEADERS.flatMap((header): readonly (readonly [string, CellValue])[] => {
    const value = cells[header];
    return value === undefined ? [] : [[header, value]];
  });
  return [...values, ...Object.entries(formulas)];
}
