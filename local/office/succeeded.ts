import type { RunAnswer } from '../page/protocol';

/** The result; throws what the entry point refused or where it failed. */
export function succeeded(name: string, answer: RunAnswer): unknown {
  if (answer.error === undefined) return answer.result;
  const { code, message, incident } = answer.error;
  throw new Error(`${name}: ${code}: ${message}${incident === undefined ? '' : ` (${incident})`}`);
}
