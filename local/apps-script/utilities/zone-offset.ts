/** Minutes east of UTC of a zone at a moment. */
export type ZoneOffset = (zone: string, at: number) => number | undefined;

/** Since 1973 every zone changes its offset on a quarter of an hour only, so one answer holds for the whole quarter. */
const QUARTER_MS = 15 * 60_000;
const QUARTERS_FROM = Date.UTC(1973, 0, 1);
const MOST_KEPT = 10_000;

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
  const shown = (zone: string, at: number): number | undefined => {
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
  const kept = new Map<string, number | undefined>();
  return (zone, at) => {
    const fixed = fixedOffset(zone);
    if (fixed !== undefined) return fixed;
    if (!(at >= QUARTERS_FROM)) return shown(zone, at);
    const key = `${zone} ${Math.floor(at / QUARTER_MS)}`;
    if (!kept.has(key)) {
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(key, shown(zone, at));
    }
    return kept.get(key);
  };
}
