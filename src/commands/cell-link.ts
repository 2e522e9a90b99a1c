import { sheetLink } from '../domain/links';
import { columnLetters } from '../register/a1';
import type { Snapshot } from '../register/register-port';
import { sheetIdOf } from '../register/sheet-ids';
import type { TabName } from '../register/tabs';
import type { Office } from './office';

type Place = { readonly tab: TabName; readonly row: number; readonly column: string };

/** Leads to a cell by the Sheet's row and the header of its column; to the tab where the row is 0. */
export function cellLink(office: Office, snapshot: Snapshot, { tab, row, column }: Place): string {
  const at = snapshot.table(tab).headers.findIndex((header) => header === column);
  const cell = row === 0 ? undefined : `${columnLetters(Math.max(0, at))}${row}`;
  return sheetLink(office.register.spreadsheetId, sheetIdOf(tab, snapshot.system), undefined, cell);
}
