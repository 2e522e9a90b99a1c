export type Role = 'เจ้าภาพหลัก' | 'เจ้าภาพรอง' | 'ผู้อำนวยการ' | 'บุคลากร';
export type Standing = 'ปฏิบัติงาน' | 'ลาศึกษาต่อ' | 'ย้ายออก';

/** One row of บุคลากร. `id` is รหัส (P001); `group` the Thai name of the กลุ่ม. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly position: string;
  readonly group: string;
  readonly email: string;
  readonly role: Role;
  readonly standing: Standing;
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
