import { admit } from '../../src/commands/access/admitted';
import type { Person } from '../../src/domain/people/person';

function person(id: string, changes: Partial<Person> = {}): Person {
  return {
    id,
    name: id,
    position: '',
    group: '',
    email: `${id}@office.example`,
    role: 'บุคลากร',
    standing: 'ปฏิบัติงาน',
    ...changes,
  };
}

function snapshot(admitted: readonly string[]) {
  return { system: (name: string) => (name === 'ผู้ได้รับสิทธิ์แล้ว' ? admitted.join(' ') : '') };
}

const STAFF = Array.from({ length: 20 }, (_, index) => person(`p${index}`));
const SCHOOLS = Array.from({ length: 44 }, (_, index) => person(`s${index}`));
const KNOWN = snapshot(STAFF.map(({ email }) => email));

describe('who is let in', () => {
  it('is everybody of an office that is being filled in', () => {
    expect(admit(snapshot([]), [...STAFF, ...SCHOOLS], 10).held).toEqual([]);
  });

  it('is nobody of a list of schools that came into บุคลากร, until an operator has said so', () => {
    const { held, people, marks } = admit(KNOWN, [...STAFF, ...SCHOOLS], 10);
    expect(held).toHaveLength(44);
    expect(people).toEqual(STAFF);
    const again = admit(snapshot((marks.ผู้ได้รับสิทธิ์แล้ว ?? '').split(' ')), [...STAFF, ...SCHOOLS], 10);
    expect(again.held).toHaveLength(44);
    const confirmed = admit(KNOWN, [...STAFF, ...SCHOOLS], 10, true);
    expect(confirmed.held).toEqual([]);
    expect(confirmed.people).toHaveLength(64);
  });

  it('is a newcomer or a few without asking', () => {
    expect(admit(KNOWN, [...STAFF, ...SCHOOLS.slice(0, 10)], 10).held).toEqual([]);
    expect(admit(KNOWN, [...STAFF, ...SCHOOLS.slice(0, 11)], 10).held).toHaveLength(11);
  });

  it.each([
    ['without a readable บทบาท or สถานะ', { unsure: true as const }],
    ['with two addresses', { email: 'a@office.example, b@office.example' }],
    ['with two addresses parted by a space', { email: 'a@office.example b@office.example' }],
    ['without an address', { email: '' }],
    ['with half an address', { email: 'a@office' }],
  ])('is nobody %s', (_, changes) => {
    expect(admit(snapshot([]), [person('p1', changes)], 10).people).toEqual([]);
  });
});
