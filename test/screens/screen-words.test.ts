import { SCREEN_TEXT } from '../../src/messages/screens/screen-text';
import { plainNumber } from '../../src/screens/client/plain-number';

describe('words of the sidebar', () => {
  it.each([
    [9, '9 วินาที'],
    [60, '1 นาที'],
    [95, '1 นาที 35 วินาที'],
    [3600, '60 นาที'],
    [59.2, '1 นาที'],
    [119.5, '2 นาที'],
  ])('say %d seconds as %s', (seconds, words) => {
    expect(SCREEN_TEXT.duration(seconds)).toBe(words);
  });

  it.each([
    ['38.0000', '38'],
    ['12.5000', '12.5'],
    ['0.4032', '0.4032'],
    ['100', '100'],
    ['0.0000', '0'],
  ])('write %s as %s', (decimals, plain) => {
    expect(plainNumber(decimals)).toBe(plain);
  });

  it('name the row and column of a fault, the column alone where the tab itself is at fault', () => {
    expect(SCREEN_TEXT.faultPlace(4, 'เกณฑ์ 3')).toBe('แถว 4 · เกณฑ์ 3');
    expect(SCREEN_TEXT.faultPlace(4, '')).toBe('แถว 4');
    expect(SCREEN_TEXT.faultPlace(0, 'กุญแจแม่')).toBe('กุญแจแม่');
  });
});
