/** The page: puts the parts together and keeps them showing the workspace as it is. */
import { askLocal } from './ask';
import { createClockPanel } from './clock-panel';
import type { Colleague } from './colleague';
import { driveIdOf, sheetPlaceOf } from './drive-link';
import { createDrivePane } from './drive-pane';
import type { Duties } from './duties';
import { element, icon, iconPaths } from './element';
import { leapClock } from './leap-clock';
import { createLogPane } from './log-pane';
import { createMailPane } from './mail-pane';
import { createMenuBar } from './menu-bar';
import { readMenuEntries } from './menu-entries';
import { type RoundDates, readDuties, readPeople, readRounds, readState, readWorkbook } from './office';
import { createOfficeStart } from './office-start';
import { createPersonPicker } from './person-picker';
import { report, showBox, showToast, showWait } from './popup';
import { runFunction } from './run-function';
import { createScreens } from './screens';
import { createSheetPane } from './sheet-pane';
import { cellFont } from './text-lines';
import { wayText } from './thai-time';
import { createTour, type Stop } from './tour';
import { createViewSwitch, type ViewName } from './view-switch';
import { watchChanges } from './watch-changes';

const personKey = 'raprong.person';
/** Who looks at a register that has no owner yet. */
const nobody: Duties = { host: undefined, owner: undefined, supervisor: undefined, director: undefined };
const stranger = 'host@office.example';

async function start(): Promise<void> {
  // Heights of rows follow from widths of words.
  const font = document.fonts.load(cellFont, 'กa');
  let state = await readState();
  await font;
  const owner = (): string => (state.owner === '' ? stranger : state.owner);
  let person = localStorage.getItem(personKey) ?? owner();
  let people: readonly Colleague[] = [];
  let rounds: readonly RoundDates[] = [];
  let duties: Duties = nobody;
  let viewName: ViewName = 'sheet';

  const openLink = (address: string): void => {
    const id = driveIdOf(address);
    if (id === undefined) {
      void showBox('ลิงก์ภายนอก', `หน้านี้ไม่ออกนอกเครื่อง: ${address}`);
    } else if (id === state.spreadsheetId) {
      views.show('sheet');
      const place = sheetPlaceOf(address);
      if (place !== undefined) sheet.open(person, place).catch(report);
    } else {
      views.show('drive');
      drive.open(person, state.rootFolderId, id).catch(report);
    }
  };
  const run = (name: string, args: readonly unknown[]): Promise<unknown> => {
    const asker = person;
    return runFunction(asker, name, args, (screen) => {
      // Whoever looks by now would work in it under another name.
      if (person === asker || screen.kind === 'alert' || screen.kind === 'toast') screens.show(screen);
    });
  };

  const menuBar = createMenuBar((name, caption) => {
    document.body.classList.add('running');
    showToast(`กำลังทำงาน: ${caption}`, undefined, 2);
    run(name, [])
      .catch(report)
      .finally(() => document.body.classList.remove('running'));
  });
  const sheet = createSheetPane(menuBar.element, openLink);
  const screens = createScreens({ run, focusEditor: sheet.focus, openLink });
  const drive = createDrivePane();
  const become = (email: string): void => {
    person = email;
    localStorage.setItem(personKey, email);
    screens.closeAll();
    refreshAll().catch(report);
  };
  const mail = createMailPane(openLink, become);
  const log = createLogPane();
  const picker = createPersonPicker(become);
  const clock = createClockPanel((to, stopped) =>
    leapClock(state.now, to, (now) => {
      clock.show(now, rounds);
      return !stopped();
    })
      .catch(report)
      .then(() => refreshAll())
      .catch(report),
  );
  /** A stop of the tour is waited for: another one pressed meanwhile would be behind the clock. */
  const walkTo = async (at: string): Promise<void> => {
    const begun = Date.parse(state.now);
    const waits = showWait(wayText(state.now, at));
    try {
      await leapClock(state.now, at, (now) => {
        clock.show(now, rounds);
        waits.tell(wayText(now, at), (Date.parse(now) - begun) / (Date.parse(at) - begun));
        return true;
      });
    } finally {
      waits.close();
    }
  };
  const visit = async ({ who, at, show }: Stop): Promise<void> => {
    if (who !== undefined && who !== person) {
      person = who;
      localStorage.setItem(personKey, who);
    }
    screens.closeAll();
    if (at !== undefined && Date.parse(at) > Date.parse(state.now)) await walkTo(at);
    await refreshAll();
    if ('view' in show) views.show(show.view);
    else {
      views.show('sheet');
      if ('run' in show) await run(show.run, []);
      else screens.showCard(await run('homepageCard', []));
    }
  };
  const tour = createTour((stop) => visit(stop).catch(report), createOfficeStart(personKey));
  const panes = { sheet: sheet.element, drive: drive.element, mail: mail.element, log: log.element };
  const views = createViewSwitch(panes, (shown) => {
    viewName = shown;
    // The sidebar belongs to the Sheet; out of sight it goes on working.
    screens.sidebar.classList.toggle('away', shown !== 'sheet');
    refresh().catch(report);
  });
  const title = element('h1', {}, 'ทะเบียนคำรับรอง');

  let newestLook: Promise<void> | undefined;
  /** What moves with every change: the clock, the mails, the tabs, the shown view. An older look that is answered late shows nothing. */
  const refresh = (): Promise<void> => {
    const mine: Promise<void> = look(() => (newestLook === mine ? undefined : newestLook));
    newestLook = mine;
    return mine;
  };
  const look = async (newer: () => Promise<void> | undefined): Promise<void> => {
    const [now, workbook] = await Promise.allSettled([
      readState(),
      readWorkbook(person, state.spreadsheetId),
    ]);
    if (newer() !== undefined) return newer();
    if (now.status === 'rejected') throw now.reason;
    // Another office stands in the place of the one that this page knows.
    if (now.value.spreadsheetId !== state.spreadsheetId) return location.reload();
    if (workbook.status === 'rejected') throw workbook.reason;
    state = now.value;
    mail.show(state.mails);
    views.count('mail', state.mails.length);
    const { title: workbookTitle, tabs } = workbook.value;
    title.textContent = workbookTitle;
    document.title = `${workbookTitle} · Raprong`;
    const has = (tabTitle: string): boolean => tabs.some((tab) => tab.title === tabTitle);
    const readColleagues = async (): Promise<void> => {
      if (!has('บุคลากร')) people = [];
      else if (people.length === 0) {
        const read = await readPeople(owner(), state.spreadsheetId);
        const found = has('ตัวชี้วัด') ? await readDuties(owner(), state.spreadsheetId, read) : nobody;
        if (newer() === undefined) [people, duties] = [read, found];
      }
    };
    const readDates = async (): Promise<void> => {
      if (!has('รอบรายงาน')) return;
      const read = await readRounds(owner(), state.spreadsheetId);
      if (newer() === undefined) rounds = read;
    };
    const showBar = async (): Promise<void> => {
      await Promise.all([readColleagues(), readDates()]);
      clock.show(state.now, rounds);
      picker.show(people, person, duties);
      tour.show(state.now, duties, rounds);
    };
    const showView = async (): Promise<void> => {
      if (viewName === 'sheet') await sheet.refresh(person, tabs);
      else if (viewName === 'drive') await drive.refresh(person, state.rootFolderId);
      else if (viewName === 'log') await log.refresh();
    };
    await Promise.all([showBar(), showView()]);
  };
  const refreshAll = async (): Promise<void> => {
    people = [];
    const readMenu = async (): Promise<void> => {
      const asker = person;
      const entries = readMenuEntries(await askLocal('menu', { as: asker }));
      if (asker === person) menuBar.show(entries);
    };
    await Promise.all([refresh(), readMenu()]);
  };

  document.body.replaceChildren(
    element(
      'header',
      { class: 'top-bar' },
      element('span', { class: 'mark', 'aria-hidden': 'true' }, 'ร'),
      title,
      views.element,
      element('span', { class: 'gap' }),
      tour.element,
      clock.element,
      picker.element,
    ),
    element(
      'main',
      { class: 'stage' },
      element('div', { class: 'panes' }, ...Object.values(panes)),
      screens.sidebar,
    ),
  );
  // A person of an earlier workspace may be unknown to this one.
  await refreshAll().catch(async (error: unknown) => {
    if (person === owner()) throw error;
    person = owner();
    await refreshAll();
  });
  document.body.dataset.ready = 'true';
  watchChanges(() => refresh().catch(() => undefined));
}

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
