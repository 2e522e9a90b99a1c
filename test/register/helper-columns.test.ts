import { newTabRequests } from '../../src/register/layout/tab-layout';
import { TAB_NAMES, TABS } from '../../src/register/tabs';

/** Header texts of the columns that a new tab hides. */
function hiddenIn(tab: (typeof TAB_NAMES)[number]): readonly string[] {
  const headers = TABS[tab].columns.map(({ header }) => header);
  return newTabRequests(tab, 7).flatMap((request) => {
    const { range, properties } = (request.updateDimensionProperties ?? {}) as {
      readonly range?: { readonly startIndex: number; readonly endIndex: number };
      readonly properties?: { readonly hiddenByUser?: boolean };
    };
    return properties?.hiddenByUser === true ? headers.slice(range?.startIndex, range?.endIndex) : [];
  });
}

describe('a new รายงานผล', () => {
  it('hides the steps between its formulas and the script’s memory, all of them after สถานะ, and nothing that people read', () => {
    const headers = TABS.reports.columns.map(({ header }) => header);
    expect(hiddenIn('reports')).toEqual(headers.slice(headers.indexOf('สถานะ') + 1));
    expect(hiddenIn('reports')).toHaveLength(11);
  });

  it('is the only tab that hides columns', () => {
    expect(TAB_NAMES.filter((tab) => hiddenIn(tab).length > 0)).toEqual(['reports']);
  });
});
