import { Refusal } from '../domain/refusal';
import type { Grid } from '../ports/sheets';
import { headersByPosition } from './keys';
import { columnsOf, type HeaderOf, TABS, type TabName } from './tabs';
import { headerKey } from './texts';

/** What is wrong with a tab's header row. `column` is '' where the whole tab is meant. */
export type HeaderFault = {
  readonly kind:
    | 'tab-missing'
    | 'tab-renamed'
    | 'header-moved'
    | 'column-missing'
    | 'column-twice'
    | 'column-renamed';
  readonly tab: string;
  readonly column: HeaderOf<TabName> | '';
  /** What a renamed column or tab is called now; the row in which moved headers stand, '' where none does. */
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

/**
 * Headers that do not stand in row 1: somebody put rows above them, sorted them away or deleted them. Columns that were laid
 * beside what stands there now would hold nothing of it. `grid` is the tab as read, `meant` its row 1 with renamed columns under their own names.
 */
export function movedHeaders(tab: TabName, grid: Grid, meant: readonly string[]): HeaderFault | undefined {
  const headers = new Set<string>(columnsOf(tab).map(({ header }) => header));
  const first = headersByPosition(tab, meant).filter((header) => header !== '').length;
  const others = grid
    .slice(1)
    .map((cells) => new Set(cells.map(String).filter((text) => headers.has(text))).size);
  if (first * 2 > headers.size) return undefined;
  const most = Math.max(0, ...others);
  const moved = most * 2 > headers.size;
  const isOverwritten = first === 0 && others.length > 0 && grid[0]?.some((value) => value !== '') === true;
  if (!moved && !isOverwritten) return undefined;
  const text = moved ? String(others.indexOf(most) + 2) : '';
  return { kind: 'header-moved', tab: TABS[tab].title, column: '', text };
}

/** A register whose headers cannot be trusted is read by nobody but setUpYear and the doctor. */
export function headerRefusal(
  faults: readonly {
    readonly kind: 'column-missing' | 'column-twice' | 'tab-missing' | 'tab-renamed' | 'header-moved';
    readonly tab: string;
    readonly column: string;
    readonly text?: string;
  }[],
): Refusal {
  const places = faults.map(({ kind, tab, column, text = '' }) => ({
    tab,
    column,
    problem: kind === 'tab-renamed' || kind === 'header-moved' ? { code: kind, value: text } : { code: kind },
  }));
  return new Refusal({ code: 'register-fault', faults: places });
}

type StoppingFault = HeaderFault & {
  readonly kind: Exclude<HeaderFault['kind'], 'tab-missing' | 'column-renamed'>;
};

/** Nothing goes on without a column that is gone or stands twice, or by a tab that only seems to be gone; a renamed column is read as what it is. */
export function stoppingHeaderFaults(faults: readonly HeaderFault[]): readonly StoppingFault[] {
  return faults.filter(
    (fault): fault is StoppingFault => fault.kind !== 'tab-missing' && fault.kind !== 'column-renamed',
  );
}
