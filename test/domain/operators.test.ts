import { operatorsAfter, operatorsOf } from '../../src/domain/people/operators';
import type { Person, Role, Standing } from '../../src/domain/people/person';

function person(
  id: string,
  role: Role,
  standing: Standing = 'ปฏิบัติงาน',
  email = `${id}@office.example`,
): Person {
  return {
    id,
    name: id,
    position: '',
    group: '',
    email,
    role,
    standing,
  };
}
function ids(people: readonly Person[]): readonly string[] {
  return people.map(({ id }) => id);
}

describe('the operators that บุคลากร names', () => {
  it('are hosts and co-hosts at work', () => {
    expect(
      ids(
        operatorsOf([
          person('P001', 'ผู้อำนวยการ'),
          person('P002', 'เจ้าภาพหลัก'),
          person('P003', 'เจ้าภาพรอง'),
          person('P004', 'เจ้าภาพรอง', 'ย้ายออก'),
          person('P005', 'เจ้าภาพรอง', 'ลาศึกษาต่อ'),
          person('P006', 'บุคลากร'),
        ]),
      ),
    ).toEqual(['P002', 'P003']);
  });

  it.each(['', 'สอง', 'a@b.example, c@d.example', 'a@b', 'a@b.example c@d.example'])(
    'are none whose e-mail is %p: nobody could act',
    (email) => {
      expect(operatorsOf([person('P002', 'เจ้าภาพหลัก', 'ปฏิบัติงาน', email)])).toEqual([]);
    },
  );
});

describe('what บุคลากร becomes', () => {
  const host = person('P002', 'เจ้าภาพหลัก');

  it('leaves none where every host lost the role or went away', () => {
    const plain = person('P002', 'บุคลากร');
    const gone = person('P002', 'เจ้าภาพหลัก', 'ย้ายออก');
    for (const after of [[plain], [gone], []])
      expect(operatorsAfter(after, { before: [host], everNamed: true })).toEqual({
        operators: [],
        leavesNone: true,
      });
  });

  it('leaves none also where none is left now, but one was named once', () => {
    const after = [person('P009', 'บุคลากร')];
    expect(operatorsAfter(after, { before: [], everNamed: true }).leavesNone).toBe(true);
  });

  it('may name none while none was ever named: the office is being filled in', () => {
    const after = [person('P009', 'บุคลากร')];
    expect(operatorsAfter(after, { before: [], everNamed: false }).leavesNone).toBe(false);
  });

  it('is fine while one stays', () => {
    const after = [person('P002', 'บุคลากร'), person('P003', 'เจ้าภาพรอง')];
    expect(operatorsAfter(after, { before: [host], everNamed: true })).toEqual({
      operators: [after[1]],
      leavesNone: false,
    });
  });
});
