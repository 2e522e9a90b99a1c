/** Drive through its REST interface, as the person who is looking. */
import { askRest, askRestBytes } from './ask';
import { asList, asObject, asText } from './json';

export const mimeTypes = {
  folder: 'application/vnd.google-apps.folder',
  document: 'application/vnd.google-apps.document',
  spreadsheet: 'application/vnd.google-apps.spreadsheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

export type DriveFile = {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly modifiedTime: string;
  readonly parent: string | undefined;
  readonly owner: string;
  readonly locked: boolean;
};

const fileFields = 'id,name,mimeType,modifiedTime,parents,owners(emailAddress),contentRestrictions(readOnly)';

function readFile(told: unknown): DriveFile {
  const file = asObject(told);
  const [parent] = asList(file.parents);
  return {
    id: asText(file.id),
    name: asText(file.name),
    mimeType: asText(file.mimeType),
    modifiedTime: asText(file.modifiedTime),
    parent: parent === undefined ? undefined : asText(parent),
    owner: asText(asObject(asList(file.owners)[0]).emailAddress),
    locked: asList(file.contentRestrictions).some((restriction) => asObject(restriction).readOnly === true),
  };
}

export async function getFile(email: string, id: string): Promise<DriveFile> {
  return readFile(
    await askRest(email, `/drive/v3/files/${encodeURIComponent(id)}`, {
      parameters: { fields: fileFields, supportsAllDrives: 'true' },
    }),
  );
}

function inOrder(one: DriveFile, other: DriveFile): number {
  return (
    Number(other.mimeType === mimeTypes.folder) - Number(one.mimeType === mimeTypes.folder) ||
    one.name.localeCompare(other.name, 'th', { numeric: true })
  );
}

/** Folders first, then by name; every page of the listing. */
export async function listFolder(email: string, folderId: string): Promise<readonly DriveFile[]> {
  const files: DriveFile[] = [];
  let pageToken = '';
  do {
    const answer = asObject(
      await askRest(email, '/drive/v3/files', {
        parameters: {
          q: `'${folderId}' in parents and trashed = false`,
          fields: `nextPageToken,files(${fileFields})`,
          pageSize: 500,
          supportsAllDrives: 'true',
          includeItemsFromAllDrives: 'true',
          ...(pageToken === '' ? {} : { pageToken }),
        },
      }),
    );
    files.push(...asList(answer.files).map(readFile));
    pageToken = asText(answer.nextPageToken);
  } while (pageToken !== '');
  return files.sort(inOrder);
}

/** A Google Doc as .docx, any other file as it is. */
export function fetchContent(email: string, file: DriveFile): Promise<Blob> {
  return file.mimeType === mimeTypes.document
    ? askRestBytes(email, `/drive/v3/files/${encodeURIComponent(file.id)}/export`, {
        parameters: { mimeType: mimeTypes.docx },
      })
    : askRestBytes(email, `/drive/v3/files/${encodeURIComponent(file.id)}`, {
        parameters: { alt: 'media', supportsAllDrives: 'true' },
      });
}

export async function uploadFile(email: string, folderId: string, file: File): Promise<DriveFile> {
  const boundary = `raprong${Date.now()}`;
  const type = file.type === '' ? 'application/octet-stream' : file.type;
  const metadata = JSON.stringify({ name: file.name, parents: [folderId], mimeType: type });
  const body = new Blob([
    `--${boundary}\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n${metadata}\r\n--${boundary}\r\nContent-Type: ${type}\r\n\r\n`,
    file,
    `\r\n--${boundary}--\r\n`,
  ]);
  return readFile(
    await askRest(email, '/upload/drive/v3/files', {
      method: 'POST',
      parameters: { uploadType: 'multipart', fields: fileFields, supportsAllDrives: 'true' },
      contentType: `multipart/related; boundary=${boundary}`,
      body,
    }),
  );
}

export async function trashFile(email: string, id: string): Promise<void> {
  await askRest(email, `/drive/v3/files/${encodeURIComponent(id)}`, {
    method: 'PATCH',
    parameters: { supportsAllDrives: 'true' },
    contentType: 'application/json',
    body: JSON.stringify({ trashed: true }),
  });
}
