/** Moves the office's clock forward. A long way is gone a day at a time, so that the day on the screen moves along. */
import { tellLocal } from './ask';
import { asObject, asText } from './json';

const stepMs = 86_400_000;

export async function leapClock(from: string, to: string, passed: (now: string) => void): Promise<void> {
  const end = Date.parse(to);
  let at = Date.parse(from);
  do {
    at = Math.min(end, at + stepMs);
    const told = asObject(await tellLocal('clock', { now: new Date(at).toISOString() }));
    passed(asText(told.now));
  } while (at < end);
}
