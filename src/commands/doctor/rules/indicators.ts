import { parentCycles } from '../../../domain/doctor/parent-cycles';
import { type Finding, finding } from '../finding';
import type { RegisterView } from '../register-view';

/** Every member of a cycle in ตัวชี้วัดแม่, with the way round. */
export function cycleFindings(view: RegisterView): readonly Finding[] {
  const cycles = parentCycles(view.indicators.map(({ value }) => value));
  return view.indicators.flatMap(({ row, value: { code } }) => {
    const path = cycles.get(code);
    return path ? [finding('indicators', row.rowNumber, 'ตัวชี้วัดแม่', { code: 'parent-cycle', path })] : [];
  });
}

/** A sub counts in its parent's dimension, so it must name the same one. */
export function dimensionFindings(view: RegisterView): readonly Finding[] {
  const dimensions = new Map(view.indicators.map(({ value }) => [value.code, value.dimension] as const));
  return view.indicators.flatMap(({ row, value: { parent, dimension } }) => {
    const wanted = parent === undefined ? undefined : dimensions.get(parent);
    // One that is blank is named where it is missed.
    if (parent === undefined || wanted === undefined || wanted === '') return [];
    if (dimension === '' || wanted === dimension) return [];
    const problem = { code: 'dimension-differs', parent, dimension: wanted } as const;
    return [finding('indicators', row.rowNumber, 'มิติ', problem)];
  });
}

/** Who reports an indicator may not be the one who checks it, unless the office is too small to keep them apart. */
export function ownSupervisorFindings(view: RegisterView): readonly Finding[] {
  if (!view.settings.separateRoles) return [];
  return view.indicators.flatMap(({ row, value: { supervisor, owners } }) =>
    supervisor !== '' && owners.includes(supervisor)
      ? [finding('indicators', row.rowNumber, 'ผู้กำกับดูแล', { code: 'owner-supervises', person: supervisor })]
      : [],
  );
}

/** An indicator that is cancelled before it starts, or as it starts, is never used. */
export function neverUsedFindings(view: RegisterView): readonly Finding[] {
  return view.indicators.flatMap(({ row, value: { startsAtRound: start, cancelledAtRound: cancelled } }) =>
    start !== undefined && cancelled !== undefined && start >= cancelled
      ? [finding('indicators', row.rowNumber, 'ยกเลิกที่รอบ', { code: 'start-after-cancel', start, cancelled })]
      : [],
  );
}
