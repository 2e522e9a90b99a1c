import type { Indicator } from '../../domain/indicator';
import { compareCodes } from '../../domain/indicator-code';
import { isAtWork, isOperator, type Person } from '../../domain/people/person';
import type { Assignment, Duty } from '../../domain/people/working-group';

export type SteeringDuty = 'ประธาน' | 'รองประธาน' | 'คณะทำงาน' | 'คณะทำงานและเลขานุการ';

export type Member<D extends string> = { readonly person: Person; readonly duty: D };

export type OrderIndicator = {
  readonly code: string;
  readonly name: string;
  readonly isParent: boolean;
  readonly supervisor: string;
  readonly owners: readonly string[];
  readonly members: readonly Member<Duty>[];
};

export type OrderDimension = {
  readonly name: string;
  readonly members: readonly Member<Duty>[];
  readonly indicators: readonly OrderIndicator[];
};

/** คำสั่งแต่งตั้งคณะทำงาน: who steers the year and who works on which dimension and indicator. */
export type OrderContent = {
  readonly steering: readonly Member<SteeringDuty>[];
  readonly dimensions: readonly OrderDimension[];
};

export type OrderSources = {
  readonly people: readonly Person[];
  readonly indicators: readonly Indicator[];
  readonly assignments: readonly Assignment[];
};

const DUTIES: readonly Duty[] = ['ประธาน', 'คณะทำงาน', 'เลขานุการ'];
const DEPUTY = 'รองผู้อำนวยการ';

export function orderContent(sources: OrderSources): OrderContent {
  const parents = new Set(sources.indicators.map(({ parent }) => parent));
  const sorted = [...sources.indicators].sort((a, b) => compareCodes(a.code, b.code));
  const names = [...new Set(sorted.map(({ dimension }) => dimension))];
  const nameOf = (id: string) => sources.people.find((person) => person.id === id)?.name ?? id;
  return {
    steering: steeringGroup(sources),
    dimensions: names.map((name) => ({
      name,
      members: membersOf(name, sources),
      indicators: sorted
        .filter(({ dimension }) => dimension === name)
        .map((indicator) => ({
          code: indicator.code,
          name: indicator.name,
          isParent: parents.has(indicator.code),
          supervisor: indicator.supervisor === '' ? '' : nameOf(indicator.supervisor),
          owners: indicator.owners.map(nameOf),
          members: membersOf(indicator.code, sources),
        })),
    })),
  };
}

/**
 * The director presides, deputies stand beside, supervisors of indicators and the heads of the hosts sit in, the first host is the
 * secretary. Each person once, with the highest duty.
 */
function steeringGroup({ people, indicators }: OrderSources): readonly Member<SteeringDuty>[] {
  const supervisors = new Set(indicators.map(({ supervisor }) => supervisor));
  const atWork = people.filter(isAtWork);
  const secretary = atWork.find(({ role }) => role === 'เจ้าภาพหลัก');
  const heads = new Set(
    [...new Set(atWork.map(({ group }) => group))].map(
      (group) => atWork.find((person) => person.group === group && isOperator(person))?.id,
    ),
  );
  const dutyOf = (person: Person): SteeringDuty | undefined => {
    if (person.role === 'ผู้อำนวยการ') return 'ประธาน';
    if (person.position.startsWith(DEPUTY)) return 'รองประธาน';
    if (person.id === secretary?.id) return 'คณะทำงานและเลขานุการ';
    return supervisors.has(person.id) || heads.has(person.id) ? 'คณะทำงาน' : undefined;
  };
  const ranks: readonly SteeringDuty[] = ['ประธาน', 'รองประธาน', 'คณะทำงาน', 'คณะทำงานและเลขานุการ'];
  return ranks.flatMap((duty) =>
    atWork.filter((person) => dutyOf(person) === duty).map((person) => ({ person, duty })),
  );
}

/** The assignments of one dimension or indicator: chair first, secretary last. */
function membersOf(scope: string, { people, assignments }: OrderSources): readonly Member<Duty>[] {
  return DUTIES.flatMap((duty) =>
    assignments
      .filter((assignment) => assignment.scope === scope && assignment.duty === duty)
      .map(({ personId }) => ({ person: personOf(personId, people), duty })),
  );
}

/** A code that บุคลากร lacks is printed as it stands: the doctor reports it. */
function personOf(id: string, people: readonly Person[]): Person {
  const unknown: Person = {
    id,
    name: id,
    position: '',
    group: '',
    email: '',
    role: 'บุคลากร',
    standing: 'ปฏิบัติงาน',
  };
  return people.find((person) => person.id === id) ?? unknown;
}
