import type { Browser } from 'playwright-core';
import { launchBrowser } from './launch-browser';

describe('the test browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('shows a page with Thai text', async () => {
    const page = await browser.newPage();
    await page.setContent('<h1>คำรับรองการปฏิบัติราชการ</h1>');
    expect(await page.getByRole('heading').textContent()).toBe('คำรับรองการปฏิบัติราชการ');
    await page.close();
  });

  it('lives on after a page and its context are closed', async () => {
    const first = await browser.newContext();
    await (await first.newPage()).setContent('<p>หนึ่ง</p>');
    await first.close();
    const second = await browser.newContext();
    const page = await second.newPage();
    await page.setContent('<p>สอง</p>');
    expect(await page.locator('p').textContent()).toBe('สอง');
    await second.close();
  });
});
