import type { Person } from '../office/as-person';

export type TableRow = {
  /** The Sheet's row number; 1 is the header. */
  readonly rowNumber: number;
  readonly cells: Readonly<Record<string, string | number | boolean>>;
};

export type ReadTable = {
  readonly tab: string;
  readonly rows: readonly TableRow[];
  /** A1 of one cell, with the tab. */
  address(row: TableRow, header: string): string;
};

/** A tab as a person reads it by REST: rows by header text, blank cells missing. */
export async function readTable(person: Person, spreadsheetId: string, tab: string): Promise<ReadTable> {
  const range = encodeURIComponent(`'${tab}'`);
  const answer = await person.json('GET', `/v4/spreadsheets/${spreadsheetId}/values/${range}`, {
    valueRenderOption: 'UNFORMATTED_VALUE',
  });
  const { values = [] } = answer as { readonly values?: readonly (readonly (string | number | boolean)[])[] };
  const headers = (values[0] ?? []).map(String);
  return {
    tab,
    rows: values.slice(1).map((row, index) => ({
      rowNumber: index + 2,
      cells: Object.fromEntries(
        headers.flatMap((header, column) => {
          const cell = row[column];
          return cell === undefined || cell === '' ? [] : [[header, cell] as const];
        }),
      ),
    })),
    address(row, header) {
      const column = headers.indexOf(header);
      if (column < 0) throw new Error(`${tab} has no column ${header}`);
      return `'${tab}'!${columnLetters(column)}${row.rowNumber}`;
    },
  };
}

/** 0 → A, 26 → AA. */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
