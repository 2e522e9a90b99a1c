/** `npm run pictures`: the guide's pictures, taken anew from the running product: the sample office through its first half year. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { freshBundle } from '../../local/fresh-bundle';
import { asPerson } from '../../local/office/as-person';
import { loadOffice } from '../../local/office/load-office';
import { sampleFiles, sampleFiscalYearBe } from '../../local/office/sample-office';
import { openWorkspace } from '../../local/workspace/open-workspace';
import type { Workspace } from '../../local/workspace/workspace';
import { readTable } from '../../local/year/read-table';
import { launchBrowser } from './launch-browser';
import { become, openPage } from './open-page';

const FOLDER = join(__dirname, '..', '..', 'docs', 'pictures');
const host = 'khwanruean.tawan@spm13.example';
const director = 'director@spm13.example';

/** Pictures of the web in WebP: a third of the bytes of PNG. */
async function take(page: Page, name: string): Promise<void> {
  await page.locator('.toast').first().waitFor({ state: 'detached' });
  // The last drawing of the grid.
  await page.waitForTimeout(1500);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 70 });
  await writeFile(join(FOLDER, `${name}.webp`), Buffer.from(data, 'base64'));
  console.log(name, Math.round((data.length * 3) / 4 / 1024), 'KB');
  await session.detach();
}

async function panel(page: Page, title: string) {
  await page.getByRole('menuitem', { name: 'คำรับรอง', exact: true }).click();
  await page.getByRole('menuitem', { name: title }).click();
  const frame = page.frameLocator(`iframe[title="${title}"]`);
  await frame.locator('h2, .card').first().waitFor();
  await frame.locator('.loading').first().waitFor({ state: 'detached' });
  return frame;
}

/** Three of four reports of the round come in, each from its own owner; who is asked still, and whose report waits to be checked. */
async function report(
  office: Workspace,
): Promise<{ readonly owner: string; readonly ownerId: string; readonly supervisor: string }> {
  const table = await readTable(asPerson(office, host), office.spreadsheetId, 'รายงานผล');
  const people = await readTable(asPerson(office, host), office.spreadsheetId, 'บุคลากร');
  const one = (codes: unknown) =>
    people.rows.find(({ cells }) => cells.รหัส === String(codes).split(',')[0])?.cells ?? {};
  const scored = table.rows.filter(({ cells }) => String(cells.วิธีให้คะแนน ?? '') !== '');
  const waiting = scored.find(({ cells }) => one(cells.ผู้รับผิดชอบ).บทบาท === 'บุคลากร') ?? scored[0];
  let checked = scored[0];
  for (const [index, row] of scored.entries()) {
    if (row === waiting || index % 4 === 3) continue;
    const as = String(one(row.cells.ผู้รับผิดชอบ).อีเมล ?? host);
    const result = String(row.cells[index % 3 === 0 ? 'เกณฑ์ 3' : 'เกณฑ์ 4'] ?? '80');
    const typed = [
      ['ผลการดำเนินงาน', result],
      ['คำชี้แจง', 'ดำเนินการครบตามแผน และติดตามผลทุกเดือน'],
      ['ส่งรายงาน', 'TRUE'],
    ] as const;
    for (const [header, text] of typed)
      await office.edit({ as, range: table.address(row, header), values: [[text]] });
    checked = row;
  }
  return {
    owner: String(one(waiting?.cells.ผู้รับผิดชอบ).อีเมล),
    ownerId: String(one(waiting?.cells.ผู้รับผิดชอบ).รหัส),
    supervisor: String(one(checked?.cells.ผู้กำกับดูแล).อีเมล),
  };
}

async function firstDay(browser: Browser): Promise<void> {
  const office = await openWorkspace({ office: 'empty', bundle: await freshBundle() });
  const { page, close } = await openPage(browser, office, host);
  const wizard = await panel(page, 'ตั้งต้นปีงบประมาณ');
  await wizard.getByLabel('ไฟล์ของสำนักงาน').setInputFiles(
    sampleFiles().map(({ fileName, bytes }) => ({
      name: fileName,
      mimeType: 'text/csv',
      buffer: Buffer.from(bytes),
    })),
  );
  await wizard.getByText('พบ 6 ตาราง').waitFor();
  await take(page, 'first-day');
  await close();
}

async function halfYear(browser: Browser): Promise<void> {
  const office = await openWorkspace({ office: 'empty', bundle: await freshBundle() });
  // Set up on the day before the round opens: half a year of hourly sweeps would show nothing more.
  await office.setClock(Date.parse('2027-03-31T09:00:00+07:00'));
  await loadOffice(office, host, sampleFiscalYearBe(), sampleFiles());
  await office.run({ as: host, function: 'createAgreements', args: [{ kind: 'ผู้ว่าราชการจังหวัด' }] });
  const { page, close } = await openPage(browser, office, host);
  const agreements = await panel(page, 'สร้างข้อตกลง');
  await agreements.getByRole('button', { name: 'บุคลากร' }).click();
  await agreements.getByRole('button', { name: /^สร้าง \d+ ฉบับ/ }).waitFor();
  await take(page, 'agreements');
  const signing = await panel(page, 'พิมพ์และลงนาม');
  await signing.getByRole('button', { name: 'พิมพ์ทั้งหมด' }).click();
  await signing.getByText('ได้ไฟล์พิมพ์').waitFor();
  await take(page, 'signing');
  await office.setClock(Date.parse('2027-04-02T10:00:00+07:00'));
  await page.reload();
  await page.locator('body[data-ready]').waitFor();
  await page.getByRole('button', { name: /^เมล/ }).click();
  await page.getByRole('option').first().click();
  await page.locator('.mail-html').waitFor();
  await take(page, 'mail');
  const { owner, ownerId, supervisor } = await report(office);
  await become(page, owner);
  await page.getByRole('tab', { name: 'รายงานผล' }).click();
  await page.getByRole('button', { name: 'ไปช่องที่ฉันกรอก' }).waitFor();
  await panel(page, 'งานของฉัน');
  await take(page, 'owner');
  await page.getByRole('complementary').getByRole('button', { name: 'ปิด' }).click();
  const ownView = page.getByLabel('มุมมองตัวกรอง');
  const name = (await ownView.locator('option').allTextContents()).find((text) => text.includes(ownerId));
  await ownView.selectOption(name ?? 'ทุกแถว');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('button', { name: 'ไปช่องที่ฉันกรอก' }).click();
  await take(page, 'phone');
  await page.setViewportSize({ width: 1280, height: 800 });
  await become(page, supervisor);
  await page.getByRole('tab', { name: 'รายงานผล' }).click();
  await panel(page, 'งานของฉัน');
  await take(page, 'supervisor');
  await office.run({ as: host, function: 'moveDeadline', args: [{ roundId: '2570-06', due: '2027-04-05' }] });
  await office.setClock(Date.parse('2027-04-07T10:00:00+07:00'));
  await become(page, director);
  await panel(page, 'ภาพรวมของสำนักงาน');
  await take(page, 'director');
  await page.getByRole('dialog').getByRole('button', { name: 'ปิด' }).click();
  await page.getByRole('tab', { name: 'แดชบอร์ด' }).click();
  await page.getByRole('region', { name: 'แผนภูมิของแท็บนี้' }).waitFor();
  await take(page, 'dashboard-tab');
  await become(page, host);
  await page.getByRole('tab', { name: 'รายงานผล' }).click();
  const rounds = await panel(page, 'รอบรายงาน');
  await rounds.getByText('ตรวจก่อนปิดรอบ').first().click();
  await rounds.locator('.loading').first().waitFor({ state: 'detached' });
  await take(page, 'closing');
  await panel(page, 'ตั้งต้นปีงบประมาณ');
  await take(page, 'readiness');
  await page.getByRole('tab', { name: 'รายงานผล' }).click();
  const mine = await panel(page, 'งานของฉัน');
  await mine.locator('.card').first().waitFor();
  await page.locator('.toast').first().waitFor({ state: 'detached' });
  await page.screenshot({ path: join(FOLDER, '..', 'page.png') });
  await close();
}

async function takeAll(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const browser = await launchBrowser();
  await firstDay(browser);
  await halfYear(browser);
  await browser.close();
}

takeAll().catch((cause: unknown) => {
  console.error(cause);
  process.exitCode = 1;
});
