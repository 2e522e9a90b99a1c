import type { Tab } from './column';
import { TAB_NAMES, TABS, type TabName } from './tabs';

/** Hidden tabs, the log and แดชบอร์ด are never imported. */
export function importableTabs(): readonly TabName[] {
  return TAB_NAMES.filter((name) => {
    const tab: Tab = TABS[name];
    return tab.hidden !== true && tab.columns.length > 0 && name !== 'log';
  });
}
