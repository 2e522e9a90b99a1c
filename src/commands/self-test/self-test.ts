import { assumptionText } from '../../messages/office/assumption-text';
import { SELF_TEST_SEEN } from '../../messages/office/self-test-text';
import type { Snapshot } from '../../register/register-port';
import type { TabName } from '../../register/tabs';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import type { Assumption, Lab, Seen } from './assumption';
import { DRIVE_ASSUMPTIONS } from './drive-assumptions';
import { FORMULA_ASSUMPTION } from './formula-assumption';
import { OFFICE_ASSUMPTIONS } from './office-assumptions';
import { tellProgress } from './self-test-progress';
import { SHEET_ASSUMPTIONS } from './sheet-assumptions';
import { TEMPLATE_ASSUMPTION } from './template-assumption';

export type TestedAssumption = {
  readonly assumption: string;
  readonly ok: boolean;
  readonly message: string;
};

const TABS_READ: readonly TabName[] = ['people', 'schools', 'indicators', 'rounds', 'reports', 'documents'];
const ASSUMPTIONS: readonly Assumption[] = [
  ...OFFICE_ASSUMPTIONS,
  ...SHEET_ASSUMPTIONS,
  FORMULA_ASSUMPTION,
  ...DRIVE_ASSUMPTIONS,
  TEMPLATE_ASSUMPTION,
];
const MEMO = 'self-test';

/**
 * ตรวจความพร้อม: tries on this very account what the product takes for granted of Google, in a folder and a Sheet of its own that go
 * to the trash at the end. Ends within the time of one execution; what is not tried for want of it says so.
 */
export function selfTest(office: Office): readonly TestedAssumption[] {
  const snapshot = readAsOperator(office, TABS_READ);
  const lab = openLab(office, snapshot);
  try {
    return ASSUMPTIONS.map((assumption, index) => {
      tellProgress(office, { done: index, total: ASSUMPTIONS.length });
      return tested(lab, assumption);
    });
  } finally {
    closeLab(lab);
  }
}

function tested(lab: Lab, { name, look }: Assumption): TestedAssumption {
  const { ok, seen } = lab.office.mayStartWork()
    ? looked(lab, look)
    : { ok: false, seen: SELF_TEST_SEEN.late };
  return { ok, ...assumptionText(name, ok, seen) };
}

function looked(lab: Lab, look: Assumption['look']): Seen {
  try {
    return look(lab);
  } catch (cause) {
    return { ok: false, seen: lab.office.explain(cause) };
  }
}

/** What a killed test left in Drive goes to the trash first. */
function openLab(office: Office, snapshot: Snapshot): Lab {
  const left = office.memo.get(MEMO);
  if (typeof left === 'string') office.drive.trash([left]);
  const [folderId = ''] = office.drive.generateIds(1);
  office.memo.put(MEMO, folderId);
  office.drive.createFolders([{ id: folderId, name: SELF_TEST_SEEN.folderName, parentId: 'root' }]);
  const spreadsheetId = office.drive.createSheet(SELF_TEST_SEEN.folderName, folderId);
  return { office, snapshot, folderId, spreadsheetId, documents: [] };
}

function closeLab({ office, folderId }: Lab): void {
  office.drive.trash([folderId]);
  office.memo.drop(MEMO);
  tellProgress(office, { done: ASSUMPTIONS.length, total: ASSUMPTIONS.length });
}
