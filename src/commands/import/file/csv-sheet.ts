import { type FileSheet, plainSheet } from './file-sheet';

type CsvError = { readonly type: string; readonly row?: number; readonly index?: number };

/** As much of papaparse as is used; its own types would bring a browser's names into the bundle's sources. */
type CsvReader = {
  parse(
    text: string,
    options: { readonly delimiter: string },
  ): {
    readonly data: readonly (readonly string[])[];
    readonly errors: readonly CsvError[];
  };
};

declare const require: (name: 'papaparse') => unknown;

/** What parts the cells of a table: the usual ones, and those that are taken only where a header answers under them. */
const USUAL = [',', ';', '\t', '|'];
const DELIMITERS = [...USUAL, ':', '~', '^', '!', '¦', '，', '；', '、'];

type Fits = (head: FileSheet) => number;

/**
 * A CSV text (RFC 4180; commas, semicolons, tabs or bars, as the table has them) as rows of cells; empty lines count as rows.
 * `fits` says how well the beginning of a table answers what is looked for: it decides between delimiters, for titles and notes
 * have commas of their own.
 */
export function csvSheet(title: string, text: string, fits?: Fits): FileSheet {
  const { delimiter, body, skipped } = namedDelimiter(straightened(text));
  const { rows, broken } = tableOf(body, delimiter, fits);
  return plainSheet(title, skipped ? [[], ...rows] : rows, {
    brokenRows: broken.map((row) => row + (skipped ? 1 : 0)),
  });
}

type CsvTable = {
  readonly rows: readonly (readonly string[])[];
  /** Rows whose quotes do not match. */
  readonly broken: readonly number[];
};

function tableOf(text: string, named: string | undefined, fits: Fits | undefined): CsvTable {
  const delimiter = named ?? delimiterOf(text, fits);
  const table = wholeRows(text, delimiter);
  // A table that was saved as the one column of another: each line of it is one quoted cell.
  const lines = table.rows.map(([line = '']) => line);
  const folded = text.includes('"') && table.rows.every(({ length }) => length <= 1);
  return folded && lines.some((line) => USUAL.some((one) => line.includes(one)))
    ? wholeRows(lines.join('\n'), delimiterOf(lines.join('\n'), fits))
    : table;
}

/** A quote that nobody closes would swallow the rows under it: as many such quotes of one file are read as if they did not stand. */
const OPEN_QUOTES = 20;

function wholeRows(text: string, delimiter: string): CsvTable {
  const broken = new Set<number>();
  let left = text;
  for (let tried = 0; ; tried += 1) {
    const { data, errors } = parsed(left, delimiter);
    const faults = errors.filter(({ type }) => type === 'Quotes');
    for (const { row = 0 } of faults) broken.add(row);
    const swallowing = faults.find(({ row = 0 }) => data[row]?.some((cell) => cell.includes('\n')) === true);
    const at = (swallowing?.index ?? 0) - 1;
    if (at < 0 || left[at] !== '"' || tried >= OPEN_QUOTES) return { rows: data, broken: [...broken] };
    left = left.slice(0, at) + left.slice(at + 1);
  }
}

/** One sign for a line's end, whichever of them a file mixes, and for the quotes around cells where it has others. */
function straightened(text: string): string {
  const lines = text.replace(/\r+\n|\r|\u2028|\u2029/g, '\n');
  if (lines.includes('"')) return lines;
  return lines.replace(/^.*$/gm, (line) => {
    const quoted = line.match(CELL_IN_OTHER_QUOTES)?.length ?? 0;
    return quoted < 2 ? line : line.replace(CELL_IN_OTHER_QUOTES, '$1"$2$3"');
  });
}

const CELL_IN_OTHER_QUOTES = /(^|[,;\t|])(?:[“„”]([^“”\n]*)[“”]|'([^'\n]*)')(?=[,;\t|]|$)/g;

function parsed(text: string, delimiter: string): ReturnType<CsvReader['parse']> {
  return (require('papaparse') as CsvReader).parse(text, { delimiter });
}

/** Excel's first line `sep=;` names the delimiter and is no row of the table. */
function namedDelimiter(text: string): {
  readonly delimiter?: string;
  readonly body: string;
  readonly skipped: boolean;
} {
  const found = /^\ufeff?sep=(.)\r?\n/i.exec(text);
  return found === null
    ? { body: text, skipped: false }
    : { delimiter: found[1] ?? ',', body: text.slice(found[0].length), skipped: true };
}

/** As many lines tell a table's delimiter; its header stands within as many letters. */
const LINES_LOOKED_AT = 200;
const HEAD_LETTERS = 40_000;

/**
 * The delimiter that parts most lines into the same number of cells: a title or a note has commas of its own, a table has as many
 * in every line. Of delimiters that part as many lines alike, the one that makes more columns.
 */
function delimiterOf(text: string, fits: Fits = () => 0): string {
  const [only = ',', another] = DELIMITERS.filter((delimiter) => text.includes(delimiter));
  if (another === undefined && USUAL.includes(only)) return only;
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, weight: 0, lines: new Map<number, number>() }));
  for (const line of countsOfLines(text)) {
    counts.forEach(({ lines }, index) => {
      const count = line[index] ?? 0;
      if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1);
    });
  }
  const head = text.slice(0, HEAD_LETTERS);
  const weighed = counts.map(({ delimiter, lines }) => {
    const best = [...lines].sort((left, right) => right[1] * right[0] - left[1] * left[0])[0];
    const fit = !head.includes(delimiter) ? 0 : fits(plainSheet('', parsed(head, delimiter).data));
    const weight = best === undefined || !USUAL.includes(delimiter) ? 0 : best[0] * best[1];
    return { delimiter, fit, weight };
  });
  weighed.sort((left, right) => right.fit - left.fit || right.weight - left.weight);
  return weighed[0]?.delimiter ?? ',';
}

/** For each line (line breaks in quotes aside) how often each delimiter stands outside quotes. */
function countsOfLines(text: string): readonly (readonly number[])[] {
  const lines: number[][] = [];
  let line = DELIMITERS.map(() => 0);
  let quoted = false;
  for (let at = 0; at < text.length && lines.length < LINES_LOOKED_AT; at += 1) {
    const letter = text[at] ?? '';
    if (letter === '"') quoted = !quoted;
    else if (letter === '\n' && !quoted) {
      lines.push(line);
      line = DELIMITERS.map(() => 0);
    } else if (!quoted) {
      const index = DELIMITERS.indexOf(letter);
      if (index >= 0) line[index] = (line[index] ?? 0) + 1;
    }
  }
  return [...lines, line];
}
