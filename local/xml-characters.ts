/** What XML 1.0 may not hold: control characters, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The text without characters that XML forbids: a file with one of them opens nowhere. */
export function asXmlText(text: string): string {
  return text.replace(FORBIDDEN, '');
}
