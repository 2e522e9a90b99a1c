import { type Book, emptyBook, emptyRow, emptyTab } from '../../local/sheets/state';
import { createStructureMemo } from '../../local/sheets/structure-memo';

function book(): Book {
  return {
    ...emptyBook('b', 'ทะเบียน'),
    tabs: [emptyTab(0, 'รายงานผล'), emptyTab(1, 'ระบบ')],
  };
}

/** The book with its first tab changed, as a batch leaves it: the rest is shared. */
function withFirstTab(before: Book, change: Partial<Book['tabs'][number]>): Book {
  const [first = emptyTab(0, ''), ...others] = before.tabs;
  return { ...before, revision: before.revision + 1, tabs: [{ ...first, ...change }, ...others] };
}

describe('a text of a workbook’s structure', () => {
  it('is made once while only cells, heights and widths change', () => {
    const memo = createStructureMemo();
    let made = 0;
    const make = (): string => {
      made += 1;
      return `text ${made}`;
    };
    const textOf = (of: Book) => memo.textOf(of, 'host', make);
    const before = book();
    expect(textOf(before)).toBe('text 1');
    expect(textOf(withFirstTab(before, { rows: [emptyRow()], columns: [{ pixelSize: 5 }] }))).toBe('text 1');
    expect(textOf({ ...before, styles: [...before.styles, { wrapStrategy: 'WRAP' }] })).toBe('text 1');
  });

  it('is made anew where anything else has changed, and for whoever else asks', () => {
    const before = book();
    const changed: readonly Book[] = [
      withFirstTab(before, { protectedRanges: [{ protectedRangeId: 1, range: { sheetId: 0 } }] }),
      withFirstTab(before, { rowCount: 2000 }),
      withFirstTab(before, { title: 'อื่น' }),
      { ...before, title: 'สำเนา' },
      { ...before, tabs: before.tabs.slice(1) },
      { ...before, tabs: [...before.tabs].reverse() },
    ];
    for (const after of changed) {
      const memo = createStructureMemo();
      memo.textOf(before, 'host', () => 'old');
      expect(memo.textOf(after, 'host', () => 'new')).toBe('new');
      expect(memo.textOf(after, 'staff', () => 'other')).toBe('other');
    }
  });
});
