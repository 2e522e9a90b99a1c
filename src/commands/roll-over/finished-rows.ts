import type { FiscalYearBe } from '../../domain/dates/fiscal-year';
import { isPastEvidenceOver, pastEvidenceEntries } from '../../domain/evidence/past-evidence';
import { roundOfCopies } from '../../domain/rounds/copied-reports';
import { isCalculated, type Report } from '../../domain/rounds/report';
import type { Round } from '../../domain/rounds/round';
import type { Change } from '../../register/change';
import { decodeEvidence } from '../../register/decode/evidence';
import { codeOf } from '../../register/decode/row-reader';
import type { Snapshot } from '../../register/register-port';
import { systemChanges } from '../../register/system-changes';
import type { TabName } from '../../register/tabs';
import { sealChain, unsealed } from '../closing/seal-chain';

export type FinishedRows = {
  readonly roundIds: readonly string[];
  readonly rows: number;
  readonly changes: readonly Change[];
};

/**
 * Rows of years before `year` that nothing will change any more: of closed rounds their reports and evidence, and once all of a
 * year's rounds are closed its agreements and documents. A round whose record is still to be written keeps its rows: they are what
 * the record is made of.
 */
export function finishedRows(
  snapshot: Snapshot,
  rounds: readonly Round[],
  reports: readonly Report[],
  year: FiscalYearBe,
): FinishedRows {
  const past = rounds.filter((round) => round.fiscalYearBe < year);
  const unwritten = new Set(unsealed(sealChain(snapshot)).map(({ roundId }) => roundId));
  const finished = past.filter((round) => !unwritten.has(round.id) && isFinished(round, reports));
  const roundIds = finished.map(({ id }) => id);
  const waiting = new Set(past.filter((round) => !finished.includes(round)).map((one) => one.fiscalYearBe));
  const doneYears = [...new Set(finished.map((round) => round.fiscalYearBe))].filter(
    (one) => !waiting.has(one),
  );
  const ofRound = (id: string): boolean => roundIds.some((roundId) => id.startsWith(`${roundId}-`));
  const ofYear = (key: string): boolean => doneYears.some((one) => namesYear(key, one));
  const removals = [
    removal(snapshot, 'rounds', ({ key }) => roundIds.includes(key)),
    removal(snapshot, 'reports', ({ key }) => ofRound(key)),
    removal(snapshot, 'evidence', ({ cells }) => ofRound(codeOf(cells.รหัสรายงาน ?? ''))),
    removal(snapshot, 'agreements', ({ key }) => ofYear(key)),
    removal(snapshot, 'documents', ({ key }) => ofYear(key)),
  ].filter(({ keys }) => keys.length > 0);
  const emptied = snapshot
    .table('system')
    .rows.map(({ key }) => key)
    .filter((name) => roundIds.includes(roundOfCopies(name) ?? '') || isPastEvidenceOver(name, year))
    .filter((name) => snapshot.system(name) !== '');
  const evidence = decodeEvidence(snapshot.table('evidence'));
  const kept = roundIds.map((id) =>
    pastEvidenceEntries(
      id,
      evidence.filter(({ reportId, size }) => size > 0 && reportId.startsWith(`${id}-`)),
    ),
  );
  return {
    roundIds,
    rows: removals.reduce((sum, { keys }) => sum + keys.length, 0),
    changes: [
      ...removals,
      ...systemChanges(
        snapshot,
        Object.assign(Object.fromEntries(emptied.map((name) => [name, ''])), ...kept),
      ),
    ],
  };
}

/** Closed, and no report of it has been opened again. */
function isFinished(round: Round, reports: readonly Report[]): boolean {
  if (round.state === 'ผนึกแล้ว') return true;
  if (round.state !== 'ปิด') return false;
  return reports.every(
    (report) => report.roundId !== round.id || isCalculated(report) || report.closedAt !== undefined,
  );
}

/** A key of the script's begins with its year; one that the office has typed may name it anywhere. */
function namesYear(key: string, year: FiscalYearBe): boolean {
  const own = /^(\d{4})-/.exec(key)?.[1];
  if (own !== undefined) return own === String(year);
  return new RegExp(`(?:^|[^0-9])${year}(?:[^0-9]|$)`).test(key);
}

type Removal = Extract<Change, { readonly kind: 'remove' }>;

function removal(
  snapshot: Snapshot,
  tab: TabName,
  goes: (row: ReturnType<Snapshot['table']>['rows'][number]) => boolean,
): Removal {
  const keys = snapshot.table(tab).rows.filter((row) => row.key !== '' && goes(row));
  return { kind: 'remove', tab, keys: keys.map(({ key }) => key) };
}
