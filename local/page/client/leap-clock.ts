/**
 * Moves the office's clock forward. A long way is gone in strides, so that the day on the screen moves along: longer ones where
 * little falls due, shorter ones where much does. Hourly sweeps that have nothing to do are left out on the way.
 */
import { tellLocal } from './ask';
import { asObject, asText } from './json';
import { firstStrideMs, nextStride } from './stride';

/** `passed` hears of every moment that was reached, and says whether to go on. */
export async function leapClock(from: string, to: string, passed: (now: string) => boolean): Promise<void> {
  const end = Date.parse(to);
  let at = Date.parse(from);
  let stride = firstStrideMs;
  let goesOn = true;
  while (goesOn && at < end) {
    at = Math.min(end, at + stride);
    const begun = performance.now();
    const told = asObject(await tellLocal('clock', { now: new Date(at).toISOString(), idle: 'skip' }));
    stride = nextStride(stride, performance.now() - begun);
    goesOn = passed(asText(told.now));
  }
}
