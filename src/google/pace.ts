import type { SeenPace } from '../ports/drive';

/**
 * How fast Drive is written to. Nobody publishes how many writes it takes: older pages said three a second over some burst, today's
 * say nothing. So a run begins wide, and only what Google refuses as too fast tells it how much comes through: then waves are as
 * wide as the burst was and wait until so much has come back, a little faster with every wave that passes whole.
 */
export type Pace = {
  /** How many writes may go in the next wave. */
  width(): number;
  /** Milliseconds to wait before a wave of `count`. */
  waitBefore(count: number, now: number): number;
  /** What became of a wave that was sent at `at`. */
  told(wave: { readonly sent: number; readonly taken: number; readonly at: number }): void;
  /** Waves in a row of which nothing passed. */
  misses(): number;
  /** undefined before the first write. */
  seen(): SeenPace | undefined;
  /** Goes on from what an execution before this one has seen. */
  goOn(seen: SeenPace): void;
};

const LARGEST_WAVE = 40;
const SMALLEST_WAVE = 2;
/** What older pages of Google's told, until a refusal has been measured. */
const USUAL_PER_SECOND = 3;
const MOST_PER_SECOND = 48;
const LEAST_PER_SECOND = 0.5;
/**
 * What is refused is a request for nothing, so a pace that holds is raised by little, and by so much more with each wave that passes;
 * by less where a raise has been refused before, for then the limit is known to be near.
 */
const FASTER = 0.1;
/** What remains of a wave's width where its pace was too fast: it may be the burst all the same. */
const NARROWER = 0.8;
/** What passed came in part from what was left of the time before: so much of it is what holds. */
const HOLDS = 0.96;
/** More than this many times what was sent should have come back. */
const CLEARLY = 1.2;
/** Less than this tells of a smaller burst. */
const LEAST_PLAUSIBLE = 1;
/** A pace is raised where waiting is more than this part of the time from wave to wave. */
const PRESSED = 0.2;

export function createPace(): Pace {
  let width = LARGEST_WAVE;
  /** Known from the first refusal on. */
  let perSecond: number | undefined;
  /** The last that no wave was refused at. */
  let held: number | undefined;
  let firstAt: number | undefined;
  let lastAt = 0;
  /** Writes that Drive would have taken still after the last wave. */
  let left = 0;
  let passed = 0;
  /** Waves until the first that was refused. */
  const before: { readonly at: number; readonly taken: number }[] = [];
  /** The most that passed in one wave: the burst is no less. */
  let largest = 0;
  let misses = 0;
  /** ms that the wave which is to go next has been told to wait. */
  let waited = 0;
  /** Waves in a row that passed whole, and those among them after which the pace was raised. */
  let clean = 0;
  let raised = 0;
  /** How often a raise was refused. */
  let overshot = 0;

  /** At least so many a second come back, if the burst is the usual one: what passed beyond it since some wave. */
  function leastPerSecond(at: number): number {
    let passedSince = 0;
    let least = 0;
    for (const wave of [...before].reverse()) {
      passedSince += wave.taken;
      if (wave.at < at) least = Math.max(least, ((passedSince - LARGEST_WAVE) * 1000) / (at - wave.at));
    }
    return least;
  }

  /** How many passed at once before Google refused any, as far as that can be told from how many came back meanwhile. */
  function burst(at: number): number {
    return Math.round(passed - (USUAL_PER_SECOND * (at - (firstAt ?? at))) / 1000);
  }

  function allowedAt(now: number): number {
    return Math.min(width, left + ((perSecond ?? 0) * (now - lastAt)) / 1000);
  }

  function slower(sent: number, taken: number, at: number): void {
    if (perSecond === undefined) {
      const least = leastPerSecond(at);
      perSecond = least < LEAST_PLAUSIBLE ? USUAL_PER_SECOND : Math.min(USUAL_PER_SECOND, least);
      width = within(SMALLEST_WAVE, Math.max(burst(at), largest), LARGEST_WAVE);
      return;
    }
    overshot += 1;
    const seconds = Math.max(1, (at - lastAt) / 1000);
    // After so long a time it was not the pace but the burst that did not reach.
    const wasTooWide = taken > 0 && left + perSecond * seconds > sent * CLEARLY;
    if (wasTooWide) largest = taken;
    width = within(SMALLEST_WAVE, wasTooWide ? taken : Math.max(largest, width * NARROWER), LARGEST_WAVE);
    if (wasTooWide) return;
    perSecond = within(LEAST_PER_SECOND, (Math.max(0, taken - left) / seconds) * HOLDS, MOST_PER_SECOND);
    held = perSecond;
  }

  function faster(times: number): number {
    return 1 + (FASTER * times) / (1 + overshot) ** 2;
  }

  return {
    width: () => Math.floor(width),
    waitBefore(count, now) {
      if (perSecond === undefined) return 0;
      waited = Math.max(0, ((Math.min(count, width) - allowedAt(now)) / perSecond) * 1000);
      return waited;
    },
    told({ sent, taken, at }) {
      firstAt ??= at;
      passed += taken;
      if (perSecond === undefined) before.push({ at, taken });
      largest = Math.max(largest, taken);
      misses = taken === 0 ? misses + 1 : 0;
      const allowed = allowedAt(at);
      // Where little was waited a faster pace would gain nothing, and a refusal may cost a wave more.
      const isPressed = waited > PRESSED * (at - lastAt);
      if (taken < sent) {
        clean = 0;
        raised = 0;
        slower(sent, taken, at);
      } else if (perSecond !== undefined) {
        clean += 1;
        if (sent >= Math.floor(width)) width = Math.min(width * faster(clean), LARGEST_WAVE);
        if (isPressed) {
          raised += 1;
          held = perSecond;
          perSecond = Math.min(perSecond * faster(raised), MOST_PER_SECOND);
        }
      }
      left = taken < sent ? 0 : Math.max(0, allowed - taken);
      lastAt = at;
      waited = 0;
    },
    misses: () => misses,
    seen: () =>
      firstAt === undefined
        ? undefined
        : { perSecond: held ?? perSecond, width, left, at: lastAt, passed, overshot },
    goOn(seen) {
      if (firstAt !== undefined) return;
      ({ perSecond, width, left, passed, overshot } = seen);
      held = perSecond;
      firstAt = seen.at;
      lastAt = seen.at;
    },
  };
}

function within(least: number, value: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
