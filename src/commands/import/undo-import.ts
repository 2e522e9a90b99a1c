import { Refusal } from '../../domain/refusal';
import { LOG_EVENT } from '../../messages/log-event';
import { type AnyRow, cellAt, type Row } from '../../register/cells';
import { type Change, setCells } from '../../register/change';
import { importableTabs } from '../../register/importable-tabs';
import { knownOperators } from '../../register/known-operators';
import type { Snapshot } from '../../register/register-port';
import { rowsByKey } from '../../register/rows-by-key';
import { TAB_NAMES, type TabName } from '../../register/tabs';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { commitInParts } from './commit-in-parts';
import { leavesNoOperator } from './plan/people-left';
import { peopleUndone } from './plan/people-undone';
import { markOf, type UndoTab, undoTabs } from './plan/undo-record';

export type UndoneImport = {
  /** Cells that are again what they were, those of rows that went again included. */
  readonly restored: number;
  /** Cells that somebody has changed since: they stay, and so does a row that was added with one of them in it. */
  readonly kept: readonly { readonly key: string; readonly column: string }[];
};

/** Takes the last import back, from what บันทึก says of it, in one commit; those before it stay, for what came later builds on them. */
export function undoImport(office: Office): UndoneImport {
  return office.locked(() => {
    const tabs = new Set<TabName>(['people', 'log', ...importableTabs()]);
    const snapshot = readAsOperator(
      office,
      TAB_NAMES.filter((name) => tabs.has(name)),
    );
    const last = lastImport(snapshot.table('log').rows);
    if (last === undefined) throw new Refusal({ code: 'nothing-to-undo' });
    const undone: Undone = { changes: [], restored: 0, kept: [] };
    for (const tab of last.tabs) undoTab(snapshot, tab, undone);
    requireOperatorLeft(snapshot, undone.changes);
    const line = { event: LOG_EVENT.importUndone, subject: last.name, after: String(undone.restored) };
    commitInParts(office, snapshot, undone.changes, [line], 'last');
    return { restored: undone.restored, kept: undone.kept };
  });
}

/** An import that brought the only operators stays, unless it was the first: then บุคลากร is blank again. */
function requireOperatorLeft(snapshot: Snapshot, changes: readonly Change[]): void {
  const before = snapshot.table('people');
  const after = peopleUndone(before, changes);
  if (after.rows.length > 0 && leavesNoOperator(before, after, knownOperators(snapshot).length > 0))
    throw new Refusal({ code: 'no-operator-left' });
}

type Undone = {
  readonly changes: Change[];
  restored: number;
  readonly kept: { readonly key: string; readonly column: string }[];
};

const PART = /^(\d+) (\d+)\/(\d+)$/;

/** The newest import, where its lines are whole and it has not been taken back. */
function lastImport(
  rows: readonly Row<'log'>[],
): { readonly name: string; readonly tabs: readonly UndoTab[] } | undefined {
  const parts: string[] = [];
  let last = '';
  for (const row of [...rows].reverse()) {
    const subject = String(row.cells.เรื่อง);
    const [, name = '', part, count] = PART.exec(subject) ?? [];
    if (row.cells.เหตุการณ์ === LOG_EVENT.importUndone) return undefined;
    if (row.cells.เหตุการณ์ !== LOG_EVENT.importedCells || name === '') continue;
    if (last !== '' && name !== last) return undefined;
    last = name;
    parts[Number(part) - 1] = String(row.cells.ก่อน);
    if (Object.keys(parts).length < Number(count)) continue;
    const tabs = undoTabs(parts);
    return tabs === undefined ? undefined : { name, tabs };
  }
  return undefined;
}

function undoTab(snapshot: Snapshot, { tab, cells, headers, added }: UndoTab, undone: Undone): void {
  const rows = rowsByKey(snapshot.table(tab).rows);
  for (const { key, occurrence, header, before, after } of cells) {
    const row = rows.get(key)?.[occurrence];
    // An import or an undo that was cut short left it so.
    if (row !== undefined && cellAt(row, header) === before) continue;
    if (row === undefined || cellAt(row, header) !== after) undone.kept.push({ key, column: header });
    else {
      undone.changes.push(setCells(tab, { key, occurrence }, [[header, before]]));
      undone.restored += 1;
    }
  }
  const removed = new Map<string, Set<number>>();
  for (const { key, marks } of added) {
    const same = rows.get(key) ?? [];
    const taken = removed.get(key) ?? new Set<number>();
    const edited = (row: AnyRow) => headers.filter((header, at) => markOf(cellAt(row, header)) !== marks[at]);
    const occurrence = same.findIndex((row, at) => !taken.has(at) && edited(row).length === 0);
    const row = same[occurrence];
    if (row !== undefined) {
      removed.set(key, taken.add(occurrence));
      undone.restored += headers.filter((header) => cellAt(row, header) !== '').length;
      continue;
    }
    // A row that is not there was never written, or is gone already.
    const last = same[same.length - 1];
    if (last !== undefined) undone.kept.push(...edited(last).map((column) => ({ key, column })));
  }
  const places = [...removed].flatMap(([key, all]) => [...all].map((occurrence) => ({ key, occurrence })));
  if (places.length === 0) return;
  undone.changes.push({
    kind: 'remove',
    tab,
    keys: places.map(({ key }) => key),
    occurrences: places.map(({ occurrence }) => occurrence),
  });
}
