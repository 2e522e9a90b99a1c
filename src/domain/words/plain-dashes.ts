const DASHES = /[\u2010-\u2015\u2212]/g;

/** Hyphens, dashes and minus signs of a word processor as the one of a keyboard. */
export function withPlainDashes(text: string): string {
  return text.replace(DASHES, '-');
}
