/** A text over a group of rows that fills one of the register's columns in each of them. */
export type GroupHeading = { readonly header: string; readonly text: string };

/**
 * A heading over the rows below says their มิติ or กลุ่ม, where the file has no column for it. A column for มิติ that such rows
 * leave blank is no other answer.
 */
export function headingOf(
  own: readonly string[],
  assigned: readonly string[],
  columns: ReadonlyMap<string, unknown>,
): GroupHeading | undefined {
  const text = (own.find((one) => one.trim() !== '') ?? '').trim();
  const header = /^มิติ/.test(text) ? 'มิติ' : /^(?:กลุ่ม|หน่วย)/.test(text) ? 'กลุ่ม' : '';
  const isAsked = header === 'มิติ' || !assigned.includes(header);
  return columns.has(header) && isAsked ? { header, text } : undefined;
}
