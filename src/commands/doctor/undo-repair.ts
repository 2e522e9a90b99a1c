import { LOG_EVENT } from '../../messages/log-event';
import { type AnyRow, cellAt, type Row } from '../../register/cells';
import { setCells } from '../../register/change';
import type { Snapshot } from '../../register/register-port';
import { rowsByKey } from '../../register/rows-by-key';
import { type HeaderOf, TABS, type TabName } from '../../register/tabs';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { DOCTOR_TABS } from './register-view';
import { type RepairedCell, repairedCellOf } from './repair-line';

export type UndoneRepair = {
  /** Cells that have their old content again. */
  readonly restored: number;
  /** Cells that somebody has changed since, or whose row is gone: they stay as they are. */
  readonly kept: readonly { readonly tab: string; readonly key: string; readonly column: string }[];
};

/** Takes the last repair that still stands back, from what บันทึก says of it, in one commit. Called again it takes the one before. */
export function undoRepair(office: Office): UndoneRepair {
  return office.locked(() => {
    const snapshot = readAsOperator(office, [...DOCTOR_TABS, 'log']);
    const last = lastRepair(snapshot.table('log').rows);
    if (last === undefined) return { restored: 0, kept: [] };
    const [restorable, kept] = sorted(snapshot, last.cells);
    const changes = restorable.map(({ tab, header, before, ...row }) =>
      setCells(tab, row, [[header, before]]),
    );
    const after = `${restorable.length}`;
    office.register.commit(snapshot, changes, [{ event: LOG_EVENT.repairUndone, subject: last.name, after }]);
    return {
      restored: restorable.length,
      kept: kept.map(({ tab, key, header }) => ({ tab: TABS[tab].title, key, column: header })),
    };
  });
}

type Repair = { readonly name: string; readonly cells: readonly RepairedCell[] };

/** A repair's lines share their time and person; that is its name. */
function lastRepair(rows: readonly Row<'log'>[]): Repair | undefined {
  const undone = new Set<string>();
  const cells: RepairedCell[] = [];
  let name = '';
  for (const row of [...rows].reverse()) {
    if (row.cells.เหตุการณ์ === LOG_EVENT.repairUndone) undone.add(text(row, 'เรื่อง'));
    if (row.cells.เหตุการณ์ !== LOG_EVENT.registerRepaired) continue;
    const own = `${text(row, 'เวลา')} ${text(row, 'ผู้ใช้')}`;
    if (undone.has(own)) continue;
    const cell = repairedCellOf(text(row, 'เรื่อง'), text(row, 'ก่อน'), text(row, 'หลัง'));
    if (name !== '' && own !== name) break;
    if (cell === undefined) continue;
    name = own;
    cells.push(cell);
  }
  return name === '' ? undefined : { name, cells };
}

function text(row: Row<'log'>, header: HeaderOf<'log'>): string {
  return String(row.cells[header]);
}

/** Cells that still hold what the repair wrote, and the others. */
function sorted(
  snapshot: Snapshot,
  cells: readonly RepairedCell[],
): readonly [readonly RepairedCell[], readonly RepairedCell[]] {
  const rows = new Map<TabName, ReadonlyMap<string, readonly AnyRow[]>>();
  const holds = ({ tab, key, occurrence, header, after }: RepairedCell): boolean => {
    const byKey = rows.get(tab) ?? rowsByKey(snapshot.table(tab).rows);
    rows.set(tab, byKey);
    const row = byKey.get(key)?.[occurrence];
    return row !== undefined && (typeof after === 'object' || cellAt(row, header) === after);
  };
  const restorable: RepairedCell[] = [];
  const kept: RepairedCell[] = [];
  for (const cell of cells) (holds(cell) ? restorable : kept).push(cell);
  return [restorable, kept];
}
