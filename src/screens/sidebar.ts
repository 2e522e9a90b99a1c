import { MENU_TEXT } from '../messages/menu-text';
import { type Panel, WIDE_PANELS } from './wide-panels';

const WINDOW = { width: 1000, height: 640 };

/** Opens one panel, most in the sidebar. */
export function showPanel(panel: Panel): void {
  const page = pageOf(panel);
  const ui = SpreadsheetApp.getUi();
  if (WIDE_PANELS.includes(panel)) {
    ui.showModelessDialog(page.setWidth(WINDOW.width).setHeight(WINDOW.height), MENU_TEXT[panel]);
  } else ui.showSidebar(page.setTitle(MENU_TEXT[panel]).setWidth(300));
}

/**
 * The panel's name stands in the page, so that the client needs no call to know it; so does the e-mail of who opened it, because with
 * several Google accounts signed in another one may answer its calls.
 */
function pageOf(panel: Panel): GoogleAppsScript.HTML.HtmlOutput {
  const page = HtmlService.createTemplateFromFile('sidebar').getRawContent();
  const person = Session.getActiveUser()
    .getEmail()
    .replace(/["&<>]/g, '');
  const named = page
    .replace('data-panel=""', () => `data-panel="${panel}"`)
    .replace('data-person=""', () => `data-person="${person}"`);
  return HtmlService.createHtmlOutput(named);
}
