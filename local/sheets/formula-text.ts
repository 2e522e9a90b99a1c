import { columnIndex, columnName, quoteTitle } from './a1';

/** A reference inside a formula. Sides that were left open (`A:A`, `2:2`, `A2:A`) are undefined; rows and columns zero-based, ends inclusive. */
export type Reference = {
  readonly title: string | undefined;
  readonly top: number | undefined;
  readonly left: number | undefined;
  readonly bottom: number | undefined;
  readonly right: number | undefined;
  readonly fixed: {
    readonly top: boolean;
    readonly left: boolean;
    readonly bottom: boolean;
    readonly right: boolean;
  };
  /** `B2`, not `B2:B2`. */
  readonly single: boolean;
};

export type FormulaPiece = string | Reference;

const title = String.raw`(?:('(?:[^']|'')+'|[\p{L}\p{M}_][\p{L}\p{M}\p{N}_.]*)!)?`;
const cell = String.raw`(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d*)`;
const pattern = new RegExp(
  String.raw`"(?:[^"]|"")*"|${title}(?:${cell}(?::(\$?)([A-Za-z]{1,3})?(\$?)([1-9]\d*)?)?|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)([1-9]\d*):(\$?)([1-9]\d*))(?![\p{L}\p{M}\p{N}_.(!])|[\p{L}\p{M}_][\p{L}\p{M}\p{N}_.]*|[\d.]+(?:[eE][+-]?\d+)?|'(?:[^']|'')*'`,
  'gu',
);

function unquote(name: string | undefined): string | undefined {
  return name?.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function column(letters: string | undefined): number | undefined {
  return letters === undefined ? undefined : columnIndex(letters);
}
function row(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits) - 1;
}

function readReference(m: RegExpExecArray): Reference | undefined {
  const name = unquote(m[1]);
  if (m[3] !== undefined) {
    const single = m[7] === undefined && m[9] === undefined && m[6] === undefined && m[8] === undefined;
    return {
      title: name,
      left: column(m[3]),
      top: row(m[5]),
      right: single ? column(m[3]) : column(m[7]),
      bottom: single ? row(m[5]) : row(m[9]),
      fixed: {
        left: m[2] === '$',
        top: m[4] === '$',
        right: single ? m[2] === '$' : m[6] === '$',
        bottom: single ? m[4] === '$' : m[8] === '$',
      },
      single,
    };
  }
  if (m[11] !== undefined) {
    return {
      title: name,
      left: column(m[11]),
      right: column(m[13]),
      top: undefined,
      bottom: undefined,
      fixed: { left: m[10] === '$', right: m[12] === '$', top: false, bottom: false },
      single: false,
    };
  }
  if (m[15] !== undefined) {
    return {
      title: name,
      top: row(m[15]),
      bottom: row(m[17]),
      left: undefined,
      right: undefined,
      fixed: { top: m[14] === '$', bottom: m[16] === '$', left: false, right: false },
      single: false,
    };
  }
  return undefined;
}

const cache = new Map<string, readonly FormulaPiece[]>();
const cacheLimit = 50_000;

/** The formula cut into text and references, in order. Text in quotes is never taken for a reference. */
export function parseFormula(formula: string): readonly FormulaPiece[] {
  const known = cache.get(formula);
  if (known !== undefined) return known;
  const pieces: FormulaPiece[] = [];
  let done = 0;
  for (const match of formula.matchAll(pattern)) {
    const reference = readReference(match);
    if (reference === undefined) continue;
    if (match.index > done) pieces.push(formula.slice(done, match.index));
    pieces.push(reference);
    done = match.index + match[0].length;
  }
  if (done < formula.length) pieces.push(formula.slice(done));
  if (cache.size >= cacheLimit) cache.clear();
  cache.set(formula, pieces);
  return pieces;
}

function corner(ref: Reference, side: 'first' | 'last'): string {
  const [c, r, fixedColumn, fixedRow] =
    side === 'first'
      ? [ref.left, ref.top, ref.fixed.left, ref.fixed.top]
      : [ref.right, ref.bottom, ref.fixed.right, ref.fixed.bottom];
  return `${c === undefined ? '' : (fixedColumn ? '$' : '') + columnName(c)}${r === undefined ? '' : (fixedRow ? '$' : '') + (r + 1)}`;
}

export function writeReference(ref: Reference): string {
  const cells = ref.single ? corner(ref, 'first') : `${corner(ref, 'first')}:${corner(ref, 'last')}`;
  return ref.title === undefined ? cells : `${quoteTitle(ref.title)}!${cells}`;
}

/** The formula with every reference changed; what becomes undefined is written `#REF!`. */
export function mapReferences(
  formula: string,
  change: (reference: Reference) => Reference | undefined,
): string {
  let changed = false;
  const pieces = parseFormula(formula).map((piece) => {
    if (typeof piece === 'string') return piece;
    const next = change(piece);
    if (next !== piece) changed = true;
    return next === undefined ? '#REF!' : writeReference(next);
  });
  return changed ? pieces.join('') : formula;
}

/** As a copied formula changes: relative sides move, `$` sides stay; what would leave the sheet is `#REF!`. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return rows === 0 && columns === 0
    ? formula
    : mapReferences(formula, (ref) => {
        const move = (at: number | undefined, fixed: boolean, by: number) =>
          at === undefined || fixed ? at : at + by;
        const next = {
          ...ref,
          top: move(ref.top, ref.fixed.top, rows),
          bottom: move(ref.bottom, ref.fixed.bottom, rows),
          left: move(ref.left, ref.fixed.left, columns),
          right: move(ref.right, ref.fixed.right, columns),
        };
        const outside = [next.top, next.bottom, next.left, next.right].some(
          (at) => at !== undefined && at < 0,
        );
        return outside ? undefined : next;
      });
}
