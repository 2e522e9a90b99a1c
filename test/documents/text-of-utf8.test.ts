import fc from 'fast-check';
import { textOfUtf8, utf8Letters } from '../../src/documents/filling/text-of-utf8';

describe('text of UTF-8 bytes', () => {
  test('is what was written, in whatever letters, and longer than one call takes arguments', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 3000 }), (text, times) => {
        const whole = `\ufeffผู้รับผิดชอบ 𠮷 ${text}`.repeat(times);
        expect(textOfUtf8(Buffer.from(whole, 'utf8'))).toBe(whole);
      }),
      { numRuns: 50 },
    );
  });

  test('is that of a strict decoder, and none where one refuses', () => {
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const strictly = (bytes: Uint8Array): string | undefined => {
      try {
        return strict.decode(bytes);
      } catch {
        return undefined;
      }
    };
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
        expect(textOfUtf8(bytes)).toBe(strictly(bytes));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('UTF-8 as letters', () => {
  test('are the bytes of any text, and none of one that breaks off in the middle of a pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const whole = `ผู้รับผิดชอบ 𠮷 ${text}`;
        expect(utf8Letters(whole)).toBe(Buffer.from(whole, 'utf8').toString('latin1'));
      }),
    );
    expect(utf8Letters('ก\ud842')).toBeUndefined();
  });
});
