/** `0` → A, `25` → Z, `26` → AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  const letter = String.fromCharCode(65 + (index % 26));
  return rest === 0 ? letter : columnLetters(rest - 1) + letter;
}

/** Cells of one column, rows counted from 1: `'รายงานผล'!C2:C40`; without `to` down to the grid's end. */
export function columnRange(title: string, column: number, from: number, to?: number): string {
  const letters = columnLetters(column);
  return `${quoted(title)}!${letters}${from}:${letters}${to ?? ''}`;
}

/** The first `columns` cells of row 1. */
export function headerRange(title: string, columns: number): string {
  return `${quoted(title)}!A1:${columnLetters(Math.max(columns, 1) - 1)}1`;
}

/** Whole rows of a tab whose title needs no quotes; one row without `to`. */
export function rowsRange(title: string, from: number, to = from): string {
  return `${title}!${from}:${to}`;
}

function quoted(title: string): string {
  return `'${title.replace(/'/g, "''")}'`;
}
