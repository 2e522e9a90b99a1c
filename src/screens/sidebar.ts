import { MENU_TEXT } from '../messages/menu-text';

export type Panel = Exclude<keyof typeof MENU_TEXT, 'title'>;

/**
 * Opens the sidebar on one panel. The panel's name stands in the page, so that the client needs no call to know it; so does the
 * e-mail of who opened it, because with several Google accounts signed in another one may answer its calls.
 */
export function showSidebar(panel: Panel): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar');
  const person = Session.getActiveUser()
    .getEmail()
    .replace(/["&<>]/g, '');
  const named = page
    .getContent()
    .replace('data-panel=""', () => `data-panel="${panel}"`)
    .replace('data-person=""', () => `data-person="${person}"`);
  const output = HtmlService.createHtmlOutput(named).setTitle(MENU_TEXT[panel]).setWidth(300);
  SpreadsheetApp.getUi().showSidebar(output);
}
