import { keptByText } from './kept-by-text';
import { withPlainDashes } from './words/plain-dashes';
import { wordOf } from './words/word';

/** A column that a file's column may mean: its own header, and what else offices call it, the surest name first. */
export type KnownColumn = { readonly header: string; readonly names: readonly string[] };

const BRACKETED = /[([{（][^)\]}）]*[)\]}）]/g;
/** Everything but letters (with their vowels and tones), digits, and a minus before a digit. */
const DECORATION = /-(?![0-9])|[^\p{L}\p{M}\p{N}-]/gu;

/** A level and what it is called: "ระดับ 3 ปานกลาง", "ระดับ 5: ดีมาก". */
const LEVEL_WITH_WORDS = /^(\D*[\u0e01-\u0e5ba-z]\D*[0-5])[^\d.]+$/i;

/**
 * For each header text of a file the header of the column that it means, '' where it means none. Each column is given away
 * once: to the surest text, of equals to the first. Spacing, line breaks, invisible characters, Thai digits, capital letters
 * and punctuation make no difference; words in brackets are left out only where the whole says nothing; of "a/b" either
 * part may say it. Columns that are `taken` are given to none.
 */
export function matchHeaders(
  texts: readonly string[],
  columns: readonly KnownColumn[],
  taken: ReadonlySet<string> = new Set(),
): readonly string[] {
  const names = namesByText(columns);
  const claims = texts.flatMap((text, at) =>
    readingsOf(text).flatMap((reading, order) =>
      (names.get(reading) ?? []).map(({ header, rank }) => ({ at, header, doubt: order * 1000 + rank })),
    ),
  );
  claims.sort((left, right) => left.doubt - right.doubt || left.at - right.at);
  const matched = texts.map(() => '');
  const given = new Set(taken);
  for (const { at, header } of claims) {
    if (matched[at] !== '' || given.has(header)) continue;
    matched[at] = header;
    given.add(header);
  }
  return matched;
}

type Name = { readonly header: string; readonly rank: number };

/** Thousands of names, looked up for every row that may be a header: kept as long as the list of columns lives. */
const KEPT = new WeakMap<readonly KnownColumn[], ReadonlyMap<string, readonly Name[]>>();

function namesByText(columns: readonly KnownColumn[]): ReadonlyMap<string, readonly Name[]> {
  const kept = KEPT.get(columns);
  if (kept !== undefined) return kept;
  const found = new Map<string, Name[]>();
  KEPT.set(columns, found);
  for (const { header, names } of columns) {
    [header, ...names].forEach((name, rank) => {
      const key = plainHeader(name);
      if (key === '') return;
      const known = found.get(key);
      if (known) known.push({ header, rank });
      else found.set(key, [{ header, rank }]);
    });
  }
  return found;
}

/** Ways to read a header text, the surest first: whole, without brackets, the parts around slashes, what brackets hold, a level without its words. */
const readingsOf = keptByText((text: string): readonly string[] => {
  const readable = wordOf(text);
  const withoutBrackets = readable.replace(BRACKETED, ' ');
  const parts = withoutBrackets.split(/[/|]|หรือ/);
  const bracketed = readable.match(BRACKETED) ?? [];
  const level = LEVEL_WITH_WORDS.exec(withoutBrackets)?.[1];
  const readings = [
    readable,
    withoutBrackets,
    ...(parts.length > 1 ? parts : []),
    ...bracketed,
    ...(level === undefined ? [] : [level]),
  ].map(plainHeader);
  return [...new Set(readings)].filter((reading) => reading !== '');
});

/** A header as it is compared with names: a word in small letters, without spaces and punctuation. */
export function plainHeader(text: string): string {
  return plainTextOf(text);
}

const plainTextOf = keptByText((text: string) =>
  withPlainDashes(wordOf(text)).replace(DECORATION, '').toLowerCase(),
);
