import { sameEmail } from '../../domain/people/person';
import type { Settings } from '../../domain/settings';
import type { DriveFile } from '../../ports/drive';
import { decodePeople } from '../../register/decode/person';
import type { Snapshot } from '../../register/register-port';
import { SYSTEM } from '../../register/system-names';
import { type Admission, admit } from '../access/admitted';
import {
  type AccessMarks,
  bringUp,
  limitFolders,
  marksWithoutPeople,
  recordAccess,
  requireLimited,
} from '../access/settle-access';
import { privateFolders, registerAccess, rootAccess } from '../access/wanted-access';
import type { Office } from '../office';
import type { YearFolders } from './folders';

/** Editors of protected ranges must be able to open the Sheet, so it is shared before it is protected. */
export function shareSheet(office: Office, snapshot: Snapshot, sheet: DriveFile): ReturnType<typeof bringUp> {
  if (sheet.writersCanShare && sameEmail(sheet.driveOwner, office.caller))
    office.drive.update(sheet.id, { writersCanShare: false });
  const { people, marks } = confirmed(snapshot);
  const shared = bringUp(office, registerAccess(office), people);
  return people.length === 0 ? shared : { ...shared, marks: { ...marks, ...shared.marks } };
}

/** Setting up is the operator's word for everybody who is named. */
function confirmed(snapshot: Snapshot): Admission {
  return admit(snapshot, decodePeople(snapshot.table('people')).people, 0, true);
}

/** Last of all: what the time does not allow the sweeps bring to its end. Nobody looks into a private folder meanwhile. */
export function shareFolders(
  office: Office,
  snapshot: Snapshot,
  ids: YearFolders['ids'],
  settings: Settings,
): void {
  const { people } = confirmed(snapshot);
  const { ready: hidden, unlimited } = limitFolders(
    office,
    snapshot,
    privateFolders((entry) => ids[entry] ?? '', settings),
  );
  if (people.length === 0) {
    recordAccess(office, marksWithoutPeople(hidden), []);
    requireLimited(unlimited);
    return;
  }
  const shared = [rootAccess(ids[SYSTEM.rootFolder] ?? ''), ...hidden].map((access) =>
    bringUp(office, access, people),
  );
  recordAccess(
    office,
    Object.assign({}, ...shared.map(({ marks }) => marks)) as AccessMarks,
    shared.flatMap(({ log }) => log),
  );
  requireLimited(unlimited);
}
