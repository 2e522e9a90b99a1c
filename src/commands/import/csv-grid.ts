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

export type CsvGrid = {
  readonly rows: readonly (readonly string[])[];
  /** 0-based rows whose quotes are wrong: read as well as can be. */
  readonly brokenRows: readonly number[];
};

const DELIMITERS = [',', '\t', ';'] as const;

/** A CSV text (RFC 4180; tabs or semicolons where the header row has them) as rows of cells; empty lines count as rows. */
export function csvGrid(text: string): CsvGrid {
  const reader = require('papaparse') as CsvReader;
  const { data, errors } = reader.parse(text, { delimiter: delimiterOf(text) });
  const broken = errors.filter((error) => error.type === 'Quotes').map((error) => error.row ?? 0);
  return { rows: data, brokenRows: [...new Set(broken)] };
}

/** The delimiter that stands most often in the header row, outside quotes. */
function delimiterOf(text: string): string {
  const counts = new Map<string, number>(DELIMITERS.map((delimiter) => [delimiter, 0]));
  let quoted = false;
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    if (quoted) continue;
    if (letter === '\n' || letter === '\r') break;
    const count = counts.get(letter);
    if (count !== undefined) counts.set(letter, count + 1);
  }
  const [most] = [...counts].sort((left, right) => right[1] - left[1]);
  return most === undefined ? ',' : most[0];
}
