import { folderLink, idOfLink } from '../../domain/links';
import type { Round } from '../../domain/rounds/round';
import type { DriveFile } from '../../ports/drive';
import type { Snapshot } from '../../register/register-port';
import type { Office } from '../office';
import { roundSources } from './round-sources';

const FOLDER_TYPE = 'application/vnd.google-apps.folder';

/** Folders that a round has already, though its rows do not link them. */
export type FoundFolders = {
  /** Of the round's own; '' where it has none. */
  readonly link: string;
  /** By รหัสรายงาน. */
  readonly ofReports: ReadonlyMap<string, string>;
};

/**
 * What lies in the year's folder of a round that is to be opened: after an old version of the Sheet was restored, its folders are there
 * with the evidence, and no second ones are made beside them. A report's folder tells by its property whose it is.
 */
export function foundFolders(
  office: Office,
  snapshot: Snapshot,
  yearFolder: string,
  round: Round,
): FoundFolders {
  const linked = idOfLink(round.folder);
  const own = linked === undefined ? strayFolders(office, snapshot, yearFolder) : [linked];
  const listed = own.length === 0 ? [] : [...office.drive.listManyFolders(own)];
  for (const [id, files] of listed) {
    const ofReports = foldersOfReports(files, round);
    if (linked !== undefined || ofReports.size > 0)
      return { link: round.folder || folderLink(id), ofReports };
  }
  return { link: '', ofReports: new Map() };
}

/** Folders of the year that the register knows nothing of. */
function strayFolders(office: Office, snapshot: Snapshot, yearFolder: string): readonly string[] {
  const known = new Set([
    ...snapshot.table('system').rows.map(({ cells }) => String(cells.ค่า)),
    ...roundSources(snapshot).rounds.map(({ folder }) => idOfLink(folder)),
  ]);
  const inYear = office.drive.listManyFolders([yearFolder]).get(yearFolder) ?? [];
  return standingFolders(inYear)
    .map(({ id }) => id)
    .filter((id) => !known.has(id));
}

/** The oldest of each. */
function foldersOfReports(files: readonly DriveFile[], { id: roundId }: Round): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { id, properties } of standingFolders(files)) {
    const report = properties.report ?? '';
    if (report.startsWith(`${roundId}-`) && !found.has(report)) found.set(report, id);
  }
  return found;
}

function standingFolders(files: readonly DriveFile[]): readonly DriveFile[] {
  return files.filter(({ mimeType, trashed }) => mimeType === FOLDER_TYPE && !trashed);
}
