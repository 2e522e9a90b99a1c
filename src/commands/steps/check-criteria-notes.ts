import { criteriaNotes, type NoteColumn } from '../../domain/scores/criteria-notes';
import { decodeIndicators } from '../../register/decode/indicator';
import { requireStaff } from '../authority';
import type { Office } from '../office';
import { type LinkedCells, missingLinker } from './link-missing';

export type LinkedNotes = {
  readonly missing: readonly LinkedCells<NoteColumn>[];
  readonly total: number;
};

/** Step 1, for everyone in บุคลากร: indicators without ค่าเป้าหมาย PSA or หมายเหตุเกณฑ์. They are filled in in the Sheet. */
export function checkCriteriaNotes(office: Office): LinkedNotes {
  const snapshot = office.register.read(['people', 'indicators']);
  requireStaff(office, snapshot);
  const { missing, total } = criteriaNotes(decodeIndicators(snapshot.table('indicators')).indicators);
  return { missing: missing.map(missingLinker(office.register.spreadsheetId, snapshot)), total };
}
