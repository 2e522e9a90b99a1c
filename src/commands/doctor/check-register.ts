import { isWarning } from '../../domain/doctor/register-problem';
import { dateOfMoment } from '../../domain/moments';
import { Refusal } from '../../domain/refusal';
import { registerFaultText } from '../../messages/register-fault-text';
import { isOperatorAccount } from '../authority';
import type { Office } from '../office';
import { findFaults, inRegisterOrder } from './find-faults';
import type { Finding } from './finding';
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
  /** A warning is for the office to judge; an error makes documents or scores wrong. */
  readonly severity: 'error' | 'warning';
};

/** ตรวจทะเบียน: every fault of the register at once, each with its place. Reads only; a copied workbook is examined too. */
export function checkRegister(office: Office): { readonly faults: readonly RegisterFault[] } {
  const snapshot = office.register.readAsItIs(DOCTOR_TABS);
  if (!isOperatorAccount(office, snapshot)) throw new Refusal({ code: 'not-operator' });
  return { faults: examine(office, snapshot).map(faultOf) };
}

/** Contents, layout, formulas and origin of the register as read; a tab or column that is gone is one fault, not one a row. */
export function examine(
  office: Office,
  snapshot: ReturnType<Office['register']['readAsItIs']>,
): readonly Finding[] {
  const gone = snapshot.faults.filter(({ kind }) => kind !== 'column-twice');
  const contents = findFaults(registerView(snapshot, dateOfMoment(office.now()))).filter(
    (found) =>
      !gone.some(({ tab, column }) => tab === found.tab && (column === '' || column === found.column)),
  );
  return inRegisterOrder([
    ...contents,
    ...layoutFindings(office, snapshot),
    ...formulaFindings(office, snapshot),
    ...copyFindings(office, snapshot),
  ]);
}

export function faultOf({ tab, row, column, problem, repair }: Finding): RegisterFault {
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
