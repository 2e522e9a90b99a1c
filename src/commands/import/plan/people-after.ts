import type { Table } from '../../../register/cells';
import type { TabPlan } from './plan-import';

/** บุคลากร as it would stand; the plan must be that tab's. */
export function peopleAfter(plan: Pick<TabPlan, 'after'>): Table<'people'> {
  return plan.after as Table<'people'>;
}
