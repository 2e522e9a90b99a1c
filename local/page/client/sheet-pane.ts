/** The register in view: one tab with its bars, seen and edited as the person that the page is used as. */
import type { SheetView } from '../protocol';
import { type CellPlace, cellName, rangeName } from './a1';
import { askLocalText, tellLocal } from './ask';
import { createCellBar } from './cell-bar';
import { createChartStrip } from './chart-strip';
import type { SheetPlace } from './drive-link';
import { element } from './element';
import { createFilterChoice } from './filter-choice';
import { cellAt, firstOwnCell } from './grid-rows';
import { newestAsking } from './newest-asking';
import { watchNotes } from './note-card';
import type { Tab } from './office';
import { report, showBox, showToast } from './popup';
import { createSheetGrid, editingPauseMs } from './sheet-grid';
import { createTabBar } from './tab-bar';

export type SheetPane = {
  readonly element: HTMLElement;
  readonly open: (as: string, place: SheetPlace) => Promise<void>;
  /** Looks whether the tab in view has changed; opens the first one where none is in view or it is gone. */
  readonly refresh: (as: string, tabs: readonly Tab[]) => Promise<void>;
  readonly focus: () => void;
};

const firstCell: CellPlace = { row: 0, column: 0 };

export function createSheetPane(menuBar: HTMLElement, openLink: (address: string) => void): SheetPane {
  let person = '';
  let tabs: readonly Tab[] = [];
  let sheet: SheetView | undefined;
  /** The tab that was asked for last; it may still be on its way. */
  let wanted: number | undefined;
  let filterViewId: number | undefined;
  let focused = firstCell;
  let ownCell: CellPlace | undefined;
  const askForTab = newestAsking();
  let shownText = '';
  let lastEdit = Promise.resolve();
  /** Edits that are not answered yet. */
  let underway = 0;

  /** Where a link leads to: gone to by whichever look at its tab is shown first. */
  let going: CellPlace | undefined;

  const load = async (sheetId: number, isRefresh = false): Promise<void> => {
    const isNewest = askForTab();
    const text = await askLocalText('sheet', { as: person, sheetId, filterViewId: filterViewId ?? '' });
    if (!isNewest()) return;
    // What it tells may be older than what was typed; the last edit looks anew.
    if (isRefresh && underway > 0) return;
    // What a person is typing is not taken from under the hands; and what stands unchanged is not drawn again.
    if (isRefresh && grid.isEditing()) {
      setTimeout(() => {
        if (sheetId === wanted) load(sheetId, true).catch(report);
      }, editingPauseMs);
      return;
    }
    if (isRefresh && text === shownText) return;
    shownText = text;
    const told = JSON.parse(text) as SheetView;
    sheet = told;
    grid.show(told);
    charts.show(told.charts);
    tabBar.show(tabs, told.sheetId);
    filterChoice.show(told);
    ownCell = firstOwnCell(told);
    toOwnCell.hidden = ownCell === undefined;
    cellBar.show(cellName(focused), cellAt(told, focused));
    const cell = going;
    going = undefined;
    if (cell !== undefined) grid.goTo(cell).catch(report);
  };

  const open = async (as: string, place: SheetPlace): Promise<void> => {
    person = as;
    wanted = place.sheetId;
    filterViewId = place.filterViewId;
    focused = firstCell;
    going = place.cell;
    // The press is answered at once; the cells follow.
    tabBar.show(tabs, place.sheetId);
    shownText = '';
    if (sheet?.sheetId !== place.sheetId) grid.element.setAttribute('aria-busy', 'true');
    await load(place.sheetId).finally(() => grid.element.removeAttribute('aria-busy'));
  };

  const edit = (from: CellPlace, values: readonly (readonly string[])[]): void => {
    if (sheet === undefined) return;
    const to = { row: from.row + values.length - 1, column: from.column + (values[0]?.length ?? 1) - 1 };
    const told = { as: person, range: rangeName(sheet.title, from, to), values };
    // Whatever comes next is drawn, the same as before or not: the grid shows what was typed.
    shownText = '';
    underway += 1;
    // One after another: a correction must not come before what it corrects.
    lastEdit = lastEdit
      .then(() => tellLocal('edit', told))
      .then(
        () => undefined,
        (error: unknown) => {
          grid.takeBack();
          void showBox('แก้ไขไม่ได้', error instanceof Error ? error.message : String(error));
        },
      )
      .then(() => {
        underway -= 1;
        // Whoever typed may be at another tab by now, or in the next cell.
        if (underway === 0 && wanted !== undefined) load(wanted, true).catch(report);
      });
  };

  const grid = createSheetGrid({
    edit,
    openLink,
    focus: (place) => {
      focused = place;
      if (sheet !== undefined) cellBar.show(cellName(place), cellAt(sheet, place));
    },
    refuse: (place) => showToast(`ช่อง ${cellName(place)} ล็อกไว้: ผู้ที่เลือกอยู่ไม่มีสิทธิ์แก้ไขช่องนี้`, 'ช่องที่มีการป้องกัน'),
  });
  const charts = createChartStrip();
  const toOwnCell = element(
    'button',
    {
      type: 'button',
      class: 'quiet',
      hidden: true,
      onclick: () => {
        if (ownCell !== undefined) grid.goTo(ownCell).catch(report);
      },
    },
    'ไปช่องที่ฉันกรอก',
  );
  const filterChoice = createFilterChoice((chosen) => {
    // It belongs to the tab in view, not to one that is on its way.
    if (sheet === undefined || sheet.sheetId !== wanted) return;
    filterViewId = chosen;
    load(sheet.sheetId).catch(report);
  });
  const cellBar = createCellBar(toOwnCell, filterChoice.element);
  const tabBar = createTabBar((sheetId) => {
    open(person, { sheetId }).catch(report);
  });
  watchNotes(grid.element);

  return {
    element: element(
      'section',
      { class: 'sheet-pane', 'aria-label': 'ทะเบียน' },
      menuBar,
      cellBar.element,
      grid.element,
      charts.element,
      tabBar.element,
    ),
    open,
    refresh: async (as, shownTabs) => {
      if (as !== person) shownText = '';
      person = as;
      tabs = shownTabs;
      const tab = tabs.find(({ sheetId }) => sheetId === wanted) ?? tabs.find(({ hidden }) => !hidden);
      if (tab === undefined) return;
      wanted = tab.sheetId;
      tabBar.show(tabs, tab.sheetId);
      await load(tab.sheetId, true);
    },
    focus: () => grid.element.focus(),
  };
}
