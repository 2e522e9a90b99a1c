import { templateBase64 } from '../../documents/templates/template-base64';
import { TEMPLATE_NAMES, type TemplateName } from '../../documents/templates/template-files';
import { templateFileName } from '../../messages/documents/folder-names';
import type { Snapshot } from '../../register/register-port';
import { systemChanges } from '../../register/system-changes';
import { folderEntry, templateEntry } from '../../register/system-names';
import type { DocumentJob } from '../documents/document-job';
import { makeDocuments } from '../documents/make-documents';
import type { Office } from '../office';

const WORK = 'แม่แบบ';

/**
 * Uploads as Google Docs the templates that the office lacks; those that staff edit are never touched. The snapshot must
 * hold งานค้าง and the folder's id. Returns how many templates the office has then.
 */
export function uploadTemplates(
  office: Office,
  snapshot: Snapshot,
): { readonly count: number; readonly more: boolean } {
  const missing = missingTemplates(office, snapshot);
  if (missing.length === 0) return { count: TEMPLATE_NAMES.length, more: false };
  const folderId = snapshot.system(folderEntry(WORK));
  const jobs = missing.map(
    (name): DocumentJob => ({
      key: templateEntry(name),
      folderId,
      name: templateFileName(name),
      properties: {},
      build: () => office.bytesOfBase64(templateBase64(name)),
      recorded: (file) => ({ changes: systemChanges(snapshot, { [templateEntry(name)]: file.id }), log: [] }),
      failed: () => [],
    }),
  );
  const run = makeDocuments(office, snapshot, WORK, jobs, () => undefined);
  return { count: TEMPLATE_NAMES.length - missing.length + run.done.length, more: run.more };
}

/** Templates without an id in ระบบ, or whose file is gone; those in the trash are taken back, with what the office wrote into them. */
function missingTemplates(office: Office, snapshot: Snapshot): readonly TemplateName[] {
  const known = TEMPLATE_NAMES.filter((name) => snapshot.system(templateEntry(name)) !== '');
  const files = office.drive.files(known.map((name) => snapshot.system(templateEntry(name))));
  const trashed = files.flatMap((file) => (file?.trashed === true ? [file.id] : []));
  const back = trashed.length === 0 ? [] : office.drive.updateAll(trashed, { trashed: false });
  const gone = new Set(trashed.filter((_, index) => back[index]?.kind !== 'done'));
  const present = new Set(
    known.filter((_, index) => {
      const file = files[index];
      return file !== undefined && !gone.has(file.id);
    }),
  );
  return TEMPLATE_NAMES.filter((name) => !present.has(name));
}
