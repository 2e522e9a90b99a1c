import {
  type BaselineChecklist,
  type BaselineColumn,
  baselineChecklist,
} from '../../domain/calendar/baseline-checklist';
import { decodeIndicators } from '../../register/decode/indicator';
import { decodePeople } from '../../register/decode/person';
import { requireStaff } from '../authority';
import type { Office } from '../office';
import { type LinkedCells, missingLinker } from './link-missing';

type Owner = BaselineChecklist['owners'][number];

export type LinkedBaselines = Omit<BaselineChecklist, 'owners'> & {
  readonly owners: readonly (Omit<Owner, 'missing'> & {
    readonly missing: readonly LinkedCells<BaselineColumn>[];
  })[];
};

/** Step 4, for everyone in บุคลากร: what is missing of ปีฐาน and ค่าเป้าหมาย, by owner. */
export function checkBaselines(office: Office): LinkedBaselines {
  const snapshot = office.register.read(['people', 'indicators']);
  requireStaff(office, snapshot);
  const { people } = decodePeople(snapshot.table('people'));
  const found = baselineChecklist(decodeIndicators(snapshot.table('indicators')).indicators, people);
  const link = missingLinker(office.register.spreadsheetId, snapshot);
  return {
    ...found,
    owners: found.owners.map((owner) => ({ ...owner, missing: owner.missing.map(link) })),
  };
}
