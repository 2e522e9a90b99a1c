const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const MS_PER_DAY = 86_400_000;

function number(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function offsetText(minutes: number, colon: string): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${number(Math.floor(size / 60), 2)}${colon}${number(size % 60, 2)}`;
}

function yearDay(local: Date): number {
  return Math.floor((local.getTime() - Date.UTC(local.getUTCFullYear(), 0, 1)) / MS_PER_DAY) + 1;
}

/** Weeks begin on Sunday and the week of 1 January is the first, as in Java's US locale. */
function weekOfYear(local: Date): number {
  const firstDay = new Date(Date.UTC(local.getUTCFullYear(), 0, 1)).getUTCDay();
  const week = Math.floor((yearDay(local) - 1 + firstDay) / 7) + 1;
  const daysLeft = Date.UTC(local.getUTCFullYear() + 1, 0, 1) - local.getTime();
  const nextFirstDay = new Date(Date.UTC(local.getUTCFullYear() + 1, 0, 1)).getUTCDay();
  return week > 52 && daysLeft / MS_PER_DAY <= nextFirstDay ? 1 : week;
}

/** One run of equal letters of the pattern; `undefined` for a letter that means nothing. */
function field(letter: string, count: number, local: Date, offset: number): string | undefined {
  const hours = local.getUTCHours();
  switch (letter) {
    case 'G':
      return 'AD';
    case 'y':
    case 'u':
    case 'Y':
      if (letter === 'u') return number(local.getUTCDay() || 7, count);
      return count === 2 ? number(local.getUTCFullYear() % 100, 2) : number(local.getUTCFullYear(), count);
    case 'M':
    case 'L': {
      const name = MONTHS[local.getUTCMonth()] ?? '';
      if (count >= 4) return name;
      return count === 3 ? name.slice(0, 3) : number(local.getUTCMonth() + 1, count);
    }
    case 'd':
      return number(local.getUTCDate(), count);
    case 'D':
      return number(yearDay(local), count);
    case 'w':
      return number(weekOfYear(local), count);
    case 'F':
      return number(Math.floor((local.getUTCDate() - 1) / 7) + 1, count);
    case 'E': {
      const name = DAYS[local.getUTCDay()] ?? '';
      return count >= 4 ? name : name.slice(0, 3);
    }
    case 'a':
      return hours < 12 ? 'AM' : 'PM';
    case 'H':
      return number(hours, count);
    case 'k':
      return number(hours || 24, count);
    case 'K':
      return number(hours % 12, count);
    case 'h':
      return number(hours % 12 || 12, count);
    case 'm':
      return number(local.getUTCMinutes(), count);
    case 's':
      return number(local.getUTCSeconds(), count);
    case 'S':
      return number(local.getUTCMilliseconds(), count);
    case 'z':
      return offset === 0 ? 'GMT' : `GMT${offsetText(offset, ':')}`;
    case 'Z':
      return offsetText(offset, '');
    case 'X':
      if (offset === 0) return 'Z';
      return count === 1 ? offsetText(offset, '').slice(0, 3) : offsetText(offset, count === 2 ? '' : ':');
    default:
      return undefined;
  }
}

/**
 * A moment (ms since the epoch) by a pattern of Java's SimpleDateFormat in English, as Utilities.formatDate writes it.
 * `offset` is minutes east of UTC. Gives `undefined` when the pattern holds a letter that means nothing or an open quote.
 */
export function formatDate(at: number, offset: number, pattern: string): string | undefined {
  const local = new Date(at + offset * 60_000);
  let text = '';
  for (let index = 0; index < pattern.length; ) {
    const letter = pattern.charAt(index);
    if (letter === "'") {
      const rest = /^'((?:[^']|'')*)'/.exec(pattern.slice(index));
      if (!rest) return undefined;
      text += rest[1] === '' ? "'" : (rest[1] ?? '').replace(/''/g, "'");
      index += rest[0].length;
      continue;
    }
    if (!/[A-Za-z]/.test(letter)) {
      text += letter;
      index += 1;
      continue;
    }
    let count = 1;
    while (pattern.charAt(index + count) === letter) count += 1;
    const written = field(letter, count, local, offset);
    if (written === undefined) return undefined;
    text += written;
    index += count;
  }
  return text;
}
