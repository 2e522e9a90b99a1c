import { dateOfCellSerial, thaiDate } from '../../../domain/dates/thai-dates';
import type { RegisterProblem } from '../../../domain/doctor/register-problem';
import { keyHeaders } from '../../../register/keys';
import { type Finding, finding } from '../finding';
import { DOCTOR_TABS, type Placed, type RegisterView } from '../register-view';

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
      const problem: RegisterProblem = { code, value: tab === 'holidays' ? dateText(key) : key, firstRow };
      return [finding(tab, rowNumber, column, problem)];
    });
  });
}

/** A date in a cell is a number to Sheets, but a day to whoever reads. */
function dateText(key: string): string {
  const date = dateOfCellSerial(Number(key));
  return date === undefined ? key : thaiDate(date);
}

/** Two persons of one address cannot be told apart when they call, nor two schools when they are written to. */
export function sharedEmailFindings(view: RegisterView): readonly Finding[] {
  return [...emailsTwice(view.people, 'people'), ...emailsTwice(view.schools, 'schools')];
}

function emailsTwice<T extends 'people' | 'schools'>(
  rows: readonly Placed<T, { readonly email: string }>[],
  tab: T,
): readonly Finding[] {
  const firstRows = new Map<string, number>();
  return rows.flatMap(({ row, value: { email } }): readonly Finding[] => {
    if (email === '') return [];
    const firstRow = firstRows.get(email);
    if (firstRow !== undefined) {
      const problem = { code: 'email-twice', value: email, firstRow } as const;
      return [finding<'people' | 'schools'>(tab, row.rowNumber, 'อีเมล', problem)];
    }
    firstRows.set(email, row.rowNumber);
    return [];
  });
}
