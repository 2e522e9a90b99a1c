/** For what Playwright reads at once: it may still be on its way to the screen. */
import { setTimeout as pause } from 'node:timers/promises';

const PAUSE_MS = 50;
/** A busy machine is no fault of the page. */
const PATIENCE_MS = 90_000;

/** Reads again and again until it gives what is expected, or asymmetric matchers of it; Jest tells the difference where it never does. */
export async function until(read: () => Promise<unknown>, expected: unknown): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await read();
    try {
      expect(found).toEqual(expected);
      return;
    } catch (difference) {
      if (Date.now() > end) throw difference;
    }
    await pause(PAUSE_MS);
  }
}
