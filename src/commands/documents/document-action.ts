import type { DriveFile } from '../../ports/drive';
import { WRITTEN_PROPERTY } from './document-job';

/** What a run does about one document. `version`: a person has edited it, so a new one is made beside it. */
export type DocumentAction = 'make' | 'update' | 'version' | 'none';

/** Property with the fingerprint of the content that a document was made from. */
export const FINGERPRINT_PROPERTY = 'fingerprint';

/** Drive's clock may run a little behind the moment that the script wrote down. */
const EDIT_SLACK_MS = 60_000;

export function documentAction(file: DriveFile | undefined, fingerprint: string): DocumentAction {
  if (file === undefined) return 'make';
  if (file.properties[FINGERPRINT_PROPERTY] === fingerprint) return 'none';
  return isEdited(file) ? 'version' : 'update';
}

/** Somebody has worked on the paper since the script wrote it. */
function isEdited(file: DriveFile): boolean {
  const written = Date.parse(file.properties[WRITTEN_PROPERTY] ?? '') || Date.parse(file.createdTime);
  return Date.parse(file.modifiedTime) > written + EDIT_SLACK_MS;
}
