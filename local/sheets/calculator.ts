import { type Effective, type EffectiveOf, plainEffective } from './effective';
import { engineInput, inEngine, readEngine, setExactFormat } from './engine';
import { clockUse, closedFormula } from './engine-formula';
import { type Built, build, type Fed, fits } from './fed-engine';
import { formulasOfRow, type Needs, needsOf } from './formula-needs';
import { keepEngine, takenUpEngine } from './kept-engines';
import { serialOf } from './serial';
import { type Book, type CellContent, contentAt, isFormula, type Tab } from './state';

/** The engine keeps every write for undo; past this many it is built anew. */
const writeLimit = 400_000;

function sameContent(a: CellContent, b: CellContent): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  return isFormula(a) ? isFormula(b) && a.f === b.f : !isFormula(b) && a.e === b.e;
}

type CellPlace = { readonly row: number; readonly column: number };

function feedCell(book: Book, tab: Tab, built: Built, fed: Fed, place: CellPlace, now: number): void {
  const content = contentAt(tab, place.row, place.column);
  const input = isFormula(content)
    ? closedFormula(book, content.f, tab, { qualified: false, now })
    : engineInput(plainEffective(content));
  built.model.setUserInput(fed.sheet, place.row + 1, place.column + 1, input);
  built.writes += 1;
  const key = `${fed.sheet}:${place.row}:${place.column}`;
  if (!isFormula(content) || built.styled.has(key)) return;
  setExactFormat(built.model, fed.sheet, { ...place, width: 1, height: 1 });
  built.styled.add(key);
}

/** Gives the engine what differs from what it last saw; true when anything did. */
function feed(book: Book, built: Built, now: number, clockMoved: boolean): boolean {
  let changed = false;
  for (const tab of book.tabs) {
    const fed = built.fed.get(tab.sheetId);
    if (fed === undefined) continue;
    const length = Math.max(fed.rows.length, tab.rows.length);
    for (let row = 0; row < length; row += 1) {
      const before = fed.rows[row];
      const after = tab.rows[row];
      const ticks = clockMoved && formulasOfRow(after).clock !== 'none';
      if (before === after && !ticks) continue;
      for (const column of fed.columns) {
        const next = after?.v[column] ?? null;
        const again = ticks && isFormula(next) && clockUse(next.f) !== 'none';
        if (!again && sameContent(before?.v[column] ?? null, next)) continue;
        feedCell(book, tab, built, fed, { row, column }, now);
        changed = true;
      }
    }
    fed.rows = tab.rows;
  }
  return changed;
}

function readResults(book: Book, built: Built): void {
  built.results.clear();
  for (const tab of book.tabs) {
    const fed = built.fed.get(tab.sheetId);
    if (fed === undefined) continue;
    const rows: ReadonlyMap<number, Effective>[] = [];
    tab.rows.forEach((row, index) => {
      const { columns } = formulasOfRow(row);
      if (columns.length === 0) return;
      rows[index] = new Map(
        columns.map((column) => [column, readEngine(built.model, fed.sheet, index, column)]),
      );
    });
    built.results.set(tab.sheetId, rows);
  }
}

export type Calculator = {
  readonly effectiveOf: EffectiveOf;
  /** Gives the engine's memory back. */
  free(): void;
};

function sameList(some: readonly Tab[], others: readonly Tab[]): boolean {
  return some.length === others.length && some.every((tab, index) => tab === others[index]);
}

/** The formulas of one tab with all that they read. */
function createTabCalculator() {
  let built: Built | undefined;
  let calculated: { readonly tabs: readonly Tab[]; readonly clock: number } | undefined;
  /** Tabs that are too much for the engine: they are not tried again until they change. */
  let failed: { readonly tabs: readonly Tab[]; readonly refusal: unknown } | undefined;

  const workOut = (book: Book, needs: Needs, now: number, clockMoved: boolean): void => {
    if (built !== undefined && built.writes <= writeLimit && fits(book, built, needs)) {
      if (!feed(book, built, now, clockMoved)) return;
    } else {
      built?.model.free();
      built = takenUpEngine(book, needs) ?? build(book, needs);
      feed(book, built, now, true);
      keepEngine(book, built);
    }
    built.model.evaluate();
    built.model.flushSendQueue();
    readResults(book, built);
  };

  return {
    bringUpToDate: (book: Book, root: Tab, now: number): void => {
      const needs = needsOf(book, root);
      const serial = serialOf(now, book.timeZone);
      const clock =
        needs.clock === 'none' ? 0 : needs.clock === 'day' ? Math.floor(serial) : Math.floor(serial * 1440);
      const tabs = book.tabs.filter((tab) => needs.columns.has(tab.sheetId));
      const sameClock = calculated?.clock === clock;
      if (calculated !== undefined && sameList(calculated.tabs, tabs) && sameClock) return;
      if (failed !== undefined && sameList(failed.tabs, tabs)) throw failed.refusal;
      try {
        inEngine(() => workOut(book, needs, now, !sameClock));
      } catch (refusal) {
        built = undefined;
        calculated = undefined;
        failed = { tabs, refusal };
        throw refusal;
      }
      failed = undefined;
      calculated = { tabs, clock };
    },
    result: (tab: Tab, row: number, column: number): Effective =>
      built?.results.get(tab.sheetId)?.[row]?.get(column) ?? null,
    free: (): void => {
      built?.model.free();
      built = undefined;
      calculated = undefined;
    },
  };
}

/**
 * Evaluates a book's formulas, and only when a formula's value is asked for: those of the asked tab and of what it reads. An
 * engine holds just the columns that formulas stand in or read, and is brought up to date by comparing rows by identity: a
 * write that no formula reads costs no evaluation.
 */
export function createCalculator(): Calculator {
  const byTab = new Map<number, ReturnType<typeof createTabCalculator>>();
  const calculatorOf = (sheetId: number) => {
    const known = byTab.get(sheetId) ?? createTabCalculator();
    byTab.set(sheetId, known);
    return known;
  };

  return {
    effectiveOf: (book, now) => {
      const ready = new Set<number>();
      return (tab, row, column) => {
        const content = contentAt(tab, row, column);
        if (!isFormula(content)) return plainEffective(content);
        const calculator = calculatorOf(tab.sheetId);
        if (!ready.has(tab.sheetId)) {
          calculator.bringUpToDate(book, tab, now);
          ready.add(tab.sheetId);
        }
        return calculator.result(tab, row, column);
      };
    },
    free: () => {
      for (const calculator of byTab.values()) calculator.free();
      byTab.clear();
    },
  };
}
