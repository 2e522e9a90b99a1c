import type { FiscalYearBe } from '../dates/fiscal-year';
import type { RoundNumber } from '../indicator';

/** A cell as it stood when it was sealed: text, a number, a serial of a date or moment, a tick; '' is a blank cell. */
export type SealedValue = string | number | boolean;

export type SealedCells = Readonly<Record<string, SealedValue>>;

export type SealedReport = { readonly id: string; readonly cells: SealedCells };

/** One file of a report's folder. `sha256` is '' for what Drive keeps no checksum of. */
export type SealedFile = {
  readonly reportId: string;
  readonly fileId: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
};

export type SealedTotal = { readonly score: string; readonly weightUsed: string };

/**
 * What a closed round was, to the last cell and file: the JSON of `ผนึก-2570-06.json`. Records form one chain in the order in which
 * they were sealed: each names the SHA-256 of the one before it, so none can be taken out or put in unseen.
 */
export type SealRecord = {
  readonly form: typeof SEAL_FORM;
  readonly roundId: string;
  readonly fiscalYearBe: FiscalYearBe;
  readonly round: RoundNumber;
  /** Which seal of this round: 1, then one more each time reports were opened again and closed. */
  readonly sequence: number;
  /** Its place in the office's chain, from 1. */
  readonly order: number;
  /** ISO 8601, UTC. */
  readonly sealedAt: string;
  readonly sealedBy: string;
  /** SHA-256 of the record before it in the chain; '' for the first. */
  readonly previous: string;
  /** SHA-256 of this round's earlier record, where there is one. */
  readonly replaces?: string;
  /** Cells of รอบรายงาน. */
  readonly dates: SealedCells;
  /** Scores of the levels of each scale, as the round was opened with them. */
  readonly scales: string;
  readonly totals: { readonly self: SealedTotal; readonly committee: SealedTotal };
  readonly reports: readonly SealedReport[];
  readonly evidence: readonly SealedFile[];
};

export const SEAL_FORM = 'raprong-seal-1';

/** `ผนึก-2570-06.json`, `ผนึก-2570-06-2.json`. */
export function sealFileName(roundId: string, sequence: number): string {
  return sequence === 1 ? `ผนึก-${roundId}.json` : `ผนึก-${roundId}-${sequence}.json`;
}

/** Of any record of that round. */
export function isSealFileName(name: string, roundId: string): boolean {
  const sequence = /^ผนึก-\d{4}-\d{2}-(\d+)\.json$/.exec(name)?.[1] ?? '1';
  return name === sealFileName(roundId, Number(sequence));
}

/** The record as it is written: one value a line, so that two records can be compared by any tool. */
export function sealText(record: SealRecord): string {
  return `${JSON.stringify(record, null, 1)}\n`;
}
