import fc from 'fast-check';
import { endsSeparation, handedOver } from '../../src/domain/rounds/handed-over';

describe('duties handed over', () => {
  it('leave the successor the place in the order, for the first owner is the scorer', () => {
    expect(handedOver({ owners: ['P1', 'P2', 'P3'], supervisor: 'P9' }, 'P1', 'P7')).toEqual({
      owners: ['P7', 'P2', 'P3'],
      supervisor: 'P9',
    });
  });

  it('name nobody twice where the successor was an owner already', () => {
    expect(handedOver({ owners: ['P1', 'P2'], supervisor: 'P9' }, 'P1', 'P2')?.owners).toEqual(['P2']);
    expect(handedOver({ owners: ['P2', 'P1'], supervisor: 'P9' }, 'P1', 'P2')?.owners).toEqual(['P2']);
  });

  it('are none where the person has no part', () => {
    expect(handedOver({ owners: ['P1'], supervisor: 'P9' }, 'P5', 'P2')).toBeUndefined();
  });

  it('never leave the one who hands over with a part, nor an owner less than there are', () => {
    const person = fc.constantFrom('P1', 'P2', 'P3', 'P4');
    const duties = fc.record({ owners: fc.uniqueArray(person, { minLength: 1 }), supervisor: person });
    fc.assert(
      fc.property(duties, person, person, (before, from, to) => {
        fc.pre(from !== to);
        const after = handedOver(before, from, to);
        if (after === undefined) {
          expect([...before.owners, before.supervisor]).not.toContain(from);
          return;
        }
        expect([...after.owners, after.supervisor]).not.toContain(from);
        expect(new Set(after.owners).size).toBe(after.owners.length);
        const others = before.owners.filter((id) => id !== from);
        expect(after.owners).toEqual(expect.arrayContaining([...others]));
      }),
    );
  });

  it('are told apart where they make somebody the supervisor of what he owns', () => {
    const before = { owners: ['P1'], supervisor: 'P9' };
    expect(endsSeparation(before, { owners: ['P9'], supervisor: 'P9' })).toBe(true);
    expect(endsSeparation(before, { owners: ['P2'], supervisor: 'P9' })).toBe(false);
    const never = { owners: ['P1'], supervisor: 'P1' };
    expect(endsSeparation(never, { owners: ['P1', 'P2'], supervisor: 'P1' })).toBe(false);
  });
});
