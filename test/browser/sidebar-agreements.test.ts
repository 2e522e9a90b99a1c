import { Document, Packer, Paragraph, TextRun } from 'docx';
import { officeOf } from '../office/office';
import { SMALL_OFFICE } from '../office/small-office';
import { holdAnswers } from './hold-answers';
import { become } from './open-page';
import { openedOnce } from './opened-once';
import {
  closePanel,
  openPanel,
  openSmall,
  readTab,
  replaceTemplate,
  typeUnder,
  writeUnder,
} from './sample-sidebar';
import { until } from './until';

const { host } = SMALL_OFFICE;
const [staff] = SMALL_OFFICE.owners;
const PANEL = 'สร้างข้อตกลง';
const GOVERNORS = 'ผู้ว่าราชการจังหวัด';

/** With the two of the small office 12, among which one is searched for. */
const moreSchools = [
  'รหัส,ชื่อ,จังหวัด,ผู้อำนวยการ,อีเมล',
  ...Array.from({ length: 10 }, (_, at) => String(at + 3).padStart(2, '0')).map(
    (number) => `S${number},โรงเรียนตัวอย่าง ${number},ตรัง,นายสมมติ ที่ ${number},school${number}@small.example`,
  ),
].join('\n');

describe('the sidebar สร้างข้อตกลง', () => {
  const opened = openedOnce(async (browser) => {
    const onPage = await openSmall(browser, staff);
    await officeOf(onPage.office, host).take('สถานศึกษา', 'schools.csv', moreSchools);
    return onPage;
  });

  it('tells whoever is no operator who may do it', async () => {
    const { page } = opened();
    // Pressed before the overview has come, which takes the kinds away.
    const letGo = await holdAnswers(page, /^overview$/);
    const panel = await openPanel(page, PANEL);
    await panel.getByRole('button', { name: 'บุคลากร' }).click();
    await panel.getByRole('alert').getByText('เฉพาะเจ้าภาพหลักและเจ้าภาพรอง').waitFor();
    await panel.getByRole('button', { name: 'ลองใหม่', disabled: false }).waitFor();
    await letGo();
    await panel.getByText('ทำงานในชื่อ').waitFor();
  });

  it('offers no tags to whoever may not see them', async () => {
    const { page } = opened();
    const panel = await openPanel(page, PANEL);
    await panel.getByRole('button', { name: 'ไปที่ งานของฉัน' }).waitFor();
    expect(await panel.getByText('แท็กที่ใช้ในแม่แบบได้').isVisible()).toBe(false);
    await become(page, host);
    const own = await openPanel(page, PANEL);
    await own.getByText('แท็กที่ใช้ในแม่แบบได้').waitFor();
  });

  it('says who lacks an agreement and makes only those ticked', async () => {
    const { page, office } = opened();
    await become(page, host);
    // What was counted before the run is answered after what was counted behind it.
    const letCount = await holdAnswers(page, /^signingDay$/, 1);
    const panel = await openPanel(page, PANEL);
    await panel.getByRole('button', { name: 'สถานศึกษา' }).click();
    await panel.getByRole('button', { name: 'สร้าง 12 ฉบับ' }).waitFor();
    expect((await readTab(office, 'ข้อตกลง')).rows).toEqual([]);
    await panel.getByRole('button', { name: 'ไม่เลือกเลย' }).click();
    await panel.getByRole('button', { name: 'เลือกอย่างน้อย 1 ฉบับ', disabled: true }).waitFor();
    await panel.getByRole('searchbox').fill('-S03');
    await panel.getByRole('checkbox').and(panel.locator(':visible')).check();
    await panel.getByRole('searchbox').fill('-S11');
    await panel.getByRole('checkbox').and(panel.locator(':visible')).check();
    const letGo = await holdAnswers(page, /^createAgreements$/);
    await panel.getByRole('button', { name: 'สร้าง 2 ฉบับ' }).click();
    await panel.getByRole('progressbar').waitFor();
    await letGo();
    await panel.getByText('สร้างเสร็จแล้ว').waitFor();
    const links = panel.getByRole('listitem').getByRole('link');
    expect(await links.count()).toBe(2);
    const made = (await readTab(office, 'ข้อตกลง')).rows.map(({ cells }) => cells);
    expect(made.map((cells) => cells.รหัสข้อตกลง)).toEqual(['2570-สถ-S03', '2570-สถ-S11']);
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(
      made.map((cells) => cells.เอกสาร),
    );
    await panel.getByRole('button', { name: 'สถานศึกษา 12 ฉบับ · ทำแล้ว 2' }).waitFor();
    await letCount();
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))');
    expect(await panel.getByRole('button', { name: 'สถานศึกษา 12 ฉบับ · ทำแล้ว 2' }).count()).toBe(1);
    await panel.getByRole('button', { name: 'ไปที่ พิมพ์และลงนาม' }).waitFor();
    await panel.getByRole('button', { name: 'กลับไปดูรายชื่อ' }).click();
    await panel.getByRole('button', { name: 'สร้าง 10 ฉบับ' }).waitFor();
  });

  it('closed in the middle of a run and opened again, shows the run that goes on', async () => {
    const { page, office } = opened();
    const first = await openPanel(page, PANEL);
    await first.getByRole('button', { name: GOVERNORS }).click();
    // It stops in its middle until somebody goes on with it: a race against a run would be lost at times.
    office.faults.add({ call: 'drive.convert', after: 2, how: 'kill-before', function: 'createAgreements' });
    const letGo = await holdAnswers(page, /^createAgreements$/);
    await first.getByRole('button', { name: 'สร้าง 2 ฉบับ' }).click();
    await first.getByText('จาก 2 ฉบับ').first().waitFor();
    await until(async () => office.faults.pending(), []);
    await closePanel(page);
    await letGo();
    const again = await openPanel(page, PANEL);
    await again.getByRole('heading', { name: `กำลังสร้างข้อตกลง: ${GOVERNORS}` }).waitFor();
    await again.getByText(`เริ่มโดย ${host}`).waitFor();
    await office.run({ as: host, function: 'createAgreements', args: [{ kind: GOVERNORS }] });
    await again.getByText('เอกสารครบและตรงกับทะเบียนทุกฉบับ').waitFor();
    const all = (await readTab(office, 'ข้อตกลง')).rows.map(({ cells }) => cells);
    const made = all.filter((cells) => cells.ประเภท === GOVERNORS);
    expect(made).toHaveLength(2);
    expect(made.every((cells) => cells.สถานะ === 'สร้างแล้ว')).toBe(true);
  });

  it('shows what is wrong with the register by tab, row and column before anything is made', async () => {
    const { page, office } = opened();
    await writeUnder(office, 'ตัวชี้วัด', '1.1', 'เกณฑ์ 3', 'เก้าสิบสอง');
    const panel = await openPanel(page, PANEL);
    await panel.getByRole('button', { name: 'สถานศึกษา' }).click();
    await panel.getByText(/พบที่ผิด \d+ ที่/).waitFor();
    await panel.getByRole('link', { name: 'แถว 2 · เกณฑ์ 3' }).waitFor();
    expect(await panel.getByRole('button', { name: /^สร้าง/ }).count()).toBe(0);
    await panel.getByText('ข้าม 12 ราย').waitFor();
    await typeUnder(office, 'ตัวชี้วัด', '1.1', 'เกณฑ์ 3', '80');
  });

  it('shows every fault of a template by its tag, and offers no making from it', async () => {
    const paragraphs = ['{{ชื่อผู้ทำ}} และ {{ชื่อผู้รบ}}', 'ลงชื่อ {{ตำแหน่งผู้ทำ'];
    const children = paragraphs.map((text) => new Paragraph({ children: [new TextRun(text)] }));
    const docx = await Packer.toBuffer(new Document({ sections: [{ children }] }));
    await replaceTemplate(opened().office, 'สถานศึกษา', docx);
    const panel = await openPanel(opened().page, PANEL);
    await panel.getByRole('button', { name: 'สถานศึกษา' }).click();
    await panel.getByText('แม่แบบมีที่ผิด').waitFor();
    await panel.getByText('อาจหมายถึง {{ชื่อผู้รับ}}').waitFor();
    await panel.getByText('แต่ไม่มี }} ปิด').waitFor();
    expect(await panel.getByRole('button', { name: /^สร้าง/ }).count()).toBe(0);
  });
});
