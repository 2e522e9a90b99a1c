import { type CriteriaNotes, criteriaNotes } from '../../domain/scores/criteria-notes';
import { decodeIndicators } from '../../register/decode/indicator';
import { requireStaff } from '../authority';
import type { Office } from '../office';

/** Step 1, for everyone in บุคลากร: indicators without ค่าเป้าหมาย PSA or หมายเหตุเกณฑ์. They are filled in in the Sheet. */
export function checkCriteriaNotes(office: Office): CriteriaNotes {
  const snapshot = office.register.read(['people', 'indicators']);
  requireStaff(office, snapshot);
  return criteriaNotes(decodeIndicators(snapshot.table('indicators')).indicators);
}
