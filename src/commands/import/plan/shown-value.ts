import { dateOfCellSerial, shortThaiDate } from '../../../domain/dates/thai-dates';
import type { CellValue } from '../../../ports/sheets';
import { TABS, type TabName } from '../../../register/tabs';

/** A cell as a preview shows it: dates as dates, everything else as it stands. */
export function shownValue(tab: TabName, header: string, value: CellValue): CellValue {
  const kind = TABS[tab].columns.find((column) => column.header === header)?.kind;
  if ((kind !== 'date' && kind !== 'moment') || typeof value !== 'number') return value;
  const date = dateOfCellSerial(value);
  return date === undefined ? value : shortThaiDate(date);
}
