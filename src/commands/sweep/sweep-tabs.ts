import type { TabName } from '../../register/tabs';
import { ROUND_TABS } from '../rounds/round-sources';

/** What a look at the register reads. */
export const SWEEP_TABS: readonly TabName[] = [...ROUND_TABS, 'agreements'];
