import type { BuiltInKind, Party } from '../../domain/agreements/agreement';
import type { KindUnit, OfficeKind } from '../../domain/agreements/office-kind';
import { meets, readCondition } from '../../domain/column-condition';
import { isAtWork, type Person } from '../../domain/people/person';
import type { School } from '../../domain/people/school';
import { isUsedWith, provinceNames, schoolNames } from '../../domain/usage';
import type { AgreementSources } from '../agreement/agreement-sources';
import type { AgreementSide, AgreementUnit, KindDefinition } from './kind-definition';
import { codesOfPerson } from './staff';

const BASES: Readonly<Record<KindUnit, BuiltInKind>> = {
  บุคลากร: 'บุคลากร',
  กลุ่ม: 'บุคลากร',
  สถานศึกษา: 'สถานศึกษา',
  จังหวัด: 'ผู้ว่าราชการจังหวัด',
};

/** Words of ผู้ทำ and ผู้รับ that are no office of ผู้ลงนาม. */
export const OWN_SIDE = 'เจ้าตัว';
export const HEAD_SIDE = 'หัวหน้ากลุ่ม';
/** Words of ตัวชี้วัด that are no condition. */
export const KIND_INDICATORS = ['ที่รับผิดชอบ', 'ที่กำกับดูแล', 'ของกลุ่ม'] as const;

/** A kind of the office's own, as its row in ประเภทข้อตกลง says. */
export function officeKindDefinition(kind: OfficeKind): KindDefinition {
  const outward = kind.unit === 'จังหวัด';
  return {
    name: kind.name,
    base: BASES[kind.unit],
    keyPart: kind.keyPart,
    inward: !outward,
    fileName: kind.fileName || (outward ? '{{ตำแหน่งผู้รับ}}' : '{{ชื่อผู้ทำ}} {{หน่วยงาน}}'),
    leavesOffice: kind.unit === 'สถานศึกษา' || outward,
    ...(kind.template === '' ? {} : { template: kind.template }),
    folder: kind.folder || 'คำรับรอง {{ประเภท}}',
    output: kind.output,
    ...(kind.weights === undefined ? {} : { weights: kind.weights }),
    units: (sources) =>
      unitsOf(kind, sources).map((unit) => ({
        id: unit.id,
        unit: unit.name,
        maker: sideOf(kind.maker || (outward ? 'ผู้อำนวยการ' : OWN_SIDE), unit, sources),
        receiver: sideOf(kind.receiver || (outward ? OWN_SIDE : 'ผู้อำนวยการ'), unit, sources),
        codes: codesOf(kind, unit, sources),
        ...(unit.school === undefined ? {} : { schoolId: unit.school.id }),
        ...(unit.holder === undefined ? {} : { holder: unit.holder }),
      })),
  };
}

/** One who gets an agreement: a person, a school, a group by its head, a province. */
type Unit = {
  readonly id: string;
  readonly name: string;
  readonly own: AgreementSide;
  readonly person?: Person;
  readonly group?: string;
  readonly school?: School;
  readonly province?: string;
  readonly holder?: AgreementUnit['holder'];
};

function unitsOf(kind: OfficeKind, sources: AgreementSources): readonly Unit[] {
  const condition = readCondition(kind.condition);
  // A condition that cannot be read is told, and nobody meets it: an agreement too many is signed, one too few is asked for.
  if (condition === undefined) return [];
  const atWork = sources.people.filter(
    (person) =>
      isAtWork(person) &&
      meets(condition, condition.length === 0 ? {} : sources.cellsOf('people', person.id)),
  );
  switch (kind.unit) {
    case 'บุคลากร':
      return atWork
        .filter(({ role }) => role !== 'ผู้อำนวยการ')
        .map((person) => ({ ...unitOfPerson(person), id: person.id, name: person.group }));
    case 'กลุ่ม':
      return [...groupIds(atWork.map(({ group }) => group))].flatMap(([group, id]): Unit[] => {
        const head = headOf(group, sources.people);
        return head === undefined ? [] : [{ ...unitOfPerson(head), id, name: group }];
      });
    case 'สถานศึกษา':
      return sources.schools
        .filter(({ id }) => meets(condition, condition.length === 0 ? {} : sources.cellsOf('schools', id)))
        .map(unitOfSchool);
    case 'จังหวัด':
      return sources.provinces
        .filter(({ name }) => meets(condition, { จังหวัด: name }))
        .map(({ name, governor }) => {
          const title = `ผู้ว่าราชการจังหวัด${name}`;
          return {
            id: name,
            name: `จังหวัด${name}`,
            own: { office: { signsAs: title, holder: { name: governor, position: title } } },
            province: name,
          };
        });
  }
}

function unitOfPerson(person: Person): Omit<Unit, 'id' | 'name'> {
  return {
    own: { person: partyOf(person) },
    person,
    group: person.group,
    holder: { tab: 'people', id: person.id },
  };
}

function unitOfSchool(school: School): Unit {
  const title = school.name === '' ? '' : `ผู้อำนวยการ${school.name}`;
  return {
    id: school.id,
    name: school.name,
    own: { office: { signsAs: title, holder: { name: school.director, position: title } } },
    school,
    holder: { tab: 'schools', id: school.id },
  };
}

function partyOf({ name, position }: Person): Party {
  return { name, position };
}

/** Who heads a group: by position, else its first host, else whoever stands first. */
function headOf(group: string, people: readonly Person[]): Person | undefined {
  const members = people.filter((person) => isAtWork(person) && person.group === group);
  return (
    members.find(({ position }) => /^(?:ผู้อำนวยการ(?:กลุ่ม|หน่วย)|หัวหน้า)/.test(position)) ??
    members.find(({ role }) => role !== 'บุคลากร' && role !== 'ผู้อำนวยการ') ??
    members[0]
  );
}

/** A file's properties hold 124 bytes, Thai letters are three each: keys bear so much of a group's name. */
const MOST_LETTERS = 24;

/** An id for each group, in the order in which they are named first; of groups that begin alike the later ones bear their ends too. */
function groupIds(groups: readonly string[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const group of groups) {
    if (group === '' || ids.has(group)) continue;
    const plain = group.replace(/[\s/#+,-]/g, '');
    const half = MOST_LETTERS / 2;
    const taken = new Set(ids.values());
    const begin = plain.slice(0, MOST_LETTERS);
    const ends = `${plain.slice(0, half)}${plain.slice(-half)}`;
    const numbered = `${plain.slice(0, MOST_LETTERS - 2)}${ids.size + 1}`;
    ids.set(group, [begin, ends].find((id) => !taken.has(id)) ?? numbered);
  }
  return ids;
}

/** เจ้าตัว, หัวหน้ากลุ่ม, รหัส of a person, or an office that ผู้ลงนาม and ตั้งค่า name. */
function sideOf(word: string, unit: Unit, sources: AgreementSources): AgreementSide {
  if (word === OWN_SIDE) return unit.own;
  const head = word === HEAD_SIDE ? headOf(unit.group ?? '', sources.people) : undefined;
  const person = head ?? sources.people.find(({ id }) => id === word);
  if (person !== undefined) return { person: partyOf(person) };
  if (word === 'เลขาธิการ กพฐ.') return { office: { signsAs: word, holder: sources.secretaryGeneral } };
  if (word === 'ผู้อำนวยการ') return { office: { signsAs: word, holder: sources.director } };
  const province = sources.provinces.find(({ name }) => word === `ผู้ว่าราชการจังหวัด${name}`);
  return { office: { signsAs: word, holder: { name: province?.governor ?? '', position: word } } };
}

function codesOf(kind: OfficeKind, unit: Unit, sources: AgreementSources): readonly string[] {
  const word = kind.indicators || USUAL_INDICATORS[kind.unit];
  const where = (holds: (indicator: AgreementSources['indicators'][number]) => boolean) =>
    sources.indicators.filter(holds).map(({ code }) => code);
  if (word === 'ที่กำกับดูแล') return where(({ supervisor }) => supervisor === unit.person?.id);
  if (word === 'ของกลุ่ม') return where(({ group }) => group !== '' && group === unit.group);
  if (word === 'ที่รับผิดชอบ') return unit.person === undefined ? [] : codesOfPerson(unit.person, sources);
  const { school, province } = unit;
  if (word === '' && school !== undefined)
    return where(({ forSchools }) => isUsedWith(forSchools, schoolNames(school)));
  if (word === '' && province !== undefined)
    return where(({ forProvince }) => isUsedWith(forProvince, provinceNames(province)));
  const condition = readCondition(word);
  return condition === undefined
    ? []
    : where(({ code }) => meets(condition, sources.cellsOf('indicators', code)));
}

/** Where ตัวชี้วัด is blank: what the kind's units are marked or answer for. */
const USUAL_INDICATORS: Readonly<Record<KindUnit, string>> = {
  บุคลากร: 'ที่รับผิดชอบ',
  กลุ่ม: 'ของกลุ่ม',
  สถานศึกษา: '',
  จังหวัด: '',
};
