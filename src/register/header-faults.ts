import { Refusal } from '../domain/refusal';
import { headersByPosition } from './keys';
import { columnsOf, type HeaderOf, TABS, type TabName } from './tabs';
import { headerKey } from './texts';

/** What is wrong with a tab's header row. `column` is '' where the whole tab is meant. */
export type HeaderFault = {
  readonly kind: 'tab-missing' | 'tab-renamed' | 'column-missing' | 'column-twice' | 'column-renamed';
  readonly tab: string;
  readonly column: HeaderOf<TabName> | '';
  /** What a renamed column or tab is called now. */
  readonly text?: string;
};

/** Faults of one header row as read, `undefined` where the workbook lacks the tab; `meant` has renamed columns under their own names. Columns of later versions than the register's are not missed. */
export function headerFaults(
  tab: TabName,
  texts: readonly string[] | undefined,
  meant: readonly string[] | undefined,
  version: number,
): readonly HeaderFault[] {
  const { title } = TABS[tab];
  if (texts === undefined || meant === undefined) return [{ kind: 'tab-missing', tab: title, column: '' }];
  const headers = headersByPosition(tab, meant);
  return columnsOf(tab).flatMap((column): readonly HeaderFault[] => {
    const count = headers.filter((header) => header === column.header).length;
    if (count > 1) return [{ kind: 'column-twice', tab: title, column: column.header }];
    if (count === 0 && column.optional !== true && (column.since ?? 1) <= version) {
      return [{ kind: 'column-missing', tab: title, column: column.header }];
    }
    const text = texts[headers.indexOf(column.header)];
    return text === undefined || headerKey(text) === headerKey(column.header)
      ? []
      : [{ kind: 'column-renamed', tab: title, column: column.header, text }];
  });
}

/** A register whose headers cannot be trusted is read by nobody but setUpYear and the doctor. */
export function headerRefusal(
  faults: readonly {
    readonly kind: 'column-missing' | 'column-twice' | 'tab-missing' | 'tab-renamed';
    readonly tab: string;
    readonly column: string;
    readonly text?: string;
  }[],
): Refusal {
  const places = faults.map(({ kind, tab, column, text = '' }) => ({
    tab,
    column,
    problem: kind === 'tab-renamed' ? { code: kind, value: text } : { code: kind },
  }));
  return new Refusal({ code: 'register-fault', faults: places });
}

type StoppingFault = HeaderFault & { readonly kind: 'column-missing' | 'column-twice' | 'tab-renamed' };

/** Nothing goes on without a column that is gone or stands twice, or by a tab that only seems to be gone; a renamed column is read as what it is. */
export function stoppingHeaderFaults(faults: readonly HeaderFault[]): readonly StoppingFault[] {
  return faults.filter(
    (fault): fault is StoppingFault =>
      fault.kind === 'column-missing' || fault.kind === 'column-twice' || fault.kind === 'tab-renamed',
  );
}
