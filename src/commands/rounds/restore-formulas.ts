import { LOG_EVENT } from '../../messages/log-event';
import type { CellValue } from '../../ports/sheets';
import type { Row } from '../../register/cells';
import { type Change, type LogLine, type NewRow, setCells } from '../../register/change';
import { reportKind } from '../../register/formulas/report-formulas';
import type { Snapshot } from '../../register/register-port';
import { reportFormulaCells } from '../../register/report-formula-cells';
import { levelScoresOfRound } from '../../register/round-scales';
import type { Office } from '../office';
import type { RoundSources } from './round-sources';

export type Mended = { readonly changes: readonly Change[]; readonly log: readonly LogLine[] };

const NOTHING_MENDED: Mended = { changes: [], log: [] };

/** Puts back the formulas of รายงานผล that somebody has typed over or broken, and says so in บันทึก; looks at `asked` rows, all when absent. */
export function restoreFormulas(
  office: Office,
  snapshot: Snapshot,
  sources: RoundSources,
  asked?: readonly Row<'reports'>[],
): Mended {
  const looked = asked ?? snapshot.table('reports').rows;
  if (looked.length === 0) return NOTHING_MENDED;
  const broken = brokenFormulas(office, snapshot, sources, looked);
  return {
    changes: broken.map(({ key, cells }) => ({ kind: 'set', tab: 'reports', key, cells })),
    log: broken.map(({ key, cells, written }) => logLine(key, cells, written)),
  };
}

/** The program's formulas in place of those of an older program; what was typed over a formula is left to `restoreFormulas`. */
export function replacedFormulas(
  office: Office,
  snapshot: Snapshot,
  sources: RoundSources,
): readonly Change[] {
  if (snapshot.table('reports').rows.length === 0) return [];
  return brokenFormulas(office, snapshot, sources).flatMap(({ key, cells, written }): readonly Change[] => {
    const replaced = Object.entries(cells).filter(([header]) =>
      String(written[header] ?? '').startsWith('='),
    );
    return replaced.length === 0 ? [] : [setCells('reports', { key, occurrence: 0 }, replaced)];
  });
}

type Broken = {
  readonly key: string;
  /** What should stand, by header. */
  readonly cells: NewRow<'reports'>;
  /** What stands. */
  readonly written: Readonly<Record<string, CellValue>>;
};

function brokenFormulas(
  office: Office,
  snapshot: Snapshot,
  sources: RoundSources,
  looked: readonly Row<'reports'>[] = snapshot.table('reports').rows,
): readonly Broken[] {
  const { headers, rows } = snapshot.table('reports');
  const written = office.register.formulas(snapshot, 'reports', looked);
  const lastRow = rows[rows.length - 1]?.rowNumber ?? 1;
  const lastRows = lastRowByRound(rows);
  const makers = new Map<string, ReturnType<typeof reportFormulaCells>>();
  const formulasOf = (roundId: string) => {
    const known = makers.get(roundId);
    if (known !== undefined) return known;
    const scores = levelScoresOfRound(snapshot.system, roundId, sources.settings.levelScores);
    const made = reportFormulaCells(headers, lastRow, scores);
    makers.set(roundId, made);
    return made;
  };
  const first = new Map([...rows].reverse().map(({ key, rowNumber }) => [key, rowNumber] as const));
  return looked.flatMap((row) => {
    // A commit finds a row by its key: of two of one key it would write the formulas of either into the first.
    if (first.get(row.key) !== row.rowNumber) return [];
    const roundId = String(row.cells.รหัสรอบ);
    const wanted = formulasOf(roundId)(row.rowNumber, reportKind(row.cells.วิธีให้คะแนน));
    const stands = written.get(row.key) ?? {};
    const cells = differing(wanted, stands, lastRows.get(roundId) ?? lastRow);
    return Object.keys(cells).length > 0 ? [{ key: row.key, cells, written: stands }] : [];
  });
}

/** The last row (1 = header) of each round's rows. */
function lastRowByRound(rows: readonly Row<'reports'>[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const { cells, rowNumber } of rows) {
    const roundId = String(cells.รหัสรอบ);
    last.set(roundId, Math.max(last.get(roundId) ?? 0, rowNumber));
  }
  return last;
}

function differing(
  wanted: NewRow<'reports'>,
  written: Readonly<Record<string, CellValue>>,
  roundEnd: number,
): NewRow<'reports'> {
  return Object.fromEntries(
    Object.entries(wanted).filter(([header, cell]) => {
      const formula = typeof cell === 'object' ? cell.formula : String(cell);
      return !sameFormula(formula, String(written[header] ?? ''), roundEnd);
    }),
  );
}

/** Sheets gives a formula back in its own spelling: spaces do not count, nor how far it looks, as long as its round lies within. */
function sameFormula(wanted: string, written: string, roundEnd: number): boolean {
  if (wanted === written) return true;
  const ends = (written.match(/:\$[A-Z]+\$\d+/g) ?? []).map((end) =>
    Number(end.slice(end.lastIndexOf('$') + 1)),
  );
  return comparable(wanted) === comparable(written) && ends.every((end) => end >= roundEnd);
}

function comparable(formula: string): string {
  return formula
    .replace(/\s+/g, '')
    .replace(/(\$[A-Z]+\$\d+:\$[A-Z]+\$)\d+/g, '$1')
    .toUpperCase();
}

function logLine(
  key: string,
  cells: NewRow<'reports'>,
  written: Readonly<Record<string, CellValue>>,
): LogLine {
  const headers = Object.keys(cells);
  const before = headers.map((header) => `${header}: ${String(written[header] ?? '')}`).join(' · ');
  return { event: LOG_EVENT.formulaRestored, subject: key, before, after: headers.join(', ') };
}
