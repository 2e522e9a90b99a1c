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
/** Arguments of one String.fromCharCode call. */
const CHUNK = 8192;

/**
 * The text of a file as Thai offices keep it: UTF-8 (with or without its mark), UTF-16 with its mark (Excel's "Unicode text"),
 * else Windows-874.
 */
export function textOfBytes(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16Text(bytes, 0);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16Text(bytes, 1);
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return utf8Text(bytes, hasMark ? 3 : 0) ?? windows874Text(bytes);
}

function utf16Text(bytes: Uint8Array, highByte: 0 | 1): string {
  const units: number[] = [];
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    const first = bytes[at] ?? 0;
    const second = bytes[at + 1] ?? 0;
    units.push(highByte === 1 ? first * 256 + second : second * 256 + first);
  }
  return textOfUnits(units);
}

/** undefined where the bytes are no UTF-8. */
function utf8Text(bytes: Uint8Array, from: number): string | undefined {
  const units: number[] = [];
  let at = from;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const length =
      lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length === 0 || at + length > bytes.length) return undefined;
    let point = length === 1 ? lead : lead & (0x7f >> length);
    for (let next = 1; next < length; next += 1) {
      const byte = bytes[at + next] ?? 0;
      if ((byte & 0xc0) !== 0x80) return undefined;
      point = point * 64 + (byte & 0x3f);
    }
    if (point > 0xffff) units.push(0xd7c0 + (point >> 10), 0xdc00 + (point & 0x3ff));
    else units.push(point);
    at += length;
  }
  return textOfUnits(units);
}

function windows874Text(bytes: Uint8Array): string {
  const units: number[] = [];
  for (const byte of bytes) {
    if (byte >= FIRST_THAI_BYTE) units.push(byte - FIRST_THAI_BYTE + FIRST_THAI_POINT);
    else units.push(byte < 0x80 ? byte : (WINDOWS_874_LOW[byte] ?? '\ufffd').charCodeAt(0));
  }
  return textOfUnits(units);
}

function textOfUnits(units: readonly number[]): string {
  const parts: string[] = [];
  for (let at = 0; at < units.length; at += CHUNK) {
    parts.push(String.fromCharCode(...units.slice(at, at + CHUNK)));
  }
  return parts.join('');
}
