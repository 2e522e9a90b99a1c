import fc from 'fast-check';
import { beginningOf, textParts } from '../../src/domain/words/text-parts';

/** Half of a letter that takes two units. */
const HALF = /[\ud800-\udfff]/u;

describe('a text that is cut', () => {
  it('keeps letters of two units whole', () => {
    expect(beginningOf('ผ่าน👍', 5)).toBe('ผ่าน');
    expect(beginningOf('ผ่าน👍', 6)).toBe('ผ่าน👍');
    expect(beginningOf('👍👍', 3)).toBe('👍');
    expect(beginningOf('ผ่าน', 9)).toBe('ผ่าน');
  });

  it('into parts is the same text again, with no letter torn and no part too long', () => {
    const texts = fc.string({ unit: fc.constantFrom('ก', '่', 'a', '👍', '𝟙'), maxLength: 60 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 9 }), (text, letters) => {
        const parts = textParts(text, letters);
        expect(parts.join('')).toBe(text);
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(letters);
          expect(part).not.toMatch(HALF);
        }
      }),
    );
  });
});
