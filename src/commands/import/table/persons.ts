import { nameKey, reversedNameKey, withoutTitles } from '../../../domain/words/person-name';
import { fromThaiDigits } from '../../../domain/words/thai-digits';
import { partsOf } from '../../../register/decode/row-reader';

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
/** People in one cell without anything between them: each begins with a prefix. */
const BEFORE_PREFIX = /\s+(?=(?:นาย|นาง|น\.ส\.|นส\.|ว่าที่|ดร\.|ม\.[ลร]\.)\s?[ก-ฮเ-ไ])/;
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
  /** One person; a code and a name that belong to two are told, not chosen from. */
  const meant = (text: string): PersonMeant => {
    const plain = fromThaiDigits(text).trim();
    const whole = codes.get(plain.toLowerCase()) ?? emails.get(plain.toLowerCase());
    if (whole !== undefined) return { kind: 'known', id: whole };
    const within = codesIn(plain);
    const ids = new Set([...within, ...idsOfName(withoutCodes(plain))]);
    return meantBy(ids, text);
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
    const whole = meant(text);
    if (whole.kind !== 'unknown') return [whole];
    for (let taken = words.length - 1; taken > 1; taken -= 1) {
      const begun = meant(words.slice(0, taken).join(' '));
      if (begun.kind === 'known') return [begun];
    }
    return [whole];
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

function withoutCodes(text: string): string {
  return text.replace(CODE_IN_TEXT, ' ');
}

/** Between names in one cell: commas, line ends, slashes, "และ" before another name, numbers before each. */
const BETWEEN =
  /\s+(?:และ|กับ|ร่วมกับ)\s*|และ(?=นาย|นาง|น\.ส\.|ว่าที่|ดร\.)|\s*[/|&+]\s*|\s+(?=\d{1,2}[.)]\s*[ก-ฮเ-ไ])/;

/** The persons that a cell names, one text each. */
function personTexts(text: string): readonly string[] {
  return partsOf(fromThaiDigits(text))
    .flatMap((part) => part.split(BETWEEN))
    .map((part) => part.replace(/^\s*\d{1,2}[.)]\s*(?=\D)/, '').trim())
    .map((part) => part.replace(AFTER_NAME, ''))
    .filter((part) => part !== '' && !/^[-–—−]+$/.test(part));
}
