import { operatorsAfter } from '../../../domain/people/operators';
import { isAtWork, type Person } from '../../../domain/people/person';
import type { Report } from '../../../domain/rounds/report';
import type { ImportProblem } from '../../../messages/refusals/import-problem-text';
import type { Table } from '../../../register/cells';
import { decodePeople } from '../../../register/decode/person';

/** Whether nobody could act any more. `everNamed` says that the office had operators once. */
export function leavesNoOperator(
  before: Table<'people'>,
  after: Table<'people'>,
  everNamed: boolean,
): boolean {
  return operatorsAfter(peopleOf(after), { before: peopleOf(before), everNamed }).leavesNone;
}

/** What a change of บุคลากร leaves undone: no operator, no director, reports of an open round without who reports them. */
export function peopleProblems(
  before: Table<'people'>,
  after: Table<'people'>,
  everNamed: boolean,
  openReports: readonly Pick<Report, 'roundId' | 'indicatorCode' | 'owners' | 'closedAt'>[],
): readonly ImportProblem[] {
  const [was, is] = [peopleOf(before), peopleOf(after)];
  const problems: ImportProblem[] = [];
  if (leavesNoOperator(before, after, everNamed)) problems.push({ kind: 'no-operator-left' });
  if (was.some(isDirector) && !is.some(isDirector)) problems.push({ kind: 'no-director-left' });
  const atWork = new Set(is.filter(isAtWork).map(({ id }) => id));
  for (const person of was.filter((one) => isAtWork(one) && !atWork.has(one.id))) {
    const own = openReports.filter((report) => report.owners[0] === person.id);
    const [first] = own;
    if (first === undefined) continue;
    problems.push({
      kind: 'owner-leaves',
      id: person.id,
      roundId: first.roundId,
      codes: own.map(({ indicatorCode }) => indicatorCode),
    });
  }
  return problems;
}

function isDirector(person: Person): boolean {
  return isAtWork(person) && person.role === 'ผู้อำนวยการ';
}

function peopleOf(table: Table<'people'>): readonly Person[] {
  return decodePeople(table).people;
}
