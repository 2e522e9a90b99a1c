import { USUAL_GOOGLE } from '../local/google-settings';
import type { Workspace } from '../local/workspace/workspace';
import { floorOf } from './floors';
import { goalOf } from './goals';
import { costOf, rounded } from './measure';
import type { BenchRow } from './rows';

const HOUR = 3_600_000;
const SWEEPS = 24;

/**
 * The hourly sweeps of a day on which nobody works. Idle are those that see in one call that nothing is new; the others look at the
 * register because a moment has passed that asks for it: the morning comes, the day turns and brings something, the heartbeat grows old, or
 * the Sheet has changed just before.
 */
export async function sweepRows(office: Workspace, n: number, when: string): Promise<readonly BenchRow[]> {
  const idle: Sweep[] = [];
  const looks: Sweep[] = [];
  for (let hour = 0; hour < SWEEPS; hour += 1) {
    const cost = await costOf(office, () => office.setClock(office.clock() + HOUR));
    const virtualSeconds = (office.ends().at(-1)?.virtualMs ?? 0) / 1000;
    (cost.rest > 1 ? looks : idle).push({ ...cost, virtualSeconds });
  }
  return [
    sweepRow(`idle sweep, ${when}, ${idle.length} of ${SWEEPS}`, n, idle),
    sweepRow(`sweep that looks, ${when}, ${looks.length} of ${SWEEPS}`, n, looks),
  ];
}

function sweepRow(what: string, n: number, sweeps: readonly Sweep[]): BenchRow {
  const floor = floorOf(what, n, USUAL_GOOGLE);
  const limiter = USUAL_GOOGLE.writesPerSecond;
  return {
    what,
    n,
    table: 'kind',
    limiter,
    floor,
    goal: goalOf(what, floor),
    usual: null,
    ...meanOf(sweeps),
  };
}

type Sweep = Awaited<ReturnType<typeof costOf>>;

function meanOf(sweeps: readonly Sweep[]): Partial<Sweep> {
  const mean = (figure: keyof Sweep): number =>
    rounded(sweeps.reduce((sum, sweep) => sum + sweep[figure], 0) / Math.max(1, sweeps.length), 2);
  return {
    rest: mean('rest'),
    serviceCalls: mean('serviceCalls'),
    bytesUp: mean('bytesUp'),
    bytesDown: mean('bytesDown'),
    steps: mean('steps'),
    virtualSeconds: mean('virtualSeconds'),
    cpuSeconds: mean('cpuSeconds'),
  };
}
