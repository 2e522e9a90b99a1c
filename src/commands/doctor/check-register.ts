import { dateOfMoment } from '../../domain/dates/moments';
import { isWarning } from '../../domain/doctor/register-problem';
import { workbookLink } from '../../domain/links';
import { Refusal } from '../../domain/refusal';
import { registerFaultText } from '../../messages/refusals/register-fault-text';
import { TABS } from '../../register/tabs';
import { isOperatorAccount } from '../authority';
import { cellLink } from '../cell-link';
import type { Office } from '../office';
import { findFaults, inRegisterOrder } from './find-faults';
import type { Finding } from './finding';
import { isOfWhatIsGone } from './gone-places';
import { DOCTOR_TABS, registerView } from './register-view';
import { copyFindings, formulaFindings, layoutFindings } from './workbook-findings';

export type RegisterFault = {
  readonly code: Finding['problem']['code'];
  /** Title; '' for the whole workbook. */
  readonly tab: string;
  /** The Sheet's row: 1 = header, 0 = the tab itself. */
  readonly row: number;
  /** Header text; '' for the whole row or tab. */
  readonly column: string;
  readonly message: string;
  readonly repairable: boolean;
  /** Link to the cell, or to the tab where the fault is none of a cell's; '' for the whole workbook. */
  readonly cell: string;
  /** A warning is for the office to judge; an error makes documents or scores wrong. */
  readonly severity: 'error' | 'warning';
};

/** ตรวจทะเบียน: every fault of the register at once, each with its place. Reads only; a copied workbook is examined too. */
export function checkRegister(office: Office): { readonly faults: readonly RegisterFault[] } {
  const snapshot = office.register.readAsItIs(DOCTOR_TABS);
  if (!isOperatorAccount(office, snapshot)) throw new Refusal({ code: 'not-operator' });
  const linkTo = faultLink(office, snapshot);
  return { faults: examine(office, snapshot).map((found) => ({ ...faultOf(found), cell: linkTo(found) })) };
}

/** Contents, layout, formulas and origin of the register as read; a tab or column that is gone is one fault, not one a row. */
export function examine(
  office: Office,
  snapshot: ReturnType<Office['register']['readAsItIs']>,
): readonly Finding[] {
  const contents = findFaults(registerView(snapshot, dateOfMoment(office.now()))).filter(
    (found) => !isOfWhatIsGone(found, snapshot.faults),
  );
  return inRegisterOrder([
    ...contents,
    ...layoutFindings(office, snapshot),
    ...formulaFindings(office, snapshot),
    ...copyFindings(office, snapshot),
  ]);
}

export function faultOf({ tab, row, column, problem, repair }: Finding): Omit<RegisterFault, 'cell'> {
  return {
    code: problem.code,
    tab,
    row,
    column,
    message: registerFaultText(problem),
    repairable: repair !== undefined,
    severity: isWarning(problem) ? 'warning' : 'error',
  };
}

/** Leads to the cell where a fault stands. */
function faultLink(
  office: Office,
  snapshot: ReturnType<Office['register']['readAsItIs']>,
): (found: Pick<Finding, 'tab' | 'row' | 'column'>) => string {
  const id = office.register.spreadsheetId;
  return ({ tab, row, column }) => {
    const name = DOCTOR_TABS.find((one) => TABS[one].title === tab);
    if (name === undefined) return tab === '' ? '' : workbookLink(id);
    return cellLink(office, snapshot, { tab: name, row, column });
  };
}
