import { capabilitiesOf, type DriveCall, readableFile } from './drive-call';
import { type DriveFile, FOLDER, isEditorsFile } from './drive-file';
import { DriveRefusal } from './drive-refusal';

/** The file, if the caller may take its content away. */
export function asRead(call: DriveCall, file: DriveFile): DriveFile {
  if (file.mimeType !== FOLDER && !capabilitiesOf(call, file).canDownload)
    throw new DriveRefusal(403, 'cannotDownloadFile', 'This file cannot be downloaded by the user.');
  return file;
}

/** The bytes of an uploaded file (`alt=media`), as they were sent. */
export function readContent(
  call: DriveCall,
  fileId: string,
): { readonly mimeType: string; readonly bytes: Uint8Array } {
  const file = asRead(call, readableFile(call, fileId));
  if (isEditorsFile(file) || !file.content)
    throw new DriveRefusal(
      403,
      'fileNotDownloadable',
      'Only files with binary content can be downloaded. Use Export with Docs Editors files.',
      { location: 'alt', locationType: 'parameter' },
    );
  return { mimeType: file.mimeType, bytes: call.store.getBlob(file.content.sha256) };
}
