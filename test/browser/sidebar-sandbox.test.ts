import type { Frame } from 'playwright-core';
import { openPage } from './open-page';
import { openedOnce } from './opened-once';
import { officer, openRegisterOffice } from './register-office';

/** What `expression` comes to inside the sidebar: its value, or `refused`. */
function inside(frame: Frame, expression: string): Promise<unknown> {
  return frame.evaluate(
    `(async () => { try { return await (${expression}); } catch { return 'refused'; } })()`,
  );
}

describe('a sidebar', () => {
  const opened = openedOnce(async (browser) => openPage(browser, await openRegisterOffice(), officer), {
    errors: true,
  });
  let frame: Frame;
  beforeAll(async () => {
    const { page } = opened();
    await page.getByRole('menuitem', { name: 'คำรับรอง' }).click();
    await page.getByRole('menuitem', { name: 'สร้างข้อตกลง' }).click();
    await page.frameLocator('.script-frame').getByText('สวัสดี').waitFor();
    const found = page.frames().find((each) => each !== page.mainFrame());
    if (found === undefined) throw new Error('the sidebar has no frame');
    frame = found;
  });
  it('reaches neither the workspace nor any other machine by itself', async () => {
    const { origin } = new URL(opened().page.url());
    expect(await inside(frame, `fetch('${origin}/local/state').then((answer) => answer.status)`)).toBe(
      'refused',
    );
    expect(await inside(frame, `fetch('http://example.test/').then((answer) => answer.status)`)).toBe(
      'refused',
    );
  });

  it('cannot look into the page around it', async () => {
    expect(await inside(frame, 'window.parent.document.title')).toBe('refused');
    expect(await inside(frame, 'localStorage.length')).toBe('refused');
  });

  it('is refused a Date among the arguments of a call, as Google refuses it', async () => {
    expect(await inside(frame, `google.script.run.whoAmI({ since: [new Date(0)] })`)).toBe('refused');
  });

  it('reaches no function that the project keeps to itself', async () => {
    const call = `new Promise((resolve) => google.script.run.withSuccessHandler(() => resolve('ran')).withFailureHandler((error) => resolve(error instanceof Error ? 'failed' : 'no error')).secret_())`;
    expect(await inside(frame, call)).toBe('failed');
  });

  it('closes itself', async () => {
    await frame.evaluate('google.script.host.close()').catch(() => undefined);
    await opened().page.getByRole('complementary').waitFor({ state: 'hidden' });
    expect(await opened().page.locator('.script-frame').count()).toBe(0);
  });
});
