/** Where a report row stands: its columns by header, its row, and the rows of its round (1-based, inclusive). */
export type ReportPlace = {
  readonly columns: Readonly<Record<string, string>>;
  readonly row: number;
  readonly firstRow: number;
  readonly lastRow: number;
};

function letterOf(place: ReportPlace, header: string): string {
  const letter = place.columns[header];
  if (letter === undefined) throw new RangeError(`รายงานผล has no column ${header}`);
  return letter;
}

/** The same row's cell of a column; the row is relative, so that a sorted row keeps its meaning. */
export function cell(place: ReportPlace, header: string): string {
  return `$${letterOf(place, header)}${place.row}`;
}

/** A column over the round's rows. */
export function column(place: ReportPlace, header: string): string {
  const letter = letterOf(place, header);
  return `$${letter}$${place.firstRow}:$${letter}$${place.lastRow}`;
}
