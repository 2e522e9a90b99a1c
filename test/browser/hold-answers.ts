import type { Page, Route } from 'playwright-core';

const RUN = '**/local/run';

/**
 * Keeps from the page what the functions of these names answer, which have run, until it is let go: what a panel shows while it waits
 * stands for as long as a test looks at it. After `most` of them others pass, and come before those that are kept.
 */
export async function holdAnswers(
  page: Page,
  names: RegExp,
  most = Number.POSITIVE_INFINITY,
): Promise<() => Promise<void>> {
  let open = false;
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const kept: Promise<void>[] = [];
  const keep = async (route: Route): Promise<void> => {
    const response = await route.fetch({ timeout: 0 });
    await held;
    await route.fulfill({ response });
  };
  const look = async (route: Route): Promise<void> => {
    const [, name = ''] = /"function":"(\w+)"/.exec(route.request().postData() ?? '') ?? [];
    if (open || !names.test(name) || kept.length >= most) return route.fallback();
    const keeping = keep(route);
    kept.push(keeping);
    return keeping;
  };
  await page.route(RUN, look);
  return async () => {
    open = true;
    letGo();
    await Promise.all(kept);
    await page.unroute(RUN, look);
  };
}
