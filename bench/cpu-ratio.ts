/** So many times each, in turns. */
const TIMES = 40;

/**
 * CPU of one work as a share of another's: the least of many times of each, taken in turns, for a machine that does other work besides
 * makes both dearer by chance and never cheaper.
 */
export function cpuRatio(ours: () => unknown, plain: () => unknown): number {
  let [leastOurs, leastPlain] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let time = 0; time < TIMES; time += 1) {
    leastOurs = Math.min(leastOurs, cpuMs(ours));
    leastPlain = Math.min(leastPlain, cpuMs(plain));
  }
  return Number((leastOurs / leastPlain).toFixed(2));
}

function cpuMs(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
