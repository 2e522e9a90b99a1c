import { dateOfMoment } from '../../domain/dates/moments';
import { isWarning, type RegisterProblem } from '../../domain/doctor/register-problem';
import type { Indicator } from '../../domain/indicator';
import { Refusal } from '../../domain/refusal';
import { isSameWord } from '../../domain/words/word';
import type { Snapshot } from '../../register/register-port';
import { type HeaderOf, TABS } from '../../register/tabs';
import { findFaults } from '../doctor/find-faults';
import { DOCTOR_TABS, registerView } from '../doctor/register-view';
import type { Office } from '../office';

/** Columns of ตัวชี้วัด that a report takes over when its round opens, or is reported by. */
const FROZEN: ReadonlySet<string> = new Set<HeaderOf<'indicators'>>([
  'รหัส',
  'ตัวชี้วัดแม่',
  'มิติ',
  'ตัวชี้วัด',
  'หน่วยวัด',
  'น้ำหนัก',
  'น้ำหนัก 6',
  'น้ำหนัก 9',
  'น้ำหนัก 12',
  'วิธีให้คะแนน',
  'ทิศทาง',
  'เกณฑ์ 0',
  'เกณฑ์ 1',
  'เกณฑ์ 2',
  'เกณฑ์ 3',
  'เกณฑ์ 4',
  'เกณฑ์ 5',
  'ผู้กำกับดูแล',
  'ผู้รับผิดชอบ',
  'ต้องแนบหลักฐาน',
  'เริ่มรอบ',
  'ยกเลิกที่รอบ',
]);

/**
 * What a round freezes is wrong for good, so the doctor's errors in these indicators stop its opening: `register-fault` with each
 * place, all at once. A word or a number that is only written otherwise is frozen as it is read. Gives the register as it was looked at.
 */
export function refuseFaultyIndicators(office: Office, indicators: readonly Indicator[]): Snapshot {
  const snapshot = office.register.readAsItIs(DOCTOR_TABS);
  const view = registerView(snapshot, dateOfMoment(office.now()));
  const codes = new Set(indicators.map(({ code }) => code));
  const rows = new Set(
    view.indicators.filter(({ value }) => codes.has(value.code)).map(({ row }) => row.rowNumber),
  );
  const faults = findFaults(view).filter(
    ({ tab, row, column, problem }) =>
      tab === TABS.indicators.title &&
      rows.has(row) &&
      FROZEN.has(column) &&
      !isWarning(problem) &&
      !isReadAlike(problem),
  );
  if (faults.length === 0) return snapshot;
  throw new Refusal({
    code: 'register-fault',
    faults: faults.map(({ tab, row, column, problem }) => ({ tab, row, column, problem })),
  });
}

function isReadAlike(problem: RegisterProblem): boolean {
  if (problem.code === 'number-as-text') return true;
  return problem.code === 'word-spelling' && isSameWord(problem.value, problem.meant);
}
