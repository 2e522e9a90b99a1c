import { isTitle, nameKey, reversedNameKey, withoutTitles } from '../../../domain/words/person-name';
import { fromThaiDigits } from '../../../domain/words/thai-digits';
import { partsOf } from '../../../register/decode/row-reader';
import { isBesideName, PREFIX } from './beside-name';

type Named = { readonly id: string; readonly name: string; readonly email?: string };

/** What a text that names a person means: รหัส, or why it means none. */
export type PersonMeant =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'unknown'; readonly text: string }
  | { readonly kind: 'several'; readonly text: string; readonly ids: readonly string[] };

export type Persons = {
  /** Whom a cell names, one by one: by รหัส, by name, by both, or by e-mail. */
  named(text: string): readonly PersonMeant[];
};

const CODE_IN_TEXT = /(?:^|[\s(])([A-Za-z]{0,4}-?\d{1,8})(?=$|[\s):.,/-])/g;
const LETTERED_CODE = /[A-Za-z]{1,4}-?\d{1,8}/g;
const LIKE_A_CODE = /^[A-Za-z]{0,4}-?\d{1,8}$/;
/** People in one cell without anything between them: each begins with a prefix. */
const BEFORE_PREFIX = new RegExp(`\\s+(?=${PREFIX}\\s?[ก-ฮเ-ไ])`);
/** What a person is may stand before the name: หัวหน้ากลุ่ม: นาย… . */
const BEFORE_NAME = new RegExp(`^(.*?)[\\s:]+(?=${PREFIX}\\s?[ก-ฮเ-ไ])`);
/** A degree after a name, an abbreviation mark. */
const AFTER_NAME = /^(?:ph\.? ?d\.?|m\.?a\.?|ed\.? ?d\.?|ฯ(?:ลฯ)?)$|\s*ฯ(?:ลฯ)?$/i;

/** People by รหัส and by name; a name that two persons have means neither. */
export function createPersons(people: readonly Named[]): Persons {
  const codes = new Map(people.map(({ id }) => [id.toLowerCase(), id]));
  const emails = new Map<string, string | undefined>();
  for (const { id, email = '' } of people) {
    const key = email.trim().toLowerCase();
    if (key !== '') emails.set(key, emails.has(key) ? undefined : id);
  }
  const byName = new Map<string, Set<string>>();
  const firstNames = new Map(people.map(({ id, name }) => [id, firstName(name)]));
  const prefixes = new Set(people.map(({ id }) => lettersOf(id)));
  for (const { id, name } of people) {
    const key = nameKey(name);
    if (key !== '') byName.set(key, (byName.get(key) ?? new Set()).add(id));
  }
  const idsOfName = (name: string): ReadonlySet<string> =>
    byName.get(nameKey(name)) ?? byName.get(reversedNameKey(name)) ?? new Set();
  const meantBy = (ids: Iterable<string>, text: string): PersonMeant => {
    const [id, another] = [...ids];
    if (id === undefined) return { kind: 'unknown', text: text.trim() };
    return another === undefined
      ? { kind: 'known', id }
      : { kind: 'several', text: text.trim(), ids: [...ids] };
  };
  /** A code as the register's are that is none of them. */
  const hasStrangeCode = (rest: string): boolean =>
    (rest.match(LETTERED_CODE) ?? []).some(
      (found) => prefixes.has(lettersOf(found)) && !codes.has(found.toLowerCase()),
    );
  /** Whether what stands beside a person's code is said of that person. */
  const isSaidOf = (id: string, rest: string): boolean =>
    isBesideName(rest) || firstName(rest.replace(/^[\s:–—-]+/, '')) === firstNames.get(id);
  /** One person; a code and a name that belong to two are told, not chosen from, and so is one that nobody has. */
  const meant = (text: string): PersonMeant => {
    const plain = fromThaiDigits(text).trim();
    const whole = codes.get(plain.toLowerCase()) ?? emails.get(plain.toLowerCase());
    if (whole !== undefined) return { kind: 'known', id: whole };
    const within = codesIn(plain);
    const rest = withoutCodes(plain);
    const named = idsOfName(rest);
    const strange = hasStrangeCode(plain) || (named.size === 0 && within.some((id) => !isSaidOf(id, rest)));
    return meantBy(strange && within.length < 2 ? [] : new Set([...within, ...named]), text);
  };
  const codesIn = (plain: string): readonly string[] =>
    (plain.match(CODE_IN_TEXT) ?? []).flatMap(
      (found) => codes.get(found.replace(/^[\s(]/, '').toLowerCase()) ?? [],
    );
  const allKnown = (texts: readonly string[]): readonly PersonMeant[] | undefined => {
    const found = texts.map(meant);
    return texts.length > 1 && found.every(({ kind }) => kind === 'known') ? found : undefined;
  };
  /** What the whole does not say its words may: several codes, several prefixes, a name and what the person is. */
  const meantOne = (text: string): readonly PersonMeant[] => {
    const words = text.split(/\s+/);
    const found =
      allKnown(words) ?? (codesIn(text).length > 0 ? undefined : allKnown(text.split(BEFORE_PREFIX)));
    if (found !== undefined) return found;
    if (words.length > 1 && words.every((word) => LIKE_A_CODE.test(word))) return words.map(meant);
    const whole = meant(text);
    if (whole.kind !== 'unknown') return [whole];
    for (let taken = words.length - 1; taken > 1; taken -= 1) {
      const begun = meant(words.slice(0, taken).join(' '));
      if (begun.kind !== 'known') continue;
      const rest = words.slice(taken).join(' ');
      return isBesideName(rest) && !hasStrangeCode(rest) ? [begun] : [begun, ...meantOne(rest)];
    }
    const before = BEFORE_NAME.exec(text);
    return before !== null && isBesideName(before[1] ?? '')
      ? meantOne(text.slice(before[0].length))
      : [whole];
  };
  return {
    named(text) {
      const texts = personTexts(text);
      const [surname = '', rest = ''] = texts;
      if (texts.length === 2 && texts.every((one) => meant(one).kind === 'unknown')) {
        const turned = meantBy(byName.get(reversedNameKey(`${surname} ${withoutTitles(rest)}`)) ?? [], text);
        if (turned.kind !== 'unknown') return [turned];
      }
      return texts.flatMap(meantOne);
    },
  };
}

function lettersOf(code: string): string {
  return (/^[A-Za-z]+/.exec(code)?.[0] ?? '').toLowerCase();
}

function firstName(name: string): string {
  return withoutTitles(name).split(' ')[0] ?? '';
}

function withoutCodes(text: string): string {
  return text.replace(CODE_IN_TEXT, ' ');
}

/** Between names in one cell: commas, line ends, slashes, bullets, "และ" before another name, numbers before each. */
const BETWEEN = new RegExp(
  [
    '\\s+(?:และ|กับ|ร่วมกับ|พร้อมด้วย|พร้อมทั้ง|รวมทั้ง|ตลอดจน)\\s*',
    `และ(?=${PREFIX}|[A-Za-z]{1,4}-?\\d)`,
    '\\s*[/|&+•●▪◦‣·]\\s*',
    '(?:^|\\s)[-–—]\\s*(?=[ก-ฮเ-ไ])',
    `[-–—](?=${PREFIX})`,
    '\\s+(?=\\d{1,2}[.)]\\s*[ก-ฮเ-ไ])',
    `(?=(?<!\\d)\\d{1,2}[.)]\\s*${PREFIX})`,
  ].join('|'),
);
/** A name in quotes or brackets of its own. */
const ENCLOSED = /^["“'‘([]([^"“”()[\]]+)["”'’)\]]$/;

/** The persons that a cell names, one text each. */
function personTexts(text: string): readonly string[] {
  const parts = partsOf(fromThaiDigits(text))
    .flatMap((part) => part.split(BETWEEN))
    .map((part) => part.replace(/^\s*\d{1,2}[.)]\s*(?=\D)/, '').trim())
    .map((part) =>
      part
        .replace(AFTER_NAME, '')
        .replace(ENCLOSED, '$1')
        .replace(/^และ\s+/, ''),
    )
    .filter((part) => part !== '' && !/^[-–—−]+$/.test(part));
  return parts.flatMap((part, at) => {
    // A prefix on a line of its own belongs to the name under it.
    if (isTitle(part) && at < parts.length - 1) return [];
    return isTitle(parts[at - 1] ?? '') ? [`${parts[at - 1]}${part}`] : [part];
  });
}
