import type { Model } from '@ironcalc/wasm';
import { dataLength } from './data-length';
import type { Effective } from './effective';
import { newEngine } from './engine';
import { openRowLimit } from './engine-formula';
import type { Needs } from './formula-needs';
import type { Book, Row } from './state';

/** A tab as the engine last saw it. */
export type Fed = {
  readonly sheet: number;
  readonly title: string;
  readonly columns: ReadonlySet<number>;
  readonly openRows: number;
  rows: readonly (Row | undefined)[];
};

export type Built = {
  readonly model: Model;
  readonly fed: ReadonlyMap<number, Fed>;
  readonly styled: Set<string>;
  /** Results by sheetId, row and column. */
  readonly results: Map<number, ReadonlyMap<number, Effective>[]>;
  writes: number;
};

/** True where the engine has the tabs and columns that are needed, under their names. */
export function fits(book: Book, built: Pick<Built, 'fed'>, needs: Needs): boolean {
  const present = new Map(book.tabs.map((tab) => [tab.sheetId, tab]));
  for (const sheetId of built.fed.keys()) if (!present.has(sheetId)) return false;
  for (const [sheetId, columns] of needs.columns) {
    const fed = built.fed.get(sheetId);
    const tab = present.get(sheetId);
    if (fed === undefined || tab === undefined) return false;
    if (fed.title !== tab.title || fed.openRows < dataLength(tab.rows)) return false;
    for (const column of columns) if (!fed.columns.has(column)) return false;
  }
  return true;
}

export function build(book: Book, needs: Needs): Built {
  const model = newEngine();
  const fed = new Map<number, Fed>();
  for (const tab of book.tabs) {
    const columns = needs.columns.get(tab.sheetId);
    if (columns === undefined) continue;
    const sheet = fed.size;
    if (sheet > 0) model.newSheet();
    model.renameSheet(sheet, tab.title);
    fed.set(tab.sheetId, { sheet, title: tab.title, columns, openRows: openRowLimit(tab), rows: [] });
  }
  return { model, fed, styled: new Set(), results: new Map(), writes: 0 };
}
