import fc from 'fast-check';
import type { DriveFile } from '../../local/drive/drive-file';
import { rootFolder } from '../../local/drive/file-tree';
import { parseQuery } from '../../local/drive/query-language';
import { matches, type QueryView } from '../../local/drive/query-match';

/** An expression as text, and what it says of a file, worked out without the grammar. */
type Expression = { readonly text: string; readonly holds: (file: DriveFile) => boolean };

function quoted(value: string) {
  return `'${value.replace(/[\\']/g, (letter) => `\\${letter}`)}'`;
}
const words = fc.constantFrom('ก', "ข'ข", 'ค\\ค', "\\'", 'and', ') or (', '');
const view: QueryView = {
  me: 'me@office.example',
  project: 'office',
  myRootId: 'my-root',
  isTrashed: (file) => file.trashed !== null,
  hasRole: (file, email) => file.owner === email,
  isSharedWithMe: () => false,
};

const term: fc.Arbitrary<Expression> = fc.oneof(
  fc.tuple(fc.constantFrom('=', '!='), words).map(([operator, value]) => ({
    text: `name ${operator} ${quoted(value)}`,
    holds: (file: DriveFile) => (file.name === value) === (operator === '='),
  })),
  fc.boolean().map((value) => ({
    text: `trashed=${value}`,
    holds: (file: DriveFile) => (file.trashed !== null) === value,
  })),
  words.map((value) => ({
    text: `${quoted(value)} in parents`,
    holds: (file: DriveFile) => file.parent === value,
  })),
  fc.tuple(words, words).map(([key, value]) => ({
    text: `properties has {key=${quoted(key)} and value=${quoted(value)}}`,
    holds: (file: DriveFile) => Object.hasOwn(file.properties, key) && file.properties[key] === value,
  })),
);

const { expression } = fc.letrec<{ expression: Expression; operand: Expression }>((tie) => ({
  operand: fc.oneof(
    { maxDepth: 4 },
    term,
    tie('operand').map((inner) => ({
      text: `not ${inner.text}`,
      holds: (file: DriveFile) => !inner.holds(file),
    })),
    tie('expression').map((inner) => ({ ...inner, text: `( ${inner.text} )` })),
  ),
  expression: fc
    .tuple(tie('operand'), fc.array(fc.tuple(fc.constantFrom('and', 'or'), tie('operand')), { maxLength: 3 }))
    .map(([first, rest]) =>
      rest.reduce(
        (left, [word, right]) => ({
          text: `${left.text} ${word} ${right.text}`,
          holds: (file: DriveFile) =>
            word === 'and' ? left.holds(file) && right.holds(file) : left.holds(file) || right.holds(file),
        }),
        first,
      ),
    ),
}));

const file: fc.Arbitrary<DriveFile> = fc
  .record({
    name: words,
    parent: words,
    trashed: fc.boolean(),
    properties: fc.dictionary(words, words, { maxKeys: 2 }),
  })
  .map(({ name, parent, trashed, properties }) => ({
    ...rootFolder('me@office.example', 0),
    name,
    parent,
    properties,
    trashed: trashed ? { at: 0, by: 'me@office.example' } : null,
  }));

describe('a query', () => {
  test('says of any file what its terms say, joined from left to right', () => {
    fc.assert(
      fc.property(expression, fc.array(file, { minLength: 1, maxLength: 5 }), ({ text, holds }, files) => {
        const query = parseQuery(text);
        expect(files.map((one) => matches(query, one, view))).toEqual(files.map(holds));
      }),
      { numRuns: 500 },
    );
  });
});
