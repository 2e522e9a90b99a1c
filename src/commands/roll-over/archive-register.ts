import type { FiscalYearBe } from '../../domain/fiscal-year';
import { fileLink } from '../../domain/links';
import { Refusal } from '../../domain/refusal';
import { archiveFileName } from '../../messages/folder-names';
import type { Snapshot } from '../../register/register-port';
import type { TabName } from '../../register/tabs';
import type { Office } from '../office';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export type Archive = {
  readonly year: FiscalYearBe;
  /** The closed rounds whose rows leave the register with it. */
  readonly roundIds: readonly string[];
  readonly folderId: string;
};

/**
 * The whole register as an .xlsx in the year's folder, before rows leave it. One that an earlier run left for the same rows serves
 * again while the register is still what it holds; else it makes way. Gives the file's link.
 */
export function archiveRegister(
  office: Office,
  snapshot: Snapshot,
  tabs: readonly TabName[],
  { year, roundIds, folderId }: Archive,
): string {
  const archive = [year, ...roundIds.map((id) => id.slice(-2))].join(' ');
  const content = office.sha256(JSON.stringify(tabs.map((tab) => snapshot.table(tab).rows)));
  const earlier = office.drive.listChildren(folderId).filter((file) => file.properties.archive === archive);
  const same = earlier.find((file) => file.properties.content === content);
  office.drive.trash(earlier.filter((file) => file !== same).map(({ id }) => id));
  if (same !== undefined) return fileLink(same.id);
  const bytes = office.drive.exportXlsx(office.register.spreadsheetId);
  const [id] = office.drive.generateIds(1);
  if (id === undefined) throw new Refusal({ code: 'google-unavailable' }, 'Drive gave no id for the archive');
  const properties = { archive, content };
  const name = archiveFileName(archive);
  office.drive.createBinaries([{ id, name, parentId: folderId, mimeType: XLSX_TYPE, bytes, properties }]);
  return fileLink(id);
}
