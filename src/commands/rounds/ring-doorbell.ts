import type { Moment } from '../../domain/dates/moments';
import { STEP_TEXT } from '../../messages/office/step-text';
import type { Row } from '../../register/cells';
import { decodePeople } from '../../register/decode/person';
import type { Snapshot } from '../../register/register-port';
import { TABS, type TabName } from '../../register/tabs';
import { requireHolder, requireOperator } from '../authority';
import { type FailedStep, tryStep } from '../failed-step';
import { keepOperator } from '../keep-operator';
import type { Office } from '../office';
import { answerAcknowledgements } from '../steps/answer-acknowledgements';
import { lastSweep } from '../sweep/silence';
import { tellFailure } from '../sweep/tell-failure';
import { tendTriggers } from '../tend-triggers';
import { bringUpToDate } from '../year/bring-up-to-date';
import {
  type Answers,
  answerWaitingTicks,
  commitAnswers,
  REPORT_TABS,
  waitingMarks,
} from './answer-waiting-ticks';
import { hasRungSince, RANG, tellAnswered, wasAnsweredSince } from './doorbell-turn';
import { type Cell, leaveEdit } from './heard-edits';
import { type EditMeaning, meaningOf, type RegisterEdit, tabTitled } from './register-edit';
import { restoreFormulas } from './restore-formulas';
import { roundSources } from './round-sources';
import { returnsReports, tellReturns } from './tell-returns';
import { toldEdit } from './told-edits';

export type DoorbellRun = {
  /** False where the edit called for no answer, or the account may not give one. */
  readonly worked: boolean;
  readonly failed: readonly FailedStep[];
  /** Lines that went into บันทึก. */
  readonly answered: number;
};

const NOT_WORKED: DoorbellRun = { worked: false, failed: [], answered: 0 };

/** A run that holds the lock lets doorbells wait no longer than this: it answers their ticks itself. */
const PATIENCE_MS = 20_000;

/**
 * Answers an edit within seconds: ticks and verdicts, formulas typed over, changes of what was accepted, edits to be told. An
 * edit that calls for no answer is let go before the lock and the network. Whoever gets the lock answers every waiting tick
 * and looks once more before letting go, so that of many that come together none waits for the sweep. `readEdit` refuses what is no
 * edit: that is told to operators alone.
 */
export function ringDoorbell(office: Office, readEdit: () => RegisterEdit | undefined): DoorbellRun {
  const edit = asOperator(office, readEdit);
  const meaning = edit === undefined ? 'all' : meaningOf(edit);
  if (meaning === undefined) return NOT_WORKED;
  const rangAt = office.now();
  if (edit !== undefined) leaveEdit(office, cellsOf(edit), { email: edit.email, at: rangAt }, RANG);
  return office.locked(() => {
    if (meaning === 'marks' && wasAnsweredSince(office, rangAt)) return { ...NOT_WORKED, worked: true };
    return edit?.byTrigger === true
      ? answerTrigger(office, edit, meaning)
      : answerRing(office, edit, meaning);
  }, PATIENCE_MS);
}

function asOperator<T>(office: Office, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    requireOperator(office, office.register.read(['people']));
    throw cause;
  }
}

/** Nobody sees what a trigger throws: it is told as a sweep's trouble is. */
function answerTrigger(office: Office, edit: RegisterEdit, meaning: EditMeaning | 'all'): DoorbellRun {
  let run = NOT_WORKED;
  const unanswered = tryStep(office, STEP_TEXT.doorbell, () => {
    run = answerRing(office, edit, meaning);
  });
  const failed = [...unanswered, ...run.failed];
  if (failed.length > 0) tellFailure(office, undefined, failed);
  else office.noteSeen('doorbell');
  return { ...run, failed };
}

function answerRing(
  office: Office,
  edit: RegisterEdit | undefined,
  meaning: EditMeaning | 'all',
): DoorbellRun {
  const tabs = tabsFor(edit, meaning);
  const lookedAt = office.now();
  const before = office.register.read(tabs);
  if (!requireHolder(office, before, edit?.byTrigger === true)) return NOT_WORKED;
  const snapshot = bringUpToDate(office, before) ? office.register.read(tabs) : before;
  const answers = [
    ...(tabs.includes('reports') ? [waitingMarks(office, snapshot)] : []),
    ...(meaning === 'formulas' || meaning === 'all' ? [mendedFormulas(office, snapshot, edit)] : []),
    ...(tabs.includes('documents') ? [acknowledged(office, snapshot)] : []),
    ...(meaning === 'told' && edit !== undefined ? [told(snapshot, edit)] : []),
    ...(meaning === 'all' || edit?.tab === TABS.people.title ? [keptOperator(snapshot)] : []),
  ];
  let answered = commitAnswers(office, snapshot, answers);
  if (tabs.includes('reports')) answered += lookAgain(office, lookedAt);
  if (answers.some(({ log }) => returnsReports(log))) tellReturns(office);
  const failed = edit?.byTrigger === true ? tendSilentSweep(office, snapshot) : [];
  return { worked: true, failed, answered };
}

/** While nothing else runs, somebody's edit is what notices that the hourly trigger was deleted. */
function tendSilentSweep(office: Office, snapshot: Snapshot): readonly FailedStep[] {
  if (!lastSweep(office, snapshot).silent) return [];
  return tryStep(office, STEP_TEXT.triggers, () => tendTriggers(office, snapshot));
}

/** Ticks that came while the first were answered. */
function lookAgain(office: Office, lookedAt: Moment): number {
  if (!hasRungSince(office, lookedAt)) {
    tellAnswered(office, lookedAt);
    return 0;
  }
  return answerWaitingTicks(office);
}

function tabsFor(edit: RegisterEdit | undefined, meaning: EditMeaning | 'all'): readonly TabName[] {
  const edited = edit === undefined ? undefined : tabTitled(edit.tab);
  switch (meaning) {
    case 'told':
      return edited === undefined || edited === 'people' ? ['people'] : ['people', edited];
    case 'acknowledgement':
      return ['people', 'documents'];
    case 'all':
      return ['people', ...REPORT_TABS, 'documents'];
    default:
      return ['people', ...REPORT_TABS];
  }
}

function keptOperator(snapshot: Snapshot): Answers {
  const kept = keepOperator(snapshot, decodePeople(snapshot.table('people')).people);
  return { ...kept, answered: [] };
}

/** Only operators can type over a formula: the cells of staff hold none, and their ticks cost no look at it. */
function mendedFormulas(office: Office, snapshot: Snapshot, edit: RegisterEdit | undefined): Answers {
  const mended = restoreFormulas(office, snapshot, roundSources(snapshot), touchedRows(snapshot, edit));
  return { ...mended, answered: [] };
}

function acknowledged(office: Office, snapshot: Snapshot): Answers {
  return { ...answerAcknowledgements(office, snapshot, () => roundSources(snapshot).people), answered: [] };
}

function told(snapshot: Snapshot, edit: RegisterEdit): Answers {
  const tab = tabTitled(edit.tab);
  return {
    changes: [],
    log: tab === undefined ? [] : toldEdit(edit, tab, snapshot.table(tab)),
    answered: [],
  };
}

/** Called by hand, without an edit, it looks at every row. */
function touchedRows(snapshot: Snapshot, edit: RegisterEdit | undefined): readonly Row<'reports'>[] {
  const { rows } = snapshot.table('reports');
  if (edit === undefined) return rows;
  return rows.filter(({ rowNumber }) => rowNumber >= edit.firstRow && rowNumber <= edit.lastRow);
}

/** The edited cells, by place. */
function cellsOf({ tab, firstRow, lastRow, firstColumn, lastColumn }: RegisterEdit): readonly Cell[] {
  const cells: Cell[] = [];
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (let column = firstColumn; column <= lastColumn; column += 1) cells.push({ tab, row, column });
  }
  return cells;
}
