import type { Browser } from 'playwright-core';
import type { Workspace } from '../../local/workspace/workspace';
import { launchBrowser } from './launch-browser';
import {
  closeSample,
  host,
  openPanel,
  openSample,
  readTab,
  type SidebarOffice,
  typeUnder,
} from './sample-sidebar';

const ROUNDS = 'รอบรายงาน';
const SCORES = 'คะแนนและการคาดการณ์';

/** The sample's first owner of indicator 1.1. */
const owner = 'P032';

async function withOpenRound(office: Workspace): Promise<void> {
  await office.run({ as: host, function: 'openRound', args: [{ roundId: '2570-06' }] });
  await typeUnder(office, 'รายงานผล', '2570-06-1.1', 'ผลการดำเนินงาน', '92.35');
}

async function emailOf(office: Workspace, id: string): Promise<string> {
  const person = (await readTab(office, 'บุคลากร')).rows.find(({ cells }) => cells.รหัส === id);
  return String(person?.cells.อีเมล);
}

describe('the sidebar of rounds and scores', () => {
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

  it('opens a round early after asking once more, and gives its results as a file and as a document', async () => {
    opened = await openSample(browser, host);
    const { page } = opened;
    const panel = await openPanel(page, ROUNDS);
    const round = panel.getByRole('region', { name: 'รอบ 6 เดือน ปี 2570' });
    await round.getByText('ยังไม่เปิด').waitFor();
    await round.getByRole('button', { name: 'เปิดรอบเดี๋ยวนี้' }).click();
    await round.getByText('จะเปิดเองวันที่ 1 เม.ย. 2570').waitFor();
    await round.getByRole('button', { name: 'ยืนยัน' }).click();
    await panel.getByRole('alert').getByText('รอบ 6 เดือน เปิดแล้ว').waitFor();
    await round.getByText('เปิด', { exact: true }).first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      panel.getByRole('button', { name: 'CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('ผลการดำเนินงาน ปีงบประมาณ 2570 รอบ 6 เดือน.csv');
    await round.getByRole('button', { name: 'สร้างเอกสารรายงานผลของรอบ (SAR Card)' }).click();
    await round.getByText('สร้าง 1 · ปรับ 0 · ครบ 1 ฉบับ').waitFor();
    await round.getByRole('link', { name: 'รายงานผลตามคำรับรอง 2570-06 (SAR Card)' }).waitFor();
  });

  it('explains a score of one’s own and tries another result without writing it', async () => {
    let email = '';
    opened = await openSample(browser, host, async (office) => {
      await withOpenRound(office);
      email = await emailOf(office, owner);
    });
    await opened.page.evaluate(`localStorage.setItem('raprong.person', ${JSON.stringify(email)})`);
    await opened.page.reload();
    const { page, office } = opened;
    const panel = await openPanel(page, SCORES);
    const report = panel.getByLabel('รายงานของตัวชี้วัด');
    await report.waitFor();
    expect(await panel.locator('optgroup').first().getAttribute('label')).toBe('ที่ฉันรับผิดชอบ');
    await report.selectOption('2570-06-1.1');
    await panel.getByText('ผล 92.35 อยู่ระหว่างเกณฑ์ 92 (ระดับ 3) กับ 94 (ระดับ 4)').waitFor();
    await panel.getByLabel('ถ้าผลเป็น (ร้อยละ)').fill('95');
    await panel.getByRole('button', { name: 'ลองคิด', exact: true }).click();
    await panel.getByText('4.5000', { exact: true }).waitFor();
    await panel.getByText('คะแนนรวมของสำนักงาน').waitFor();
    const row = (await readTab(office, 'รายงานผล')).rows.find(
      ({ cells }) => cells.รหัสรายงาน === '2570-06-1.1',
    );
    expect(row?.cells.ผลการดำเนินงาน).toBe(92.35);
  });

  it('puts the cheapest step up first and tries it on a click', async () => {
    opened = await openSample(browser, host, withOpenRound);
    const panel = await openPanel(opened.page, SCORES);
    await panel.getByRole('button', { name: 'ลองคิดด้วยผลนี้' }).click();
    await panel.getByText('4.0000', { exact: true }).waitFor();
    expect(await panel.getByLabel('รายงานของตัวชี้วัด').inputValue()).toBe('2570-06-1.1');
    expect(await panel.getByLabel('ถ้าผลเป็น (ร้อยละ)').inputValue()).toBe('94');
  });
});
