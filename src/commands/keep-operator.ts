import { operatorsOf } from '../domain/people/operators';
import { isOperator, type Person } from '../domain/people/person';
import { LOG_EVENT } from '../messages/log-event';
import { OPERATOR_KEPT_NOTE } from '../messages/office/operator-note';
import { cellEntries } from '../register/cell-entries';
import { type Change, cellsIf, type LogLine, type NewRow } from '../register/change';
import { knownOperators, operatorChanges } from '../register/known-operators';
import type { Snapshot } from '../register/register-port';

type Kept = { readonly changes: readonly Change[]; readonly log: readonly LogLine[] };

/**
 * An office that has had operators must not be left without: the roles, standing and e-mail that the last ones had are put
 * back with a note, where their rows still stand. While บุคลากร names some, only remembers them.
 */
export function keepOperator(snapshot: Snapshot, people: readonly Person[]): Kept {
  if (operatorsOf(people).length > 0) return { changes: operatorChanges(snapshot, people), log: [] };
  const rows = new Map(people.map((person) => [person.id, person]));
  const kept = knownOperators(snapshot).flatMap(({ id, role, email }): readonly Kept[] => {
    const person = rows.get(id);
    if (person === undefined) return [];
    const atWork: Person = { ...person, standing: 'ปฏิบัติงาน' };
    const cells: NewRow<'people'> = {
      ...cellsIf('people', !isOperator(atWork), { บทบาท: role }),
      ...cellsIf('people', person.standing !== 'ปฏิบัติงาน', { สถานะ: 'ปฏิบัติงาน' }),
      ...cellsIf('people', operatorsOf([{ ...atWork, role }]).length === 0, { อีเมล: email }),
    };
    const notes = cellEntries(cells).map(
      ([header]): Change => ({ kind: 'note', tab: 'people', key: id, header, note: OPERATOR_KEPT_NOTE }),
    );
    const before = Object.keys(cells).join(', ');
    return [
      {
        changes: [{ kind: 'set', tab: 'people', key: id, cells }, ...notes],
        log: [{ event: LOG_EVENT.operatorKept, subject: id, before, after: role }],
      },
    ];
  });
  return { changes: kept.flatMap(({ changes }) => changes), log: kept.flatMap(({ log }) => log) };
}
