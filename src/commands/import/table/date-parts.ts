import { matchHeaders } from '../../../domain/headers';
import type { FillableColumns } from './file-columns';
import { DAYS, MONTHS, MONTHS_OF_YEARS, means, YEARS } from './part-words';

/** วันที่, เดือน and ปี are one date. */
export function joinDates(
  texts: readonly string[],
  parts: string[],
  { columns, known }: FillableColumns,
): void {
  for (const [header, column] of columns) {
    if (column.kind !== 'date') continue;
    const at = parts.indexOf(header);
    const isDay = at >= 0 && means(texts[at] ?? '', DAYS);
    const find = (names: readonly string[]) =>
      texts.findIndex((text, index) => parts[index] === '' && means(text, names));
    const [day, month, year] = [
      isDay ? at : Math.max(...DAYS.map((name) => find([name]))),
      find(MONTHS),
      find(YEARS),
    ];
    const whole = month < 0 ? find(MONTHS_OF_YEARS) : month;
    if (day < 0 || whole < 0) continue;
    // วันหยุด beside วันที่, เดือน and ปี names the holiday.
    if (at >= 0 && !isDay) {
      const others = known.filter((one) => !parts.includes(one.header));
      parts[at] = matchHeaders([texts[at] ?? ''], others)[0] ?? '';
    }
    for (const index of [day, whole, year]) if (index >= 0) parts[index] = header;
  }
}
