import { bangkokIso } from '../workspace/virtual-clock';
import type { Workspace } from '../workspace/workspace';
import type { Progress } from './progress';

const DAY = 86_400_000;

/** Lets time pass to `moment`, some days at a time, with every sweep that falls due on the way. */
export async function advance(workspace: Workspace, moment: number, progress: Progress): Promise<void> {
  while (workspace.clock() < moment) {
    const next = Math.min(moment, workspace.clock() + 5 * DAY);
    const refusal = await workspace.setClock(next);
    if (refusal !== undefined) throw new Error(refusal.error.message);
    progress.tick(bangkokIso(next).slice(0, 10));
  }
}

/** A Sheet's date (days since 30 December 1899) at `hour` o'clock in Bangkok, ms since the epoch. */
export function momentOf(serial: unknown, hour: number): number {
  if (typeof serial !== 'number') throw new Error(`not a date: ${String(serial)}`);
  return Date.UTC(1899, 11, 30) + Math.floor(serial) * DAY + (hour - 7) * 3_600_000;
}
