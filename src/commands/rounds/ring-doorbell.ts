import type { Change, LogLine } from '../../register/change';
import { decodeReports } from '../../register/decode/report';
import { TABS, type TabName } from '../../register/tabs';
import { requireHolder } from '../authority';
import type { Office, Snapshot } from '../office';
import { answerAcknowledgements } from '../steps/answer-acknowledgements';
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

type Answers = { readonly changes: readonly Change[]; readonly log: readonly LogLine[] };

/** Answers the ticks of the edited rows within seconds; an edit elsewhere costs nothing. */
export function ringDoorbell(office: Office, edit: RegisterEdit | undefined): { readonly answered: number } {
  const ofReports = edit === undefined || edit.tab === TABS.reports.title;
  const ofDocuments = edit === undefined || edit.tab === TABS.documents.title;
  if (!ofReports && !ofDocuments) return { answered: 0 };
  return office.locked(() => {
    const snapshot = office.register.read(ofReports ? ROUND_TABS : ['people', 'documents']);
    if (!requireHolder(office, snapshot, edit?.byTrigger === true)) return { answered: 0 };
    const answers = [
      ...(ofReports ? [reportAnswers(office, snapshot, edit)] : []),
      ...(ofDocuments ? [documentAnswers(office, snapshot, edit)] : []),
    ];
    const changes = answers.flatMap((answer) => answer.changes);
    const log = answers.flatMap((answer) => answer.log);
    if (changes.length > 0 || log.length > 0) office.register.commit(snapshot, changes, log);
    return { answered: log.length };
  });
}

function reportAnswers(office: Office, snapshot: Snapshot, edit: RegisterEdit | undefined): Answers {
  const touched = touchedKeys(snapshot, 'reports', edit);
  const reports = decodeReports(snapshot.table('reports')).reports.filter((report) => touched.has(report.id));
  return answerMarks(office, reports, roundSources(snapshot));
}

function documentAnswers(office: Office, snapshot: Snapshot, edit: RegisterEdit | undefined): Answers {
  const touched = touchedKeys(snapshot, 'documents', edit);
  return answerAcknowledgements(
    office,
    snapshot,
    () => roundSources(snapshot).people,
    (key) => touched.has(key),
  );
}

/** Called by hand, without an edit, it looks at every row. */
function touchedKeys(snapshot: Snapshot, tab: TabName, edit: RegisterEdit | undefined): ReadonlySet<string> {
  const { rows } = snapshot.table(tab);
  const touched = rows.filter(
    ({ rowNumber }) => edit === undefined || (rowNumber >= edit.firstRow && rowNumber <= edit.lastRow),
  );
  return new Set(touched.map(({ key }) => key));
}
