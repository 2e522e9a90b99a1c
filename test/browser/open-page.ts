/** Opens the page of an office, which closes with it, in the test browser and watches that it asks nothing of any other machine. */
import type { Browser, Page } from 'playwright-core';
import { type RunningServer, startServer } from '../../local/http/server';
import { pageRoutes } from '../../local/page/page-routes';
import type { Workspace } from '../../local/workspace/workspace';

export type OpenedPage = {
  readonly page: Page;
  /** Every request's address that is neither this server's nor made inside the page (blob:, data:). */
  readonly strangers: readonly string[];
  /** Errors of the page's scripts, and what its content policy refused. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
};

export async function openPage(browser: Browser, office: Workspace, as?: string): Promise<OpenedPage> {
  const server: RunningServer = await startServer(office, { port: 0, page: pageRoutes });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'th-TH',
    storageState: {
      cookies: [],
      origins:
        as === undefined
          ? []
          : [{ origin: server.url, localStorage: [{ name: 'raprong.person', value: as }] }],
    },
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url });
  // A busy machine is no fault of the page; the test's own limit still holds.
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  const strangers: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url) && !/^(?:blob|data|about):/.test(request.url()))
      strangers.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (line) => {
    if (/Content Security Policy/.test(line.text())) errors.push(line.text());
  });
  await page.goto(server.url);
  await page.locator('body[data-ready]').waitFor();
  return {
    page,
    strangers,
    errors,
    close: async () => {
      await context.close();
      await server.close();
      await office.close();
    },
  };
}

/** Looks at the page as another person, from its beginning; who is that person already goes on. */
export async function become(page: Page, email: string): Promise<void> {
  if ((await page.evaluate("localStorage.getItem('raprong.person')")) === email) return;
  await page.evaluate(`localStorage.setItem('raprong.person', ${JSON.stringify(email)})`);
  await page.reload();
  await page.locator('body[data-ready]').waitFor();
}
