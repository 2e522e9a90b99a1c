import { idOfLink } from '../../domain/links';
import { YEAR_FOLDERS } from '../../messages/documents/folder-names';
import type { DriveFile } from '../../ports/drive';
import type { Row } from '../../register/cells';
import type { Snapshot } from '../../register/register-port';
import { folderEntry } from '../../register/system-names';
import type { Office } from '../office';
import { linkedFolder } from '../year/standing-folders';

/** What lies in the folders of the agreements' kinds, by id: one listing a folder, however many papers. */
export function agreementFiles(
  office: Office,
  snapshot: Snapshot,
  rows: readonly Row<'agreements'>[],
): ReadonlyMap<string, DriveFile> {
  const kinds = [...new Set(rows.map(({ cells }) => String(cells.ประเภท)))];
  const folders = new Map(
    kinds
      .map((kind) => [snapshot.system(folderEntry(kind)), YEAR_FOLDERS[kind] ?? kind] as const)
      .filter(([id]) => id !== ''),
  );
  const files = [...listedIn(office, folders).values()].flat();
  return new Map(files.map((file) => [file.id, file]));
}

/** A folder that is gone is named, as ระบบ and the year's folder call it. */
function listedIn(
  office: Office,
  folders: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly DriveFile[]> {
  try {
    return office.drive.listChildrenOf([...folders.keys()]);
  } catch (cause) {
    for (const [id, kind] of folders) linkedFolder(office, id, kind);
    throw cause;
  }
}

/** Those whose paper is gone or lies in the trash. One that was moved elsewhere still stands. */
export function withoutPaper(
  office: Office,
  snapshot: Snapshot,
  rows: readonly Row<'agreements'>[],
): readonly Row<'agreements'>[] {
  const listed = agreementFiles(office, snapshot, rows);
  const unseen = rows.flatMap((row) => {
    const id = idOfLink(String(row.cells.เอกสาร)) ?? '';
    return listed.has(id) ? [] : [{ row, id }];
  });
  if (unseen.length === 0) return [];
  const files = office.drive.files(unseen.map(({ id }) => id));
  return unseen.flatMap(({ row }, at) => (files[at] === undefined || files[at].trashed ? [row] : []));
}
