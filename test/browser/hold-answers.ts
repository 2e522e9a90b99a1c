import type { Page } from 'playwright-core';

/**
 * Keeps from the page what the functions of these names answer, which have run, until it is let go: what a panel shows while it waits
 * stands for as long as a test looks at it.
 */
export async function holdAnswers(page: Page, names: RegExp): Promise<() => Promise<void>> {
  const address = '**/local/run';
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(address, async (route) => {
    const [, name = ''] = /"function":"(\w+)"/.exec(route.request().postData() ?? '') ?? [];
    if (!names.test(name)) {
      await route.continue();
      return;
    }
    const response = await route.fetch({ timeout: 0 });
    await held;
    await route.fulfill({ response });
  });
  return async () => {
    letGo();
    await page.unrouteAll({ behavior: 'wait' });
  };
}
