import type { Frame, Page } from 'playwright-core';
import { findBarriers, findBarriersAtLast } from './find-barriers';
import { become } from './open-page';
import { openedOnce } from './opened-once';
import { host, openBlank, openInRound } from './sample-sidebar';
import { cellAt, openTab } from './sheet-cells';

const PANELS = [
  'งานของฉัน',
  'ภาพรวมของสำนักงาน',
  'ตั้งต้นปีงบประมาณ',
  'ตรวจทะเบียนและนำเข้าข้อมูล',
  'คำสั่ง ปีฐาน และ KPI Template',
  'สร้างข้อตกลง',
  'พิมพ์และลงนาม',
  'รอบรายงาน',
  'คะแนนและการคาดการณ์',
];
/** The views, and what stands in each as soon as it has been read. */
const VIEWS = [
  ['ไดรฟ์', '.tree [role=treeitem]'],
  ['เมล', '.mail-list > *'],
  ['การทำงาน', '.log-table tbody tr'],
  ['ทะเบียน', '.grid [data-cell]'],
] as const;
const staff = 'kritsada.mok@spm13.example';

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };
const NARROW: readonly [typeof DESK, typeof DESK] = [
  PHONE,
  // What a desk has left at twice the size.
  { width: 640, height: 400 },
];

async function panelFrame(page: Page, title: string): Promise<Frame> {
  // One that a test before has left open covers the menu of a narrow window.
  if (await page.getByRole('button', { name: 'ปิด', exact: true }).isVisible()) await closePanel(page);
  await page.getByRole('menuitem', { name: 'คำรับรอง', exact: true }).click();
  await page.getByRole('menuitem', { name: title }).click();
  const shown = await page.locator(`iframe[title="${title}"]`).elementHandle();
  const frame = await shown?.contentFrame();
  if (frame === null || frame === undefined) throw new Error(`${title} has no frame`);
  await frame.locator('h2, .card, .note, .choices, .alert').first().waitFor();
  await settled(frame);
  return frame;
}

async function settled(frame: Frame): Promise<void> {
  await frame.waitForFunction("document.querySelector('.loading, [aria-busy=true]') === null");
}

/** Makes the window so large, and waits until a panel in it has heard: it lives in a process of its own. */
async function resize(page: Page, size: typeof DESK, ...panels: readonly Frame[]): Promise<void> {
  await page.setViewportSize(size);
  for (const panel of panels) {
    const width = await (await panel.frameElement()).evaluate(
      (frame: { clientWidth: number }) => frame.clientWidth,
    );
    await panel.waitForFunction(`innerWidth === ${width}`);
  }
}

/** By how much something is wider than the window, so that it would have to be scrolled sideways to be read. */
async function overflow(...shown: readonly (Page | Frame)[]): Promise<readonly number[]> {
  const found = await Promise.all(
    shown.map((one) =>
      one.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    ),
  );
  return found.map(Number).filter((by) => by !== 0);
}

/** What runs out of sight in a narrow window, which it leaves at the other size: to be drawn anew is most of what this costs. */
async function overflows(page: Page, ...panels: readonly Frame[]): Promise<readonly number[]> {
  const found: number[] = [];
  const sizes = page.viewportSize()?.width === PHONE.width ? NARROW : NARROW.toReversed();
  for (const size of sizes) {
    await resize(page, size, ...panels);
    found.push(...(await overflow(page, ...panels)));
  }
  return found;
}

/** What is unfolded asks the server: its parts have heard of it when this has ended. */
async function unfold(frame: Frame): Promise<void> {
  await frame.evaluate(`Promise.all([...document.querySelectorAll('details:not([open])')].map((folded) =>
    new Promise((resolve) => {
      folded.addEventListener('toggle', () => resolve(), { once: true });
      folded.open = true;
    })))`);
  await settled(frame);
}

/** What of a panel as it stands runs out of sight, and what stands in somebody's way. */
async function hindrances(page: Page, frame: Frame) {
  return { overflows: await overflows(page, frame), barriers: await findBarriersAtLast(frame) };
}
/** The filled buttons and links in sight: what the panel says is next. */
async function nextSteps(frame: Frame): Promise<readonly string[]> {
  const told = await frame.evaluate(
    "[...document.querySelectorAll('button.primary, .act:not(.later) a')].filter((one) => one.checkVisibility()).map((one) => one.textContent)",
  );
  return told as readonly string[];
}
const NONE = { barriers: [], overflows: [] };

function closePanel(page: Page): Promise<void> {
  return page.getByRole('button', { name: 'ปิด', exact: true }).click();
}

describe('for whoever cannot see the screen, uses no mouse, or has a small one', () => {
  const opened = openedOnce((browser) => openInRound(browser, host));

  it.each(PANELS)(
    'nothing of %s stands in the way or runs out of sight, folded or unfolded',
    async (title) => {
      const { page } = opened();
      const frame = await panelFrame(page, title);
      expect((await nextSteps(frame)).length).toBeLessThan(2);
      const found = [...(await overflows(page, frame))];
      await unfold(frame);
      found.push(...(await overflows(page, frame)));
      expect({ overflows: found, barriers: await findBarriersAtLast(frame) }).toEqual(NONE);
      await closePanel(page);
    },
  );

  it.each(VIEWS)('nothing stands in the way around the view %s', async (view, content) => {
    const { page } = opened();
    await resize(page, DESK);
    await page.getByRole('navigation', { name: 'มุมมอง' }).getByRole('button', { name: view }).click();
    await page.locator(content).first().waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(await overflows(page)).toEqual([]);
  });

  it('day, name and views stand whole in the bar above', async () => {
    const { page } = opened();
    for (const size of NARROW) {
      await page.setViewportSize(size);
      const cut = await page.evaluate(`[...document.querySelectorAll('.top-bar *')]
        .filter((part) => part.offsetWidth > 1 && part.scrollWidth > part.offsetWidth)
        .map((part) => part.className + ' ' + part.textContent)`);
      expect(cut).toEqual([]);
    }
  });

  it('a finger has 44 pixels for whatever it presses', async () => {
    const { page } = opened();
    const touched = await page.context().browser()?.newContext({ viewport: PHONE, hasTouch: true });
    const phone = await touched?.newPage();
    if (touched === undefined || phone === undefined) throw new Error('the page has no browser of its own');
    await phone.goto(page.url());
    await phone.locator('body[data-ready]').waitFor();
    await cellAt(phone, 'A1').waitFor();
    const narrow = (shown: Page | Frame) =>
      shown.evaluate(`[...document.querySelectorAll('button, select, summary, a, [role=menuitem]')]
        .filter((part) => part.offsetWidth > 0)
        .filter((part) => Math.min(part.offsetWidth, part.offsetHeight) < 44)
        .map((part) => part.tagName + ' ' + part.textContent)`);
    expect(await narrow(phone)).toEqual([]);
    for (const title of ['งานของฉัน', 'รอบรายงาน']) {
      expect(await narrow(await panelFrame(phone, title))).toEqual([]);
      await closePanel(phone);
    }
    // Where a cell offers a list, the finger's room leaves the text its own.
    await openTab(phone, 'รอบรายงาน');
    await cellAt(phone, 'C2').getByText('6', { exact: true }).waitFor();
    const covered = await phone.evaluate(`[...document.querySelectorAll('.cell-choice .cell-text')]
      .filter((text) => text.scrollWidth > text.clientWidth).map((text) => text.textContent)`);
    expect(covered).toEqual([]);
    await touched.close();
  });

  it('bars and signs are seen in the colours that a reader has forced', async () => {
    const { page } = opened();
    await page.emulateMedia({ forcedColors: 'active' });
    const frame = await panelFrame(page, 'ภาพรวมของสำนักงาน');
    const areas = await frame.evaluate(`(() => {
      const ground = getComputedStyle(document.querySelector('.legend')).getPropertyValue('color');
      const { backgroundColor: paper } = getComputedStyle(document.body);
      return [...document.querySelectorAll('.legend .sign, .score-bar > .mark')].map((sign) => {
        const { backgroundColor, backgroundImage } = getComputedStyle(sign);
        return ground !== paper && (backgroundColor !== paper && backgroundColor !== 'rgba(0, 0, 0, 0)' || backgroundImage !== 'none');
      });
    })()`);
    expect(areas).toContain(true);
    expect(areas).not.toContain(false);
    // What is pressed, chosen or in the keyboard's reach, and where a cell ends, is told by lines.
    const lines =
      await page.evaluate(`['.view-switch [aria-pressed=true]', '.tab[aria-selected=true]', 'revogr-focus', '.grid .rgCell']
      .map((part) => getComputedStyle(document.querySelector(part)))
      .map(({ outlineStyle, borderRightStyle }) => outlineStyle === 'solid' || borderRightStyle === 'solid')`);
    expect(lines).toEqual([true, true, true, true]);
    await page.emulateMedia({ forcedColors: null, media: 'print' });
    // A printer leaves grounds out, unless it is told.
    const printed = await frame.evaluate(
      `[...document.querySelectorAll('.legend .sign')].map((sign) => getComputedStyle(sign).printColorAdjust)`,
    );
    expect(printed).toEqual(['exact', 'exact', 'exact']);
    await page.emulateMedia({ media: null });
    await page.getByRole('dialog').getByRole('button', { name: 'ปิด' }).click();
  });

  it('all of a menu and of the search for a person is reached at twice the size', async () => {
    const { page } = opened();
    await page.setViewportSize({ width: 640, height: 400 });
    const menu = page.getByRole('menuitem', { name: 'คำรับรอง', exact: true });
    await menu.click();
    await page.getByRole('menuitem', { name: 'คะแนนและการคาดการณ์' }).click({ trial: true, timeout: 10_000 });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'เลือกว่าคุณคือใคร' }).click();
    const panel = page.locator('.popover-panel').filter({ has: page.getByRole('searchbox') });
    expect(await panel.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
    await page.keyboard.press('Escape');
  });

  it('nothing stands in the way where something has been done', async () => {
    const { page } = opened();
    await resize(page, DESK);
    const register = await panelFrame(page, 'ตรวจทะเบียนและนำเข้าข้อมูล');
    await register.getByRole('button', { name: 'ตรวจทะเบียน' }).click();
    await register.locator('.alert.good, .faults').first().waitFor();
    expect(await hindrances(page, register)).toEqual(NONE);
    await closePanel(page);
    const agreements = await panelFrame(page, 'สร้างข้อตกลง');
    await agreements.getByRole('button', { name: 'ผู้ว่าราชการจังหวัด' }).click();
    await agreements.getByRole('button', { name: /^สร้าง \d+ ฉบับ/ }).click();
    await agreements.getByText('สร้างเสร็จแล้ว').waitFor();
    expect(await hindrances(page, agreements)).toEqual(NONE);
    await closePanel(page);
    const signing = await panelFrame(page, 'พิมพ์และลงนาม');
    await unfold(signing);
    expect(await hindrances(page, signing)).toEqual(NONE);
    await closePanel(page);
  });

  it('nothing stands in the way where something is refused', async () => {
    const { page } = opened();
    await become(page, staff);
    for (const title of ['สร้างข้อตกลง', 'พิมพ์และลงนาม', 'ตั้งต้นปีงบประมาณ', 'ตรวจทะเบียนและนำเข้าข้อมูล']) {
      const panel = await panelFrame(page, title);
      await panel.getByText('เฉพาะเจ้าภาพ').waitFor();
      await panel.getByRole('button', { name: 'ไปที่ งานของฉัน' }).waitFor();
      expect(await hindrances(page, panel)).toEqual(NONE);
      await closePanel(page);
    }
  });

  it('nothing stands in the way on a blank Sheet', async () => {
    const browser = opened().page.context().browser();
    if (browser === null) throw new Error('the page has no browser of its own');
    const { page, close } = await openBlank(browser, host);
    for (const title of ['ตั้งต้นปีงบประมาณ', 'งานของฉัน']) {
      expect(await hindrances(page, await panelFrame(page, title))).toEqual(NONE);
      await closePanel(page);
    }
    expect(await findBarriers(page)).toEqual([]);
    await close();
  });
});
