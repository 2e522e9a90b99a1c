import { type KnownColumn, matchHeaders, plainHeader } from '../../../domain/headers';
import type { AnyTable } from '../../../register/cells';
import type { Column } from '../../../register/column';
import { namesOfColumn } from '../../../register/column-names';
import { keyHeaders } from '../../../register/keys';
import { columnsOf, type TabName } from '../../../register/tabs';
import { BROKEN_LETTER } from '../file/text-of-bytes';

export type ColumnGround = {
  readonly tab: TabName;
  readonly fiscalYearBe: number;
  /** What the office chose for header texts before. */
  readonly kept?: ReadonlyMap<string, string>;
};

/** The columns of a tab that a file may fill, and what they may be called in it. */
export type FillableColumns = {
  readonly tab: TabName;
  readonly columns: ReadonlyMap<string, Column>;
  readonly known: readonly KnownColumn[];
};

/**
 * Columns that a file may fill: those that people type. What the script writes, formulas and ticks are kept aside: a mark
 * is the office's and a tick is a person's.
 */
export function importableColumns(tab: TabName, table: AnyTable): ReadonlyMap<string, Column> {
  const present = new Set(table.headers);
  const keys = keyHeaders(tab);
  const columns = columnsOf(tab);
  return new Map(
    columns
      .filter(({ header, writer, kind }) => {
        if (!present.has(header) || kind === 'checkbox') return false;
        return keys.includes(header) || (writer !== 'script' && writer !== 'formula');
      })
      .map((column) => [column.header, column]),
  );
}

export function knownColumns(
  columns: ReadonlyMap<string, Column>,
  { tab, fiscalYearBe, kept }: ColumnGround,
): readonly KnownColumn[] {
  const chosen = [...(kept ?? [])];
  return [...columns.keys()].map((header) => ({
    header,
    names: [
      ...namesOfColumn(tab, header, fiscalYearBe),
      ...chosen.flatMap(([text, column]) => (column === header ? [text] : [])),
    ],
  }));
}

/**
 * For each file column the register's header, '' for none: its surest text first (both rows of a header together), then the
 * others for what is still free.
 */
export function matchReadings(
  readings: readonly (readonly string[])[],
  known: readonly KnownColumn[],
): readonly string[] {
  const matched: string[] = (readings[0] ?? []).map(() => '');
  for (const texts of readings) {
    const found = matchHeaders(
      texts.map((text, at) => (matched[at] === '' ? text : '')),
      known,
      new Set(matched),
    );
    found.forEach((header, at) => {
      if (header !== '') matched[at] = header;
    });
  }
  (readings[0] ?? []).forEach((text, at) => {
    if (matched[at] === '' && text.includes(BROKEN_LETTER)) matched[at] = headerBehind(text, matched, known);
  });
  return matched;
}

/** As many letters may stand where bytes are none. */
const LOST_LETTERS = '.{0,3}';

/** The one column, of those that are free, whose name a header with broken letters may have been; '' where there is none or more. */
function headerBehind(text: string, taken: readonly string[], known: readonly KnownColumn[]): string {
  const whole = text.split(BROKEN_LETTER).map(plainHeader);
  if (whole.join('').length < 2) return '';
  const pattern = new RegExp(`^${whole.join(LOST_LETTERS)}$`, 'u');
  const found = known.filter(
    ({ header, names }) =>
      !taken.includes(header) && [header, ...names].some((name) => pattern.test(plainHeader(name))),
  );
  return found.length === 1 ? (found[0]?.header ?? '') : '';
}
