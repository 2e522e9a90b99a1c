import { SMALL_OFFICE } from '../office/small-office';
import { holdAnswers } from './hold-answers';
import { become } from './open-page';
import { openedOnce } from './opened-once';
import { openPanel, openSmall, readTab, typeUnder, writeUnder } from './sample-sidebar';
import { until } from './until';

const ROUNDS = 'รอบรายงาน';
const SCORES = 'คะแนนและการคาดการณ์';

const { host } = SMALL_OFFICE;
const [owner] = SMALL_OFFICE.owners;

describe('the sidebar of rounds and scores', () => {
  const opened = openedOnce(async (browser) => {
    const onPage = await openSmall(browser, host);
    // Whoever owns 1.1 is an operator too, who may enter what the committee gives.
    await typeUnder(onPage.office, 'บุคลากร', 'P005', 'บทบาท', 'เจ้าภาพรอง');
    return onPage;
  });

  it('opens a round early after asking once more, and gives its results as a file and as a document', async () => {
    const { page } = opened();
    const panel = await openPanel(page, ROUNDS);
    const round = panel.getByRole('region', { name: 'รอบ 6 เดือน ปี 2570' });
    await round.getByText('ยังไม่เปิด').waitFor();
    await round.getByRole('button', { name: 'เปิดรอบเดี๋ยวนี้' }).click();
    await round.getByText('จะเปิดเองวันที่ 1 เม.ย. 2570').waitFor();
    const letGo = await holdAnswers(page, /^openRound$/);
    await round.getByRole('button', { name: 'ยืนยัน' }).click();
    // What has begun is not called back by a button.
    await round.getByRole('button', { name: 'ยกเลิก', disabled: true }).waitFor();
    await letGo();
    await panel.getByRole('alert').getByText('รอบ 6 เดือน เปิดแล้ว').waitFor();
    await round.getByText('เปิด', { exact: true }).first().waitFor();
    await panel.getByText('คัดลอกหรือส่งออกผลของรอบ').click();
    await panel.getByLabel('ลำดับคอลัมน์').selectOption('ARS');
    await until(
      () => panel.getByLabel('ตารางทั้งรอบ').inputValue(),
      expect.stringContaining('ประเด็นการประเมิน'),
    );
    await panel.getByText(/^ดูทีละตัวชี้วัด/).click();
    await panel.locator('summary', { hasText: /^1\.1 / }).click();
    await panel.getByText('ประเด็นการประเมิน').first().waitFor();
    await panel.getByLabel('ลำดับคอลัมน์').selectOption('ทั่วไป');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      panel.getByRole('button', { name: 'CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('ผลการดำเนินงาน ปีงบประมาณ 2570 รอบ 6 เดือน.csv');
    await round.getByText('งานอื่นของรอบนี้').click();
    await round.getByRole('button', { name: 'สร้างเอกสารรายงานผลของรอบ (SAR Card)' }).click();
    await round.getByText('สร้างใหม่ 1 ปรับ 0 ตอนนี้มี 1 ฉบับ').waitFor();
    await round.getByRole('link', { name: 'รายงานผลตามคำรับรอง 2570-06 (SAR Card)' }).waitFor();
  });

  it('explains a score of one’s own and tries another result without writing it', async () => {
    const { page, office } = opened();
    await typeUnder(office, 'รายงานผล', '2570-06-1.1', 'ผลการดำเนินงาน', '82.35');
    await become(page, owner);
    const panel = await openPanel(page, SCORES);
    const report = panel.getByLabel('รายงานของตัวชี้วัด');
    await report.waitFor();
    expect(await panel.locator('optgroup').first().getAttribute('label')).toBe('ที่ฉันรับผิดชอบ');
    // By code, however the rows lie.
    const others = await panel.locator('optgroup').last().locator('option').allTextContents();
    expect(others.slice(0, 3).map((text) => text.split(' ')[0])).toEqual(['1.2', '2.1', '2.1.1']);
    await report.selectOption('2570-06-1.1');
    await panel.getByText('ผล 82.35 อยู่ระหว่างเกณฑ์ 80 (ระดับ 3) กับ 90 (ระดับ 4)').waitFor();
    await panel.getByRole('textbox', { name: 'ถ้าผลเป็น (ร้อยละ)' }).fill('95');
    await panel.getByRole('button', { name: 'ลองคิด', exact: true }).click();
    await panel.getByText('4.5000', { exact: true }).waitFor();
    await panel.getByText('คะแนนรวมของสำนักงาน').waitFor();
    const row = (await readTab(office, 'รายงานผล')).rows.find(
      ({ cells }) => cells.รหัสรายงาน === '2570-06-1.1',
    );
    expect(row?.cells.ผลการดำเนินงาน).toBe(82.35);
  });

  it('puts the cheapest step up first and tries it on a click', async () => {
    const { page, office } = opened();
    const panel = await openPanel(page, SCORES);
    await panel.getByRole('button', { name: 'ลองคิดด้วยผลนี้' }).click();
    await panel.getByText('4.0000', { exact: true }).waitFor();
    expect(await panel.getByLabel('รายงานของตัวชี้วัด').inputValue()).toBe('2570-06-1.1');
    expect(await panel.getByRole('slider').inputValue()).toBe('90');
    expect(await panel.getByRole('textbox', { name: 'ถ้าผลเป็น (ร้อยละ)' }).inputValue()).toBe('90');
    // The committee takes a fifth of a point off: the reason stands beside the gap.
    await panel.getByText('ผลต่างกับกรรมการและการทบทวน').click();
    await panel.getByText('กรรมการยังไม่ให้ผล').waitFor();
    await panel.getByText('ให้ผลกรรมการหรือปรับคะแนน').click();
    await panel.getByLabel('รายงานที่กรรมการให้ผล').selectOption('2570-06-1.1');
    await panel.getByLabel('ปรับคะแนน', { exact: true }).fill('-0.2');
    await panel.getByLabel('เหตุผล', { exact: true }).fill('ส่งช้าหนึ่งครั้ง');
    await panel.getByRole('button', { name: 'บันทึกผลกรรมการ' }).click();
    await panel.getByRole('alert').getByText('บันทึกผลกรรมการแล้ว').waitFor();
    await panel.getByText('ส่งช้าหนึ่งครั้ง').waitFor();
    // While one request for a review is answered, what is typed for another stands.
    for (const id of ['2570-06-1.2', '2570-06-3.1'])
      await typeUnder(office, 'รายงานผล', id, 'ขอทบทวน', 'มีข้อมูลเพิ่ม');
    await panel.getByRole('button', { name: 'บันทึกผลกรรมการ' }).click();
    const [one, other] = ['1.2 ', '3.1 '].map((name) => panel.getByRole('region', { name }));
    await other?.getByLabel('เหตุผล').fill('รอหลักฐานจากโรงเรียน');
    await one?.getByLabel('เหตุผล').fill('ตัวเลขถูกแล้ว');
    await one?.getByRole('button', { name: 'ตอบคำขอ' }).click();
    await one?.getByText(/: ตัวเลขถูกแล้ว$/).waitFor();
    expect(await other?.getByLabel('เหตุผล').inputValue()).toBe('รอหลักฐานจากโรงเรียน');
  });

  it('moves a deadline, shows every round’s weights before a change of plan holds, and hands work over', async () => {
    const { page, office } = opened();
    await become(page, host);
    const panel = await openPanel(page, ROUNDS);
    const round = panel.getByRole('region', { name: 'รอบ 6 เดือน ปี 2570' });
    await round.getByText('งานอื่นของรอบนี้').click();
    await round.getByText('เลื่อนกำหนดส่ง').first().click();
    await round.getByLabel('กำหนดส่งใหม่').fill('พรุ่งนี้');
    await round.getByRole('button', { name: 'เลื่อนกำหนดส่ง' }).click();
    await panel.getByRole('alert').getByText('กำหนดส่งใหม่: พิมพ์เป็นวัน/เดือน/ปี').waitFor();
    await round.getByLabel('กำหนดส่งใหม่').fill('14/5/2570');
    await round.getByRole('button', { name: 'เลื่อนกำหนดส่ง' }).click();
    // Yes is said to the day in the question.
    await round.getByLabel('กำหนดส่งใหม่').fill('15/5/2570');
    await round.getByRole('button', { name: 'ยืนยัน' }).click();
    await panel.getByRole('alert').getByText('เลื่อนกำหนดแล้ว').waitFor();
    await round.getByText('14 พ.ค. 2570').waitFor();

    await round.getByText('งานอื่นของรอบนี้').click();
    await round.getByText('ปรับแผน: เพิ่ม ยกเลิก ปรับน้ำหนักหรือเป้าหมาย').click();
    await round
      .getByRole('group', { name: 'ยกเลิกตั้งแต่รอบนี้' })
      .getByLabel(/^1\.1 /)
      .check();
    await round.getByLabel(/^น้ำหนักใหม่/).fill('1.2 = 25');
    await round.getByLabel('เหตุผล').fill('สพฐ. ยกเลิก');
    await round.getByLabel('ผู้อนุมัติ').fill('ผู้อำนวยการ');
    const look = round.getByRole('button', { name: 'ดูผลก่อน' });
    const letGo = await holdAnswers(page, /^changePlan$/);
    await look.click();
    await round.getByLabel(/^น้ำหนักใหม่/).fill('1.2 = 26');
    await letGo();
    // What came is of the weight before.
    await look.and(panel.locator(':not([aria-busy])')).waitFor();
    expect(await round.getByRole('button', { name: 'ใช้แผนนี้' }).count()).toBe(0);
    await look.click();
    await round.getByText('ไม่ครบ 100').first().waitFor();
    await round.getByRole('button', { name: 'ใช้แผนนี้' }).waitFor();
    const before = (await readTab(office, 'ตัวชี้วัด')).rows.find(({ cells }) => cells.รหัส === '1.1');
    expect(before?.cells.ยกเลิกที่รอบ ?? '').toBe('');

    await panel.getByText('ส่งมอบงาน').first().click();
    await panel.getByLabel('ผู้ส่งมอบ').selectOption('P005');
    await panel.getByRole('combobox', { name: /^ผู้รับมอบ/ }).selectOption('P006');
    await panel.getByRole('button', { name: 'ส่งมอบงาน' }).click();
    // Yes is said to the people of the question.
    await panel.getByRole('combobox', { name: /^ผู้รับมอบ/ }).selectOption('P007');
    await panel.getByRole('button', { name: 'ยืนยัน' }).click();
    await panel.getByRole('alert').getByText('ส่งมอบแล้ว').waitFor();
    const report = (await readTab(office, 'รายงานผล')).rows.find(
      ({ cells }) => cells.รหัสรายงาน === '2570-06-1.1',
    );
    expect(report?.cells.ผู้รับผิดชอบ).toBe('P006');
  });

  it('names who has not reported before a round is closed, closes it after asking, and finds what differs from its seal', async () => {
    const { page, office } = opened();
    const panel = await openPanel(page, ROUNDS);
    const round = panel.getByRole('region', { name: 'รอบ 6 เดือน ปี 2570' });
    await round.getByRole('button', { name: 'ตรวจก่อนปิดรอบ' }).click();
    await round.getByText('ยังไม่ส่งรายงาน (5)').click();
    await round
      .getByRole('link', { name: /^1\.1 / })
      .first()
      .waitFor();
    await round.getByRole('button', { name: 'ปิดรอบและผนึก' }).click();
    await round.getByText('กลับคืนทั้งรอบไม่ได้').waitFor();
    await round.getByRole('button', { name: 'ยืนยัน' }).click();
    await panel.getByRole('alert').getByText('ปิดและผนึกรอบ 6 เดือนแล้ว').waitFor();
    await round.getByText('ผนึกแล้ว').waitFor();
    await round.getByRole('button', { name: 'สร้างหนังสือนำส่ง สพฐ. และจังหวัด' }).click();
    await round.getByText(/^สร้างใหม่ [1-9] ปรับ 0 /).waitFor();

    await panel.getByText('ตรวจผนึกของรอบที่ปิดแล้ว').click();
    await panel.getByRole('button', { name: 'ตรวจผนึก' }).click();
    await panel.getByText('ตรงทุกแห่ง').waitFor();
    await writeUnder(office, 'รายงานผล', '2570-06-1.1', 'คำชี้แจง', 'แก้หลังปิด');
    await panel.getByRole('button', { name: 'ตรวจผนึก' }).click();
    await panel.getByText('ไม่ตรงกับที่ผนึกไว้ ในรอบ 2570-06').waitFor();
    await panel.getByText('แก้หลังปิด').waitFor();

    await round.getByText('งานอื่นของรอบนี้').click();
    await round.getByText('เปิดรายงานหนึ่งฉบับให้แก้').first().click();
    await round.getByRole('button', { name: 'เปิดรายงานหนึ่งฉบับให้แก้' }).click();
    await panel.getByRole('alert').getByText('กรอกรายงานก่อน').waitFor();
    await round.getByRole('combobox', { name: /^รายงาน/ }).selectOption('2570-06-1.2');
    await round.getByLabel('เหตุผล').fill('ตัวเลขผิด');
    await round.getByLabel('ให้แก้ถึงวันที่').fill('๓๐/๖/๒๕๗๐');
    await round.getByText('30 มิถุนายน 2570').waitFor();
    await round.getByRole('button', { name: 'เปิดรายงานหนึ่งฉบับให้แก้' }).click();
    await round.getByRole('combobox', { name: /^รายงาน/ }).selectOption('2570-06-3.1');
    await round.getByLabel('เหตุผล').fill('');
    await round.getByRole('button', { name: 'ยืนยัน' }).click();
    await panel.getByRole('alert').getByText('เปิด 2570-06-1.2 แล้ว').waitFor();
    await round.getByRole('button', { name: 'ปิดและผนึกรายงานที่เปิดแก้' }).waitFor();
  });
});
