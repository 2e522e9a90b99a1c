import fc from 'fast-check';
import { isSameWord, spelt, wordOf } from '../../src/domain/words/word';

const VOWELS = ['ิ', 'ี', 'ึ', 'ื', 'ุ', 'ู', 'ั', '็'];
const TONES = ['่', '้', '๊', '๋'];

/** One syllable as it should be spelt. */
const syllable = fc
  .tuple(
    fc.constantFrom('ก', 'น', 'จ', 'ป', 'ท'),
    fc.oneof(
      fc.tuple(fc.constantFrom('', ...VOWELS), fc.constantFrom('', ...TONES)).map((marks) => marks.join('')),
      fc.constantFrom('', ...TONES).map((tone) => `${tone}ำ`),
    ),
    fc.constantFrom('', 'น', ' ', ' 7 ', 'แ', 'เ'),
  )
  .map((parts) => parts.join(''));
const word = fc
  .array(syllable, { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join('').replace(/ +/g, ' ').replace(/เ+/g, 'เ').trim());

/** Ways to write the same that a reader does not see. */
const DISGUISES: readonly ((text: string) => string)[] = [
  (text) => text.replace(/([\u0e48-\u0e4b]?)ำ/g, 'ํ$1า'),
  (text) => text.replace(/([\u0e48-\u0e4b])ำ/g, '$1ํา'),
  (text) => text.replace(/([\u0e48-\u0e4b])ำ/g, 'ำ$1'),
  (text) => text.replace(/([\u0e31\u0e34-\u0e39\u0e47])([\u0e48-\u0e4b])/g, '$2$1'),
  (text) => text.replace(/แ/g, 'เเ'),
  (text) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x0e50 + Number(digit))),
  (text) => text.replace(/ /g, '\u00a0'),
  (text) => text.replace(/ /g, '   '),
  (text) => text.split('').join('\u200b'),
  (text) => ` ${text}\ufeff\n`,
];

describe('a word of the register', () => {
  test('is one word however its marks, digits and spaces are written', () => {
    fc.assert(
      fc.property(word, fc.subarray([...DISGUISES], { minLength: 1 }), (text, disguises) => {
        const written = disguises.reduce((rest, disguise) => disguise(rest), text);
        expect(wordOf(written)).toBe(text);
        expect(isSameWord(written, text)).toBe(true);
      }),
    );
  });

  test('stays what it is when it is read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'กนำาํ่้ิุเแ์ 7๗\u200b\u00a0Aa') }), (text) => {
        expect(wordOf(wordOf(text))).toBe(wordOf(text));
        expect(wordOf(spelt(text))).toBe(wordOf(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('is spelt as all its letters are, whichever of them stand beside it', () => {
    const letters = 'กนเแาำัิีึืฺุู็่้๊๋์ํ๎ 7๗\nAé–';
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...letters) }), (text) => {
        // A letter of another script, and one misspelt, make every other one be looked at.
        expect(`${spelt(text)}Ωกำ`).toBe(spelt(`${text}Ωกํา`));
      }),
      { numRuns: 1500 },
    );
  });

  test.each([
    ['อํานวยการ', 'อำนวยการ'],
    ['นํ้าหนัก', 'น้ำหนัก'],
    ['น้ําหนัก', 'น้ำหนัก'],
    ['นำ้หนัก', 'น้ำหนัก'],
    ['ท่ี', 'ที่'],
    ['คำชี้เเจง', 'คำชี้แจง'],
    ['มิติที่\u00a0๒  คุณภาพ', 'มิติที่ 2 คุณภาพ'],
  ])('%s is %s', (written, meant) => {
    expect(wordOf(written)).toBe(meant);
  });

  test.each([
    ['กลุ่มนโยบายและแผน', 'กลุ่ม นโยบายและแผน'],
    ['มา', 'ม้า'],
    ['OBEC', 'obec'],
    ['1.1', '1.10'],
  ])('%s is not %s', (left, right) => {
    expect(isSameWord(left, right)).toBe(false);
  });
});
