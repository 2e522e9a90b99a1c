import { textOfUtf8 } from '../../../documents/filling/text-of-utf8';
import { HALF_LETTER } from '../../../register/encode-cell';

/** Letters of Windows-874 (TIS-620 with Windows' quotes and dashes) at 0x80–0xA0; the others there are undefined. */
const WINDOWS_874_LOW: Readonly<Record<number, string>> = {
  128: '\u20ac',
  133: '\u2026',
  145: '\u2018',
  146: '\u2019',
  147: '\u201c',
  148: '\u201d',
  149: '\u2022',
  150: '\u2013',
  151: '\u2014',
  160: '\u00a0',
};
const FIRST_THAI_BYTE = 0xa1;
const FIRST_THAI_POINT = 0x0e01;
/** Thai letters of TIS-620: 0xA1–0xDA and 0xDF–0xFB. */
const LAST_THAI_BYTE = 0xfb;
/** Arguments of one String.fromCharCode call. */
const CHUNK = 8192;

/** Stands where bytes are no letter. */
export const BROKEN_LETTER = '\ufffd';
const BROKEN = 0xfffd;

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-874';

export type ReadText = { readonly text: string; readonly encoding: Encoding };

/**
 * The text of a file as Thai offices keep it: UTF-8, UTF-16 (Excel's "Unicode text") or Windows-874, each with or without its
 * mark. A file without a mark is told by the weight of what it holds: one broken byte makes no other encoding of it.
 */
export function textOfBytes(bytes: Uint8Array): ReadText {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return utf16Text(bytes, 2, 'utf-16le');
  if (first === 0xfe && second === 0xff) return utf16Text(bytes, 2, 'utf-16be');
  const marked = first === 0xef && second === 0xbb && third === 0xbf;
  const wide = marked ? undefined : wideEncoding(bytes);
  if (wide !== undefined) return utf16Text(bytes, 0, wide);
  const whole = bytes.subarray(marked ? 3 : 0);
  const text = textOfUtf8(whole);
  if (text !== undefined) return twiceEncoded(text) ?? { text, encoding: 'utf-8' };
  const { units, broken, thai } = utf8Units(whole);
  if (broken > 0) return textOfLines(whole, !marked && thai * 3 < broken ? 'windows-874' : 'utf-8');
  return textOf(units, 'utf-8');
}

/** A text that was UTF-8, taken for another encoding and saved as UTF-8 again: how its Thai letters begin, and its bytes. */
const TAKEN_FOR: readonly { readonly signs: RegExp; readonly byteOf: (letter: string) => number }[] = [
  { signs: /เ[ธน]/g, byteOf: byteOf874 },
  { signs: /à[¸¹]/g, byteOf: byteOf1252 },
];

const THAI = /[\u0e01-\u0e5b]+/g;

/** Is part of no letter of UTF-8. */
const NO_BYTE = 0xff;
/** Where the other encoding has no letter for a byte, up to three bytes a letter are lost: of Thai letters nearly half. */
const MOST_LOST = 4;

/** The text of a file that was encoded twice ("เธฃเธซเธฑเธช", "à¸£à¸«à¸±à¸ª"); undefined for any other. */
function twiceEncoded(text: string): ReadText | undefined {
  for (const { signs, byteOf } of TAKEN_FOR) {
    const pairs = text.match(signs)?.length ?? 0;
    if (pairs < 3 || pairs * 4 < text.length - text.replace(THAI, '').length) continue;
    const bytes = Array.from(text, (letter) => (letter === BROKEN_LETTER ? NO_BYTE : byteOf(letter)));
    if (bytes.some((byte) => byte < 0)) continue;
    const { units, broken, thai } = utf8Units(Uint8Array.from(bytes));
    if (broken <= thai * MOST_LOST) return textOf(units, 'utf-8');
  }
  return undefined;
}

/** The byte of a letter in Windows-874, −1 where it has none. */
function byteOf874(letter: string): number {
  const point = letter.codePointAt(0) ?? 0;
  if (point < 0xa0) return point;
  if (point >= FIRST_THAI_POINT && point <= 0x0e5b) return point - FIRST_THAI_POINT + FIRST_THAI_BYTE;
  const low = Object.entries(WINDOWS_874_LOW).find(([, other]) => other === letter);
  return low === undefined ? -1 : Number(low[0]);
}

/** Windows-1252 from 0x80 on, where it is not Latin-1. */
const WINDOWS_1252_LOW = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The byte of a letter in Windows-1252, −1 where it has none. */
function byteOf1252(letter: string): number {
  const point = letter.codePointAt(0) ?? 0;
  if (point <= 0xff) return point;
  // LibreOffice keeps a byte that means nothing there in the private letters.
  if (point >= 0xf180 && point <= 0xf19f) return point - 0xf100;
  const low = WINDOWS_1252_LOW.indexOf(letter);
  return low < 0 ? -1 : 0x80 + low;
}

/** Of each pair of bytes in a Thai UTF-16 text one is 0 (Latin, digits, separators) or 0x0E (Thai): no other encoding has such bytes. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = Math.floor(Math.min(bytes.length, 4000) / 2);
  if (pairs < 2) return undefined;
  const highs = [0, 0];
  for (let at = 0; at < pairs * 2; at += 1) {
    if (bytes[at] === 0 || bytes[at] === 0x0e) highs[at % 2] = (highs[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = highs;
  if (odd > pairs * 0.7 && even < pairs * 0.3) return 'utf-16le';
  return even > pairs * 0.7 && odd < pairs * 0.3 ? 'utf-16be' : undefined;
}

function utf16Text(bytes: Uint8Array, from: number, encoding: 'utf-16le' | 'utf-16be'): ReadText {
  const units: number[] = [];
  for (let at = from; at + 1 < bytes.length; at += 2) {
    const first = bytes[at] ?? 0;
    const second = bytes[at + 1] ?? 0;
    units.push(encoding === 'utf-16be' ? first * 256 + second : second * 256 + first);
  }
  const { text } = textOf(units, encoding);
  return { text: text.replace(HALF_LETTER, BROKEN_LETTER), encoding };
}

type Utf8 = {
  readonly units: readonly number[];
  /** Bytes that belong to no letter. */
  readonly broken: number;
  readonly thai: number;
};

function utf8Units(bytes: Uint8Array): Utf8 {
  const units: number[] = [];
  let broken = 0;
  let thai = 0;
  let at = 0;
  while (at < bytes.length) {
    const { point, length, whole } = letterAt(bytes, at);
    if (!whole) broken += length;
    if (whole && length === 3 && point >= FIRST_THAI_POINT && point <= 0x0e5b) thai += 1;
    if (point > 0xffff) units.push(0xd7c0 + (point >> 10), 0xdc00 + (point & 0x3ff));
    else units.push(point);
    at += length;
  }
  return { units, broken, thai };
}

type Letter = { readonly point: number; readonly length: number; readonly whole: boolean };

/** One letter of UTF-8; a broken one takes as many bytes as could have belonged to it. */
function letterAt(bytes: Uint8Array, at: number): Letter {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return { point: lead, length: 1, whole: true };
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  if (length === 0) return { point: BROKEN, length: 1, whole: false };
  let point = lead & (0x7f >> length);
  for (let next = 1; next < length; next += 1) {
    const byte = bytes[at + next];
    if (byte === undefined || (byte & 0xc0) !== 0x80) return { point: BROKEN, length: next, whole: false };
    point = point * 64 + (byte & 0x3f);
  }
  return { point, length, whole: true };
}

const LINE_END = 0x0a;
/** A letter that broke off leaves two bytes of UTF-8; a line of Windows-874 has a byte for every letter. */
const OTHER_LINE_BYTES = 4;

/** Lines that somebody pasted from a file of another encoding are read in their own. */
function textOfLines(bytes: Uint8Array, encoding: 'utf-8' | 'windows-874'): ReadText {
  const units: number[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(LINE_END, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end + 1);
    const asUtf8 = utf8Units(line);
    const foreign =
      encoding === 'utf-8'
        ? asUtf8.thai === 0 && asUtf8.broken >= OTHER_LINE_BYTES
        : asUtf8.broken > 0 && asUtf8.thai * 3 < asUtf8.broken;
    for (const unit of foreign ? windows874Units(line) : asUtf8.units) units.push(unit);
    from += line.length;
  }
  return textOf(units, encoding);
}

function windows874Units(bytes: Uint8Array): readonly number[] {
  const units: number[] = [];
  for (const byte of bytes) {
    if (byte >= FIRST_THAI_BYTE && byte <= LAST_THAI_BYTE && (byte <= 0xda || byte >= 0xdf)) {
      units.push(byte - FIRST_THAI_BYTE + FIRST_THAI_POINT);
    } else units.push(byte < 0x80 ? byte : (WINDOWS_874_LOW[byte] ?? BROKEN_LETTER).charCodeAt(0));
  }
  return units;
}

function textOf(units: readonly number[], encoding: Encoding): ReadText {
  const parts: string[] = [];
  for (let at = 0; at < units.length; at += CHUNK) {
    parts.push(String.fromCharCode(...units.slice(at, at + CHUNK)));
  }
  return { text: parts.join(''), encoding };
}
