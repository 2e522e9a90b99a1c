import type { FiscalYearBe } from '../dates/fiscal-year';
import { readRoundId } from '../keys';
import type { EvidenceFile, Original } from './evidence-file';

/**
 * What is kept in ระบบ of evidence whose rows have left for the archive, so that a file of last year is known again: one line a file, the
 * beginning of its SHA-256 and the code of its indicator.
 */
type PastFile = Pick<EvidenceFile, 'reportId' | 'sha256'>;

const NAME = /^หลักฐานเดิม\/(\d{4}-\d{2})(?:-\d+)?$/;
/** 64 bits tell the files of any office apart. */
const KEPT_DIGITS = 16;
/** Lines in one cell, which holds 50,000 characters. */
const MOST_LINES = 1_000;
/** Baselines go three years back, and so may a file that is handed in again. */
const KEPT_YEARS = 3;

/** รายการ and ค่า for the evidence of one round. */
export function pastEvidenceEntries(
  roundId: string,
  files: readonly PastFile[],
): Readonly<Record<string, string>> {
  const lines = files
    .filter(({ sha256 }) => sha256.length >= KEPT_DIGITS)
    .map(({ reportId, sha256 }) => `${sha256.slice(0, KEPT_DIGITS)} ${reportId.slice(roundId.length + 1)}`);
  const parts = Array.from({ length: Math.ceil(lines.length / MOST_LINES) }, (_, part) => [
    part === 0 ? `หลักฐานเดิม/${roundId}` : `หลักฐานเดิม/${roundId}-${part + 1}`,
    lines.slice(part * MOST_LINES, (part + 1) * MOST_LINES).join('\n'),
  ]);
  return Object.fromEntries(parts);
}

/** Whether an entry of ระบบ tells of a year too long before `year`. */
export function isPastEvidenceOver(name: string, year: FiscalYearBe): boolean {
  const round = readRoundId(NAME.exec(name)?.[1] ?? '');
  return round !== undefined && round.year < year - KEPT_YEARS;
}

/** Files of past years among the values of ระบบ; they have no name any more, and `sha256` is only its beginning. */
export function pastEvidence(values: Iterable<readonly [name: string, value: string]>): readonly Original[] {
  const found: Original[] = [];
  for (const [name, value] of values) {
    const roundId = NAME.exec(name)?.[1];
    if (roundId === undefined) continue;
    for (const line of value.split('\n')) {
      const [sha256 = '', code = ''] = line.split(' ');
      if (sha256.length === KEPT_DIGITS)
        found.push({ sha256, fileId: '', name: '', reportId: `${roundId}-${code}` });
    }
  }
  return found;
}
