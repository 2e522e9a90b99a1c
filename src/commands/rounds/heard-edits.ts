import type { Moment } from '../../domain/dates/moments';
import type { Office } from '../office';

/**
 * What doorbells leave in the cache before they wait for the lock, so that whoever answers a tick knows who made it and when.
 * Cells are named by tab and place (rows and columns from 1).
 */
export type HeardEdit = {
  /** '' where Google does not tell. */
  readonly email: string;
  readonly at: Moment;
};

export type Cell = { readonly tab: string; readonly row: number; readonly column: number };

/** As long as the cache keeps anything: the sweep comes every hour. */
const KEPT_SECONDS = 21_600;
/** A pasted block beyond this names nobody: such marks are answered as what is known of their row. */
const MOST_CELLS = 200;

/** `bell` is where the time of the latest edit stands. */
export function leaveEdit(office: Office, cells: readonly Cell[], edit: HeardEdit, bell: string): void {
  const named = cells.length > MOST_CELLS ? [] : cells;
  const heard = Object.fromEntries(named.map((cell) => [keyOf(cell), edit]));
  office.cache.putAll({ ...heard, [bell]: edit.at }, KEPT_SECONDS);
}

/** Who edited these cells last, as far as doorbells have heard. */
export function heardEdits(office: Office, cells: readonly Cell[]): (cell: Cell) => HeardEdit | undefined {
  if (cells.length === 0) return () => undefined;
  const found = office.cache.getAll(cells.map(keyOf));
  return (cell) => editOf(found.get(keyOf(cell)));
}

/** What has been answered is nobody's any more: a later tick that no doorbell heard must not be told as an earlier person's. */
export function forgetEdits(office: Office, cells: readonly Cell[]): void {
  if (cells.length > 0) office.cache.removeAll(cells.map(keyOf));
}

function keyOf({ tab, row, column }: Cell): string {
  return `แก้ไข/${tab}/${row}/${column}`;
}

function editOf(value: unknown): HeardEdit | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { email, at } = value as { readonly email?: unknown; readonly at?: unknown };
  return typeof email === 'string' && typeof at === 'number' ? { email, at } : undefined;
}
