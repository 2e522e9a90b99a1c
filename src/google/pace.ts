/**
 * How fast Drive is written to: published limits were 3 writes a second and are gone from today's pages, so a run starts
 * there and doubles after every wave that Google took whole, and halves when Google says "too fast".
 */
export type Pace = {
  /** How many writes may go in the next wave. */
  waveSize(): number;
  /** Milliseconds to wait before the next wave. */
  waitBefore(now: number): number;
  sent(count: number, at: number): void;
  taken(): void;
  slowDown(): void;
};

const FIRST_WAVE = 10;
const LARGEST_WAVE = 40;
const SMALLEST_WAVE = 2;
const FIRST_PER_SECOND = 3;
const MOST_PER_SECOND = 48;

export function createPace(): Pace {
  let size = FIRST_WAVE;
  let perSecond = FIRST_PER_SECOND;
  let nextAt = 0;
  return {
    waveSize: () => size,
    waitBefore: (now) => Math.max(0, nextAt - now),
    sent(count, at) {
      nextAt = at + (count / perSecond) * 1000;
    },
    taken() {
      size = Math.min(size * 2, LARGEST_WAVE);
      perSecond = Math.min(perSecond * 2, MOST_PER_SECOND);
    },
    slowDown() {
      size = Math.max(Math.floor(size / 2), SMALLEST_WAVE);
      perSecond = Math.max(perSecond / 2, 1);
    },
  };
}
