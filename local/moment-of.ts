/** The moment that an ISO 8601 text names, in ms; NaN for a day that its month has not, of which Date.parse makes one of the next month. */
export function momentOf(written: string): number {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(written) ?? [];
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) > days ? Number.NaN : Date.parse(written);
}
