import type { Bounds } from './bounds';
import { boundsOf } from './bounds';
import type { Effective, ReadEffective } from './effective';
import { engineInput, inEngine, newEngine, readEngine, setExactFormat } from './engine';
import { engineFormula } from './engine-formula';
import { parseFormula } from './formula-text';
import type { Book, Tab } from './state';

type Ask = { readonly tab: Tab; readonly formula: string };

function keyOf({ tab, formula }: Ask): string {
  return `${tab.sheetId}\n${formula}`;
}

/** The cells that a formula reads, within what the tabs hold. */
function cellsRead(book: Book, ask: Ask): readonly { readonly tab: Tab; readonly bounds: Bounds }[] {
  const references = parseFormula(ask.formula).flatMap((piece) => {
    if (typeof piece === 'string') return [];
    const tab = piece.title === undefined ? ask.tab : book.tabs.find((each) => each.title === piece.title);
    if (tab === undefined) return [];
    return [
      {
        tab,
        bounds: {
          top: piece.top ?? 0,
          left: piece.left ?? 0,
          bottom: Math.min((piece.bottom ?? tab.rows.length) + 1, tab.rows.length),
          right: Math.min((piece.right ?? tab.columnCount) + 1, tab.columnCount),
        },
      },
    ];
  });
  const named = book.namedRanges.flatMap(({ name, range }) => {
    const tab = book.tabs.find((each) => each.sheetId === (range?.sheetId ?? 0));
    return name !== undefined && tab !== undefined && range !== undefined && ask.formula.includes(name)
      ? [{ tab, bounds: boundsOf(range, tab) }]
      : [];
  });
  return [...references, ...named];
}

/** Evaluates formulas that stand in no cell, over the values that the book has: one engine for all of them. */
function evaluate(book: Book, now: number, read: ReadEffective, asks: readonly Ask[]): readonly Effective[] {
  const model = newEngine();
  const answers = inEngine((): readonly Effective[] => {
    const sheets = new Map<number, number>();
    const fed = new Set<string>();
    const sheetFor = (tab: Tab): number => {
      const known = sheets.get(tab.sheetId);
      if (known !== undefined) return known;
      const index = sheets.size + 1;
      model.newSheet();
      model.renameSheet(index, tab.title);
      sheets.set(tab.sheetId, index);
      return index;
    };
    model.renameSheet(0, '__asked');
    asks.forEach((ask, index) => {
      sheetFor(ask.tab);
      for (const { tab, bounds } of cellsRead(book, ask)) {
        const sheet = sheetFor(tab);
        for (let row = bounds.top; row < bounds.bottom; row += 1) {
          for (let column = bounds.left; column < bounds.right; column += 1) {
            const key = `${sheet}:${row}:${column}`;
            if (fed.has(key)) continue;
            fed.add(key);
            const value = read(tab, row, column);
            if (value !== null) model.setUserInput(sheet, row + 1, column + 1, engineInput(value));
          }
        }
      }
      model.setUserInput(0, index + 1, 1, engineFormula(book, ask.formula, now, ask.tab));
    });
    setExactFormat(model, 0, { row: 0, column: 0, width: 1, height: asks.length });
    model.evaluate();
    return asks.map((_, index) => readEngine(model, 0, index, 0));
  });
  model.free();
  return answers;
}

/** Answers to formulas of rules and conditions, worked out together: the first round of asking only collects. */
export type FormulaAnswers = {
  /** The formula's value; undefined until `settle` has worked it out. */
  ask(tab: Tab, formula: string): Effective | undefined;
  /** Works out what was asked; true when there was anything. */
  settle(): boolean;
};

export function createFormulaAnswers(book: Book, now: number, read: ReadEffective): FormulaAnswers {
  const answers = new Map<string, Effective>();
  const open = new Map<string, Ask>();
  return {
    ask: (tab, formula) => {
      const key = keyOf({ tab, formula });
      if (answers.has(key)) return answers.get(key);
      open.set(key, { tab, formula });
      return undefined;
    },
    settle: () => {
      if (open.size === 0) return false;
      const asks = [...open.values()];
      const values = evaluate(book, now, read, asks);
      asks.forEach((ask, index) => {
        answers.set(keyOf(ask), values[index] ?? null);
      });
      open.clear();
      return true;
    },
  };
}
