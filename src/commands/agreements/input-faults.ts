import { dateOfMoment } from '../../domain/dates/moments';
import { isWarning, type RegisterProblem } from '../../domain/doctor/register-problem';
import { registerFaultText } from '../../messages/refusals/register-fault-text';
import type { Table } from '../../register/cells';
import type { Tab } from '../../register/column';
import type { CellFault } from '../../register/decode/cell-fault';
import type { Snapshot } from '../../register/register-port';
import { TABS, type TabName } from '../../register/tabs';
import { findFaults } from '../doctor/find-faults';
import { registerView } from '../doctor/register-view';
import { AGREEMENT_TABS, type AgreementRegister } from './agreement-sources';

/** Something wrong with what agreements are made from. */
export type InputFault = {
  readonly code: string;
  readonly tab: TabName;
  readonly row: number;
  /** The row's key: an agreement made from the row waits where the fault blocks. */
  readonly key: string;
  readonly column: string;
  readonly message: string;
  /** Whether a paper made from this row would be wrong on its face. */
  readonly blocks: boolean;
};

const INPUT_TABS: readonly TabName[] = [
  'settings',
  'people',
  'schools',
  'indicators',
  'workingGroups',
  'unitThresholds',
  'signers',
  'kinds',
];

/** Criteria that contradict each other or the direction are printed in the annex: they must not be signed. */
const BLOCKING: ReadonlySet<RegisterProblem['code']> = new Set<RegisterProblem['code']>([
  'method-missing',
  'direction-missing',
  'threshold-missing',
  'threshold-misplaced',
  'criteria-against-direction',
  'milestone-not-whole',
  'milestone-direction',
]);

/** Cells that could not be read, then what the doctor finds wrong (no warnings) in the tabs that agreements are made from. */
export function inputFaults(snapshot: Snapshot, register: AgreementRegister): readonly InputFault[] {
  const unread = register.faults.map(
    (fault): InputFault => ({ ...fault, message: registerFaultText(problemOf(fault)), blocks: true }),
  );
  const told = new Set(unread.map(placeOf));
  return [...unread, ...foundFaults(snapshot).filter((fault) => !told.has(placeOf(fault)))];
}

function problemOf({ tab, column, code, value }: CellFault): RegisterProblem {
  switch (code) {
    case 'missing':
    case 'missing-key':
      return { code, column };
    case 'not-allowed':
      return { code, value, allowed: allowedIn(tab, column) };
    default:
      return { code, value };
  }
}

function allowedIn(tab: TabName, header: string): readonly string[] {
  const { columns }: Tab = TABS[tab];
  return columns.find((column) => column.header === header)?.choices ?? [];
}

function placeOf({ tab, row, column }: InputFault): string {
  return `${tab}/${row}/${column}`;
}

function foundFaults(snapshot: Snapshot): readonly InputFault[] {
  const read = new Set(AGREEMENT_TABS);
  const table = <T extends TabName>(tab: T): Table<T> =>
    read.has(tab) ? snapshot.table(tab) : { title: TABS[tab].title, headers: [], rows: [] };
  const found = findFaults(registerView({ table }, dateOfMoment(snapshot.takenAt)));
  return INPUT_TABS.flatMap((tab) => {
    const keys = new Map(table(tab).rows.map(({ rowNumber, key }) => [rowNumber, key] as const));
    return found
      .filter((one) => one.tab === TABS[tab].title && one.row > 0 && !isWarning(one.problem))
      .map(
        ({ row, column, problem }): InputFault => ({
          code: problem.code,
          tab,
          row,
          key: keys.get(row) ?? '',
          column,
          message: registerFaultText(problem),
          blocks: BLOCKING.has(problem.code),
        }),
      );
  });
}
