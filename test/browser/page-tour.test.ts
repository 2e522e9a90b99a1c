import { countedClicks, promisedClicks } from './clicks';
import { openedOnce } from './opened-once';
import { host, openInRound } from './sample-sidebar';
import { cellAt, pressThaiKeys } from './sheet-cells';
import { until } from './until';

/** In the page: whether a cell stands whole within its width. */
const cellIsInSight = `(selector) => {
  const box = document.querySelector('.grid ' + selector)?.getBoundingClientRect();
  return box !== undefined && box.width > 0 && box.left >= 0 && box.right <= innerWidth;
}`;

describe('learning on the page', () => {
  const opened = openedOnce((browser) => openInRound(browser, host));
  // Opening mails go out in office hours.
  beforeAll(() => opened().office.setClock(Date.parse('2026-10-01T10:00:00+07:00')));

  it('begins the first press of the Tab key at the first control, and gives what opens the focus', async () => {
    const { page } = opened();
    await page.evaluate('document.activeElement?.blur()');
    await page.keyboard.press('Tab');
    await until(() => page.evaluate('document.activeElement.textContent'), 'ทะเบียน');
    // The whole Sheet is one stop, between the menu above it and its tabs.
    // On a tab that scrolls both ways.
    await page.getByRole('tab', { name: 'ตัวชี้วัด' }).click();
    await page.getByRole('columnheader', { name: 'F', exact: true }).waitFor();
    await page.getByRole('menuitem', { name: 'คำรับรอง', exact: true }).focus();
    await page.keyboard.press('Tab');
    await until(() => page.evaluate('document.activeElement.role'), 'treegrid');
    await page.keyboard.press('Tab');
    await until(() => page.evaluate('document.activeElement.role'), 'tab');
    const clock = page.getByRole('button', { name: /นาฬิกาของสำนักงาน/ });
    await clock.press('Enter');
    await page.getByRole('dialog', { name: 'นาฬิกาของสำนักงาน' }).locator(':focus').waitFor();
    await page.keyboard.press('Escape');
    await until(
      () => page.evaluate('document.activeElement.textContent'),
      expect.stringContaining('นาฬิกาของสำนักงาน'),
    );
  });

  it('makes one an owner by one press, and leads through the year stop by stop', async () => {
    const { page } = opened();
    await page.getByRole('button', { name: /เลือกว่าคุณคือใคร/ }).click();
    await page.getByRole('button', { name: 'เป็นผู้รับผิดชอบ' }).click();
    await page.locator('.who').getByText('เจ้าภาพหลัก').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /ทัวร์หนึ่งปี/ }).click();
    await page.getByRole('button', { name: /^สร้างข้อตกลง/ }).click();
    await page.frameLocator('iframe[title="สร้างข้อตกลง"]').getByRole('button', { name: 'สถานศึกษา' }).waitFor();
    await page.locator('.who').getByText('เจ้าภาพหลัก').waitFor();
    await page.getByRole('button', { name: /ทัวร์หนึ่งปี/ }).click();
    await page.getByRole('button', { name: /^การ์ดข้างแผ่นงาน/ }).click();
    await page.getByRole('complementary').getByText('รอบ 6 เดือน เปิดอยู่').waitFor();
  });

  it('shows a mail on a phone as its reader sees it: its button leads to the cell, and from there it takes typing and as many clicks as the README says', async () => {
    const { page } = opened();
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByRole('button', { name: /^เมล/ }).click();
    await page.getByRole('option').first().click();
    const to = await page.locator('.mail-reader dd').nth(1).textContent();
    await page.getByRole('button', { name: 'เป็นผู้รับเมลนี้' }).click();
    await until(() => page.evaluate("localStorage.getItem('raprong.person')"), to);
    await page.locator('.mail-html').getByRole('link', { name: 'เปิดแถวของท่านในทะเบียน' }).click();
    await page.getByLabel('มุมมองตัวกรอง').waitFor();
    const name = page.locator('.cell-name').getByText(/^E\d+$/);
    await name.waitFor();
    const row = (await name.textContent())?.slice(1) ?? '';
    // Beside what is frozen, the whole cell in sight; where more or less is frozen because the phone is turned, too.
    const inSight = () => page.evaluate(`(${cellIsInSight})('[data-cell="${Number(row) - 1},4"]')`);
    await until(inSight, true);
    await page.setViewportSize({ width: 740, height: 360 });
    const frozenName = page.locator('.grid [col-type=colPinStart] [data-cell="0,1"]');
    await frozenName.waitFor();
    await until(inSight, true);
    await page.setViewportSize({ width: 360, height: 740 });
    await frozenName.waitFor({ state: 'detached' });
    await until(inSight, true);
    // The keyboard stands in ผลการดำเนินงาน of the row; คำชี้แจง, ส่งรายงาน and คำตอบ stand beside it.
    const { press, count } = countedClicks();
    await page.keyboard.type('4');
    await page.keyboard.press('Tab');
    await page.locator('.cell-name').getByText(`F${row}`, { exact: true }).waitFor();
    await pressThaiKeys(page, 'ครบตามแผน');
    await page.keyboard.press('Enter');
    await cellAt(page, `E${row}`).getByText('4', { exact: true }).waitFor();
    await cellAt(page, `F${row}`).getByText('ครบตามแผน').waitFor();
    await press(cellAt(page, `G${row}`).getByRole('checkbox'));
    await cellAt(page, `I${row}`)
      .getByText(/^(?:รับแล้ว|ยังขาด: |ถามก่อน: )/)
      .waitFor();
    expect(count()).toBe(promisedClicks('An owner’s report'));
  });
});
