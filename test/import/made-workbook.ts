import ExcelJS from 'exceljs';

type Cell =
  | string
  | number
  | Date
  | { readonly formula: string; readonly result: unknown }
  | { readonly error: string };

/** One sheet of a made workbook. `formats` and `merges` are by A1; rows and columns are counted from 1. */
export type MadeSheet = {
  readonly title: string;
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  readonly hidden?: boolean;
  readonly merges?: readonly string[];
  readonly formats?: Readonly<Record<string, string>>;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Rows and columns drawn so small that nobody sees them. */
  readonly flatRows?: readonly number[];
  readonly flatColumns?: readonly number[];
};

export async function madeWorkbook(...sheets: readonly MadeSheet[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const made of sheets) {
    const sheet = book.addWorksheet(made.title, made.hidden === true ? { state: 'hidden' } : {});
    for (const row of made.rows) sheet.addRow(Array.from(row, (cell) => cell ?? null));
    for (const area of made.merges ?? []) sheet.mergeCells(area);
    for (const [address, format] of Object.entries(made.formats ?? {}))
      sheet.getCell(address).numFmt = format;
    for (const row of made.hiddenRows ?? []) sheet.getRow(row).hidden = true;
    for (const column of made.hiddenColumns ?? []) sheet.getColumn(column).hidden = true;
    for (const row of made.flatRows ?? []) sheet.getRow(row).height = 0.75;
    for (const column of made.flatColumns ?? []) sheet.getColumn(column).width = 0.1;
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
