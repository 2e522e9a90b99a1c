import { indicatorFaults } from './indicator-faults';
import { officeFaults } from './office-faults';
import type { Grids } from './register-grids';
import { type SeededFault, seedTools } from './seed-tools';

/** Faults that can all stand in one register at once: no two touch the same cell. */
export function seededFaults(grids: Grids): readonly SeededFault[] {
  const tools = seedTools(grids);
  return [...indicatorFaults(tools), ...officeFaults(grids, tools)];
}
