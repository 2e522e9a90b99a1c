import { idOfLink } from '../../domain/links';
import { Refusal } from '../../domain/refusal';
import type { LinkedKind } from '../../domain/words/file-kind';
import { FOLDER_TYPE, isGooglesOwn, SHORTCUT_TYPE, SPREADSHEET_TYPE } from '../../ports/file-types';
import { record } from '../../ports/json';
import { named } from '../documents/export-each';
import type { Office } from '../office';
import { base64Field, invalidField, optionalText, textField } from '../request';

export type RequestedFile = { readonly name: string; readonly bytes: Uint8Array };

/**
 * The file that a preview asks for: `{fileName, base64}`, or `{link}` of another Google Sheet (taken as .xlsx) or of a file in
 * Drive that the caller can read.
 */
export function requestedFile(office: Office, request: unknown): RequestedFile {
  const link = optionalText(request, 'link');
  if (link !== '') return linkedFile(office, link);
  const name = textField(request, 'fileName');
  if (record(request).base64 === '') throw new Refusal({ code: 'file-unreadable', name, kind: 'empty' });
  return { name, bytes: office.bytesOfBase64(base64Field(request, 'base64')) };
}

function linkedFile(office: Office, link: string): RequestedFile {
  const id = idOfLink(link);
  if (id === undefined) throw invalidField('link', link, { kind: 'drive-link' });
  const [file] = office.drive.files([id]);
  if (file === undefined || file.trashed) throw new Refusal({ code: 'not-found', thing: 'file', key: link });
  if (file.mimeType === SPREADSHEET_TYPE) {
    return { name: `${file.name}.xlsx`, bytes: named(file.name, () => office.drive.exportXlsx(id)) };
  }
  if (isGooglesOwn(file.mimeType))
    throw new Refusal({ code: 'file-unreadable', name: file.name, kind: linkedKind(file.mimeType) });
  return { name: file.name, bytes: office.drive.download(id) };
}

function linkedKind(mimeType: string): LinkedKind {
  if (mimeType === SHORTCUT_TYPE) return 'shortcut';
  return mimeType === FOLDER_TYPE ? 'folder' : 'googles-own';
}
