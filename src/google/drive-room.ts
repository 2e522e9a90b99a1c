import type { Room } from '../ports/drive';
import { record } from '../ports/json';
import type { Outcome } from '../ports/outcome';
import type { HttpAnswer } from './http-answer';

/** An account without a limit of its own has none to tell; where the question itself fails, the work tells more than it would. */
export function roomOf(made: Outcome<HttpAnswer>): Room {
  if (made.kind !== 'done') return undefined;
  const { limit, usage } = record(record(made.value.json()).storageQuota);
  return typeof limit === 'string' ? Number(limit) - Number(usage ?? 0) : undefined;
}
