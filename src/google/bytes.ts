/** Apps Script's bytes are signed (−128..127); everywhere else in the code bytes are a Uint8Array. */

/** An ordinary array: Apps Script takes no typed one. Filled place by place, which is three times as fast as Array.from. */
export function signedBytes(bytes: Uint8Array): number[] {
  const signed: number[] = new Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) signed[at] = ((bytes[at] ?? 0) << 24) >> 24;
  return signed;
}

/** A Uint8Array takes each number modulo 256: −1 becomes 255. */
export function unsignedBytes(signed: readonly number[]): Uint8Array {
  return new Uint8Array(signed);
}

export function hexOf(signed: readonly number[]): string {
  return signed.map((byte) => (byte & 255).toString(16).padStart(2, '0')).join('');
}

/** UTF-8 of a text without TextEncoder; a lone surrogate becomes U+FFFD. */
export function utf8Bytes(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0xfffd;
    pushPoint(bytes, point >= 0xd800 && point <= 0xdfff ? 0xfffd : point);
  }
  return Uint8Array.from(bytes);
}

function pushPoint(bytes: number[], point: number): void {
  if (point < 0x80) bytes.push(point);
  else if (point < 0x800) bytes.push(0xc0 | (point >> 6), tail(point, 0));
  else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), tail(point, 6), tail(point, 0));
  else bytes.push(0xf0 | (point >> 18), tail(point, 12), tail(point, 6), tail(point, 0));
}

function tail(point: number, shift: number): number {
  return 0x80 | ((point >> shift) & 0x3f);
}
