import type { HeaderOf, WordOf } from '../tabs';

export type ReportHeader = HeaderOf<'reports'>;

/** Column letters of รายงานผล by header. */
export type ReportColumns = Readonly<Partial<Record<ReportHeader, string>>>;

/** Where a report row stands: its columns by header, its row, and the rows of its round (1-based, inclusive). */
export type ReportPlace = {
  readonly columns: ReportColumns;
  readonly row: number;
  readonly firstRow: number;
  readonly lastRow: number;
};

function letterOf(place: ReportPlace, header: ReportHeader): string {
  const letter = place.columns[header];
  if (letter === undefined) throw new RangeError(`รายงานผล has no column ${header}`);
  return letter;
}

/** The same row's cell of a column; the row is relative, so that a sorted row keeps its meaning. */
export function cell(place: ReportPlace, header: ReportHeader): string {
  return `$${letterOf(place, header)}${place.row}`;
}

/** Whether the same row's cell of a column of words holds one of them. */
export function says<H extends ReportHeader>(
  place: ReportPlace,
  header: H,
  word: WordOf<'reports', H>,
): string {
  return `${cell(place, header)}="${word}"`;
}

/** A column over the round's rows. */
export function column(place: ReportPlace, header: ReportHeader): string {
  const letter = letterOf(place, header);
  return `$${letter}$${place.firstRow}:$${letter}$${place.lastRow}`;
}
