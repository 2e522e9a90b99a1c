import { MENU_TEXT } from '../messages/menu-text';

export type Panel = Exclude<keyof typeof MENU_TEXT, 'title'>;

/** Opens the sidebar on one panel. */
export function showSidebar(panel: Panel): void {
  SpreadsheetApp.getUi().showSidebar(pageOf(panel).setTitle(MENU_TEXT[panel]).setWidth(300));
}

const DIALOG = { width: 1000, height: 640 };

/** Opens one panel in a wide window over the Sheet, which stays in use beside it. */
export function showWide(panel: Panel): void {
  const page = pageOf(panel).setWidth(DIALOG.width).setHeight(DIALOG.height);
  SpreadsheetApp.getUi().showModelessDialog(page, MENU_TEXT[panel]);
}

/**
 * The panel's name stands in the page, so that the client needs no call to know it; so does the e-mail of who opened it, because with
 * several Google accounts signed in another one may answer its calls.
 */
function pageOf(panel: Panel): GoogleAppsScript.HTML.HtmlOutput {
  const page = HtmlService.createHtmlOutputFromFile('sidebar');
  const person = Session.getActiveUser()
    .getEmail()
    .replace(/["&<>]/g, '');
  const named = page
    .getContent()
    .replace('data-panel=""', () => `data-panel="${panel}"`)
    .replace('data-person=""', () => `data-person="${person}"`);
  return HtmlService.createHtmlOutput(named);
}
