/** Arguments of one String.fromCharCode call. */
const CHUNK = 8192;

/**
 * The text of UTF-8 bytes; undefined where they are none. Apps Script has no TextDecoder: each byte is made a letter, and what
 * JavaScript has for addresses reads their percent signs, natively and three times as fast as a loop over the bytes.
 */
export function textOfUtf8(bytes: Uint8Array): string | undefined {
  let letters = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    letters += String.fromCharCode.apply(null, bytes.subarray(at, at + CHUNK) as unknown as number[]);
  }
  try {
    return decodeURIComponent(escape(letters));
  } catch {
    return undefined;
  }
}

/** The other way: a letter for each byte; undefined where half a surrogate pair stands alone. */
export function utf8Letters(text: string): string | undefined {
  try {
    return unescape(encodeURIComponent(text));
  } catch {
    return undefined;
  }
}
