import type { ZoneOffset } from '../utilities/zone-offset';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const SAYS_ITS_ZONE = /(Z|GMT|UTC|[+-]\d{2}:?\d{2})\s*(\(.*\))?$/i;
const DATE_ONLY = /^\s*[+-]?\d{4,6}(-\d{2}){0,2}\s*$/;
const MS_PER_MINUTE = 60_000;

const LOCAL_FIELDS = [
  'FullYear',
  'Month',
  'Date',
  'Day',
  'Hours',
  'Minutes',
  'Seconds',
  'Milliseconds',
] as const;

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/**
 * Puts the virtual clock and the script's time zone into a context's Date: `new Date()` and `Date.now()` read the
 * execution's clock, local fields and texts are those of the zone, whatever zone this machine keeps. Instances stay
 * real Dates. `realm` is the context's global object.
 */
export function installVirtualDate(
  realm: { Date: DateConstructor; Intl: typeof Intl },
  now: () => number,
  timeZone: string,
  offsetOf: ZoneOffset,
): void {
  const Real = realm.Date;
  const prototype = Real.prototype;
  const realTime = prototype.getTime;
  const machineOffset = prototype.getTimezoneOffset;

  const offset = (at: number): number => (offsetOf(timeZone, at) ?? 0) * MS_PER_MINUTE;
  const toLocal = (date: Date): Date => new Real(realTime.call(date) + offset(realTime.call(date)));
  /** The moment at which clocks in the zone show these fields; the second look settles days when the offset changes. */
  const fromLocal = (fields: number): number => {
    const guess = fields - offset(fields);
    return fields - offset(guess);
  };
  const parse = (text: string): number => {
    const parsed = Real.parse(text);
    if (Number.isNaN(parsed) || SAYS_ITS_ZONE.test(text) || DATE_ONLY.test(text)) return parsed;
    return fromLocal(parsed - machineOffset.call(new Real(parsed)) * MS_PER_MINUTE);
  };
  const text = (date: Date): { day: string; time: string } => {
    const at = realTime.call(date);
    if (Number.isNaN(at)) return { day: 'Invalid Date', time: '' };
    const local = toLocal(date);
    const minutes = Math.round(offset(at) / MS_PER_MINUTE);
    const zone = `GMT${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}${two(Math.abs(minutes) % 60)}`;
    const year = String(local.getUTCFullYear()).padStart(4, '0');
    return {
      day: `${DAYS[local.getUTCDay()]} ${MONTHS[local.getUTCMonth()]} ${two(local.getUTCDate())} ${year}`,
      time: `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}:${two(local.getUTCSeconds())} ${zone}`,
    };
  };

  function VirtualDate(this: unknown, ...args: unknown[]): unknown {
    if (new.target === undefined) return new Real(now()).toString();
    // Most of all dates are made of a number; their prototype is the real one's.
    if (new.target === VirtualDate && args.length === 1 && typeof args[0] === 'number')
      return new Real(args[0]);
    let made: unknown[];
    if (args.length === 0) made = [now()];
    else if (args.length === 1) {
      const [only] = args;
      const plain = only instanceof Real ? realTime.call(only) : only;
      made = [typeof plain === 'string' ? parse(plain) : plain];
    } else made = [fromLocal(Reflect.apply(Real.UTC, Real, args))];
    return Reflect.construct(Real, made, new.target);
  }

  const define = (target: object, name: string, value: unknown): void => {
    Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false });
  };
  Object.defineProperty(VirtualDate, 'name', { value: 'Date' });
  Object.defineProperty(VirtualDate, 'length', { value: 7 });
  Object.defineProperty(VirtualDate, 'prototype', { value: prototype, writable: false });
  define(VirtualDate, 'now', now);
  define(VirtualDate, 'parse', (value: unknown) => parse(String(value)));
  define(VirtualDate, 'UTC', Real.UTC);
  define(prototype, 'constructor', VirtualDate);

  for (const field of LOCAL_FIELDS) {
    define(prototype, `get${field}`, function (this: Date): number {
      return toLocal(this)[`getUTC${field}`]();
    });
    if (field === 'Day') continue;
    const set: (...values: number[]) => number = prototype[`setUTC${field}`];
    define(prototype, `set${field}`, function (this: Date, ...values: number[]): number {
      const local = Number.isNaN(realTime.call(this)) && field === 'FullYear' ? new Real(0) : toLocal(this);
      set.apply(local, values);
      return this.setTime(fromLocal(realTime.call(local)));
    });
  }
  define(prototype, 'getTimezoneOffset', function (this: Date): number {
    return -Math.round(offset(realTime.call(this)) / MS_PER_MINUTE);
  });
  define(prototype, 'toDateString', function (this: Date): string {
    return text(this).day;
  });
  define(prototype, 'toTimeString', function (this: Date): string {
    return text(this).time;
  });
  define(prototype, 'toString', function (this: Date): string {
    const { day, time } = text(this);
    return time === '' ? day : `${day} ${time}`;
  });
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'] as const) {
    const real: (locales?: string | string[], options?: Intl.DateTimeFormatOptions) => string =
      prototype[name];
    define(
      prototype,
      name,
      function (this: Date, locales?: string | string[], options?: Intl.DateTimeFormatOptions): string {
        return real.call(this, locales ?? 'en-US', { timeZone, ...options });
      },
    );
  }
  realm.Date = VirtualDate as unknown as DateConstructor;

  const RealFormat = realm.Intl.DateTimeFormat;
  const formatOf = Object.getOwnPropertyDescriptor(RealFormat.prototype, 'format')?.get;
  const realParts = RealFormat.prototype.formatToParts;
  Object.defineProperty(RealFormat.prototype, 'format', {
    configurable: true,
    get(this: Intl.DateTimeFormat) {
      const format: (date: Date | number) => string = formatOf?.call(this);
      return (date?: Date | number) => format(date ?? now());
    },
  });
  define(RealFormat.prototype, 'formatToParts', function (this: Intl.DateTimeFormat, date?: Date | number) {
    return realParts.call(this, date ?? now());
  });
  const VirtualFormat = new Proxy(RealFormat, {
    construct: (target, [locales, options], newTarget) =>
      Reflect.construct(target, [locales ?? 'en-US', { timeZone, ...options }], newTarget),
    apply: (target, _self, [locales, options]) => new target(locales ?? 'en-US', { timeZone, ...options }),
  });
  define(realm.Intl, 'DateTimeFormat', VirtualFormat);
}
