import { operatorsOf } from '../domain/people/operators';
import type { Person, Role } from '../domain/people/person';
import type { Change } from './change';
import type { Snapshot } from './register-port';
import { systemChanges } from './system-changes';
import { SYSTEM } from './system-names';

/** An operator as ระบบ remembers it, so that an edit that leaves none can be put back. */
export type KnownOperator = { readonly id: string; readonly role: Role; readonly email: string };

/** The operators that บุคลากร named last; none until the year was set up and it named one. */
export function knownOperators(snapshot: Pick<Snapshot, 'system'>): readonly KnownOperator[] {
  return snapshot
    .system(SYSTEM.operators)
    .split(';')
    .flatMap((part): readonly KnownOperator[] => {
      const [id = '', role = '', email = ''] = part.split('|').map((word) => word.trim());
      return role === 'เจ้าภาพหลัก' || role === 'เจ้าภาพรอง' ? [{ id, role, email }] : [];
    });
}

/** Remembers the operators that บุคลากร names once the year is set up; none leave the memory as it was. */
export function operatorChanges(snapshot: Snapshot, people: readonly Person[]): readonly Change[] {
  const operators = operatorsOf(people);
  if (operators.length === 0 || snapshot.system(SYSTEM.year) === '') return [];
  const text = operators.map(({ id, role, email }) => `${id}|${role}|${email}`).join('; ');
  return systemChanges(snapshot, { [SYSTEM.operators]: text });
}
