import fc from 'fast-check';
import { cleanText } from '../../src/domain/words/clean-text';

const untidy = fc
  .array(
    fc.constantFrom(
      'ก',
      'แ',
      ' ',
      '\n',
      '\t',
      '\u00a0',
      '\u200b',
      '\u200d',
      '\u2060',
      '\ufeff',
      '\u00ad',
      'ๆ',
    ),
  )
  .map((letters) => letters.join(''));

describe('tidied text', () => {
  test('has no invisible characters and single spaces, as a person reads it', () => {
    expect(cleanText(' ร้อยละ\u200bของ\u00a0 โรงเรียน\n\nที่ผ่าน\ufeff ')).toBe('ร้อยละของ โรงเรียน ที่ผ่าน');
    expect(cleanText('กศ\u00adน.\u2060\u200d')).toBe('กศน.');
    expect(cleanText('')).toBe('');
  });

  test('stays as it is, however often it is tidied, and loses no letter', () => {
    const letters = (text: string): string => text.replace(/[^กแๆ]/g, '');
    fc.assert(
      fc.property(untidy, (text) => {
        const once = cleanText(text);
        expect(cleanText(once)).toBe(once);
        expect(letters(once)).toBe(letters(text));
        expect(once).not.toMatch(/^\s|\s$|\s\s|[\u200b-\u200d\u2060\ufeff\u00ad]/);
      }),
    );
  });
});
