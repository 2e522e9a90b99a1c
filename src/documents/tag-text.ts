import { fromThaiDigits } from '../domain/thai-digits';
import { composeSaraAm } from './thai-typography';

/** One tag within one paragraph's text; braces may stand in several runs. */
export const TAG = /\{\{([^{}]*)\}\}/g;

const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;

/**
 * A tag as it was meant: no spaces (no-break ones too) or invisible characters, sara am composed, two sara e as sara ae,
 * tone marks after vowels, Western digits. `#`, `^`, `/` in front stay.
 */
export function normaliseTag(written: string): string {
  const bare = written.replace(INVISIBLE, '').replace(/\s+/g, '').normalize('NFC');
  const composed = composeSaraAm(bare)
    .replace(/เเ/g, 'แ')
    .replace(/([\u0e48-\u0e4c])([\u0e31\u0e34-\u0e39])/g, '$2$1');
  return fromThaiDigits(composed);
}
