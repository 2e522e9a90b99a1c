import { type IsoDate, parseIsoDate } from '../../src/domain/dates/dates';

/** A date that a test writes down: `2027-04-05`. */
export function day(text: string): IsoDate {
  const date = parseIsoDate(text);
  if (date === undefined) throw new Error(`no date: ${text}`);
  return date;
}
