import type { Column } from '../../src/register/column';
import { newTabRequests } from '../../src/register/layout/tab-layout';
import { TAB_NAMES, TABS, type TabName } from '../../src/register/tabs';

const ORDER =
  'รหัสรายงาน, ตัวชี้วัด, หน่วยวัด, กำหนดส่ง, ผลการดำเนินงาน, คำชี้แจง, ส่งรายงาน, สถานะ, คำตอบ, คะแนน, เกณฑ์ 1, เกณฑ์ 2, เกณฑ์ 3, เกณฑ์ 4, เกณฑ์ 5, ค่าเป้าหมาย, ปัจจัยสนับสนุน, ปัญหาอุปสรรค, โฟลเดอร์, หลักฐาน, ผลการตรวจ, ความเห็น, ผลกรรมการ, ปรับคะแนน, เหตุผล, รับรอง, ส่งเมื่อ, ผู้ส่ง, ตรวจเมื่อ, ผู้ตรวจ, รับรองเมื่อ, ผู้รับรอง';

const columns: readonly Column[] = TABS.reports.columns;

/** Pixels from the left edge to where a column ends. */
function endOf(header: string): number {
  const at = columns.findIndex((column) => column.header === header);
  return columns.slice(0, at + 1).reduce((sum, { width }) => sum + width, 0);
}

/** Headers of the column groups that a new tab lays, each with whether it is collapsed. */
function groupsIn(
  tab: TabName,
): readonly { readonly headers: readonly string[]; readonly collapsed: boolean }[] {
  const headers = TABS[tab].columns.map(({ header }) => header);
  const requests = newTabRequests(tab, 7) as readonly {
    readonly addDimensionGroup?: {
      readonly range: { readonly startIndex: number; readonly endIndex: number };
    };
    readonly updateDimensionGroup?: {
      readonly dimensionGroup: { readonly depth: number; readonly collapsed: boolean };
    };
  }[];
  const states = requests.flatMap(({ updateDimensionGroup: update }) =>
    update ? [update.dimensionGroup] : [],
  );
  return requests
    .flatMap(({ addDimensionGroup: add }) => (add ? [add.range] : []))
    .map(({ startIndex, endIndex }, index) => ({
      headers: headers.slice(startIndex, endIndex),
      collapsed: states.some(({ depth, collapsed }) => depth === index + 1 && collapsed),
    }));
}

describe('a new รายงานผล', () => {
  it('has what staff read and type side by side, from the left', () => {
    expect(columns.map(({ header }) => header).slice(0, ORDER.split(', ').length)).toEqual(ORDER.split(', '));
  });

  it('freezes two columns of at most 300 pixels, and shows the answer to a tick without scrolling', () => {
    expect(TABS.reports.frozenColumns).toBe(2);
    expect(endOf('ตัวชี้วัด')).toBeLessThanOrEqual(300);
    expect(endOf('ผลการดำเนินงาน')).toBeLessThanOrEqual(760);
    // The first cell that an owner types into is in sight beside the frozen ones.
    expect(endOf('ผลการดำเนินงาน') - endOf('ตัวชี้วัด')).toBeLessThanOrEqual(400);
    expect(endOf('สถานะ')).toBeLessThanOrEqual(1300);
    expect(endOf('คำตอบ')).toBeLessThanOrEqual(1300);
  });

  it('collapses all other columns, and within them the steps between its formulas and the script’s memory', () => {
    const [folded, helpers, ...more] = groupsIn('reports');
    expect(folded).toEqual({
      headers: columns.map(({ header }) => header).slice(ORDER.split(', ').length),
      collapsed: true,
    });
    const ofHelpers = columns.filter(({ helper }) => helper === true).map(({ header }) => header);
    expect(ofHelpers).toHaveLength(11);
    expect(helpers).toEqual({ headers: ofHelpers, collapsed: true });
    expect(more).toEqual([]);
  });

  it('is the only tab that folds columns', () => {
    expect(TAB_NAMES.filter((tab) => groupsIn(tab).length > 0)).toEqual(['reports']);
  });
});

describe('every new tab', () => {
  /** Headers of the columns that a new tab hides. */
  const hiddenIn = (tab: TabName): readonly string[] => {
    const requests = newTabRequests(tab, 7) as readonly {
      readonly updateDimensionProperties?: {
        readonly range: { readonly startIndex: number; readonly endIndex: number };
        readonly properties: { readonly hiddenByUser?: boolean };
      };
    }[];
    const headers = TABS[tab].columns.map(({ header }) => header);
    return requests.flatMap(({ updateDimensionProperties: set }) =>
      set?.properties.hiddenByUser === true ? headers.slice(set.range.startIndex, set.range.endIndex) : [],
    );
  };

  it('hides the notes that only the script reads, unless they lie in a collapsed group', () => {
    const shown = (tab: TabName) =>
      (TABS[tab].columns as readonly Column[]).filter(
        ({ helper = false, folded = false }) => helper && !folded,
      );
    for (const tab of TAB_NAMES) expect(hiddenIn(tab)).toEqual(shown(tab).map(({ header }) => header));
    expect(hiddenIn('agreements')).toEqual(['เนื้อหา']);
  });
});
