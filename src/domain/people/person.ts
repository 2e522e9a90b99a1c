export const ROLES = ['เจ้าภาพหลัก', 'เจ้าภาพรอง', 'ผู้อำนวยการ', 'บุคลากร'] as const;
export type Role = (typeof ROLES)[number];
export const STANDINGS = ['ปฏิบัติงาน', 'ลาศึกษาต่อ', 'ย้ายออก'] as const;
export type Standing = (typeof STANDINGS)[number];

/** One row of บุคลากร. `id` is รหัส (P001); `group` the Thai name of the กลุ่ม. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly position: string;
  readonly group: string;
  readonly email: string;
  readonly role: Role;
  readonly standing: Standing;
  /** บทบาท or สถานะ is blank or cannot be read: nobody is let in by it. */
  readonly unsure?: true;
};

export function isAtWork(person: Person): boolean {
  return person.standing === 'ปฏิบัติงาน';
}

/** Hosts and co-hosts at work run the year; they may write what the office owns. */
export function isOperator(person: Person): boolean {
  return isAtWork(person) && (person.role === 'เจ้าภาพหลัก' || person.role === 'เจ้าภาพรอง');
}

export function sameEmail(left: string, right: string): boolean {
  return left.trim().toLowerCase() === right.trim().toLowerCase();
}

/** Names with addresses of the hosts at work: whom a mail says to ask. */
export function hostsToAsk(people: readonly Person[]): readonly string[] {
  return people
    .filter((person) => isOperator(person) && person.role === 'เจ้าภาพหลัก')
    .map(({ name, email }) => `${name} (${email})`);
}
