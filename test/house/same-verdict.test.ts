import fc from 'fast-check';

describe('a property', () => {
  it('is tried with the same values at every run of a commit', () => {
    const tried = () => {
      const values: number[] = [];
      fc.assert(
        fc.property(fc.integer(), (value) => {
          values.push(value);
        }),
      );
      return values;
    };
    expect(tried()).toEqual(tried());
  });
});
