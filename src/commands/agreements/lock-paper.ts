import { LOCK_REASON } from '../../messages/agreement-text';
import type { Office } from '../office';

/** Property of a signed document that has been locked. */
export const LOCKED_PROPERTY = 'locked';

/** A signed paper can no longer be edited by anybody, the office's own program included. */
export function lockPaper(office: Office, key: string, fileId: string): void {
  try {
    office.drive.update(fileId, {
      properties: { [LOCKED_PROPERTY]: 'yes' },
      contentRestrictions: [{ readOnly: true, reason: LOCK_REASON }],
    });
  } catch (cause) {
    // Only who may edit the file can lock it: it is tried again with the next run.
    office.logFault(`lock ${key}`, cause);
  }
}
