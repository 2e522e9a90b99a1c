import { type Area, type FileSheet, plainSheet } from './file-sheet';

/** A tag with its attributes, or the text up to the next one. */
const PIECE = /<!--[\s\S]*?(?:-->|$)|<\/?([a-z][a-z0-9:]*)([^>]*)>|[^<]+|</gi;
const HIDDEN =
  /display\s*:\s*none|\bhidden\b|visibility\s*:\s*collapse|(?:^|[\s;"'])(?:height|width)\s*[:=]\s*["']?0(?:p[xt])?(?=$|[\s;"'])/i;
const STYLES = /<style[^>]*>([\s\S]*?)<\/style>/gi;
/** A class that nothing of is shown. */
const HIDDEN_CLASS = /\.([\w-]+)\s*\{[^}]*display\s*:\s*none/gi;
const BREAKS = /^(?:br|p|div|li)$/;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  minus: '−',
  ndash: '–',
  mdash: '—',
};
/** No office has wider or longer spans; a damaged file must not make a million cells. */
const MOST_SPAN = 500;

type Draft = {
  rows: string[][];
  merges: Area[];
  hidden: Set<number>;
  /** Columns that are hidden as such, and how many shown and hidden cells each of the others has. */
  hiddenColumns: Set<number>;
  cells: { shown: number; hidden: number }[];
  columns: number;
  /** For each column how many rows a cell from above still takes. */
  taken: number[];
};

/** The tables of a page (what many systems call .xls), each as a sheet: spans as merges, hidden rows and columns told. Tables inside tables are sheets of their own. */
export function htmlSheets(text: string): readonly FileSheet[] {
  const drafts: Draft[] = [];
  const open: { draft: Draft; cell: { row: number; column: number } | undefined }[] = [];
  let silent = '';
  const isHidden = hiddenBy(text);
  for (const { piece, tag, attributes } of piecesOf(text)) {
    const name = tag?.toLowerCase();
    const closing = piece.startsWith('</');
    const here = open[open.length - 1];
    if (silent !== '') {
      if (closing && name === silent) silent = '';
      continue;
    }
    if (name === 'script' || name === 'style' || name === 'title') silent = closing ? '' : name;
    else if (name === 'table' && closing) open.pop();
    else if (!closing && (name === 'table' || (name === 'tr' && here === undefined))) {
      const draft: Draft = emptyDraft();
      drafts.push(draft);
      open.push({ draft, cell: undefined });
      if (name === 'tr') openRow(draft, isHidden(attributes));
    } else if (here === undefined || piece.startsWith('<!--')) continue;
    else if (name === 'tr' && !closing) openRow(here.draft, isHidden(attributes));
    else if (name === 'col' && !closing) addColumns(here.draft, attributes, isHidden(attributes));
    else if (name === 'td' || name === 'th') {
      here.cell = closing ? undefined : openCell(here.draft, attributes);
      if (here.cell !== undefined) countCell(here.draft, here.cell, isHidden(attributes));
    } else if (here.cell !== undefined) {
      const words = BREAKS.test(name ?? '')
        ? '\n'
        : tag === undefined
          ? decoded(piece.replace(/\s+/g, ' '))
          : typedIn(name, attributes);
      const row = here.draft.rows[here.cell.row] ?? [];
      row[here.cell.column] = (row[here.cell.column] ?? '') + words;
    }
  }
  return drafts
    .filter(({ rows }) => rows.length > 0)
    .map((draft, index) =>
      plainSheet(
        `${index + 1}`,
        draft.rows.map((row) => Array.from(row, (cell) => tidy(cell ?? ''))),
        { merges: draft.merges, hiddenRows: draft.hidden, hiddenColumns: hiddenColumns(draft) },
      ),
    );
}

/** What stands in a field of a form. */
function typedIn(name: string | undefined, attributes: string): string {
  if (name !== 'input' || /type\s*=\s*["']?(?:hidden|checkbox|radio|button|submit)/i.test(attributes))
    return '';
  const [, double, single, bare] = /\bvalue\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(attributes) ?? [];
  return decoded(double ?? single ?? bare ?? '');
}

function piecesOf(text: string): readonly { piece: string; tag: string | undefined; attributes: string }[] {
  const pieces: { piece: string; tag: string | undefined; attributes: string }[] = [];
  text.replace(PIECE, (piece: string, tag: string | undefined, attributes: string | undefined) => {
    pieces.push({ piece, tag, attributes: attributes ?? '' });
    return '';
  });
  return pieces;
}

/** Whether an element's own attributes or its class hide it. */
function hiddenBy(page: string): (attributes: string) => boolean {
  const styles = (page.match(STYLES) ?? []).join('\n');
  const classes = new Set(
    (styles.match(HIDDEN_CLASS) ?? []).map((rule) => rule.replace(/^\.([\w-]+)[\s\S]*$/, '$1')),
  );
  return (attributes) => {
    const own = /\bclass\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(attributes);
    const names = (own?.[1] ?? own?.[2] ?? own?.[3] ?? '').split(/\s+/);
    return HIDDEN.test(attributes) || names.some((name) => classes.has(name));
  };
}

function emptyDraft(): Draft {
  return {
    rows: [],
    merges: [],
    hidden: new Set(),
    taken: [],
    hiddenColumns: new Set(),
    cells: [],
    columns: 0,
  };
}

function addColumns(draft: Draft, attributes: string, hidden: boolean): void {
  const count = span(attributes, 'span');
  for (let at = draft.columns; hidden && at < draft.columns + count; at += 1) draft.hiddenColumns.add(at);
  draft.columns += count;
}

function countCell(draft: Draft, { column }: { readonly column: number }, hidden: boolean): void {
  const known = draft.cells[column] ?? { shown: 0, hidden: 0 };
  draft.cells[column] = hidden
    ? { ...known, hidden: known.hidden + 1 }
    : { ...known, shown: known.shown + 1 };
}

function hiddenColumns({ hiddenColumns: own, cells }: Draft): ReadonlySet<number> {
  return new Set([
    ...own,
    ...[...cells.keys()].filter(
      (at) => cells[at]?.hidden !== undefined && cells[at].hidden > 0 && cells[at].shown === 0,
    ),
  ]);
}

function openRow(draft: Draft, hidden: boolean): void {
  draft.taken = draft.taken.map((rows) => Math.max(0, rows - 1));
  if (hidden) draft.hidden.add(draft.rows.length);
  draft.rows.push([]);
}

function openCell(draft: Draft, attributes: string): { row: number; column: number } {
  if (draft.rows.length === 0) openRow(draft, false);
  const row = draft.rows.length - 1;
  const cells = draft.rows[row] ?? [];
  let column = cells.length;
  while ((draft.taken[column] ?? 0) > 0) column += 1;
  const [width, height] = [span(attributes, 'colspan'), span(attributes, 'rowspan')];
  for (let at = cells.length; at < column + width; at += 1) cells[at] = '';
  for (let at = column; at < column + width; at += 1) draft.taken[at] = height;
  if (width > 1 || height > 1)
    draft.merges.push({ top: row, left: column, bottom: row + height, right: column + width });
  return { row, column };
}

function span(attributes: string, name: string): number {
  const found = new RegExp(`${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(attributes)?.[1];
  return Math.min(MOST_SPAN, Math.max(1, Number(found ?? 1)));
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal, hex, name) => {
    const point = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : 0;
    if (point > 0) return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    return ENTITIES[String(name).toLowerCase()] ?? whole;
  });
}

/** Line ends of the page's source are spaces; those of `<br>` stay. */
function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .replace(/\n+/g, '\n')
    .trim();
}
