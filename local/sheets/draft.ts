import { LongCellRefusal } from './google-refusal';
import { interned } from './interned';
import type { CellFormat, DataValidationRule } from './shapes/cell-shapes';
import { type Book, type CellContent, emptyRow, isFormula, type Row, type Tab } from './state';
import { type Place, rulesStored } from './stored-rule';

/**
 * A batch's own view of a spreadsheet. Whatever is written is copied first, so the committed book stays as it was
 * until the whole batch has succeeded; a refused batch is simply dropped.
 */
export type Draft = {
  readonly book: Book;
  /** The tab, ready to be written; undefined when there is none with that id. */
  tab(sheetId: number): Tab | undefined;
  addTab(tab: Tab, index: number): void;
  /** The row, ready to be written. */
  row(tab: Tab, row: number): Row;
  setContent(tab: Tab, row: number, column: number, content: CellContent): void;
  setStyle(tab: Tab, row: number, column: number, style: CellFormat): void;
  /** `origin` is the cell for which the rule's formula is written; the cell itself when it is not given. */
  setRule(tab: Tab, place: Place, rule: DataValidationRule | undefined, origin?: Place): void;
  setNote(tab: Tab, row: number, column: number, note: string | undefined): void;
  takeId(): number;
  /** The book as it stands, not changed by what this draft writes afterwards. */
  snapshot(): Book;
};

/** Puts a value at a place of a sparse list, filling the gap before it. */
function put<T>(target: T[], index: number, value: T, blank: T): void {
  if (index >= target.length && value === blank) return;
  while (target.length < index) target.push(blank);
  target[index] = value;
}

/** A cell holds 50,000 characters. */
const MOST_CHARACTERS = 50_000;

function lengthOf(content: CellContent): number {
  return typeof content === 'string' ? content.length : isFormula(content) ? content.f.length : 0;
}

/** `checked` is false where what Google took already is carried out again. */
export function openDraft(base: Book, checked = true): Draft {
  const book: Book = { ...base, tabs: [...base.tabs], styles: [...base.styles], rules: [...base.rules] };
  let owned = new Set<Tab | Row>();
  const styleIndex = interned(book.styles);
  const ruleIndex = interned(book.rules);
  const storedOf = rulesStored();

  const ownRow = (tab: Tab, index: number): Row => {
    const known = tab.rows[index];
    if (known !== undefined && owned.has(known)) return known;
    const row: Row =
      known === undefined
        ? emptyRow()
        : {
            v: [...known.v],
            s: [...known.s],
            d: [...known.d],
            n: known.n === undefined ? undefined : { ...known.n },
            p: known.p,
          };
    owned.add(row);
    put<Row | undefined>(tab.rows, index, row, undefined);
    return row;
  };

  return {
    book,
    tab: (sheetId) => {
      const index = book.tabs.findIndex((tab) => tab.sheetId === sheetId);
      const known = book.tabs[index];
      if (known === undefined || owned.has(known)) return known;
      const copy = { ...known, rows: [...known.rows], columns: [...known.columns] };
      owned.add(copy);
      book.tabs[index] = copy;
      return copy;
    },
    addTab: (tab, index) => {
      owned.add(tab);
      book.tabs.splice(index, 0, tab);
    },
    row: ownRow,
    setContent: (tab, row, column, content) => {
      if (content === null && (tab.rows[row]?.v[column] ?? null) === null) return;
      if (checked && lengthOf(content) > MOST_CHARACTERS) throw new LongCellRefusal();
      put<CellContent>(ownRow(tab, row).v, column, content, null);
    },
    setStyle: (tab, row, column, style) => {
      const index = styleIndex(style);
      if ((tab.rows[row]?.s[column] ?? 0) === index) return;
      put(ownRow(tab, row).s, column, index, 0);
    },
    setRule: (tab, { row, column }, rule, origin) => {
      const index = rule === undefined ? 0 : ruleIndex(storedOf(rule, origin ?? { row, column }));
      if ((tab.rows[row]?.d[column] ?? 0) === index) return;
      put(ownRow(tab, row).d, column, index, 0);
    },
    setNote: (tab, row, column, note) => {
      const wanted = note === '' ? undefined : note;
      if (tab.rows[row]?.n?.[column] === wanted) return;
      const target = ownRow(tab, row);
      const { [column]: _, ...others } = target.n ?? {};
      const notes = wanted === undefined ? others : { ...others, [column]: wanted };
      target.n = Object.keys(notes).length === 0 ? undefined : notes;
    },
    takeId: () => {
      book.nextId += 1;
      return book.nextId - 1;
    },
    snapshot: () => {
      owned = new Set();
      return { ...book, tabs: [...book.tabs], styles: [...book.styles], rules: [...book.rules] };
    },
  };
}
