/** Sheets' date serials: days since 30 December 1899 in the spreadsheet's own zone. */

const unixEpochSerial = 25569;
const msPerDay = 86_400_000;

const offsets = new Map<string, number>();

/** Minutes by which the zone is ahead of UTC at that moment. */
function zoneOffsetMinutes(now: number, timeZone: string): number {
  const key = `${timeZone} ${Math.floor(now / 3_600_000)}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(new Date(now));
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value ?? 0);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  const offset = Math.round((local - Math.floor(now / 60_000) * 60_000) / 60_000);
  if (offsets.size > 1000) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

/** The serial of a moment, with the time as its fraction. */
export function serialOf(now: number, timeZone: string): number {
  return (now + zoneOffsetMinutes(now, timeZone) * 60_000) / msPerDay + unixEpochSerial;
}

/** The serial of a calendar day. */
export function serialOfDay(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / msPerDay + unixEpochSerial;
}

/** The calendar year in which a serial lies. */
export function yearOfSerial(serial: number): number {
  return new Date((serial - unixEpochSerial) * msPerDay).getUTCFullYear();
}
