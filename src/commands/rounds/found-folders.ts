import { folderLink, idOfLink } from '../../domain/links';
import type { Round } from '../../domain/rounds/round';
import type { DriveFile } from '../../ports/drive';
import { FOLDER_TYPE } from '../../ports/file-types';
import { decodeRounds } from '../../register/decode/round';
import type { Snapshot } from '../../register/register-port';
import { SYSTEM } from '../../register/system-names';
import type { Office } from '../office';
import { standingFolder } from '../year/standing-folders';

/** Folders that a round has already, though its rows do not link them. */
export type FoundFolders = {
  /** Of the round's own; '' where it has none. */
  readonly link: string;
  /** By รหัสรายงาน. */
  readonly ofReports: ReadonlyMap<string, string>;
};

/**
 * What lies in the year's folder (`entry` in ระบบ) of a round that is to be opened: after an old version of the Sheet was restored, its
 * folders are there with the evidence, and no second ones are made beside them. A report's folder tells by its property whose it is.
 * Refused where the year's folder is not in its place, which the same call tells.
 */
export function foundFolders(office: Office, snapshot: Snapshot, entry: string, round: Round): FoundFolders {
  const [root, yearFolder] = [snapshot.system(SYSTEM.rootFolder), snapshot.system(entry)];
  const linked = idOfLink(round.folder);
  const listed = office.drive.listManyFolders([root, linked ?? yearFolder].filter((id) => id !== ''));
  if (!foldersAmong(listed.get(root) ?? []).some(({ id }) => id === yearFolder))
    standingFolder(office, snapshot, entry);
  if (linked !== undefined)
    return { link: round.folder, ofReports: foldersOfReports(listed.get(linked) ?? [], round) };
  const strays = strayFolders(snapshot, listed.get(yearFolder) ?? []);
  const inStrays = strays.length === 0 ? [] : [...office.drive.listManyFolders(strays)];
  for (const [id, files] of inStrays) {
    const ofReports = foldersOfReports(files, round);
    if (ofReports.size > 0) return { link: folderLink(id), ofReports };
  }
  return { link: '', ofReports: new Map() };
}

/** Folders of the year that the register knows nothing of. */
function strayFolders(snapshot: Snapshot, inYear: readonly DriveFile[]): readonly string[] {
  const known = new Set([
    ...snapshot.table('system').rows.map(({ cells }) => String(cells.ค่า)),
    ...decodeRounds(snapshot.table('rounds')).rounds.map(({ folder }) => idOfLink(folder)),
  ]);
  return foldersAmong(inYear)
    .map(({ id }) => id)
    .filter((id) => !known.has(id));
}

/** The oldest of each. */
export function foldersOfReports(
  files: readonly DriveFile[],
  { id: roundId }: Round,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { id, properties } of foldersAmong(files)) {
    const report = properties.report ?? '';
    if (report.startsWith(`${roundId}-`) && !found.has(report)) found.set(report, id);
  }
  return found;
}

function foldersAmong(files: readonly DriveFile[]): readonly DriveFile[] {
  return files.filter(({ mimeType, trashed }) => mimeType === FOLDER_TYPE && !trashed);
}
