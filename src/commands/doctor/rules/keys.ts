import type { RegisterProblem } from '../../../domain/doctor/register-problem';
import { keyHeaders } from '../../../register/keys';
import { type Finding, finding } from '../finding';
import { DOCTOR_TABS, type RegisterView } from '../register-view';

/** Keys that stand more than once, Thai digits read: every row after the first. Of a setting it means two values. */
export function duplicateKeyFindings(view: RegisterView): readonly Finding[] {
  return DOCTOR_TABS.flatMap((tab) => {
    const [column] = keyHeaders(tab);
    const firstRows = new Map<string, number>();
    return view.table(tab).rows.flatMap(({ key, rowNumber }): readonly Finding[] => {
      if (key === '' || column === undefined) return [];
      const firstRow = firstRows.get(key);
      if (firstRow === undefined) {
        firstRows.set(key, rowNumber);
        return [];
      }
      const code: 'setting-twice' | 'duplicate-key' = tab === 'settings' ? 'setting-twice' : 'duplicate-key';
      const problem: RegisterProblem = { code, value: key, firstRow };
      return [finding(tab, rowNumber, column, problem)];
    });
  });
}

/** Two persons of one address cannot be told apart when they call. */
export function sharedEmailFindings(view: RegisterView): readonly Finding[] {
  const firstRows = new Map<string, number>();
  return view.people.flatMap(({ row, value: { email } }): readonly Finding[] => {
    if (email === '') return [];
    const firstRow = firstRows.get(email);
    if (firstRow !== undefined) {
      return [finding('people', row.rowNumber, 'อีเมล', { code: 'email-twice', value: email, firstRow })];
    }
    firstRows.set(email, row.rowNumber);
    return [];
  });
}
