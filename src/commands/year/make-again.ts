import { Refusal } from '../../domain/refusal';
import type { NewFolder } from '../../ports/drive';
import type { Office } from '../office';

/**
 * A folder whose id stands in the register and that is not there: a killed run did not come to it, or it was deleted for good. Then its
 * id is refused, and it is not there afterwards either.
 */
export function makeAgain(office: Office, folder: NewFolder): void {
  try {
    office.drive.createFolders([folder]);
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    office.logFault(`make the folder ${folder.name} again`, cause);
  }
}
