/** Who plays which part in the office's year. */
import type { Colleague } from './colleague';
import { asText } from './json';

/** E-mails of one person for each part; undefined where the register names none. */
export type Duties = {
  readonly host: string | undefined;
  readonly owner: string | undefined;
  readonly supervisor: string | undefined;
  readonly director: string | undefined;
};

/**
 * The owner and the supervisor of one indicator that is reported itself, so that what the one sends waits for the other: the first
 * whose both are no hosts, else whose owner is none, else that has both.
 */
export function dutiesOf(
  people: readonly Colleague[],
  indicators: readonly Readonly<Record<string, unknown>>[],
): Duties {
  const inRole = (role: string) => people.find((person) => person.role === role)?.email;
  const firstOf = (codes: unknown): Colleague | undefined => {
    const code = asText(codes).split(',')[0]?.trim();
    return people.find((person) => person.code === code);
  };
  const parents = new Set(indicators.map((row) => asText(row.ตัวชี้วัดแม่)));
  const pairs = indicators.flatMap((row) => {
    if (parents.has(asText(row.รหัส))) return [];
    const owner = firstOf(row.ผู้รับผิดชอบ);
    const supervisor = firstOf(row.ผู้กำกับดูแล);
    return owner === undefined || supervisor === undefined ? [] : [{ owner, supervisor }];
  });
  const isStaff = ({ role }: Colleague): boolean => role === 'บุคลากร';
  const pair =
    pairs.find(({ owner, supervisor }) => isStaff(owner) && isStaff(supervisor)) ??
    pairs.find(({ owner }) => isStaff(owner)) ??
    pairs[0];
  return {
    host: inRole('เจ้าภาพหลัก'),
    owner: pair?.owner.email,
    supervisor: pair?.supervisor.email,
    director: inRole('ผู้อำนวยการ'),
  };
}
