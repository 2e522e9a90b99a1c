import type { Browser } from 'playwright-core';
import { launchBrowser } from './launch-browser';
import type { OpenedPage } from './open-page';

/**
 * One browser, office and page for all tests of a file. At the end it may have asked no stranger, and nothing may have gone wrong in
 * it unless `errors` are what the tests are about. A browser whose process ends in the middle of a test says nothing of the page: that
 * test is begun once more with everything opened anew. A test that fails while its browser lives has failed.
 */
export function openedOnce<Opened extends OpenedPage>(
  open: (browser: Browser) => Promise<Opened>,
  { errors = false }: { readonly errors?: boolean } = {},
): () => Opened {
  let browser: Browser | undefined;
  let opened: Opened | undefined;
  const begun = new Set<string>();
  async function openAnew(): Promise<void> {
    browser = await launchBrowser();
    opened = await open(browser);
  }
  jest.retryTimes(1, { retryImmediately: true, logErrorsBeforeRetry: true });
  beforeAll(openAnew);
  beforeEach(async () => {
    const name = expect.getState().currentTestName ?? '';
    const again = begun.has(name);
    begun.add(name);
    if (browser?.isConnected() !== true) {
      console.warn(`The test browser ended by itself; all is opened anew for: ${name}`);
      await opened?.close();
      await openAnew();
    } else if (again) {
      throw new Error('It failed while its browser lived: no second try.');
    }
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
