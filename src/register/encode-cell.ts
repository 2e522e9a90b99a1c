import type { CellInput } from './change';

export type CellData = Readonly<Record<string, unknown>>;

/** Half of a letter that takes two units, as damaged files bring it: with one, Google takes none of a batch. */
export const HALF_LETTER = /[\ud800-\udfff]/gu;

/** A cell as Sheets takes it: text as `stringValue`, so that a text beginning with "=" stays text; '' clears the cell. */
export function encodeCell(input: CellInput): CellData {
  if (typeof input === 'object') return { userEnteredValue: { formulaValue: input.formula } };
  if (typeof input === 'number') return { userEnteredValue: { numberValue: input } };
  if (typeof input === 'boolean') return { userEnteredValue: { boolValue: input } };
  return input === '' ? {} : { userEnteredValue: { stringValue: input.replace(HALF_LETTER, '\ufffd') } };
}
