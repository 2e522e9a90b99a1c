import { choiceMeant } from '../../src/commands/import/table/choice-words';
import { SCALE_NAMES } from '../../src/domain/scores/scale-name';

describe('a scale', () => {
  it.each([
    ['1–5', '1-5'],
    ['0 − 5', '0-5'],
    ['๕๐ — ๗๕ — ๑๐๐', '50-75-100'],
    ['1/5', undefined],
  ])('%j, as a word processor writes its dashes, means %s', (typed, meant) => {
    expect(choiceMeant('มาตรา', SCALE_NAMES, typed)).toBe(meant);
  });
});
