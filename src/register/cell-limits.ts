import { Refusal } from '../domain/refusal';
import { beginningOf } from '../domain/words/text-parts';
import { CUT_TEXT } from '../messages/refusals/cut-text';
import type { AnyNewRow, CellInput, Change } from './change';
import { columnsOf, TABS, type TabName } from './tabs';

/** Google takes no longer text in a cell, and refuses the whole commit where there is one. */
export const LONGEST_CELL = 50_000;

/** Tabs whose texts are read back by the script: cut, they would say something else. */
const READ_BACK: readonly TabName[] = ['system', 'pending'];

/**
 * Changes whose texts cells hold. What the script composes for people (answers, lists of evidence, lines of บันทึก) loses its end,
 * and says so; any other text that is too long is refused with its place before anything is sent.
 */
export function heldChanges(changes: readonly Change[]): readonly Change[] {
  return changes.map((change): Change => {
    if (change.kind === 'set') {
      const cells = heldCells(change.tab, change.key, change.cells);
      return cells === change.cells ? change : ({ ...change, cells } as Change);
    }
    if (change.kind !== 'add') return change;
    const rows: readonly AnyNewRow[] = change.rows;
    const held = rows.map((row) => heldCells(change.tab, String(Object.values(row)[0] ?? ''), row));
    return held.every((row, at) => row === rows[at]) ? change : ({ ...change, rows: held } as Change);
  });
}

function heldCells(tab: TabName, key: string, cells: AnyNewRow): AnyNewRow {
  const long = Object.entries(cells).filter(([, input]) => isTooLong(input));
  if (long.length === 0) return cells;
  const held: Record<string, CellInput> = {};
  for (const [column, input] of long) {
    const text = String(input);
    if (READ_BACK.includes(tab) || !isScripts(tab, column)) {
      const limit = { kind: 'cell', tab: TABS[tab].title, key, column, letters: text.length } as const;
      throw new Refusal({ code: 'too-large', name: '', limit });
    }
    held[column] = `${beginningOf(text, LONGEST_CELL - CUT_TEXT.length)}${CUT_TEXT}`;
  }
  return { ...cells, ...held };
}

function isTooLong(input: CellInput | undefined): boolean {
  return typeof input === 'string' && input.length > LONGEST_CELL;
}

function isScripts(tab: TabName, column: string): boolean {
  return tab === 'log' || columnsOf(tab).find(({ header }) => header === column)?.writer === 'script';
}
