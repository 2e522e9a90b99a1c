import { type FileSheet, plainSheet } from './file-sheet';

/** As much of papaparse as is used; its own types would bring a browser's names into the bundle's sources. */
type CsvReader = {
  parse(
    text: string,
    options: { readonly delimiter: string },
  ): {
    readonly data: readonly (readonly string[])[];
    readonly errors: readonly { readonly type: string; readonly row?: number }[];
  };
};

declare const require: (name: 'papaparse') => unknown;

const DELIMITERS = [',', ';', '\t', '|'];

/**
 * A CSV text (RFC 4180; commas, semicolons, tabs or bars, as the table has them) as rows of cells; empty lines count as rows.
 * `fits` says how well the beginning of a table answers what is looked for: it decides between delimiters, for titles and notes
 * have commas of their own.
 */
export function csvSheet(title: string, text: string, fits?: (head: FileSheet) => number): FileSheet {
  const { delimiter, body, skipped } = namedDelimiter(text);
  const { data, errors } = parsed(body, delimiter ?? delimiterOf(body, fits));
  const broken = errors.filter((error) => error.type === 'Quotes').map((error) => error.row ?? 0);
  return plainSheet(title, skipped ? [[], ...data] : data, {
    brokenRows: [...new Set(broken)].map((row) => row + (skipped ? 1 : 0)),
  });
}

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
function delimiterOf(text: string, fits: (head: FileSheet) => number = () => 0): string {
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
    return { delimiter, fit, weight: best === undefined ? 0 : best[0] * best[1] };
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
