import { nameKey, reversedNameKey } from '../../../domain/person-name';
import { fromThaiDigits } from '../../../domain/thai-digits';
import { partsOf } from '../../../register/decode/row-reader';

type Named = { readonly id: string; readonly name: string };

/** What a text that names a person means: รหัส, or why it means none. */
export type PersonMeant =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'unknown'; readonly text: string }
  | { readonly kind: 'several'; readonly text: string; readonly ids: readonly string[] };

export type Persons = {
  /** One person, by รหัส, by name, or by both. */
  meant(text: string): PersonMeant;
};

const CODE_IN_TEXT = /(?:^|[\s(])([A-Za-z]{0,4}-?\d{1,8})(?=$|[\s):.,/-])/;

/** People by รหัส and by name; a name that two persons have means neither. */
export function createPersons(people: readonly Named[]): Persons {
  const codes = new Map(people.map(({ id }) => [id.toLowerCase(), id]));
  const byName = new Map<string, Set<string>>();
  for (const { id, name } of people) {
    const key = nameKey(name);
    if (key !== '') byName.set(key, (byName.get(key) ?? new Set()).add(id));
  }
  return {
    meant(text) {
      const plain = fromThaiDigits(text).trim();
      const whole = codes.get(plain.toLowerCase());
      if (whole !== undefined) return { kind: 'known', id: whole };
      const within = codes.get((CODE_IN_TEXT.exec(plain)?.[1] ?? '').toLowerCase());
      if (within !== undefined) return { kind: 'known', id: within };
      const ids = [...(byName.get(nameKey(plain)) ?? byName.get(reversedNameKey(plain)) ?? [])];
      const [id, another] = ids;
      if (id === undefined) return { kind: 'unknown', text: text.trim() };
      return another === undefined ? { kind: 'known', id } : { kind: 'several', text: text.trim(), ids };
    },
  };
}

/** Between names in one cell: commas, line ends, slashes, "และ" before another name, numbers before each. */
const BETWEEN =
  /\s+(?:และ|กับ|ร่วมกับ)\s*|และ(?=นาย|นาง|น\.ส\.|ว่าที่|ดร\.)|\s*[/|]\s*|\s+(?=\d{1,2}[.)]\s*[ก-ฮเ-ไ])/;

/** The persons that a cell names, one text each. */
export function personTexts(text: string): readonly string[] {
  return partsOf(fromThaiDigits(text))
    .flatMap((part) => part.split(BETWEEN))
    .map((part) => part.replace(/^\s*\d{1,2}[.)]\s*(?=\D)/, '').trim())
    .filter((part) => part !== '' && !/^[-–—−]+$/.test(part));
}
