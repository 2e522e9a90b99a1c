import { madeWorkbook } from '../import/made-workbook';
import { SMALL_OFFICE } from '../office/small-office';
import { openedOnce } from './opened-once';
import { openPanel, openSmall, readTab, typeUnder, writeUnder } from './sample-sidebar';
import { until } from './until';

const REGISTER = 'ตรวจทะเบียนและนำเข้าข้อมูล';

function csv(...lines: readonly string[]) {
  return {
    name: 'ตัวชี้วัดของสำนักงาน.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(lines.join('\r\n')),
  };
}

describe('the sidebar of the register and the year', () => {
  const opened = openedOnce((browser) => openSmall(browser, SMALL_OFFICE.host));

  it('shows what a file would bring as soon as it is chosen, writes it when that is accepted, and takes it back', async () => {
    const { page, office } = opened();
    const panel = await openPanel(page, REGISTER);
    await panel.getByRole('button', { name: 'นำเข้า', exact: true }).click();
    const before = (await readTab(office, 'วันหยุด')).rows.length;
    await panel
      .getByLabel('ไฟล์ CSV หรือ XLSX')
      .setInputFiles(
        csv('ชื่อวันหยุด,วันที่,ข้อสังเกต', 'วันหยุดพิเศษ,๔ มกราคม ๒๕๗๐,ก', 'วันหยุดที่อ่านไม่ได้,วันไหนสักวัน,ข', 'รวม,2 วัน,'),
      );
    const table = panel.getByRole('region', { name: 'เข้าแท็บ วันหยุด' });
    await table.getByText('ให้ตรวจ 1 ที่').waitFor();
    await table.getByText('แถวที่ไม่นำเข้า 1 แถว').waitFor();
    expect(await table.getByRole('combobox', { name: 'ข้อสังเกต' }).inputValue()).toBe('');
    await table.getByText('B3').waitFor();
    expect((await readTab(office, 'วันหยุด')).rows).toHaveLength(before);
    await panel.getByRole('button', { name: 'ยืนยัน นำเข้า 2 แถว' }).click();
    // The button that was pressed is gone: the keyboard goes on from what is said.
    await panel.locator('p:focus').getByText('นำเข้าแล้ว 2 แถว').waitFor();
    await panel.getByText(/^ตรวจทะเบียนแล้ว/).waitFor();
    const written = (await readTab(office, 'วันหยุด')).rows.slice(before).map(({ cells }) => cells);
    // 4 January 2027 as a serial.
    expect(written).toEqual([
      { วันที่: 46391, ชื่อ: 'วันหยุดพิเศษ' },
      { วันที่: 'วันไหนสักวัน', ชื่อ: 'วันหยุดที่อ่านไม่ได้' },
    ]);
    await panel.getByRole('button', { name: 'คืนค่าก่อนนำเข้า' }).waitFor();
    // Whoever comes back to the panel another day still can.
    const later = await openPanel(page, REGISTER);
    await later.getByRole('button', { name: 'นำเข้า', exact: true }).click();
    await later.getByRole('button', { name: 'คืนค่าก่อนนำเข้า' }).click();
    await later.getByRole('button', { name: 'ยืนยัน' }).click();
    await later.getByText('คืนค่าเดิมแล้ว 4 ช่อง').waitFor();
    expect((await readTab(office, 'วันหยุด')).rows).toHaveLength(before);
  });

  it('takes another column where the operator says so', async () => {
    const panel = await openPanel(opened().page, REGISTER);
    await panel.getByRole('button', { name: 'นำเข้า', exact: true }).click();
    await panel.getByLabel('ไฟล์ CSV หรือ XLSX').setInputFiles(csv('รหัส,ชื่อ-สกุล,ภารกิจ', 'P002,,ผู้ทรงคุณวุฒิ'));
    await panel.getByRole('combobox', { name: 'ภารกิจ' }).selectOption('ตำแหน่ง');
    await panel.getByText('ช่องที่จะเปลี่ยน 1 ช่อง').waitFor();
    await panel.getByRole('deletion').getByText('นักจัดการงานทั่วไป').waitFor();
    await panel.getByRole('insertion').getByText('ผู้ทรงคุณวุฒิ').waitFor();
    await panel.getByText('ล้างค่าเดิม 1 ช่องตามช่องว่างในไฟล์').waitFor();
  });

  it('takes both of two columns that are chosen one after the other, and is accepted with what was chosen last', async () => {
    const { page, office } = opened();
    const panel = await openPanel(page, REGISTER);
    await panel.getByRole('button', { name: 'นำเข้า', exact: true }).click();
    await panel
      .getByLabel('ไฟล์ CSV หรือ XLSX')
      .setInputFiles(csv('รหัส,ชื่อ-สกุล,ภารกิจ,ข้อสังเกต', 'P003,,ผู้ทรงคุณวุฒิ,กลุ่มนโยบายและแผน'));
    await panel.getByRole('combobox', { name: 'ภารกิจ' }).selectOption('ตำแหน่ง');
    await panel.getByRole('combobox', { name: 'ข้อสังเกต' }).selectOption('กลุ่ม');
    await panel.getByRole('button', { name: 'ยืนยัน นำเข้า 1 แถว' }).click();
    await panel.getByText('นำเข้าแล้ว 1 แถว').waitFor();
    const { rows } = await readTab(office, 'บุคลากร');
    expect(rows.find(({ cells }) => cells.รหัส === 'P003')?.cells).toMatchObject({
      ตำแหน่ง: 'ผู้ทรงคุณวุฒิ',
      กลุ่ม: 'กลุ่มนโยบายและแผน',
    });
    await panel.getByText(/^ตรวจทะเบียนแล้ว/).waitFor();
    await panel.getByRole('button', { name: 'คืนค่าก่อนนำเข้า' }).click();
    await panel.getByText(/^คืนค่าเดิมแล้ว/).waitFor();
    await panel.getByRole('alert').and(panel.locator(':focus')).waitFor();
  });

  it('offers the sheets of a workbook, hidden ones too, and reads the one that is chosen', async () => {
    const header = ['วันที่', 'ชื่อ'];
    const workbook = await madeWorkbook(
      { title: 'คำชี้แจง', rows: [['กรอกแผ่นถัดไป']] },
      { title: 'ปี 2570', rows: [header, ['4 ม.ค. 2570', 'วันหยุดพิเศษ']] },
      { title: 'ร่างเดิม', rows: [header, ['5 ม.ค. 2570', 'หนึ่ง'], ['6 ม.ค. 2570', 'สอง']], hidden: true },
    );
    const panel = await openPanel(opened().page, REGISTER);
    await panel.getByRole('button', { name: 'นำเข้า', exact: true }).click();
    await panel
      .getByLabel('ไฟล์ CSV หรือ XLSX')
      .setInputFiles({ name: 'วันหยุด.xlsx', mimeType: '', buffer: Buffer.from(workbook) });
    const sheets = panel.getByRole('combobox', { name: 'แผ่นงาน' });
    await panel.getByRole('button', { name: 'ยืนยัน นำเข้า 1 แถว' }).waitFor();
    expect(await sheets.inputValue()).toBe('ปี 2570');
    await sheets.focus();
    await sheets.selectOption({ label: 'ร่างเดิม (ซ่อนอยู่)' });
    await panel.getByRole('button', { name: 'ยืนยัน นำเข้า 2 แถว' }).waitFor();
    // What was chosen in is another list now.
    await sheets.and(panel.locator(':focus')).waitFor();
    await sheets.selectOption('คำชี้แจง');
    await panel.getByRole('alert').getByText('หัวตาราง').waitFor();
    await until(() => sheets.inputValue(), 'ร่างเดิม');
    // Of two tables one is left out: the keyboard goes on from the other.
    const people = csv('รหัส,ชื่อ-สกุล,ตำแหน่ง', 'P002,,ผู้ทรงคุณวุฒิ');
    const days = csv('วันที่,ชื่อ', '4 ม.ค. 2570,วันหยุดพิเศษ');
    await panel.getByLabel('ไฟล์ CSV หรือ XLSX').setInputFiles([
      { ...people, name: 'บุคลากร.csv' },
      { ...days, name: 'วันหยุด.csv' },
    ]);
    await panel.getByRole('button', { name: 'ไม่นำเข้าตารางนี้' }).first().press('Enter');
    await panel.getByRole('region', { name: 'เข้าแท็บ วันหยุด' }).and(panel.locator(':focus')).waitFor();
  });

  it('keeps the chosen file and says why where it cannot be read', async () => {
    const panel = await openPanel(opened().page, REGISTER);
    await panel.getByRole('button', { name: 'นำเข้า', exact: true }).click();
    await panel.getByRole('button', { name: 'ดูตัวอย่าง' }).click();
    await panel.getByRole('alert').getByText('เลือกไฟล์ หรือวางลิงก์ก่อน').waitFor();
    const file = panel.getByLabel('ไฟล์ CSV หรือ XLSX');
    await file.setInputFiles({
      name: 'ไม่ใช่ตาราง.xlsx',
      mimeType: '',
      buffer: Buffer.from('PK\u0003\u0004?'),
    });
    await panel.getByRole('alert').getByText('ไม่ได้').waitFor();
    await until(() => file.inputValue(), expect.stringMatching(/\.xlsx$/));
  });

  it('finds what is wrong, mends what is safe, and takes that back', async () => {
    const { page, office } = opened();
    await writeUnder(office, 'ตัวชี้วัด', '1.1', 'น้ำหนัก', '๓๐.๐');
    await writeUnder(office, 'ตัวชี้วัด', '1.2', 'ผู้กำกับดูแล', 'P999');
    const weight = async () => (await readTab(office, 'ตัวชี้วัด')).rows[0]?.cells.น้ำหนัก;
    const panel = await openPanel(page, REGISTER);
    await panel.getByRole('button', { name: 'ตรวจทะเบียน' }).click();
    await panel.getByText('แถว 2 · น้ำหนัก').waitFor();
    await panel.getByText('ไม่พบรหัส P999 ในแท็บบุคลากร').waitFor();
    await panel.getByRole('button', { name: 'ซ่อมให้ 1 ที่ที่ปลอดภัย' }).click();
    await panel.getByRole('alert').getByText('ซ่อมแล้ว 1 ที่').waitFor();
    await until(() => panel.getByText('แถว 2 · น้ำหนัก').count(), 0);
    expect(await weight()).toBe(30);
    await panel.getByRole('button', { name: 'คืนค่าเดิม' }).click();
    await panel.getByRole('alert').getByText('คืนค่าเดิมแล้ว 1 ช่อง').waitFor();
    expect(await weight()).toBe('๓๐.๐');
  });

  it('proposes thresholds from the baselines and writes them on a click, as changed', async () => {
    const { page, office } = opened();
    const levels = async () => {
      const cells = (await readTab(office, 'ตัวชี้วัด')).rows[0]?.cells;
      return [1, 2, 3, 4, 5].map((level) => cells?.[`เกณฑ์ ${level}`]);
    };
    for (const [year, value] of Object.entries({ '−3': '91.20', '−2': '92.05', '−1': '92.80' }))
      await typeUnder(office, 'ตัวชี้วัด', '1.1', `ปีฐาน ${year}`, value);
    const panel = await openPanel(page, REGISTER);
    await panel.getByRole('button', { name: 'เสนอเกณฑ์' }).click();
    await panel.getByRole('combobox', { name: 'ตัวชี้วัด', exact: true }).selectOption('1.1');
    await panel.getByText('ระดับ 3 = ผลปีที่แล้ว 92.80').waitFor();
    expect(await levels()).toEqual([60, 70, 80, 90, 100]);
    await panel.getByLabel('ระดับ 5', { exact: true }).fill('95');
    await panel.getByRole('button', { name: 'ใช้เกณฑ์นี้' }).click();
    await panel.getByRole('alert').getByText('เขียนเกณฑ์ของตัวชี้วัด 1.1 แล้ว').waitFor();
    expect(await levels()).toEqual([91.2, 92, 92.8, 93.6, 95]);
  });
});
