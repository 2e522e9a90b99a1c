import type { Browser } from 'playwright-core';
import { launchBrowser } from './launch-browser';
import { closeSample, host, openPanel, openSample, readTab, type SidebarOffice } from './sample-sidebar';

const PANEL = 'พิมพ์และลงนาม';

describe('the sidebar พิมพ์และลงนาม', () => {
  let browser: Browser;
  let opened: SidebarOffice;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    expect(opened.strangers).toEqual([]);
    expect(opened.errors).toEqual([]);
    await opened.close();
  });
  afterAll(async () => {
    await browser.close();
    await closeSample();
  });

  it('prints all with one click, marks a batch with one, and lists who is missing', async () => {
    opened = await openSample(browser, host, async (office) => {
      await office.run({ as: host, function: 'createAgreements', args: [{ kind: 'ผู้ว่าราชการจังหวัด' }] });
    });
    const { page, office } = opened;
    const panel = await openPanel(page, PANEL);
    await panel.getByRole('button', { name: 'พิมพ์ทั้งหมด' }).click();
    const file = panel.getByRole('link', { name: 'ชุดพิมพ์ คำรับรอง ผู้ว่าราชการจังหวัด.pdf' });
    await file.waitFor();
    expect(await file.getAttribute('href')).toMatch(/^https:\/\/drive\.google\.com\/file\/d\//);
    await panel.getByRole('button', { name: 'เลือกทั้งหมด' }).click();
    await panel.getByLabel('วันที่ลงนาม').fill('15/12/2569');
    await panel.getByRole('button', { name: 'ลงนามแล้ว 2 ฉบับ' }).click();
    await panel.getByText('บันทึกว่าลงนามแล้ว 2 ฉบับ').waitFor();
    const states = (await readTab(office, 'ข้อตกลง')).rows.map(({ cells }) => cells.สถานะ);
    expect(states).toEqual(['ลงนามแล้ว', 'ลงนามแล้ว']);
    await panel.getByText('รายชื่อที่ยังไม่ลงนาม').click();
    expect(await panel.getByRole('textbox', { name: 'รายชื่อที่ยังไม่ลงนาม' }).inputValue()).toContain(
      'ยังไม่ลงนาม 102 จาก 104 ฉบับ',
    );
    if (process.env.PICTURES !== undefined) await page.screenshot({ path: process.env.PICTURES });
  });
});
