/** Real time after which a turn counts as given back: what it is taken for lasts some milliseconds. */
const LONGEST_TURN_MS = 1000;

/**
 * Does `work` while no other thread does such work: `turn` is shared, 1 while one of them has it. Who has it may be terminated in the
 * middle and never gives it back, so that nobody waits for it longer than any turn lasts.
 */
export function inTurn<Value>(turn: Int32Array, work: () => Value, longestMs = LONGEST_TURN_MS): Value {
  while (Atomics.compareExchange(turn, 0, 0, 1) !== 0) {
    if (Atomics.wait(turn, 0, 1, longestMs) === 'timed-out') break;
  }
  try {
    return work();
  } finally {
    Atomics.store(turn, 0, 0);
    Atomics.notify(turn, 0);
  }
}
