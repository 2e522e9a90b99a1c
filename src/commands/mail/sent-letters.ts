import { addDays } from '../../domain/dates/dates';
import { dateOfMoment } from '../../domain/dates/moments';
import { looseMemo } from '../loose-memo';
import type { Letter, Office } from '../office';

const MEMO = 'เมลที่ส่งแล้ว';
/** So long a letter is not sent a second time word for word: an older version of the Sheet that is restored forgets that it left. */
const DAYS = 7;
const MARK_LETTERS = 8;
/** A property holds 9 KB. */
const MOST_MARKS = 900;

type Named = { readonly key: string; readonly letter: Letter };

/** Marks of letters by the day on which they left, one after another. */
type Marks = Readonly<Record<string, string>>;

/** Those of the letters that have left these days under their key, to the letter. */
export function sentBefore(office: Office, letters: readonly Named[]): ReadonlySet<string> {
  const known = new Set(Object.values(keptMarks(office)).flatMap(marksIn));
  if (known.size === 0) return new Set();
  return new Set(letters.filter((one) => known.has(markOf(office, one))).map(({ key }) => key));
}

/** May be lost: then a letter goes twice, and none is missed. */
export function rememberSent(office: Office, letters: readonly Named[]): void {
  if (letters.length === 0) return;
  const today = dateOfMoment(office.now());
  const kept = keptMarks(office);
  const all: Marks = {
    ...kept,
    [today]: `${kept[today] ?? ''}${letters.map((one) => markOf(office, one)).join('')}`,
  };
  looseMemo(office).put(MEMO, newest(all));
}

function newest(all: Marks): Marks {
  let left = MOST_MARKS;
  const days = Object.keys(all).sort().reverse();
  return Object.fromEntries(
    days.flatMap((day) => {
      const own = marksIn(all[day] ?? '');
      const marks = own.slice(Math.max(0, own.length - left));
      left -= marks.length;
      return marks.length === 0 ? [] : [[day, marks.join('')]];
    }),
  );
}

function keptMarks(office: Office): Marks {
  const kept = looseMemo(office).get(MEMO);
  const since = addDays(dateOfMoment(office.now()), -DAYS);
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(
    Object.entries(kept).filter(([day, marks]) => day >= since && typeof marks === 'string'),
  );
}

function marksIn(text: string): readonly string[] {
  return text.match(new RegExp(`.{${MARK_LETTERS}}`, 'g')) ?? [];
}

function markOf(office: Office, { key, letter: { to, subject, body } }: Named): string {
  return office.sha256(JSON.stringify([key, to, subject, body])).slice(0, MARK_LETTERS);
}
