import { operatorsOf } from '../domain/people/operators';
import { type Person, sameEmail } from '../domain/people/person';
import { Refusal } from '../domain/refusal';
import { decodePeople } from '../register/decode/person';
import { knownOperators } from '../register/known-operators';
import type { Snapshot } from '../register/register-port';
import { SYSTEM } from '../register/system-names';
import type { Office } from './office';

/**
 * Refuses whoever is no operator, and a copied workbook (its own id stands in ระบบ). Until the year has been set up and บุคลากร
 * has once named an operator, whoever calls may set up and import; later, while it names none, the Sheet's owner alone. The
 * snapshot must hold บุคลากร.
 */
export function requireOperator(office: Office, snapshot: Snapshot): void {
  if (!isOperatorAccount(office, snapshot)) throw new Refusal({ code: 'not-operator' });
  refuseCopy(office, snapshot);
}

export function isOperatorAccount(office: Office, snapshot: Snapshot): boolean {
  if (isOwner(office, snapshot)) return true;
  const operators = operatorsOf(peopleOf(snapshot));
  if (operators.length === 0) return knownOperators(snapshot).length === 0;
  return operators.some((person) => sameEmail(person.email, office.caller));
}

/** The caller's row in บุคลากร; refuses whoever has none. */
export function requireStaff(office: Office, snapshot: Snapshot): Person | undefined {
  const person = peopleOf(snapshot).find((one) => sameEmail(one.email, office.caller));
  if (person === undefined && !isOwner(office, snapshot)) throw new Refusal({ code: 'not-staff' });
  return person;
}

export function refuseCopy(office: Office, snapshot: Snapshot): void {
  if (!isOwnWorkbook(office, snapshot)) throw new Refusal({ code: 'register-copied' });
}

function isOwner(office: Office, snapshot: Snapshot): boolean {
  const owner = snapshot.system(SYSTEM.owner);
  return owner !== '' && sameEmail(owner, office.caller);
}

function peopleOf(snapshot: Snapshot): readonly Person[] {
  return decodePeople(snapshot.table('people')).people;
}

/**
 * For what triggers do: a trigger works only for the appointed operator (false: some other account's, return at once); by hand
 * any operator may.
 */
export function requireHolder(office: Office, snapshot: Snapshot, byTrigger: boolean): boolean {
  if (!byTrigger) {
    requireOperator(office, snapshot);
    return true;
  }
  return (
    sameEmail(snapshot.system(SYSTEM.triggerHolder), office.caller) &&
    (isOperatorAccount(office, snapshot) || wasOperatorLast(office, snapshot)) &&
    isOwnWorkbook(office, snapshot)
  );
}

/** While บุคลากร names none, the triggers of who was one last go on: they put back the edit that left none. */
function wasOperatorLast(office: Office, snapshot: Snapshot): boolean {
  if (operatorsOf(peopleOf(snapshot)).length > 0) return false;
  return knownOperators(snapshot).some(({ email }) => sameEmail(email, office.caller));
}

function isOwnWorkbook(office: Office, snapshot: Snapshot): boolean {
  const own = snapshot.system(SYSTEM.workbookId);
  return own === '' || own === office.register.spreadsheetId;
}
