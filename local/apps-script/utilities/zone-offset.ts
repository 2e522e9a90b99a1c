/** Minutes east of UTC of a zone at a moment. */
export type ZoneOffset = (zone: string, at: number) => number | undefined;

const FIXED = /^(?:GMT|UTC)(?:([+-])(\d{1,2})(?::?(\d{2}))?)?$/;

function fixedOffset(zone: string): number | undefined {
  const match = FIXED.exec(zone);
  if (!match) return zone === 'Z' ? 0 : undefined;
  if (match[1] === undefined) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? '0');
  return match[1] === '-' ? -minutes : minutes;
}

/**
 * Offsets of IANA zones and of `GMT+7`-like names, from Intl; `undefined` for a name that is none. A formatter is
 * kept for each zone because making one costs more than an idle execution.
 */
export function createZoneOffset(): ZoneOffset {
  const formatters = new Map<string, Intl.DateTimeFormat | undefined>();
  const formatterOf = (zone: string): Intl.DateTimeFormat | undefined => {
    if (!formatters.has(zone)) {
      try {
        formatters.set(
          zone,
          new Intl.DateTimeFormat('en-US', {
            timeZone: zone,
            hourCycle: 'h23',
            year: 'numeric',
            month: 'numeric',
            day: 'numeric',
            hour: 'numeric',
            minute: 'numeric',
            second: 'numeric',
            era: 'short',
          }),
        );
      } catch {
        formatters.set(zone, undefined);
      }
    }
    return formatters.get(zone);
  };
  return (zone, at) => {
    const fixed = fixedOffset(zone);
    if (fixed !== undefined) return fixed;
    const formatter = formatterOf(zone);
    if (formatter === undefined || !Number.isFinite(at)) return undefined;
    const fields = new Map(formatter.formatToParts(at).map((part) => [part.type, part.value]));
    const field = (type: Intl.DateTimeFormatPartTypes) => Number(fields.get(type) ?? '0');
    const year = fields.get('era') === 'BC' ? 1 - field('year') : field('year');
    const local = new Date(0);
    local.setUTCFullYear(year, field('month') - 1, field('day'));
    local.setUTCHours(field('hour'), field('minute'), field('second'));
    return Math.round((local.getTime() - Math.floor(at / 1000) * 1000) / 60000);
  };
}
