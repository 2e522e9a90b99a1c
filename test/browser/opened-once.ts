import type { Browser } from 'playwright-core';
import { launchBrowser } from './launch-browser';
import type { OpenedPage } from './open-page';

/**
 * One browser, office and page for all tests of a file. At the end it may have asked no stranger, and nothing may have gone wrong in
 * it unless `errors` are what the tests are about.
 */
export function openedOnce<Opened extends OpenedPage>(
  open: (browser: Browser) => Promise<Opened>,
  { errors = false }: { readonly errors?: boolean } = {},
): () => Opened {
  let browser: Browser | undefined;
  let opened: Opened | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
    opened = await open(browser);
  });
  afterAll(async () => {
    await opened?.close();
    await browser?.close();
    expect(opened?.strangers).toEqual([]);
    if (!errors) expect(opened?.errors).toEqual([]);
  });
  return () => {
    if (opened === undefined) throw new Error('asked for before the tests of its file have begun');
    return opened;
  };
}
