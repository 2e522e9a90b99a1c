import { LOG_EVENT } from '../../messages/log-event';
import type { CellValue } from '../../register/cells';
import type { Change, LogLine, NewRow } from '../../register/change';
import { reportFormulaCells } from '../../register/report-formula-cells';
import type { Office, Snapshot } from '../office';
import type { RoundSources } from '../rounds/round-sources';

export type Mended = { readonly changes: readonly Change[]; readonly log: readonly LogLine[] };

export const NOTHING_MENDED: Mended = { changes: [], log: [] };

/** Puts back the formulas of รายงานผล that somebody has typed over or broken, and says so in บันทึก. */
export function restoreFormulas(office: Office, snapshot: Snapshot, { settings }: RoundSources): Mended {
  const { headers, rows } = snapshot.table('reports');
  if (rows.length === 0) return NOTHING_MENDED;
  const written = office.register.formulas(snapshot, 'reports');
  const lastRow = rows[rows.length - 1]?.rowNumber ?? 1;
  const formulasOf = reportFormulaCells(headers, lastRow, settings.levelScores);
  const broken = rows.flatMap((row) => {
    const cells = differing(formulasOf(row.rowNumber), written.get(row.key) ?? {});
    return Object.keys(cells).length > 0 ? [{ key: row.key, cells }] : [];
  });
  return {
    changes: broken.map(({ key, cells }) => ({ kind: 'set', tab: 'reports', key, cells })),
    log: broken.map(({ key, cells }) => logLine(key, cells, written.get(key) ?? {})),
  };
}

function differing(wanted: NewRow, written: Readonly<Record<string, CellValue>>): NewRow {
  return Object.fromEntries(
    Object.entries(wanted).filter(([header, cell]) => {
      const formula = typeof cell === 'object' ? cell.formula : String(cell);
      return !sameFormula(formula, String(written[header] ?? ''));
    }),
  );
}

/** Sheets gives a formula back in its own spelling: the end of the round's rows and spaces do not count. */
function sameFormula(wanted: string, written: string): boolean {
  return wanted === written || comparable(wanted) === comparable(written);
}

function comparable(formula: string): string {
  return formula
    .replace(/\s+/g, '')
    .replace(/(\$[A-Z]+\$\d+:\$[A-Z]+\$)\d+/g, '$1')
    .toUpperCase();
}

function logLine(key: string, cells: NewRow, written: Readonly<Record<string, CellValue>>): LogLine {
  const headers = Object.keys(cells);
  const before = headers.map((header) => `${header}: ${String(written[header] ?? '')}`).join(' · ');
  return { event: LOG_EVENT.formulaRestored, subject: key, before, after: headers.join(', ') };
}
