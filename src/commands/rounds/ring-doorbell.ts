import { decodeReports } from '../../register/decode/report';
import { TABS } from '../../register/tabs';
import { requireHolder } from '../authority';
import type { Office } from '../office';
import { answerMarks } from './answer-marks';
import { ROUND_TABS, roundSources } from './round-sources';

/** A person's edit as the installable onEdit tells it; rows counted from 1. */
export type RegisterEdit = {
  readonly tab: string;
  readonly firstRow: number;
  readonly lastRow: number;
  /** True where a trigger tells it: triggers of any account but the appointed operator's return at once. */
  readonly byTrigger: boolean;
};

/** Answers the ticks of the edited rows within seconds; an edit elsewhere costs nothing. */
export function ringDoorbell(office: Office, edit: RegisterEdit | undefined): { readonly answered: number } {
  if (edit !== undefined && edit.tab !== TABS.reports.title) return { answered: 0 };
  return office.locked(() => {
    const snapshot = office.register.read(ROUND_TABS);
    if (!requireHolder(office, snapshot, edit?.byTrigger === true)) return { answered: 0 };
    const sources = roundSources(snapshot);
    const touched = new Set(
      snapshot
        .table('reports')
        .rows.filter((row) => isIn(edit, row.rowNumber))
        .map((row) => row.key),
    );
    const reports = decodeReports(snapshot.table('reports')).reports.filter((report) =>
      touched.has(report.id),
    );
    const { changes, log } = answerMarks(office, reports, sources);
    if (changes.length > 0 || log.length > 0) office.register.commit(snapshot, changes, log);
    return { answered: log.length };
  });
}

/** Called by hand, without an edit, it looks at every row. */
function isIn(edit: RegisterEdit | undefined, row: number): boolean {
  return edit === undefined || (row >= edit.firstRow && row <= edit.lastRow);
}
