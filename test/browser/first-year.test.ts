import { SMALL_OFFICE, smallOfficeFiles } from '../office/small-office';
import { countedClicks, promisedClicks } from './clicks';
import { openedOnce } from './opened-once';
import { openBlank } from './sample-sidebar';

const YEAR = 'ตั้งต้นปีงบประมาณ';
const { host: first } = SMALL_OFFICE;

/** The small office’s, with the director whom its people have in its settings. */
function files(...names: readonly string[]) {
  return smallOfficeFiles()
    .filter(({ fileName }) => names.length === 0 || names.includes(fileName))
    .map(({ fileName, bytes }) => {
      const text = Buffer.from(bytes)
        .toString('utf8')
        .replace('นายสมมติ นามตัวอย่าง', 'นายสมมติ หนึ่งตัวอย่าง')
        .replace('director@spm13.example', SMALL_OFFICE.director);
      return { name: fileName, mimeType: 'text/csv', buffer: Buffer.from(text) };
    });
}

describe('the first five minutes of an office', () => {
  const opened = openedOnce((browser) => openBlank(browser, first));

  it('go from an empty Sheet to the first agreement in as many clicks as the README says', async () => {
    const { page } = opened();
    const { press, count } = countedClicks();
    await press(page.getByRole('menuitem', { name: 'คำรับรอง', exact: true }));
    await press(page.getByRole('menuitem', { name: YEAR }));
    const panel = page.frameLocator(`iframe[title="${YEAR}"]`);
    const steps = panel.getByRole('list', { name: 'ขั้นตอน' });
    await steps.locator('[aria-current=step]').getByText('เลือกไฟล์ของสำนักงาน').waitFor();
    const choosing = page.waitForEvent('filechooser');
    await press(panel.getByLabel('ไฟล์ของสำนักงาน'));
    await (await choosing).setFiles(files());
    await panel.getByText('ทะเบียนปีงบประมาณ 2570 พร้อมแล้ว').waitFor();
    await panel.getByText('พบ 5 ตาราง').waitFor();
    await steps.locator('[aria-current=step]').getByText('ดูก่อน แล้วยืนยัน').waitFor();
    await press(panel.getByRole('button', { name: /^ยืนยัน นำเข้า/ }));
    await panel.getByText('ตรวจทะเบียนแล้ว ไม่พบที่ผิด').waitFor();
    await press(panel.getByRole('button', { name: 'ผู้ว่าราชการจังหวัด' }));
    await press(panel.getByRole('button', { name: /^สร้าง \d+ ฉบับ/ }));
    await panel.getByRole('link', { name: /ตรัง/ }).first().waitFor();
    expect(count()).toBe(promisedClicks('The first agreement'));
  });
});

describe('the first year begun step by step', () => {
  const opened = openedOnce((browser) => openBlank(browser, first));

  it('ask again for a year that is none, and go on from where the sidebar was closed', async () => {
    const { page } = opened();
    const open = async () => {
      await page.getByRole('menuitem', { name: 'คำรับรอง', exact: true }).click();
      await page.getByRole('menuitem', { name: YEAR }).click();
      return page.frameLocator(`iframe[title="${YEAR}"]`);
    };
    // Any other panel leads here while there is no year; a window over the Sheet makes room for it.
    await page.getByRole('menuitem', { name: 'คำรับรอง', exact: true }).click();
    await page.getByRole('menuitem', { name: 'ภาพรวมของสำนักงาน' }).click();
    const board = page.frameLocator('iframe[title="ภาพรวมของสำนักงาน"]');
    await board.getByRole('button', { name: `ไปที่ ${YEAR}` }).click();
    await page.locator(`iframe[title="${YEAR}"]`).waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('menuitem', { name: 'คำรับรอง', exact: true }).click();
    await page.getByRole('menuitem', { name: 'รอบรายงาน' }).click();
    const rounds = page.frameLocator('iframe[title="รอบรายงาน"]');
    await rounds.getByRole('button', { name: `ไปที่ ${YEAR}` }).click();
    const panel = page.frameLocator(`iframe[title="${YEAR}"]`);
    await panel.getByLabel('ปีงบประมาณ (พ.ศ.)').fill('70');
    await panel.getByLabel('ไฟล์ของสำนักงาน').setInputFiles(files('settings.csv'));
    await panel.getByRole('alert').getByText('พิมพ์ปีงบประมาณเป็น พ.ศ. สี่หลัก').waitFor();
    await panel.getByLabel('ปีงบประมาณ (พ.ศ.)').fill('2570');
    await panel.getByText('ยังไม่มีไฟล์').click();
    await panel.getByRole('button', { name: 'ตั้งต้นปีงบประมาณ 2570' }).click();
    await panel.getByText('ทะเบียนพร้อมใช้').waitFor();
    await page.getByRole('tab', { name: 'ตัวชี้วัด', exact: true }).waitFor();
    const again = await open();
    await again.getByLabel('ไฟล์ของสำนักงาน').waitFor();
    expect(await again.getByLabel('ปีงบประมาณ (พ.ศ.)').count()).toBe(0);
    await again.getByRole('button', { name: 'ตรวจและซ่อมทะเบียน' }).click();
    await again.getByText('ตรวจแล้ว ทะเบียนครบ').waitFor();
    await again.getByRole('button', { name: 'เริ่มตรวจ' }).click();
    await again.getByText(/^พร้อม \d+ จาก \d+ ข้อ$/).waitFor();
    await again.getByText(/^ข้อที่พร้อม/).click();
    const told = again.getByRole('listitem').filter({ hasText: '✓' }).first();
    await told.waitFor();
    expect((await told.boundingBox())?.width).toBeGreaterThan(200);
  });
});
