import type { Tab } from './column';
import { TAB_NAMES, TABS, type TabName } from './tabs';

/** What offices keep in files of their own: offered, and told by the headers of a file. */
const OFFERED: readonly TabName[] = [
  'settings',
  'people',
  'schools',
  'indicators',
  'workingGroups',
  'unitThresholds',
  'signers',
  'kinds',
  'reports',
  'calendar',
  'holidays',
];

export function offeredTabs(): readonly TabName[] {
  return TAB_NAMES.filter((name) => OFFERED.includes(name));
}

/** Hidden tabs, the log and แดชบอร์ด are never imported. */
export function importableTabs(): readonly TabName[] {
  return TAB_NAMES.filter((name) => {
    const tab: Tab = TABS[name];
    return tab.hidden !== true && tab.columns.length > 0 && name !== 'log';
  });
}
