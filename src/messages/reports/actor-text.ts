import type { Person } from '../../domain/people/person';
import type { Actor } from '../../domain/rounds/mark-actor';

const ALLOWED = 'ผู้มีสิทธิ์ในแถว: ';

/** Who set a mark, for ผู้ส่ง, ผู้ตรวจ, ผู้รับรอง: `นางสาวสมมติ ตัวอย่าง (P032)`, else what is known. */
export function actorText(actor: Actor, people: readonly Pick<Person, 'id' | 'name'>[]): string {
  if (actor.kind === 'known') {
    return actor.personId === undefined ? actor.email : personText(actor.personId, people);
  }
  return ALLOWED + actor.allowed.map((id) => personText(id, people)).join(', ');
}

function personText(id: string, people: readonly Pick<Person, 'id' | 'name'>[]): string {
  const person = people.find((one) => one.id === id);
  return person === undefined ? id : `${person.name} (${id})`;
}

/** รหัส of the one person whom a cell of ผู้ส่ง, ผู้ตรวจ or ผู้รับรอง names; undefined where it names none. */
export function personNamed(text: string): string | undefined {
  return text.startsWith(ALLOWED) ? undefined : /\(([^()]+)\)$/.exec(text.trim())?.[1];
}

/** True where Google did not tell who set the mark. */
export function namesOnlyAllowed(text: string): boolean {
  return text.startsWith(ALLOWED.trim());
}
