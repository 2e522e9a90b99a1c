import { Refusal } from '../domain/refusal';
import { headersByPosition } from './keys';
import { columnsOf, type HeaderOf, TABS, type TabName } from './tabs';

/** What is wrong with a tab's header row. `column` is '' where the whole tab is meant. */
export type HeaderFault = {
  readonly kind: 'tab-missing' | 'column-missing' | 'column-twice';
  readonly tab: string;
  readonly column: HeaderOf<TabName> | '';
};

/** Faults of one header row as read, `undefined` where the workbook lacks the tab. Columns of later versions than the register's are not missed. */
export function headerFaults(
  tab: TabName,
  texts: readonly string[] | undefined,
  version: number,
): readonly HeaderFault[] {
  const { title } = TABS[tab];
  if (texts === undefined) return [{ kind: 'tab-missing', tab: title, column: '' }];
  const headers = headersByPosition(tab, texts);
  return columnsOf(tab).flatMap((column): readonly HeaderFault[] => {
    const count = headers.filter((header) => header === column.header).length;
    if (count > 1) return [{ kind: 'column-twice', tab: title, column: column.header }];
    if (count === 0 && column.optional !== true && (column.since ?? 1) <= version) {
      return [{ kind: 'column-missing', tab: title, column: column.header }];
    }
    return [];
  });
}

/** A register whose headers cannot be trusted is read by nobody but setUpYear and the doctor. */
export function headerRefusal(
  faults: readonly (Pick<HeaderFault, 'kind'> & { readonly tab: string; readonly column: string })[],
): Refusal {
  const places = faults.map(({ kind, tab, column }) => ({ tab, column, problem: { code: kind } }));
  return new Refusal({ code: 'register-fault', faults: places });
}
