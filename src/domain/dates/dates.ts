/** Plain calendar dates as ISO text (`2027-04-30`, CE) and their spreadsheet serials; no zone, no clock. */

export type IsoDate = string & { readonly isoDate: true };

const MS_PER_DAY = 86_400_000;
/** Serial 0 of Sheets and Excel is 1899-12-30. */
const SERIAL_EPOCH_MS = -2_209_161_600_000;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A date from its parts (CE year, month 1–12), or undefined where the calendar has no such day. */
export function dateOf(year: number, month: number, day: number): IsoDate | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  if (year < 1000 || year > 9999) return undefined;
  if (at.getUTCFullYear() !== year || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day)
    return undefined;
  return at.toISOString().slice(0, 10) as IsoDate;
}

export function parseIsoDate(text: string): IsoDate | undefined {
  const parts = ISO.exec(text.trim());
  return parts ? dateOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

function utcMs(date: IsoDate): number {
  return Date.UTC(yearOf(date), monthOf(date) - 1, dayOf(date));
}

function fromUtcMs(ms: number): IsoDate {
  return new Date(ms).toISOString().slice(0, 10) as IsoDate;
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

export function monthOf(date: IsoDate): number {
  return Number(date.slice(5, 7));
}

export function dayOf(date: IsoDate): number {
  return Number(date.slice(8, 10));
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(date: IsoDate): number {
  return new Date(utcMs(date)).getUTCDay();
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return fromUtcMs(utcMs(date) + days * MS_PER_DAY);
}

/** The same day of a later month, or that month's last day where it is shorter (31 Jan + 1 → 28/29 Feb). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const first = new Date(Date.UTC(yearOf(date), monthOf(date) - 1 + months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(dayOf(date), lastDay));
  return fromUtcMs(first.getTime());
}

export function serialOfDate(date: IsoDate): number {
  return Math.round((utcMs(date) - SERIAL_EPOCH_MS) / MS_PER_DAY);
}

/** The date of a serial; a time of day in it is dropped. */
export function dateOfSerial(serial: number): IsoDate {
  return fromUtcMs(SERIAL_EPOCH_MS + Math.floor(serial) * MS_PER_DAY);
}
