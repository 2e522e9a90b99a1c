import type { AnyNewRow, Change, LogLine } from '../../register/change';
import type { Snapshot } from '../../register/register-port';
import { columnsOf, type TabName } from '../../register/tabs';
import type { Office } from '../office';
import { addedRows, requireCells } from '../require-cells';

/** Sheets takes 10 MB in one request; what is estimated stays well below. */
const MOST_BYTES = 7_000_000;
/** A cell besides its text: JSON's names, and the number format of a new row's cell. */
const CELL_BYTES = 60;
const NEW_CELL_BYTES = 75;
/** A Thai letter in UTF-8. */
const LETTER_BYTES = 3;

/**
 * One commit, or, for files of thousands of rows, as few as Sheets takes. Killed between two of them, the same work taken again
 * does the rest: an import is an upsert, and taking it back leaves what is back already. `logs` says with which of them the log
 * goes: an import's holds what taking it back needs, so it goes first; that it was taken back is true with the last.
 */
export function commitInParts(
  office: Office,
  snapshot: Snapshot,
  changes: readonly Change[],
  log: readonly LogLine[],
  logs: 'first' | 'last',
): void {
  const parts = partsOf(changes);
  if (parts.length > 1) requireCells(office, snapshot, addedRows(changes));
  const tabs = changes.flatMap((change): readonly TabName[] =>
    change.kind === 'requests' ? [] : [change.tab],
  );
  parts.forEach((part, at) => {
    const now = at === 0 ? snapshot : office.register.read([...new Set(tabs)]);
    office.register.commit(now, part, at === (logs === 'first' ? 0 : parts.length - 1) ? log : []);
  });
}

/** How many commits these changes take. */
export function countParts(changes: readonly Change[]): number {
  return partsOf(changes).length;
}

function partsOf(changes: readonly Change[]): readonly (readonly Change[])[] {
  const parts: Change[][] = [[]];
  let bytes = 0;
  for (const change of changes.flatMap(inRows)) {
    const more = bytesOf(change);
    if (bytes > 0 && bytes + more > MOST_BYTES) {
      parts.push([]);
      bytes = 0;
    }
    parts[parts.length - 1]?.push(change);
    bytes += more;
  }
  return parts.map(joined);
}

/** New rows one by one, to be counted; `joined` puts those of a tab together again. */
function inRows(change: Change): readonly Change[] {
  return change.kind === 'add' ? change.rows.map((row) => ({ ...change, rows: [row] }) as Change) : [change];
}

function joined(changes: readonly Change[]): readonly Change[] {
  const others = changes.filter(({ kind }) => kind !== 'add');
  const rows = new Map<TabName, AnyNewRow[]>();
  for (const change of changes) {
    if (change.kind !== 'add') continue;
    const known = rows.get(change.tab) ?? [];
    rows.set(change.tab, known);
    known.push(...change.rows);
  }
  return [...others, ...[...rows].map(([tab, added]) => ({ kind: 'add', tab, rows: added }) as Change)];
}

function bytesOf(change: Change): number {
  if (change.kind === 'add')
    return columnsOf(change.tab).length * NEW_CELL_BYTES + letters(change.rows) * LETTER_BYTES;
  if (change.kind !== 'set') return CELL_BYTES;
  return Object.keys(change.cells).length * 3 * CELL_BYTES + letters([change.cells]) * LETTER_BYTES;
}

function letters(rows: readonly Readonly<Record<string, unknown>>[]): number {
  let count = 0;
  for (const row of rows) for (const value of Object.values(row)) count += String(value).length;
  return count;
}
