/** A text over a group of rows that fills one of the register's columns in each of them. */
export type GroupHeading = { readonly header: string; readonly text: string };

/** A heading over the rows below says their มิติ or กลุ่ม, where the file has no column for it. */
export function headingOf(
  own: readonly string[],
  assigned: readonly string[],
  columns: ReadonlyMap<string, unknown>,
): GroupHeading | undefined {
  const text = (own.find((one) => one.trim() !== '') ?? '').trim();
  const header = /^มิติ/.test(text) ? 'มิติ' : /^(?:กลุ่ม|หน่วย)/.test(text) ? 'กลุ่ม' : '';
  return columns.has(header) && !assigned.includes(header) ? { header, text } : undefined;
}
