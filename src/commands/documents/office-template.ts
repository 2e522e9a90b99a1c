import { CREST_TAG } from '../../documents/tags';
import type { TemplateName } from '../../documents/template-files';
import { Refusal } from '../../domain/refusal';
import type { DriveFile } from '../../ports/drive';
import type { Snapshot } from '../../register/register-port';
import { SYSTEM, templateEntry } from '../../register/system-names';
import type { Office } from '../office';

/** The office's template of a kind and its crest, as they stand in Drive. */
export type OfficeTemplate = {
  readonly file: DriveFile;
  readonly docx: Uint8Array;
  /** ตราครุฑ.png of the root folder. */
  readonly crest: Uint8Array | undefined;
  /** Changes whenever staff change the template or the crest. */
  readonly version: string;
};

const CREST_FILE = `${CREST_TAG}.png`;

export function officeTemplate(office: Office, snapshot: Snapshot, kind: TemplateName): OfficeTemplate {
  const id = snapshot.system(templateEntry(kind));
  const rootId = snapshot.system(SYSTEM.rootFolder);
  if (id === '' || rootId === '') throw new Refusal({ code: 'register-missing', entry: templateEntry(kind) });
  const [file] = office.drive.files([id]);
  if (file === undefined || file.trashed) throw unusable(kind, 'file-missing');
  const [docx] = office.drive.exportDocx([id]);
  if (docx === undefined) throw unusable(kind, 'unreadable');
  const crestFile = office.drive.listChildren(rootId).find((child) => child.name === CREST_FILE);
  const crest = crestFile === undefined ? undefined : office.drive.download(crestFile.id);
  return { file, docx, crest, version: `${file.modifiedTime} ${crestFile?.sha256 ?? ''}` };
}

function unusable(template: TemplateName, code: 'file-missing' | 'unreadable'): Refusal {
  return new Refusal({ code: 'template-fault', template, faults: [{ code, tag: '', suggestion: '' }] });
}
