import type { CriteriaFault } from '../../domain/scores/scale';
import { numberText } from '../number-text';
import { registerFaultText } from './register-fault-text';

/** What is wrong with one threshold, naming its column. */
export function criteriaFaultText(fault: CriteriaFault): string {
  const column = `เกณฑ์ ${fault.level}`;
  switch (fault.code) {
    case 'threshold-missing':
      return registerFaultText(fault);
    case 'threshold-unused':
      return `${column} ไม่ใช้ในมาตรานี้ ต้องเว้นว่าง`;
    case 'threshold-not-rising':
      return `${column} (${numberText(fault.threshold)}) ต้องมากกว่าเกณฑ์ก่อนหน้า (${numberText(fault.before)})`;
    case 'threshold-not-falling':
      return `${column} (${numberText(fault.threshold)}) ต้องน้อยกว่าเกณฑ์ก่อนหน้า (${numberText(fault.before)})`;
  }
}
