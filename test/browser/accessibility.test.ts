import type { Frame, Page } from 'playwright-core';
import { findBarriers } from './find-barriers';
import { openedOnce } from './opened-once';
import { host, openInRound } from './sample-sidebar';

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
const VIEWS = ['ไดรฟ์', 'เมล', 'การทำงาน', 'ทะเบียน'];

async function panelFrame(page: Page, title: string): Promise<Frame> {
  await page.getByRole('menuitem', { name: 'คำรับรอง', exact: true }).click();
  await page.getByRole('menuitem', { name: title }).click();
  const shown = await page.locator(`iframe[title="${title}"]`).elementHandle();
  const frame = await shown?.contentFrame();
  if (frame === null || frame === undefined) throw new Error(`${title} has no frame`);
  await frame.locator('h2, .card, .note, .choices').first().waitFor();
  await frame.locator('.loading').first().waitFor({ state: 'detached' });
  return frame;
}

/** Wider than its window: something has to be scrolled sideways to be read. */
function overflow(shown: Page | Frame): Promise<unknown> {
  return shown.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

const opened = openedOnce((browser) => openInRound(browser, host));

async function unfold(frame: Frame): Promise<void> {
  await frame.evaluate('for (const folded of document.querySelectorAll("details")) folded.open = true');
  await frame.locator('.loading').first().waitFor({ state: 'detached' });
}

function closePanel(): Promise<void> {
  return opened().page.getByRole('button', { name: 'ปิด', exact: true }).click();
}

describe('for whoever cannot see the screen, or uses no mouse', () => {
  it.each(PANELS)('nothing stands in the way in %s, with all of it unfolded', async (title) => {
    const frame = await panelFrame(opened().page, title);
    await unfold(frame);
    expect(await findBarriers(frame)).toEqual([]);
    await closePanel();
  });

  it.each(VIEWS)('nothing stands in the way around the view %s', async (view) => {
    const { page } = opened();
    await page.getByRole('navigation', { name: 'มุมมอง' }).getByRole('button', { name: view }).click();
    await page.locator('.panes > section:not([hidden])').waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });
});

describe.each([
  { where: 'on a phone', width: 360, height: 740 },
  // What a desk of 1280 × 800 has left at twice the size.
  { where: 'at twice the size', width: 640, height: 400 },
])('$where', ({ width, height }) => {
  beforeAll(() => opened().page.setViewportSize({ width, height }));

  it('day, name and views stand whole in the bar above', async () => {
    const cut = await opened().page.evaluate(`[...document.querySelectorAll('.top-bar *')]
      .filter((part) => part.offsetWidth > 1 && part.scrollWidth > part.offsetWidth)
      .map((part) => part.className + ' ' + part.textContent)`);
    expect(cut).toEqual([]);
  });

  it.each(PANELS)('nothing of %s runs out of sight, folded or unfolded', async (title) => {
    const frame = await panelFrame(opened().page, title);
    expect(await overflow(frame)).toBe(0);
    await unfold(frame);
    expect(await overflow(frame)).toBe(0);
    expect(await overflow(opened().page)).toBe(0);
    await closePanel();
  });
});
