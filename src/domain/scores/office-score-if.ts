import Big from 'big.js';
import { quotient } from '../decimal';
import { meanOf } from './mean';
import type { RolledOffice, RolledRow } from './roll-up';

/**
 * The office's score if one row scored otherwise, without rolling every row up again: only the row's parents and the two
 * sums of the office change.
 */
export function officeScoreIf(rolled: RolledOffice): (code: string, score: Big) => Big | undefined {
  const { office, rows } = rolled;
  const tops = [...rows.values()].filter((row) => parentOf(rolled, row) === undefined);
  const sum = tops.reduce(
    (total, { row, score }) => (score === undefined ? total : total.plus(score.times(row.weight ?? 0))),
    new Big(0),
  );
  return (code, changed) => {
    let row = rows.get(code);
    let score: Big | undefined = changed;
    for (let depth = 0; row !== undefined && depth < rows.size; depth += 1) {
      const parent = parentOf(rolled, row);
      if (parent === undefined) break;
      if (parent.row.own !== undefined) return office.score;
      score = meanWith(parent, row.row.code, score);
      row = parent;
    }
    if (row === undefined) return office.score;
    const weight = row.row.weight ?? new Big(0);
    const before = row.score === undefined ? undefined : row.score.times(weight);
    const weighed = sum.minus(before ?? 0).plus(score?.times(weight) ?? 0);
    const used = office.weightUsed
      .minus(before === undefined ? 0 : weight)
      .plus(score === undefined ? 0 : weight);
    return used.eq(0) ? undefined : quotient(weighed, used);
  };
}

function parentOf(rolled: RolledOffice, row: RolledRow): RolledRow | undefined {
  return row.row.parent === undefined ? undefined : rolled.rows.get(row.row.parent);
}

function meanWith(parent: RolledRow, code: string, changed: Big | undefined): Big | undefined {
  const parts = parent.parts.flatMap((part) => {
    const score = part.code === code ? changed : part.score;
    return score === undefined ? [] : [{ weight: part.weight, score }];
  });
  return meanOf(parts).score;
}
