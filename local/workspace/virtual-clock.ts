/**
 * The workspace's time, ms since the epoch. `shown` is what was last set and what `/local/clock` answers; `now` runs on from
 * there by what calls have cost, so that one execution follows the other, and never goes back.
 */
export type VirtualClock = {
  shown(): number;
  now(): number;
  /** Time that passed inside an execution or a call; an earlier moment changes nothing. */
  reach(moment: number): void;
  /** The caller has checked that `moment` is not before `shown`. */
  set(moment: number): void;
};

export function virtualClock(start: number): VirtualClock {
  let shown = start;
  let reached = start;
  return {
    shown: () => shown,
    now: () => reached,
    reach(moment) {
      reached = Math.max(reached, moment);
    },
    set(moment) {
      shown = moment;
      reached = Math.max(reached, moment);
    },
  };
}

/** 1 October before the fiscal year (พ.ศ.), 08:00 in Bangkok: the office opens on the year's first day. */
export function firstMorning(fiscalYearBe: number): number {
  return Date.UTC(fiscalYearBe - 543 - 1, 9, 1, 1, 0, 0);
}

/** ISO 8601 with Bangkok's offset, to the second. */
export function bangkokIso(moment: number): string {
  return `${new Date(moment + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;
}
