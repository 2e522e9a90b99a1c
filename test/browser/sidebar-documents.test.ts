import { asPerson } from '../../local/office/as-person';
import type { Workspace } from '../../local/workspace/workspace';
import { SMALL_OFFICE } from '../office/small-office';
import { holdAnswers } from './hold-answers';
import { become } from './open-page';
import { openedOnce } from './opened-once';
import { openPanel, openSmall, readTab } from './sample-sidebar';
import { until } from './until';

const { host } = SMALL_OFFICE;
const [staff] = SMALL_OFFICE.owners;
const PANEL = 'คำสั่ง ปีฐาน และ KPI Template';

/** The target and the three years before of each indicator. */
async function fillBaselines(office: Workspace): Promise<void> {
  const { rows, address } = await readTab(office, 'ตัวชี้วัด');
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) throw new Error('no indicators');
  const [, end] = address(last, 'ปีฐาน −1').split('!');
  const range = `${address(first, 'ค่าเป้าหมาย')}:${end}`;
  const path = `/v4/spreadsheets/${office.spreadsheetId}/values/${encodeURIComponent(range)}`;
  const values = rows.map(() => [95, 91.2, 92.05, 92.8]);
  await asPerson(office, host).json('PUT', path, { valueInputOption: 'RAW' }, { values });
}

describe('the sidebar of the manual’s steps 1–5', () => {
  const opened = openedOnce(async (browser) => {
    const onPage = await openSmall(browser, staff);
    await fillBaselines(onPage.office);
    return onPage;
  });

  it('paints before the register has answered, and says what it waits for', async () => {
    const { page } = opened();
    const letGo = await holdAnswers(page, /^(?!show)/);
    const panel = await openPanel(page, PANEL);
    await panel.getByRole('status').getByText('กำลังอ่านทะเบียน').waitFor();
    expect(await panel.locator('summary').count()).toBe(0);
    await letGo();
    await panel.locator('summary').first().waitFor();
  });

  it('shows everyone what is missing, and only operators what makes documents', async () => {
    const panel = await openPanel(opened().page, PANEL);
    await panel.getByText('ขั้นที่ 4').click();
    await panel.getByText('ครบทั้ง 6 ตัวชี้วัด').waitFor();
    await panel.getByText('ขั้นที่ 1').click();
    await panel.getByText('ยังไม่ครบ 6 จาก 6 ตัวชี้วัด').waitFor();
    await panel.getByText('ขั้นที่ 2–3').click();
    await panel.getByText('ขั้นที่ 5').click();
    await panel.getByText('หนังสือของสำนักงาน').click();
    // The one button leads on to what is theirs.
    await until(() => panel.getByRole('button').allTextContents(), ['ไปที่ งานของฉัน']);
  });

  it('makes the order, and the KPI Templates that are then sent and acknowledged', async () => {
    const { page, office } = opened();
    await become(page, host);
    const panel = await openPanel(page, PANEL);
    // The first step that is not done stands open, with its button.
    await panel.getByRole('button', { name: 'สร้างคำสั่ง' }).click();
    await panel.getByText('สร้างใหม่ 1 ปรับ 0 ตอนนี้มี 1 ฉบับ').waitFor();
    const [order] = (await readTab(office, 'เอกสาร')).rows;
    const link = panel.getByRole('listitem').getByRole('link').first();
    expect(await link.getAttribute('href')).toBe(order?.cells.ลิงก์);

    await panel.getByText('หนังสือของสำนักงาน').click();
    await panel.getByRole('button', { name: 'สร้างบันทึกเสนอคำสั่ง' }).click();
    await panel.getByText('สร้างใหม่ 1 ปรับ 0 ตอนนี้มี 1 ฉบับ').last().waitFor();
    await panel.getByText('บันทึกเลขที่และวันลงนาม').click();
    await panel.getByRole('combobox', { name: 'หนังสือหรือคำสั่ง' }).selectOption({ index: 1 });
    await panel.getByRole('textbox', { name: 'เลขที่' }).fill('ศธ 04299/125');
    await panel.getByRole('textbox', { name: 'ลงวันที่' }).fill('31/9/2569');
    await panel.getByRole('button', { name: 'บันทึก', exact: true }).click();
    // No day that is there is left out in silence.
    await panel
      .getByRole('alert')
      .getByText(/^ลงวันที่: พิมพ์เป็นวัน/)
      .waitFor();
    await panel.getByRole('textbox', { name: 'ลงวันที่' }).fill('1/10/2569');
    await panel.getByRole('button', { name: 'บันทึก', exact: true }).click();
    await panel
      .getByRole('alert')
      .getByText(/^บันทึก “.+” แล้ว$/)
      .waitFor();
    const [numbered] = (await readTab(office, 'เอกสาร')).rows;
    expect(numbered?.cells.เลขที่).toBe('ศธ 04299/125');

    await panel.locator('summary').filter({ hasText: 'ขั้นที่ 2–3' }).getByText('มีแล้ว 1 ฉบับ').waitFor();
    // The next step has unfolded when this one was done.
    await panel.getByText('ยังไม่ได้ส่งเอกสารใด').waitFor();
    await panel.getByRole('button', { name: 'สร้างรายตัวชี้วัด' }).click();
    await panel.getByText('สร้างใหม่ 6 ปรับ 0 ตอนนี้มี 6 ฉบับ').waitFor();
    // Half past eight, when the office opens.
    await office.setClock(office.clock() + 45 * 60_000);
    await panel.getByRole('button', { name: 'ส่งให้ผู้รับผิดชอบ' }).click();
    await panel.getByRole('button', { name: 'ยืนยัน' }).click();
    await panel.getByRole('alert').getByText('ส่งเมลแล้ว').waitFor();
    const document = panel.locator('details').filter({ hasText: 'KPI Template 2.1.2 ' }).last();
    await document.getByText('รับทราบ 0/2').click();
    await document.getByRole('button', { name: 'บันทึกว่ารับทราบแล้ว' }).first().click();
    await panel.getByText('รับทราบ 1/2').waitFor();
    await panel.getByText(/^6 ฉบับ · รับทราบ 1\//).waitFor();
    const acknowledged = (await readTab(office, 'เอกสาร')).rows.filter(
      ({ cells }) => cells.รับทราบเมื่อ !== undefined,
    );
    expect(acknowledged.map(({ cells }) => cells.ส่งถึง)).toEqual(['P005']);
  });
});
