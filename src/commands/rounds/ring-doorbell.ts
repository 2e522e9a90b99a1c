import type { Row } from '../../register/cells';
import type { Change, LogLine } from '../../register/change';
import { decodePeople } from '../../register/decode/person';
import type { Snapshot } from '../../register/register-port';
import { TABS, type TabName } from '../../register/tabs';
import { requireHolder } from '../authority';
import { keepOperator } from '../keep-operator';
import type { Office } from '../office';
import { answerAcknowledgements } from '../steps/answer-acknowledgements';
import { bringUpToDate } from '../year/bring-up-to-date';
import { answerMarks } from './answer-marks';
import { restoreFormulas } from './restore-formulas';
import { roundSources } from './round-sources';

/** A person's edit as the installable onEdit tells it; rows and columns counted from 1. */
export type RegisterEdit = {
  readonly tab: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** True where a trigger tells it: triggers of any account but the appointed operator's return at once. */
  readonly byTrigger: boolean;
};

type Answers = { readonly changes: readonly Change[]; readonly log: readonly LogLine[] };

/** What answering a tick in รายงานผล may need. */
const REPORT_TABS = ['settings', 'indicators', 'rounds', 'reports'] as const;

/** Answers the ticks of the edited rows within seconds and puts back formulas typed over; an edit elsewhere costs nothing. */
export function ringDoorbell(office: Office, edit: RegisterEdit | undefined): { readonly answered: number } {
  const ofReports = edit === undefined || edit.tab === TABS.reports.title;
  const ofDocuments = edit === undefined || edit.tab === TABS.documents.title;
  const ofPeople = edit === undefined || edit.tab === TABS.people.title;
  if (!ofReports && !ofDocuments && !ofPeople) return { answered: 0 };
  return office.locked(() => {
    const tabs = [
      'people',
      ...(ofReports ? REPORT_TABS : []),
      ...(ofDocuments ? (['documents'] as const) : []),
    ] as const;
    const before = office.register.read(tabs);
    if (!requireHolder(office, before, edit?.byTrigger === true)) return { answered: 0 };
    const snapshot = bringUpToDate(office, before) ? office.register.read(tabs) : before;
    const answers = [
      ...(ofReports ? [reportAnswers(office, snapshot, edit)] : []),
      ...(ofDocuments ? [documentAnswers(office, snapshot, edit)] : []),
      ...(ofPeople ? [keepOperator(snapshot, decodePeople(snapshot.table('people')).people)] : []),
    ];
    const changes = answers.flatMap((answer) => answer.changes);
    const log = answers.flatMap((answer) => answer.log);
    if (changes.length > 0 || log.length > 0) office.register.commit(snapshot, changes, log);
    return { answered: log.length };
  });
}

function reportAnswers(office: Office, snapshot: Snapshot, edit: RegisterEdit | undefined): Answers {
  const sources = roundSources(snapshot);
  const rows = touchedRows(snapshot, 'reports', edit);
  const touched = new Set(rows.map(({ key }) => key));
  const marks = answerMarks(
    office,
    sources.reports.filter(({ id }) => touched.has(id)),
    sources,
  );
  if (!touchesFormulas(snapshot, edit)) return marks;
  const mended = restoreFormulas(office, snapshot, sources, rows);
  return { changes: [...marks.changes, ...mended.changes], log: [...marks.log, ...mended.log] };
}

/** Only operators can type over a formula: the cells of staff hold none, and their ticks cost no look at it. */
function touchesFormulas(snapshot: Snapshot, edit: RegisterEdit | undefined): boolean {
  if (edit === undefined) return true;
  const edited = snapshot.table('reports').headers.slice(edit.firstColumn - 1, edit.lastColumn);
  return TABS.reports.columns.some(({ header, kind }) => kind === 'formula' && edited.includes(header));
}

function documentAnswers(office: Office, snapshot: Snapshot, edit: RegisterEdit | undefined): Answers {
  const touched = new Set(touchedRows(snapshot, 'documents', edit).map(({ key }) => key));
  return answerAcknowledgements(
    office,
    snapshot,
    () => roundSources(snapshot).people,
    (key) => touched.has(key),
  );
}

/** Called by hand, without an edit, it looks at every row. */
function touchedRows<T extends TabName>(
  snapshot: Snapshot,
  tab: T,
  edit: RegisterEdit | undefined,
): readonly Row<T>[] {
  const { rows } = snapshot.table(tab);
  if (edit === undefined) return rows;
  return rows.filter(({ rowNumber }) => rowNumber >= edit.firstRow && rowNumber <= edit.lastRow);
}
