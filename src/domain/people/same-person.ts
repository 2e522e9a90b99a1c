import { nameKey } from '../words/person-name';

/** Whether two names as they are written are one person's: titles, spaces and invisible characters do not count. */
export function isSamePerson(left: string, right: string): boolean {
  const name = nameKey(left);
  return name !== '' && name === nameKey(right);
}
