import { AGREEMENT_PARTS } from '../../domain/keys';
import { isAtWork, type Person } from '../../domain/people/person';
import type { AgreementSources } from '../agreement/agreement-sources';
import type { KindDefinition } from './kind-definition';

/** Every person at work but the director, towards the director. */
export const STAFF: KindDefinition = {
  name: 'บุคลากร',
  base: 'บุคลากร',
  keyPart: AGREEMENT_PARTS.บุคลากร,
  inward: true,
  fileName: '{{ชื่อผู้ทำ}}',
  leavesOffice: false,
  units: (sources) =>
    sources.people
      .filter((person) => isAtWork(person) && person.role !== 'ผู้อำนวยการ')
      .map((person) => ({
        id: person.id,
        maker: { person: { name: person.name, position: person.position } },
        receiver: { office: { signsAs: 'ผู้อำนวยการ', holder: sources.director } },
        unit: person.group,
        codes: codesOfPerson(person, sources),
        holder: { tab: 'people', id: person.id },
      })),
};

/** Owned or served in a working group for; failing those, the group's that are marked ใช้กับบุคลากร. */
export function codesOfPerson(
  person: Person,
  { indicators, assignments }: AgreementSources,
): readonly string[] {
  const scopes = new Set(
    assignments.filter(({ personId }) => personId === person.id).map(({ scope }) => scope),
  );
  const own = indicators.filter(
    ({ code, dimension, owners }) => owners.includes(person.id) || scopes.has(code) || scopes.has(dimension),
  );
  const chosen =
    own.length > 0
      ? own
      : indicators.filter(({ group, forStaff }) => forStaff && group !== '' && group === person.group);
  return chosen.map(({ code }) => code);
}
