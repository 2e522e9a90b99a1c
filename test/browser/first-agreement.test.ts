import type { Browser } from 'playwright-core';
import { sample } from '../office/office';
import { launchBrowser } from './launch-browser';
import { type OpenedPage, openPage } from './open-page';
import { openTab } from './sheet-cells';

describe('the sample office in a browser', () => {
  let browser: Browser;
  let opened: OpenedPage;
  beforeAll(async () => {
    browser = await launchBrowser();
    opened = await openPage(browser, (await sample()).workspace);
  });
  afterAll(async () => {
    await opened.close();
    await browser.close();
  });

  it('makes the governors’ agreements from menu to document', async () => {
    const { page } = opened;
    await page.getByRole('menuitem', { name: 'คำรับรอง' }).click();
    await page.getByRole('menuitem', { name: 'สร้างข้อตกลง' }).click();
    const sidebar = page.frameLocator('.script-frame');
    await sidebar.getByRole('button', { name: 'ผู้ว่าราชการจังหวัด' }).click();
    await sidebar.getByRole('button', { name: /^สร้าง \d+ ฉบับ/ }).click();
    await openTab(page, 'ข้อตกลง');
    await page.locator('.grid').getByText('2570-จว-ตรัง').waitFor();
    await sidebar.getByRole('link', { name: /ตรัง/ }).first().click();
    await page.locator('.document').getByText('คำรับรองการปฏิบัติราชการ').first().waitFor();
    expect(await page.locator('.document').textContent()).toContain('พ.ศ. ๒๕๗๐');
    expect(opened.strangers).toEqual([]);
    expect(opened.errors).toEqual([]);
  });
});
