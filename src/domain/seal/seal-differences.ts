import { latestSealOf, type SealEntry, sealEntryName } from './seal-entry';
import {
  SEAL_FORM,
  type SealedCells,
  type SealedFile,
  type SealedValue,
  type SealRecord,
  sealFileName,
} from './seal-record';

/**
 * What differs from what was sealed. `record`: the file's bytes; `chain`: a record does not name the one before it, or รอบรายงาน
 * names another; `missing`: a record, a row or a file of evidence is gone.
 */
export type SealDifference = {
  readonly roundId: string;
  readonly what: 'cell' | 'evidence' | 'record' | 'chain' | 'missing';
  readonly where: string;
  readonly sealed: SealedValue;
  readonly found: SealedValue;
};

/** A record's file as it is found: undefined where it is gone or trashed. */
export type FoundRecord = { readonly sha256: string; readonly record: SealRecord | undefined } | undefined;

export type FoundRow = {
  readonly cells: SealedCells;
  /** Opened again since: its cells may change until it is closed. */
  readonly reopened: boolean;
};

/** A round as the register holds it now: all of it, or nothing once it has left for the archive. */
export type FoundRound = {
  readonly dates: SealedCells;
  /** The level scores that the round was opened with, and where they stand. */
  readonly scales: string;
  readonly scalesAt: string;
  readonly fingerprint: string;
  readonly reports: ReadonlyMap<string, FoundRow>;
};

/** Rounds that say they were sealed and of which the chain has no record: somebody took its place out of ระบบ. */
export function lostSeal(
  entries: readonly SealEntry[],
  rounds: readonly { readonly id: string; readonly fingerprint: string }[],
): SealDifference | undefined {
  const lost = rounds.find(
    ({ id, fingerprint }) => fingerprint !== '' && latestSealOf(entries, id) === undefined,
  );
  return (
    lost && {
      roundId: lost.id,
      what: 'chain',
      where: `ระบบ ${sealEntryName({ roundId: lost.id, sequence: 1 })}`,
      sealed: lost.fingerprint,
      found: '',
    }
  );
}

/** The first difference along the chain, or undefined where everything is as it was sealed; rows are compared by the round's latest record. */
export function firstSealDifference(
  entries: readonly SealEntry[],
  recordOf: (entry: SealEntry) => FoundRecord,
  roundOf: (roundId: string) => FoundRound | undefined,
  evidenceOf: (record: SealRecord) => readonly SealedFile[],
): SealDifference | undefined {
  let previous = '';
  const bySequence = new Map<string, string>();
  for (const entry of entries) {
    const found = recordOf(entry);
    const broken = recordDifference(entry, found, previous, bySequence.get(entry.roundId) ?? '');
    if (broken !== undefined) return broken;
    previous = entry.sha256;
    bySequence.set(entry.roundId, entry.sha256);
    const record = found?.record;
    if (record === undefined || latestSealOf(entries, entry.roundId) !== entry) continue;
    const differs = roundDifference(entry, record, roundOf(entry.roundId), evidenceOf);
    if (differs !== undefined) return differs;
  }
  return undefined;
}

function recordDifference(
  { roundId, sequence, sha256 }: SealEntry,
  found: FoundRecord,
  previous: string,
  replaces: string,
): SealDifference | undefined {
  const where = sealFileName(roundId, sequence);
  if (found === undefined) return { roundId, what: 'missing', where, sealed: sha256, found: '' };
  const { record } = found;
  if (found.sha256 !== sha256 || record === undefined || record.form !== SEAL_FORM)
    return { roundId, what: 'record', where, sealed: sha256, found: found.sha256 };
  if (record.previous !== previous)
    return { roundId, what: 'chain', where, sealed: record.previous, found: previous };
  const named = record.replaces ?? '';
  return named === replaces ? undefined : { roundId, what: 'chain', where, sealed: named, found: replaces };
}

/** What differs between a round as it is found and its latest record; what was opened again may. */
export function roundDifference(
  entry: SealEntry,
  record: SealRecord,
  round: FoundRound | undefined,
  evidenceOf: (record: SealRecord) => readonly SealedFile[],
): SealDifference | undefined {
  const { roundId } = record;
  if (round !== undefined) {
    if (round.fingerprint !== entry.sha256)
      return {
        roundId,
        what: 'chain',
        where: `รอบรายงาน ${roundId} ลายนิ้วมือ`,
        sealed: entry.sha256,
        found: round.fingerprint,
      };
    const cell = cellDifference(roundId, `รอบรายงาน ${roundId}`, record.dates, round.dates);
    if (cell !== undefined) return cell;
    if (round.scales !== record.scales)
      return { roundId, what: 'cell', where: round.scalesAt, sealed: record.scales, found: round.scales };
    const report = reportDifference(record, round.reports);
    if (report !== undefined) return report;
  }
  const reopened = new Set([...(round?.reports ?? [])].flatMap(([id, row]) => (row.reopened ? [id] : [])));
  return evidenceDifference(record, evidenceOf(record), reopened);
}

/** What follows from other cells, of the same row or of another: named only where nothing that it follows from differs. */
const SCORES: ReadonlySet<string> = new Set(['คะแนน', 'คะแนนถ่วงน้ำหนัก', 'คะแนนกรรมการ']);

function reportDifference(
  record: SealRecord,
  found: ReadonlyMap<string, FoundRow>,
): SealDifference | undefined {
  return (
    differenceOf(record, found, (header) => !SCORES.has(header)) ??
    differenceOf(record, found, (header) => SCORES.has(header))
  );
}

/** A sum over reopened reports may move with them. */
function differenceOf(
  { roundId, reports }: SealRecord,
  found: ReadonlyMap<string, FoundRow>,
  compared: (header: string) => boolean,
): SealDifference | undefined {
  const anyReopened = [...found.values()].some(({ reopened }) => reopened);
  for (const { id, cells } of reports) {
    const row = found.get(id);
    const where = `รายงานผล ${id}`;
    if (row === undefined) return { roundId, what: 'missing', where, sealed: id, found: '' };
    const isSum = cells.วิธีให้คะแนน === '';
    if (row.reopened || (isSum && anyReopened)) continue;
    const cell = cellDifference(roundId, where, cells, row.cells, compared);
    if (cell !== undefined) return cell;
  }
  const sealed = new Set(reports.map(({ id }) => id));
  const added = [...found.keys()].find((id) => !sealed.has(id));
  return added === undefined
    ? undefined
    : { roundId, what: 'cell', where: `รายงานผล ${added}`, sealed: '', found: added };
}

function cellDifference(
  roundId: string,
  place: string,
  sealed: SealedCells,
  found: SealedCells,
  compared: (header: string) => boolean = () => true,
): SealDifference | undefined {
  for (const [header, value] of Object.entries(sealed)) {
    if (!compared(header)) continue;
    const now = found[header] ?? '';
    if (now !== value)
      return { roundId, what: 'cell', where: `${place} ${header}`, sealed: value, found: now };
  }
  return undefined;
}

/** Its content, the report that it stands for, and the name that may say its level. */
const FILE_FACTS = ['sha256', 'reportId', 'name'] as const;

function evidenceDifference(
  { roundId, evidence }: SealRecord,
  found: readonly SealedFile[],
  reopened: ReadonlySet<string>,
): SealDifference | undefined {
  const now = new Map(found.map((file) => [file.fileId, file]));
  for (const file of evidence) {
    if (reopened.has(file.reportId)) continue;
    const where = `${file.reportId} ${file.name}`;
    const present = now.get(file.fileId);
    if (present === undefined) return { roundId, what: 'missing', where, sealed: file.sha256, found: '' };
    const changed = FILE_FACTS.find((fact) => present[fact] !== file[fact]);
    if (changed !== undefined)
      return { roundId, what: 'evidence', where, sealed: file[changed], found: present[changed] };
  }
  const sealed = new Set(evidence.map(({ fileId }) => fileId));
  const added = found.find((file) => !sealed.has(file.fileId) && !reopened.has(file.reportId));
  return (
    added && {
      roundId,
      what: 'evidence',
      where: `${added.reportId} ${added.name}`,
      sealed: '',
      found: added.sha256,
    }
  );
}
