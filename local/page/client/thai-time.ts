/** Times as a Thai office writes them: Bangkok, พ.ศ. */
const bangkok = { timeZone: 'Asia/Bangkok' } as const;
const long = new Intl.DateTimeFormat('th-TH-u-ca-buddhist-nu-latn', {
  ...bangkok,
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const clock = new Intl.DateTimeFormat('en-GB', { ...bangkok, hour: '2-digit', minute: '2-digit' });
const short = new Intl.DateTimeFormat('th-TH-u-ca-buddhist-nu-latn', {
  ...bangkok,
  day: 'numeric',
  month: 'short',
  year: '2-digit',
});

/** `พฤ. 1 ต.ค. 2569`: without the era, which no reader of the page is in doubt about. */
export function thaiDay(iso: string): string {
  return long
    .format(new Date(iso))
    .replace(/\s*พ\.ศ\.\s*|\s*BE\s*/g, ' ')
    .replace('ที่', '')
    .trim();
}
function shortThaiDay(iso: string): string {
  return short
    .format(new Date(iso))
    .replace(/\s*พ\.ศ\.\s*|\s*BE\s*/g, ' ')
    .trim();
}
export function timeOfDay(iso: string): string {
  return clock.format(new Date(iso));
}
export function thaiMoment(iso: string): string {
  return iso === '' ? '' : `${shortThaiDay(iso)} ${timeOfDay(iso)} น.`;
}

const offsetMs = 7 * 3_600_000;

/** `2027-04-01T08:00` in Bangkok, as a date-time input holds it. */
export function toBangkokInput(iso: string): string {
  return new Date(Date.parse(iso) + offsetMs).toISOString().slice(0, 16);
}
export function fromBangkokInput(typed: string): string {
  return `${typed}:00+07:00`;
}
export function daysLater(iso: string, days: number): string {
  return fromBangkokInput(toBangkokInput(new Date(Date.parse(iso) + days * 86_400_000).toISOString()));
}

/** Where the clock is on its way, and where it goes. */
export function wayText(now: string, to: string): string {
  return `${thaiDay(now)} กำลังเดินเวลาไป ${thaiDay(to)}`;
}
