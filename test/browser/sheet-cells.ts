/** Finds cells in the page's grid by what a person sees: the column's letter and the row's number. */
import type { Locator, Page } from 'playwright-core';

/** Columns of the sheet are numbered from 0 in the grid's attributes; pinned ones stand in a part of their own. */
export function cellAt(page: Page, name: string): Locator {
  const [, letter = 'A', number = '1'] = /^([A-Z])(\d+)$/.exec(name) ?? [];
  const column = letter.charCodeAt(0) - 65;
  return page.locator(`.grid [data-cell="${Number(number) - 1},${column}"]`);
}

export async function openTab(page: Page, title: string): Promise<void> {
  await page.getByRole('tab', { name: title, exact: true }).click();
  await page.getByRole('tab', { name: title, exact: true, selected: true }).waitFor();
}

/** Opens รายงานผล and waits until its cells stand: the frozen header and the rows below it are drawn one after the other. */
export async function openReports(page: Page): Promise<void> {
  await openTab(page, 'รายงานผล');
  await cellAt(page, 'A1').getByText('รหัสรายงาน', { exact: true }).waitFor();
  await cellAt(page, 'A2').getByText('2570-06-1', { exact: true }).waitFor();
}

/** Clicks a cell and waits until the page says that it is the focused one. */
export async function focusCell(page: Page, name: string): Promise<void> {
  await cellAt(page, name).click({ position: { x: 4, y: 4 } });
  await page.locator('.cell-name').getByText(name, { exact: true }).waitFor();
}

/** Keys of a Thai keyboard, whose letters Playwright knows only as inserted text. */
export async function pressThaiKeys(page: Page, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const letter of text) {
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter });
  }
  await session.detach();
}

/** Types over a cell as a person does: click, keys, Enter. */
export async function typeInto(page: Page, name: string, text: string): Promise<void> {
  await focusCell(page, name);
  await pressThaiKeys(page, text);
  await page.keyboard.press('Enter');
}

/** Puts text on the clipboard, as copied elsewhere; with the page that a spreadsheet gives beside it. */
export function copyElsewhere(page: Page, text: string, html?: string): Promise<void> {
  const kinds = { 'text/plain': text, ...(html === undefined ? {} : { 'text/html': html }) };
  return page.evaluate(`navigator.clipboard.write([new ClipboardItem(Object.fromEntries(
    Object.entries(${JSON.stringify(kinds)}).map(([type, content]) => [type, new Blob([content], { type })]),
  ))])`);
}
