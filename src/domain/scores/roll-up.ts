import Big from 'big.js';
import type { CommitteeScore } from './committee-score';
import { type Mean, meanOf, weighted } from './mean';

/** A row as the sums see it. `own` is undefined for a parent: its score comes from its sub-indicators. */
export type ScoredRow = {
  readonly code: string;
  readonly parent: string | undefined;
  readonly dimension: string;
  /** Percent of 100; a blank weighs nothing. */
  readonly weight: Big | undefined;
  readonly own: CommitteeScore | undefined;
};

/** One sub-indicator's part in its parent's score; no score: it left both sums. */
export type Part = { readonly code: string; readonly weight: Big; readonly score: Big | undefined };

export type RolledRow = {
  readonly row: ScoredRow;
  readonly score: Big | undefined;
  /** score × weight ÷ 100; undefined where there is no score. */
  readonly weighted: Big | undefined;
  /** A parent's sub-indicators and the weight they used. */
  readonly parts: readonly Part[];
  readonly partsWeight: Big;
};

export type DimensionMean = Mean & { readonly name: string };

export type RolledOffice = {
  readonly office: Mean;
  /** In the order of the rows. */
  readonly dimensions: readonly DimensionMean[];
  /** By code, in the order of the rows. */
  readonly rows: ReadonlyMap<string, RolledRow>;
};

/**
 * Scores of parents from their subs' rounded scores, over any depth, then the means. Sub-indicators count in the means
 * only through their parents; a row whose parent is not among the rows counts itself.
 */
export function rollUp(rows: readonly ScoredRow[]): RolledOffice {
  const children = childrenByParent(rows);
  const rolled = new Map<string, RolledRow>();

  const roll = (row: ScoredRow, ancestors: readonly string[]): RolledRow => {
    const known = rolled.get(row.code);
    if (known !== undefined) return known;
    const result = row.own === undefined ? rollParent(row, ancestors) : rolledRow(row, ownScore(row), []);
    rolled.set(row.code, result);
    return result;
  };
  /** A cycle in ตัวชี้วัดแม่ ends where it meets itself; the doctor names it. */
  const rollParent = (row: ScoredRow, ancestors: readonly string[]): RolledRow => {
    const line = [...ancestors, row.code];
    const parts = (children.get(row.code) ?? [])
      .filter(({ code }) => !line.includes(code))
      .map((child) => ({ code: child.code, weight: weightOf(child), score: roll(child, line).score }));
    return rolledRow(row, meanOf(scoredParts(parts)).score, parts);
  };

  for (const row of rows) roll(row, []);
  const codes = new Set(rows.map(({ code }) => code));
  const tops = rows.filter(({ parent }) => parent === undefined || !codes.has(parent));
  const meanAmong = (members: readonly ScoredRow[]): Mean =>
    meanOf(
      scoredParts(
        members.map((row) => ({
          code: row.code,
          weight: weightOf(row),
          score: rolled.get(row.code)?.score,
        })),
      ),
    );
  const names = [...new Set(tops.map(({ dimension }) => dimension))];
  return {
    office: meanAmong(tops),
    dimensions: names.map((name) => ({
      name,
      ...meanAmong(tops.filter(({ dimension }) => dimension === name)),
    })),
    rows: new Map(
      rows.flatMap(({ code }) => {
        const row = rolled.get(code);
        return row === undefined ? [] : [[code, row] as const];
      }),
    ),
  };
}

function childrenByParent(rows: readonly ScoredRow[]): ReadonlyMap<string, readonly ScoredRow[]> {
  const children = new Map<string, ScoredRow[]>();
  for (const row of rows) {
    if (row.parent === undefined) continue;
    const siblings = children.get(row.parent);
    if (siblings === undefined) children.set(row.parent, [row]);
    else siblings.push(row);
  }
  return children;
}

function ownScore(row: ScoredRow): Big | undefined {
  return row.own?.kind === 'scored' ? row.own.score : undefined;
}

function rolledRow(row: ScoredRow, score: Big | undefined, parts: readonly Part[]): RolledRow {
  return {
    row,
    score,
    weighted: score === undefined ? undefined : weighted(score, weightOf(row)),
    parts,
    partsWeight: meanOf(scoredParts(parts)).weightUsed,
  };
}

function weightOf(row: ScoredRow): Big {
  return row.weight ?? new Big(0);
}

function scoredParts(parts: readonly Part[]) {
  return parts.flatMap(({ weight, score }) => (score === undefined ? [] : [{ weight, score }]));
}
