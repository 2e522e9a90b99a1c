import { textParts } from '../../../domain/words/text-parts';
import { list, record, text } from '../../../ports/json';
import type { CellValue } from '../../../ports/sheets';
import { TAB_NAMES, TABS, type TabName } from '../../../register/tabs';
import type { ChangedCell, TabPlan } from './plan-import';

/** What taking an import back needs to know of one tab. */
export type UndoTab = {
  readonly tab: TabName;
  readonly cells: readonly ChangedCell[];
  /** Headers that the added rows were written under, and of each row a mark for each of its cells. */
  readonly headers: readonly string[];
  readonly added: readonly { readonly key: string; readonly marks: readonly string[] }[];
};

/** A cell of บันทึก holds 50,000 letters. */
const PART_LETTERS = 40_000;

/** An import's undo as lines for บันทึก, in parts that a cell can hold. */
export function undoParts(plans: readonly TabPlan[]): readonly string[] {
  const tabs = plans.map(({ tab, cells, added }) => {
    const headers = [...new Set(added.flatMap((row) => Object.keys(row.cells)))];
    return {
      tab: TABS[tab].title,
      cells: cells.map(({ key, occurrence, header, before, after }) => [
        key,
        occurrence,
        header,
        before,
        after,
      ]),
      headers,
      added: added.map((row) => [row.key, headers.map((header) => markOf(row.cells[header] ?? '')).join('')]),
    };
  });
  return textParts(JSON.stringify(tabs), PART_LETTERS);
}

/** The same read back; undefined where it is not whole. */
export function undoTabs(parts: readonly string[]): readonly UndoTab[] | undefined {
  try {
    const read: unknown = JSON.parse(parts.join(''));
    return list(read).flatMap((one): readonly UndoTab[] => {
      const given = record(one);
      const tab = TAB_NAMES.find((name) => TABS[name].title === given.tab);
      if (tab === undefined) return [];
      return [
        {
          tab,
          cells: list(given.cells).map(changedCell),
          headers: list(given.headers).map(text),
          added: list(given.added).map((row) => {
            const [key, marks] = list(row);
            return { key: text(key), marks: text(marks).match(/.{6}/g) ?? [] };
          }),
        },
      ];
    });
  } catch {
    return undefined;
  }
}

function changedCell(value: unknown): ChangedCell {
  const [key, occurrence, header, before, after] = list(value);
  return {
    key: text(key),
    occurrence: Number(occurrence ?? 0),
    header: text(header),
    before: cellOf(before),
    after: cellOf(after),
  };
}

function cellOf(value: unknown): CellValue {
  return typeof value === 'number' || typeof value === 'boolean' ? value : text(value);
}

/** Six letters that tell a cell's value from another (FNV-1a): 5,000 rows of an import fit into a few cells of the log. */
export function markOf(value: CellValue): string {
  let hash = 0x811c9dc5;
  for (const letter of `${typeof value}:${value}`) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return (hash % 36 ** 6).toString(36).padStart(6, '0');
}
