import { wordOf } from '../../domain/words/word';

/** One tag within one paragraph's text; braces may stand in several runs. */
export const TAG = /\{\{([^{}]*)\}\}/g;

/**
 * A tag as it was meant: no spaces (no-break ones too) or invisible characters, sara am composed, two sara e as sara ae,
 * tone marks after vowels, Western digits. `#`, `^`, `/` in front stay.
 */
export function normaliseTag(written: string): string {
  return wordOf(written.replace(/\s+/g, ''));
}
