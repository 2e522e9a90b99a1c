import { isEmailAddress } from '../doctor/email-address';
import { isOperator, type Person } from './person';

/** Hosts and co-hosts at work with an e-mail that an account can have: without it nobody could act. */
export function operatorsOf(people: readonly Person[]): readonly Person[] {
  return people.filter((person) => isOperator(person) && isEmailAddress(person.email.trim()));
}

export type OperatorsAfter = {
  readonly operators: readonly Person[];
  /** The change must not be made: nobody but the Sheet's owner could act any more. */
  readonly leavesNone: boolean;
};

/**
 * Who may act once บุคลากร holds `after`. An office that is being filled in for the first time may name nobody yet;
 * `everNamed` says that its year has been set up and an operator stood in บุคลากร once.
 */
export function operatorsAfter(
  after: readonly Person[],
  now: { readonly before: readonly Person[]; readonly everNamed: boolean },
): OperatorsAfter {
  const operators = operatorsOf(after);
  const some = now.everNamed || operatorsOf(now.before).length > 0;
  return { operators, leavesNone: some && operators.length === 0 };
}
