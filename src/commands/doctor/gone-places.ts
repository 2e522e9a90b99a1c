import type { HeaderFault } from '../../register/header-faults';
import { keyHeaders } from '../../register/keys';
import { TAB_NAMES, TABS } from '../../register/tabs';
import type { Finding } from './finding';

/**
 * True where a finding stands in a tab or column that is not there, or misses a row of a tab whose rows cannot be told: both are that
 * one fault.
 */
export function isOfWhatIsGone(found: Finding, faults: readonly HeaderFault[]): boolean {
  return faults
    .filter(({ kind }) => kind !== 'column-twice' && kind !== 'column-renamed')
    .some(
      ({ tab, column }) =>
        (tab === found.tab && (column === '' || column === found.column)) ||
        (isKeyOrAll(tab, column) && tabsAskedBy(found).includes(tab)),
    );
}

function isKeyOrAll(title: string, column: string): boolean {
  const tab = TAB_NAMES.find((name) => TABS[name].title === title);
  return tab !== undefined && (column === '' || keyHeaders(tab).some((header) => header === column));
}

/** Tabs whose rows a finding has looked for something in. */
function tabsAskedBy({ problem }: Finding): readonly string[] {
  switch (problem.code) {
    case 'unknown-code':
      return problem.tab.split(', ');
    case 'unknown-person':
    case 'no-director':
    case 'no-host':
    case 'single-operator':
    case 'second-director':
      return [TABS.people.title];
    case 'agreement-without-indicators':
    case 'indicator-without-agreement':
      return [TABS.people.title, TABS.schools.title, TABS.indicators.title];
    case 'report-missing':
    case 'report-lost':
      return [TABS.reports.title];
    default:
      return [];
  }
}
