import { record } from './json';
import type { Outcome } from './outcome';

/** What Sheets gives and takes for one cell with UNFORMATTED_VALUE: '' is a blank cell, dates are serial numbers. */
export type CellValue = string | number | boolean;

/** One raw request of spreadsheets.batchUpdate. */
export type SheetsRequest = Readonly<Record<string, unknown>>;

export type Grid = readonly (readonly CellValue[])[];

export type Batch = {
  readonly requests: readonly SheetsRequest[];
  /** Ranges in A1 whose cells come back as they are after the batch. */
  readonly askBack?: readonly string[];
  /** Nothing changes when it is applied twice: may be sent again when the answer is lost. */
  readonly repeatable: boolean;
};

/** One sheet of a spreadsheets.get, as far as it was asked for. */
export type SheetJson = Readonly<Record<string, unknown>>;

export type SheetsApi = {
  /** Typed values (UNFORMATTED_VALUE, dates as serials) of whole ranges, in their order. */
  values(spreadsheetId: string, ranges: readonly string[]): Outcome<readonly Grid[]>;
  /** The same, but a cell with a formula gives the formula. */
  formulas(spreadsheetId: string, ranges: readonly string[]): Outcome<readonly Grid[]>;
  /** Typed values and, in parallel, what a person sees in the same cells. */
  valuesAndTexts(
    spreadsheetId: string,
    ranges: readonly string[],
  ): Outcome<readonly { readonly values: Grid; readonly texts: Grid }[]>;
  /** Applied whole or not at all. Gives the cells of `askBack`, by sheet. */
  update(spreadsheetId: string, batch: Batch): Outcome<readonly SheetJson[]>;
  /** The spreadsheet's resource under a field mask; `ranges` limit the grid cells that `fields` names. */
  get(
    spreadsheetId: string,
    fields: string,
    ranges?: readonly string[],
  ): Outcome<Readonly<Record<string, unknown>>>;
};

export function sheetsOf(spreadsheet: unknown): readonly SheetJson[] {
  const { sheets } = record(spreadsheet);
  return Array.isArray(sheets) ? sheets.map(record) : [];
}
