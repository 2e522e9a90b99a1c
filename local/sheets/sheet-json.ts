import type { SheetJson } from './shapes/sheet-shapes';
import type { Book, Tab } from './state';

/** A tab without its cells, as `spreadsheets.get` gives it (protected ranges apart: what is shown of them depends on who asks). */
export function sheetJson(book: Book, tab: Tab): SheetJson {
  return {
    properties: {
      sheetId: tab.sheetId,
      title: tab.title,
      index: book.tabs.indexOf(tab),
      sheetType: 'GRID',
      gridProperties: {
        rowCount: tab.rowCount,
        columnCount: tab.columnCount,
        ...(tab.frozenRowCount > 0 ? { frozenRowCount: tab.frozenRowCount } : {}),
        ...(tab.frozenColumnCount > 0 ? { frozenColumnCount: tab.frozenColumnCount } : {}),
        ...(tab.hideGridlines ? { hideGridlines: true } : {}),
      },
      ...(tab.hidden ? { hidden: true } : {}),
      ...(tab.rightToLeft ? { rightToLeft: true } : {}),
      ...(tab.tabColor === undefined
        ? {}
        : { tabColor: tab.tabColor, tabColorStyle: { rgbColor: tab.tabColor } }),
    },
    ...(tab.merges.length === 0 ? {} : { merges: tab.merges }),
    ...(tab.conditionalFormats.length === 0 ? {} : { conditionalFormats: tab.conditionalFormats }),
    ...(tab.filterViews.length === 0 ? {} : { filterViews: tab.filterViews }),
    ...(tab.basicFilter === undefined ? {} : { basicFilter: tab.basicFilter }),
    ...(tab.charts.length === 0 ? {} : { charts: tab.charts }),
    ...(tab.rowGroups.length === 0 ? {} : { rowGroups: tab.rowGroups }),
    ...(tab.columnGroups.length === 0 ? {} : { columnGroups: tab.columnGroups }),
    ...(tab.bandedRanges.length === 0 ? {} : { bandedRanges: tab.bandedRanges }),
  };
}
