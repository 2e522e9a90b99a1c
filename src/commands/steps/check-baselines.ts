import { type BaselineChecklist, baselineChecklist } from '../../domain/calendar/baseline-checklist';
import { decodeIndicators } from '../../register/decode/indicator';
import { decodePeople } from '../../register/decode/person';
import { requireStaff } from '../authority';
import type { Office } from '../office';

/** Step 4, for everyone in บุคลากร: what is missing of ปีฐาน and ค่าเป้าหมาย, by owner. */
export function checkBaselines(office: Office): BaselineChecklist {
  const snapshot = office.register.read(['people', 'indicators']);
  requireStaff(office, snapshot);
  const { people } = decodePeople(snapshot.table('people'));
  return baselineChecklist(decodeIndicators(snapshot.table('indicators')).indicators, people);
}
