/** The page: puts the parts together and keeps them showing the workspace as it is. */
import type { SheetView } from '../protocol';
import { type CellPlace, cellName, rangeName } from './a1';
import { askLocal, askLocalText, tellLocal } from './ask';
import { createCellBar } from './cell-bar';
import { createClockPanel } from './clock-panel';
import { driveIdOf, type SheetPlace, sheetPlaceOf } from './drive-link';
import { createDrivePane } from './drive-pane';
import { element, icon, iconPaths } from './element';
import { createFilterChoice } from './filter-choice';
import { cellAt, firstOwnCell } from './grid-rows';
import { leapClock } from './leap-clock';
import { createLogPane } from './log-pane';
import { createMailPane } from './mail-pane';
import { createMenuBar } from './menu-bar';
import { readMenuEntries } from './menu-entries';
import { watchNotes } from './note-card';
import {
  type Colleague,
  type RoundDates,
  readPeople,
  readRounds,
  readState,
  readWorkbook,
  type Tab,
  type WorkspaceState,
} from './office';
import { createPersonPicker } from './person-picker';
import { showBox, showToast } from './popup';
import { runFunction } from './run-function';
import { createScreens } from './screens';
import { createSheetGrid } from './sheet-grid';
import { createTabBar } from './tab-bar';
import { createViewSwitch, type ViewName } from './view-switch';
import { watchChanges } from './watch-changes';

const personKey = 'raprong.person';
/** Who looks at a register that has no owner yet. */
const stranger = 'host@office.example';

const start = async (): Promise<void> => {
  let state: WorkspaceState = await readState();
  let person = localStorage.getItem(personKey) ?? (state.owner || stranger);
  let people: readonly Colleague[] = [];
  let rounds: readonly RoundDates[] = [];
  let tabs: readonly Tab[] = [];
  let sheet: SheetView | undefined;
  let filterViewId: number | undefined;
  let focused: CellPlace = { row: 0, column: 0 };
  let viewName: ViewName = 'sheet';
  /** Counts requests for a tab: an answer that a later request has overtaken is dropped. */
  let asked = 0;
  let shownText = '';

  const currentTab = (): Tab | undefined => tabs.find((tab) => tab.sheetId === sheet?.sheetId);
  const report = (error: unknown): void =>
    void showBox('ทำไม่สำเร็จ', error instanceof Error ? error.message : String(error));

  const loadSheet = async (sheetId: number, isRefresh = false): Promise<void> => {
    asked += 1;
    const mine = asked;
    const through: string | number = filterViewId ?? '';
    const text = await askLocalText('sheet', { as: person, sheetId, filterViewId: through });
    if (mine !== asked) return;
    // What a person is typing is not taken from under the hands; and what stands unchanged is not drawn again.
    if (isRefresh && grid.isEditing()) {
      setTimeout(() => loadSheet(sheetId, true).catch(report), 1000);
      return;
    }
    if (isRefresh && text === shownText) return;
    shownText = text;
    const told = JSON.parse(text) as SheetView;
    sheet = told;
    grid.show(told);
    tabBar.show(tabs, told.sheetId);
    filterChoice.show(told);
    ownCell = firstOwnCell(told);
    toOwnCell.hidden = ownCell === undefined;
    cellBar.show(cellName(focused), cellAt(told, focused));
  };

  const edit = (from: CellPlace, values: readonly (readonly string[])[]): void => {
    const tab = currentTab();
    if (tab === undefined) return;
    // Whatever comes next is drawn, the same as before or not: the grid shows what was typed.
    shownText = '';
    const to = { row: from.row + values.length - 1, column: from.column + (values[0]?.length ?? 1) - 1 };
    tellLocal('edit', { as: person, range: rangeName(tab.title, from, to), values })
      .catch((error: unknown) => showBox('แก้ไขไม่ได้', error instanceof Error ? error.message : String(error)))
      .then(() => loadSheet(tab.sheetId))
      .catch(report);
  };

  const openLink = (address: string): void => {
    const id = driveIdOf(address);
    if (id === undefined) {
      void showBox('ลิงก์ภายนอก', `หน้านี้ไม่ออกนอกเครื่อง: ${address}`);
    } else if (id === state.spreadsheetId) {
      views.show('sheet');
      const place = sheetPlaceOf(address);
      if (place !== undefined) openSheet(place).catch(report);
    } else {
      views.show('drive');
      drive.open(id).catch(report);
    }
  };

  const run = (name: string, args: readonly unknown[]): Promise<unknown> =>
    runFunction(person, name, args, screens.show);

  const screens = createScreens({ run, focusEditor: () => grid.element.focus(), openLink });
  const grid = createSheetGrid({
    edit,
    openLink,
    focus: (place) => {
      focused = place;
      if (sheet !== undefined) cellBar.show(cellName(place), cellAt(sheet, place));
    },
    refuse: (place) => showToast(`ช่อง ${cellName(place)} ล็อกไว้: ผู้ที่เลือกอยู่ไม่มีสิทธิ์แก้ไขช่องนี้`, 'ช่องที่มีการป้องกัน'),
  });
  const filterChoice = createFilterChoice((chosen) => {
    filterViewId = chosen;
    if (sheet !== undefined) loadSheet(sheet.sheetId).catch(report);
  });
  let ownCell: CellPlace | undefined;
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
  const cellBar = createCellBar(toOwnCell, filterChoice.element);
  const openSheet = async ({ sheetId, filterViewId: through }: SheetPlace): Promise<void> => {
    filterViewId = through;
    focused = { row: 0, column: 0 };
    await loadSheet(sheetId);
  };
  const tabBar = createTabBar((sheetId) => openSheet({ sheetId }).catch(report));
  const menuBar = createMenuBar((name, caption) => {
    document.body.classList.add('running');
    showToast(`กำลังทำงาน: ${caption}`, undefined, 2);
    run(name, [])
      .catch(report)
      .finally(() => document.body.classList.remove('running'));
  });
  const drive = createDrivePane();
  const mail = createMailPane(openLink);
  const log = createLogPane();
  const picker = createPersonPicker((email) => {
    person = email;
    localStorage.setItem(personKey, email);
    screens.closeAll();
    refreshAll().catch(report);
  });
  const clock = createClockPanel(async (to) => {
    try {
      await leapClock(state.now, to, (now) => clock.show(now, rounds));
    } catch (error) {
      report(error);
    }
    await refreshAll();
  });

  const sheetPane = element(
    'section',
    { class: 'sheet-pane', 'aria-label': 'ทะเบียน' },
    menuBar.element,
    cellBar.element,
    grid.element,
    tabBar.element,
  );
  const views = createViewSwitch(
    { sheet: sheetPane, drive: drive.element, mail: mail.element, log: log.element },
    (shown) => {
      viewName = shown;
      // The sidebar belongs to the Sheet; out of sight it goes on working.
      screens.sidebar.classList.toggle('away', shown !== 'sheet');
      refreshView().catch(report);
    },
  );
  const title = element('h1', {}, 'ทะเบียนคำรับรอง');

  const refreshView = async (): Promise<void> => {
    if (viewName === 'drive') await drive.refresh(person, state.rootFolderId);
    else if (viewName === 'log') await log.refresh();
    else if (viewName === 'sheet' && sheet !== undefined) await loadSheet(sheet.sheetId);
  };

  /** What moves with every change: the clock, the mails, the tabs, the shown view. */
  const refresh = async (): Promise<void> => {
    state = await readState();
    mail.show(state.mails);
    views.count('mail', state.mails.length);
    const workbook = await readWorkbook(person, state.spreadsheetId);
    tabs = workbook.tabs;
    title.textContent = workbook.title;
    document.title = `${workbook.title} · Raprong`;
    if (!tabs.some((tab) => tab.title === 'บุคลากร')) people = [];
    else if (people.length === 0) people = await readPeople(state.owner || person, state.spreadsheetId);
    if (tabs.some((tab) => tab.title === 'รอบรายงาน'))
      rounds = await readRounds(state.owner || person, state.spreadsheetId);
    clock.show(state.now, rounds);
    picker.show(people, person);
    const first = currentTab() ?? tabs.find((tab) => !tab.hidden);
    if (viewName === 'sheet' && first !== undefined) await loadSheet(first.sheetId, true);
    else await refreshView();
  };

  const refreshAll = async (): Promise<void> => {
    people = [];
    shownText = '';
    await refresh();
    menuBar.show(readMenuEntries(await askLocal('menu', { as: person })));
  };

  document.body.replaceChildren(
    element(
      'header',
      { class: 'top-bar' },
      element('span', { class: 'mark', 'aria-hidden': 'true' }, 'ร'),
      title,
      views.element,
      element('span', { class: 'gap' }),
      clock.element,
      picker.element,
    ),
    element(
      'main',
      { class: 'stage' },
      element('div', { class: 'panes' }, sheetPane, drive.element, mail.element, log.element),
      screens.sidebar,
    ),
  );
  watchNotes(grid.element);
  views.show('sheet');
  // A person of an earlier workspace may be unknown to this one.
  await refreshAll().catch(async (error: unknown) => {
    if (person === (state.owner || stranger)) throw error;
    person = state.owner || stranger;
    await refreshAll();
  });
  document.body.dataset.ready = 'true';
  watchChanges(() => refresh().catch(() => undefined));
};

start().catch((error: unknown) => {
  document.body.replaceChildren(
    element(
      'div',
      { class: 'start-failed', role: 'alert' },
      icon(iconPaths.sheet),
      element('h1', {}, 'เปิดสำนักงานไม่ได้'),
      element('p', {}, error instanceof Error ? error.message : String(error)),
      element('button', { type: 'button', class: 'primary', onclick: () => location.reload() }, 'ลองใหม่'),
    ),
  );
});
