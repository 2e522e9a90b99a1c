import { SMALL_OFFICE } from '../office/small-office';
import { countedClicks, promisedClicks } from './clicks';
import { openedOnce } from './opened-once';
import { openPanel, openSmall, readTab, typeUnder } from './sample-sidebar';
import { openTab } from './sheet-cells';
import { until } from './until';

const PANEL = 'พิมพ์และลงนาม';
const { host } = SMALL_OFFICE;

describe('from the menu to signed papers', () => {
  const opened = openedOnce((browser) => openSmall(browser, host));

  it('makes the governors’ agreements, each a click away as a document', async () => {
    const { page, office } = opened();
    await typeUnder(office, 'ตัวชี้วัด', '1.1', 'ค่าเป้าหมาย', '95');
    const sidebar = await openPanel(page, 'สร้างข้อตกลง');
    await sidebar.getByRole('button', { name: 'ผู้ว่าราชการจังหวัด' }).click();
    await sidebar.getByRole('button', { name: /^สร้าง \d+ ฉบับ/ }).click();
    await openTab(page, 'ข้อตกลง');
    await page.locator('.grid').getByText('2570-จว-ตรัง').waitFor();
    await sidebar.getByRole('link', { name: /ตรัง/ }).first().click();
    await page.locator('.document').getByText('คำรับรองการปฏิบัติราชการ').first().waitFor();
    await page.locator('.document').getByText('พ.ศ. ๒๕๗๐').first().waitFor();
  });

  it('prints all in as many clicks as the README says, marks a batch with one, and lists who is missing', async () => {
    const { page, office } = opened();
    await page.getByRole('button', { name: 'ทะเบียน' }).click();
    const panel = await openPanel(page, PANEL);
    const { press, count } = countedClicks();
    await press(panel.getByRole('button', { name: 'พิมพ์ทั้งหมด' }));
    const file = panel.getByRole('link', { name: 'ชุดพิมพ์ คำรับรอง ผู้ว่าราชการจังหวัด.pdf' });
    await file.waitFor();
    expect(count()).toBe(promisedClicks('Every agreement printed'));
    expect(await file.getAttribute('href')).toMatch(/^https:\/\/drive\.google\.com\/file\/d\//);
    await panel.locator('summary', { hasText: 'แจกข้อตกลง' }).click();
    await panel.getByRole('button', { name: 'แจกข้อตกลงให้แต่ละฝ่าย' }).click();
    await panel.getByText('ยังไม่มีข้อตกลงที่แจกได้').waitFor();
    await panel.locator('summary', { hasText: 'ไฟล์สแกน' }).click();
    await panel.getByText('ยังไม่มีฉบับที่บันทึกว่าลงนามแล้ว').waitFor();
    await panel.getByRole('button', { name: 'เลือกทั้งหมด' }).click();
    await panel.getByLabel('วันที่ลงนาม').fill('15/9/2569');
    await panel.getByRole('button', { name: 'บันทึกว่าลงนามแล้ว 2 ฉบับ' }).click();
    const question = panel.getByRole('group', { name: 'บันทึกว่าลงนามแล้ว' });
    await question.waitFor();
    // Yes is said to the papers and the day of the question.
    await panel.getByRole('button', { name: 'ไม่เลือกเลย' }).click();
    await panel.getByLabel('วันที่ลงนาม').fill('15/12/2569');
    await question.getByRole('button', { name: 'ยืนยัน' }).click();
    await panel.getByText('บันทึกการลงนามเรียบร้อย 2 ฉบับ').waitFor();
    const states = (await readTab(office, 'ข้อตกลง')).rows.map(({ cells }) => cells.สถานะ);
    expect(states).toEqual(['ลงนามแล้ว', 'ลงนามแล้ว']);
    await panel.getByText('รายชื่อที่ยังไม่ลงนาม').click();
    await until(
      () => panel.getByRole('textbox', { name: 'รายชื่อที่ยังไม่ลงนาม' }).inputValue(),
      expect.stringContaining('ยังไม่ลงนาม 9 จาก 11 ฉบับ'),
    );
  });

  it('keeps a scan that is chosen before it is said whose it is', async () => {
    const { page, office } = opened();
    const panel = await openPanel(page, PANEL);
    await panel.locator('summary', { hasText: 'ไฟล์สแกน' }).click();
    await panel.getByRole('button', { name: 'ตรวจไฟล์สแกนทั้งหมด' }).click();
    await panel.getByText('ยังไม่ได้แนบไฟล์สแกนสักฉบับ').waitFor();
    const scan = { name: 'ตรัง.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 ตรัง') };
    await panel.getByLabel('ไฟล์จากเครื่องนี้').setInputFiles(scan);
    await panel.getByRole('alert').getByText('เลือกข้อตกลงก่อน').waitFor();
    await panel.getByText('ตรัง.pdf').waitFor();
    await panel.getByRole('button', { name: 'แนบลิงก์' }).click();
    await panel.getByRole('alert').getByText('เลือกข้อตกลงก่อน').waitFor();
    await panel.getByRole('combobox').selectOption('2570-จว-ตรัง');
    await panel.getByText('แนบไฟล์สแกนของ 2570-จว-ตรัง แล้ว').waitFor();
    // The next one goes in at the same place; this one is ticked off.
    expect(await panel.getByLabel('ไฟล์จากเครื่องนี้').isVisible()).toBe(true);
    expect(await panel.getByRole('combobox').inputValue()).toBe('');
    expect(await panel.locator('option[value="2570-จว-ตรัง"]').textContent()).toMatch(/^✓ /);
    const scans = (await readTab(office, 'ข้อตกลง')).rows.map(({ cells }) => cells.ไฟล์สแกน !== undefined);
    expect(scans).toEqual([true, false]);
  });

  it('goes on at the first press of ลองใหม่ where Google has refused, and counts again', async () => {
    const { page, office } = opened();
    const how = '403 ACCESS_TOKEN_SCOPE_INSUFFICIENT';
    for (const [title, said] of [
      [PANEL, 'ลงนาม 2 จาก 2'],
      ['สร้างข้อตกลง', '2 ฉบับ · ทำแล้ว 2'],
    ] as const) {
      for (const name of ['overview', 'signingDay'])
        office.faults.add({ call: 'sheets.read', after: 1, how, function: name });
      const panel = await openPanel(page, title);
      await until(async () => office.faults.pending(), []);
      await panel.getByRole('button', { name: 'ลองใหม่' }).click();
      await panel.getByText(said).waitFor();
    }
  });

  it('compares papers with the register: a value is taken and brought back, one paper corrected, the signed get a บันทึกแก้ไข', async () => {
    const { page, office } = opened();
    await office.run({
      as: host,
      function: 'createAgreements',
      args: [{ kind: 'บุคลากร', keys: ['P005'] }],
    });
    await typeUnder(office, 'ตัวชี้วัด', '1.1', 'ค่าเป้าหมาย', '96');
    const panel = await openPanel(page, PANEL);
    await panel.getByText('เอกสารตรงกับทะเบียนหรือไม่').click();
    const compare = panel.getByRole('button', { name: 'ตรวจเอกสารกับทะเบียน' });
    await compare.click();
    await panel.getByText('ไม่ตรง 3 ฉบับ จาก 3 ฉบับ').waitFor();
    await panel.getByRole('button', { name: 'ใช้ค่าในเอกสารในทะเบียน' }).first().click();
    await panel.getByText('ตัวชี้วัด คอลัมน์ ค่าเป้าหมาย จาก “96” เป็น “95”').waitFor();
    await panel.getByRole('button', { name: 'ย้อนกลับ' }).click();
    await panel.getByText('คืนค่าเดิมในทะเบียนแล้ว').waitFor();
    await compare.click();
    await panel.getByRole('button', { name: 'แก้เอกสาร 1 ฉบับให้ตรงทะเบียน' }).click();
    await panel.getByText('แก้เอกสารให้ตรงทะเบียนแล้ว 1 ฉบับ').waitFor();
    await compare.click();
    await panel.getByRole('button', { name: 'ออกบันทึกแก้ไขของฉบับที่ลงนามแล้ว 2 ฉบับ' }).click();
    await panel.getByText('ออกบันทึกแก้ไข 2 ฉบับแล้ว').waitFor();
    const papers = (await readTab(office, 'ข้อตกลง')).rows.map(({ cells }) => [
      cells.สถานะ,
      cells.บันทึกแก้ไข !== undefined,
    ]);
    expect(papers).toEqual([
      ['ลงนามแล้ว', true],
      ['ลงนามแล้ว', true],
      ['สร้างแล้ว', false],
    ]);
  });
});
