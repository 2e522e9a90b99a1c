import { attribute } from './html-pieces';

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['minus', '−'],
  ['ndash', '–'],
  ['mdash', '—'],
]);

/** What stands in a field of a form. */
export function typedIn(name: string | undefined, attributes: string): string {
  if (name !== 'input' || /type\s*=\s*["']?(?:hidden|checkbox|radio|button|submit)/i.test(attributes))
    return '';
  return decoded(attribute(attributes, 'value') ?? '');
}

/** A text with the signs that its entities stand for. */
export function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal, hex, name) => {
    const point = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : 0;
    if (point > 0) return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    return ENTITIES.get(String(name).toLowerCase()) ?? whole;
  });
}

/** Line ends of the page's source are spaces; those of `<br>` stay. */
export function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .replace(/\n+/g, '\n')
    .trim();
}
