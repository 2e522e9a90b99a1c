/** Zero-width spaces and joiners, byte-order mark, soft hyphen: invisible leavings of copied text. */
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;

const UNTIDY = /[\s\u200b-\u200d\u2060\ufeff\u00ad]/;

/** Text as a person reads it: no invisible characters, any run of white space as one space, trimmed. */
export function cleanText(text: string): string {
  if (!UNTIDY.test(text)) return text;
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}
