import { joinedNames } from '../../src/domain/words/joined-names';

test('names of one side stand together with one และ, before the last', () => {
  expect([
    joinedNames([]),
    joinedNames(['นายก']),
    joinedNames(['นายก', 'นายข']),
    joinedNames(['นายก', 'นายข', 'นายค']),
  ]).toEqual(['', 'นายก', 'นายก และนายข', 'นายก นายข และนายค']);
});
