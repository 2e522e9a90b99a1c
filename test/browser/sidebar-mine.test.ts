import { SMALL_OFFICE } from '../office/small-office';
import { rowOf } from '../stories/read-office';
import { countedClicks, promisedClicks } from './clicks';
import { holdAnswers } from './hold-answers';
import { become } from './open-page';
import { openedOnce } from './opened-once';
import { deleteRow, openPanel, openSmall, readTab, typeUnder } from './sample-sidebar';
import { until } from './until';

const { host, director, supervisor } = SMALL_OFFICE;
/** Who owns 1.1, and 2.1.2 together with another. */
const [owner] = SMALL_OFFICE.owners;

/** In the page: a header's text, and how many lines it takes. */
const headerOfResults = `(() => {
  const shown = document.querySelector('.grid [data-cell="0,4"] .cell-text');
  const whole = document.createRange();
  whole.selectNodeContents(shown);
  return { text: shown.textContent, lines: new Set([...whole.getClientRects()].map(({ top }) => Math.round(top))).size };
})()`;

describe('the sidebar of one’s own work', () => {
  const opened = openedOnce(async (browser) => {
    const onPage = await openSmall(browser, owner);
    const { office } = onPage;
    await typeUnder(office, 'ตัวชี้วัด', '1.1', 'ต้องแนบหลักฐาน', 'ไม่ใช่');
    await office.run({ as: host, function: 'openRound', args: [{ roundId: '2570-06' }] });
    await typeUnder(office, 'รายงานผล', '2570-06-1.1', 'ผลการดำเนินงาน', '82.35');
    return onPage;
  });

  it('tells an owner what is owed and missing, takes several files as evidence, tries a result, and leads to the cell', async () => {
    const { page, office } = opened();
    await typeUnder(office, 'ตัวชี้วัด', '1.1', 'หลักฐานตามระดับ', 'ระดับ 4 คำสั่ง; ระดับ 5 ภาพ');
    const panel = await openPanel(page, 'งานของฉัน');
    await panel.getByText(`ทำงานในชื่อ ${owner}`).waitFor();
    await panel.getByRole('heading', { name: 'ต้องทำ 2 เรื่อง' }).waitFor();
    const card = panel.getByRole('region', { name: /^1\.1 / });
    await card.getByText('กำหนดส่ง 30 เม.ย. 2570').waitFor();
    await card.getByText('ยังไม่ติ๊กส่งรายงาน').waitFor();

    await card.getByText('คะแนนตอนนี้ 3.2350').click();
    const slider = card.getByRole('slider', { name: 'ถ้าผลเป็น (ร้อยละ)' });
    const letGo = await holdAnswers(page, /^whatIf$/);
    await slider.fill('94');
    // Moved on before the first answer has come: the last place is what is answered.
    await slider.fill('95');
    await letGo();
    await card.getByText('ได้ 4.5000 คะแนน').waitFor();

    await card.getByText('หลักฐาน (ไม่บังคับ)').click();
    const level = card.getByRole('combobox');
    await level.selectOption('4');
    await card.getByLabel('เพิ่มไฟล์หลักฐาน').setInputFiles([
      { name: 'คำสั่ง.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 หนึ่ง') },
      { name: 'ภาพ.png', mimeType: 'image/png', buffer: Buffer.from('สอง') },
    ]);
    // Chosen now for others: these go in as they were sent.
    await level.selectOption('5');
    await card.getByRole('alert').getByText('เพิ่มหลักฐานแล้ว 2 ไฟล์').waitFor();
    // The next file goes in at the same place.
    expect(await card.getByLabel('เพิ่มไฟล์หลักฐาน').isVisible()).toBe(true);
    const row = (await readTab(office, 'รายงานผล')).rows.find(
      ({ cells }) => cells.รหัสรายงาน === '2570-06-1.1',
    );
    const folder = /folders\/(.+)$/.exec(String(row?.cells.โฟลเดอร์))?.[1];
    const query = new URLSearchParams({ q: `'${folder}' in parents`, fields: 'files(name,properties)' });
    const listed = await office.rest(
      { method: 'GET', path: '/drive/v3/files', query, headers: {}, body: Buffer.alloc(0) },
      host,
    );
    const { files } = JSON.parse(Buffer.from(listed.body).toString('utf8'));
    const ofLevel4 = { properties: { level: '4' } };
    expect(files).toEqual(
      expect.arrayContaining([
        { name: 'คำสั่ง.pdf', ...ofLevel4 },
        { name: 'ภาพ.png', ...ofLevel4 },
      ]),
    );
    expect(files).toHaveLength(2);

    await card.getByRole('link', { name: 'ไปกรอกในทะเบียน' }).click();
    await page.getByRole('gridcell', { name: '82.35' }).first().waitFor();
    // What is typed into stands under one line of header: its words are not torn.
    await until(() => page.evaluate(headerOfResults), { text: 'ผลการดำเนินงาน', lines: 1 });
  });

  it('says until when the open round is reported to who has nothing in it', async () => {
    const { page } = opened();
    await become(page, supervisor);
    const panel = await openPanel(page, 'งานของฉัน');
    await panel.getByText('ยังไม่มีรายงานในชื่อของท่าน').waitFor();
    // Who supervises sees here only what was sent, and must not think that the round has gone by.
    await panel
      .getByText('รอบ 6 เดือน เปิดอยู่ กำหนดส่ง 30 เม.ย. 2570 รายงานที่ท่านกำกับดูแลจะขึ้นที่นี่เมื่อผู้รับผิดชอบส่งแล้ว')
      .waitFor();
    await panel.getByRole('button', { name: 'อ่านทะเบียนอีกครั้ง' }).waitFor();
  });

  it('answers the director in as many clicks as the README says, on the tab แดชบอร์ด: scores by dimension and the office, as a chart too', async () => {
    const { page } = opened();
    const { press, count } = countedClicks();
    await become(page, director);
    await press(page.getByRole('tab', { name: 'แดชบอร์ด' }));
    await page.getByRole('region', { name: 'แผนภูมิของแท็บนี้' }).getByText('รายงานของรอบล่าสุดอยู่ที่ใด').waitFor();
    await page.locator('.grid').getByText('ทั้งสำนักงาน').waitFor();
    expect(count()).toBe(promisedClicks('The director’s answer'));
  });

  it('opens ภาพรวม wide over the Sheet, by round, dimension, indicator, group and person', async () => {
    const { page } = opened();
    const panel = await openPanel(page, 'ภาพรวมของสำนักงาน');
    await panel.getByRole('heading', { name: 'คะแนนรวมของสำนักงาน' }).waitFor();
    await panel.getByRole('heading', { name: 'รายตัวชี้วัด' }).waitFor();
    await panel.getByText('มิติที่ 1 (').click();
    await panel.getByText('เกณฑ์ 60 / 70 / 80 / 90 / 100').waitFor();
    expect((await page.getByRole('dialog').boundingBox())?.width).toBeGreaterThan(900);
    // What the bar above opens lies over it.
    await page.getByRole('button', { name: /นาฬิกาของสำนักงาน/ }).click();
    await page.getByRole('button', { name: '+30 วัน' }).click({ trial: true });
    await page.keyboard.press('Escape');
    // It closes from the keyboard, from within and from its head.
    await panel.getByLabel('รอบ').focus();
    await page.keyboard.press('Escape');
    await until(() => page.getByRole('dialog').count(), 0);
    const again = await openPanel(page, 'ภาพรวมของสำนักงาน');
    await again.getByRole('heading', { name: 'คะแนนรวมของสำนักงาน' }).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'ปิด' }).focus();
    await page.keyboard.press('Escape');
    await until(() => page.getByRole('dialog').count(), 0);
  });

  it('shows the director how the office stands at once: scores by dimension, who is late, by group and name', async () => {
    const { page, office } = opened();
    const due = { roundId: '2570-06', due: '2026-10-02' };
    await office.run({ as: host, function: 'moveDeadline', args: [due] });
    await office.setClock(Date.parse('2026-10-03T00:30:00+07:00'));
    const panel = await openPanel(page, 'งานของฉัน');
    await panel.getByRole('heading', { name: 'การส่งรายงานตามกลุ่ม' }).waitFor();
    await panel.getByText('มิติที่ 1', { exact: true }).waitFor();
    await panel.getByText('คิดจากผลที่ส่งแล้ว 0 จาก 5 ตัวชี้วัด').waitFor();
    await panel.getByRole('heading', { name: 'รายบุคคล เลยกำหนด 4 คน' }).waitFor();
    const person = panel.locator('.bar-line').filter({ hasText: 'นายสมมติ ห้าตัวอย่าง' });
    await person.getByText('เลยกำหนด 2 เรื่อง').click();
    await person.getByRole('link', { name: /^1\.1 / }).waitFor();
    await panel.getByText('ยังไม่ได้สร้างข้อตกลง').waitFor();
    // Read again, all of it is on paper, and folded on the screen as before.
    await panel.locator('.board').evaluate((board) => board.setAttribute('data-former', ''));
    await panel.getByRole('button', { name: 'อ่านทะเบียนอีกครั้ง' }).click();
    await panel.locator('.board:not([data-former])').waitFor();
    const folded = panel.locator('.board details:not([open])');
    const before = await folded.count();
    await panel.locator('body').evaluate("window.dispatchEvent(new Event('beforeprint'))");
    expect(await folded.count()).toBe(0);
    await panel.locator('body').evaluate("window.dispatchEvent(new Event('afterprint'))");
    expect(await folded.count()).toBe(before);
  });

  it('takes the request for a review of what was accepted, and an operator puts its deleted row back', async () => {
    const { page, office } = opened();
    await typeUnder(office, 'รายงานผล', '2570-06-1.1', 'ส่งรายงาน', 'TRUE');
    await typeUnder(office, 'รายงานผล', '2570-06-1.1', 'คำชี้แจง', 'ตามแผน');
    await become(page, owner);
    // What the last tick was answered is told from what is missing now.
    const before = await openPanel(page, 'งานของฉัน');
    const refused = before.getByRole('region', { name: /^1\.1 / });
    await refused.getByText('คำตอบเมื่อติ๊กครั้งก่อน ยังขาด: คำชี้แจง').waitFor();
    await refused.getByText('ยังไม่ติ๊กส่งรายงาน', { exact: true }).waitFor();
    await typeUnder(office, 'รายงานผล', '2570-06-1.1', 'ส่งรายงาน', 'TRUE');
    const panel = await openPanel(page, 'งานของฉัน');
    await panel.getByText('ส่งแล้ว 1 เรื่อง').click();
    const card = panel.getByRole('region', { name: /^1\.1 / });
    await card.locator('summary', { hasText: 'ขอทบทวนผล' }).click();
    await card.getByRole('button', { name: 'ขอทบทวนผล' }).click();
    await panel.getByRole('alert').getByText('เขียนเหตุผลก่อน').waitFor();
    await card.getByLabel('เหตุผลที่ขอทบทวน').fill('มีข้อมูลเพิ่ม');
    await card.getByRole('button', { name: 'ขอทบทวนผล' }).click();
    await panel.getByRole('alert').getByText('ส่งคำขอทบทวนแล้ว').waitFor();
    const table = await readTab(office, 'รายงานผล');
    const row = rowOf(table, '2570-06-1.1');
    expect(row.cells.ขอทบทวน).toBe('มีข้อมูลเพิ่ม');

    await deleteRow(office, 'รายงานผล', row.rowNumber);
    await become(page, host);
    const rounds = await openPanel(page, 'รอบรายงาน');
    await rounds.getByRole('heading', { name: 'รายงานที่หายไป 1 แถว' }).waitFor();
    await rounds.getByRole('button', { name: 'นำรายงานที่หายกลับ' }).click();
    await rounds.getByRole('alert').getByText('นำกลับแล้ว 1 แถว').waitFor();
    const back = rowOf(await readTab(office, 'รายงานผล'), '2570-06-1.1');
    expect(back.cells.ผลที่ส่ง).toBe(row.cells.ผลที่ส่ง);
  });
});
