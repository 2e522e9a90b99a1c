import { folderLink, idOfLink } from '../../domain/links';
import type { Report } from '../../domain/rounds/report';
import type { Round } from '../../domain/rounds/round';
import type { Snapshot } from '../../register/register-port';
import { SYSTEM } from '../../register/system-names';
import type { Office } from '../office';
import { foldersOfReports } from '../rounds/found-folders';
import { wantedFolders } from '../rounds/round-folders';
import { linkedFolder } from '../year/standing-folders';

/**
 * The link of the folder that a report is opened again with: in an adopted copy of the Sheet what was sealed lies in the first
 * register's, so the report gets one in its round's own. A killed run's is found by its property.
 */
export function reopenedFolder(office: Office, snapshot: Snapshot, round: Round, report: Report): string {
  const [folder] = wantedFolders(round, [report], '')?.ofReports ?? [];
  if (snapshot.system(SYSTEM.copiedFrom) === '' || folder === undefined) return report.folder;
  const { parentId } = folder;
  if (office.drive.files([idOfLink(report.folder) ?? ''])[0]?.parentId === parentId) return report.folder;
  linkedFolder(office, parentId, round.id);
  const found = foldersOfReports(office.drive.listChildren(parentId), round).get(report.id);
  if (found !== undefined) return folderLink(found);
  const [id = ''] = office.drive.generateIds(1);
  office.drive.createFolders([{ ...folder, id }]);
  return folderLink(id);
}
