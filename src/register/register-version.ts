import { SYSTEM } from './system-names';

/** Counted up with every tab, column, setting or formula that older registers lack; each new column tells its own in `since`. */
export const REGISTER_VERSION = 7;

/** The version of a register as ระบบ tells it. Before versions were kept it was the first; what was never set up lacks nothing yet. */
export function registerVersion(system: (name: string) => string): number {
  const kept = Number(system(SYSTEM.version));
  if (kept > 0) return kept;
  return system(SYSTEM.workbookId) === '' ? REGISTER_VERSION : 1;
}
