/** Cell addresses as people write them. Rows and columns count from 0. */
export function columnLetters(column: number): string {
  return (
    (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))
  );
}

export type CellPlace = { readonly row: number; readonly column: number };

export function cellName(place: CellPlace): string {
  return `${columnLetters(place.column)}${place.row + 1}`;
}

/** The place of `H5`; undefined for anything else. */
export function placeOfName(name: string): CellPlace | undefined {
  const [, letters = '', row = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(name) ?? [];
  if (letters === '') return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row) - 1, column: column - 1 };
}

/** `'รายงานผล'!H5:H6` */
export function rangeName(tab: string, from: CellPlace, to: CellPlace): string {
  const cells =
    from.row === to.row && from.column === to.column ? cellName(from) : `${cellName(from)}:${cellName(to)}`;
  return `'${tab.replaceAll("'", "''")}'!${cells}`;
}
