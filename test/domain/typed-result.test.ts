import { isBlank, sameTyped } from '../../src/domain/rounds/typed-result';
import { textMark } from '../../src/domain/words/text-mark';

test('a result cell is blank where nothing or white space stands; 0 is a result', () => {
  expect(['', '  ', '\n', 0, '0', 'N/A'].map(isBlank)).toEqual([true, true, true, false, false, false]);
});

test('a result typed as text and as a number is one, and so are letters in either case', () => {
  expect(sameTyped('82.5', 82.5)).toBe(true);
  expect(sameTyped('n/a', 'N/A')).toBe(true);
  expect(sameTyped('82.50', 82.5)).toBe(false);
  expect(sameTyped('', 0)).toBe(false);
});

test('a text’s mark is that of FNV-1a, and tells one letter', () => {
  expect([textMark(''), textMark('a'), textMark('foobar')]).toEqual(['811c9dc5', 'e40c292c', 'bf9cf968']);
  expect([textMark('ก'), textMark('ค')]).toEqual(['03fc9d8c', '00fc98d3']);
  expect(textMark('คำชี้แจง')).not.toBe(textMark('คำชี้เเจง'));
});
