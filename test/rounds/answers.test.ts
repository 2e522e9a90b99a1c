import { columnLetters } from '../../src/register/a1';
import { SMALL_OFFICE } from '../office/small-office';
import { openRound, type RoundOffice } from './round-office';

const { host, coHost, supervisor, owners } = SMALL_OFFICE;
const [owner1 = '', owner2 = ''] = owners;
let office: RoundOffice;

beforeAll(async () => {
  office = await openRound();
});
afterAll(() => office.close());

/** 1.2 as its owner P006 submits it. */
async function submitted(): Promise<RoundOffice> {
  const copy = await office.copy();
  await copy.type(owner2, '1.2', { ผลการดำเนินงาน: '11.5', คำชี้แจง: 'ลดลงตามแผน', ส่งรายงาน: 'TRUE' });
  return copy;
}

describe('the answer to a tick', () => {
  it('says that it is taken and by whom, and names all that is missing', async () => {
    const copy = await submitted();
    expect(await copy.report('1.2')).toMatchObject({
      คำตอบ: 'รับแล้ว 1 เม.ย. 2570',
      ผู้ส่ง: 'นางสาวสมมติ หกตัวอย่าง (P006)',
      ค่าเป้าหมาย: '',
      สถานะ: 'ส่งแล้ว',
    });
    await copy.type(owner1, '1.1', { ส่งรายงาน: 'TRUE' });
    const refused = await copy.report('1.1');
    expect(refused).toMatchObject({ ส่งรายงาน: false, คำตอบ: 'ยังขาด: ผลการดำเนินงาน, คำชี้แจง, หลักฐาน' });
    expect(await copy.note('1.1', 'ส่งรายงาน')).toContain('• ยังไม่ได้เขียนคำชี้แจง');
    const last = (await copy.log()).at(-1);
    expect(last).toMatchObject({ ผู้ใช้: 'นายสมมติ ห้าตัวอย่าง (P005)', เหตุการณ์: 'ไม่รับรายงาน' });
    await copy.close();
  });

  it('asks once about a percentage that looks like a fraction', async () => {
    const copy = await office.copy();
    const cells = { ผลการดำเนินงาน: '0.85', คำชี้แจง: 'ตามแผน', ส่งรายงาน: 'TRUE' };
    await copy.type(owner2, '1.2', cells);
    expect(String((await copy.report('1.2')).คำตอบ)).toBe(
      'ถามก่อน: ผล 0.85 คือร้อยละ 0.85 ใช่หรือไม่ (ถ้าหมายถึงร้อยละ 85 ให้พิมพ์ 85) ถ้ายืนยันให้ติ๊กอีกครั้ง',
    );
    await copy.type(owner2, '1.2', { ส่งรายงาน: 'TRUE' });
    expect(String((await copy.report('1.2')).คำตอบ)).toMatch(/^รับแล้ว/);
    await copy.close();
  });

  it('asks once about a result that Sheets has made a day of', async () => {
    const copy = await office.copy();
    await copy.type(owner2, '1.2', { ผลการดำเนินงาน: '1/2', คำชี้แจง: 'ตามแผน', ส่งรายงาน: 'TRUE' });
    expect(await copy.report('1.2')).toMatchObject({
      ส่งรายงาน: false,
      คำตอบ: expect.stringMatching(/^ถามก่อน: ผล \d{5} คือวันที่ 1 ก\.พ\. 2570/),
    });
    await copy.type(owner2, '1.2', { ผลการดำเนินงาน: '10.5', ส่งรายงาน: 'TRUE' });
    expect(await copy.report('1.2')).toMatchObject({
      ผลการดำเนินงาน: 10.5,
      คำตอบ: expect.stringMatching(/^รับแล้ว/),
    });
    await copy.close();
  });
});

describe('a result that is typed anew', () => {
  it.each([
    ['60%', 'of steps'],
    ['12:30', 'with a colon'],
  ])('after %s (%s) was not taken is read as it is typed', async (typed) => {
    const copy = await office.copy();
    await copy.type(owner2, '2.1.2', { ผลการดำเนินงาน: typed, คำชี้แจง: 'ตามแผน', ส่งรายงาน: 'TRUE' });
    expect(await copy.report('2.1.2')).toMatchObject({
      ส่งรายงาน: false,
      คำตอบ: 'ยังขาด: ผลการดำเนินงานที่อ่านเป็นตัวเลขเดียวได้',
    });
    await copy.type(owner2, '2.1.2', { ผลการดำเนินงาน: '3', ส่งรายงาน: 'TRUE' });
    const range = encodeURIComponent(await copy.cell('2.1.2', 'ผลการดำเนินงาน'));
    const path = `/v4/spreadsheets/${copy.workspace.spreadsheetId}/values/${range}`;
    expect(await copy.person.json('GET', path)).toMatchObject({ values: [['3']] });
    expect(await copy.report('2.1.2')).toMatchObject({
      ผลการดำเนินงาน: 3,
      ผลที่ส่ง: 3,
      คะแนน: 3,
      คำตอบ: expect.stringMatching(/^รับแล้ว/),
    });
    await copy.close();
  });
});

describe('the answer to a verdict', () => {
  it('names the checker and the certifier', async () => {
    const copy = await submitted();
    await copy.type(supervisor, '1.2', { ผลการตรวจ: 'ผ่าน' });
    expect(await copy.report('1.2')).toMatchObject({
      คำตอบ: 'ผ่าน 1 เม.ย. 2570',
      ผู้ตรวจ: 'นางสมมติ สี่ตัวอย่าง (P004)',
    });
    await copy.type(host, '1.2', { รับรอง: 'TRUE' });
    expect(await copy.report('1.2')).toMatchObject({
      คำตอบ: 'รับรองแล้ว 1 เม.ย. 2570',
      ผู้รับรอง: 'นางสาวสมมติ สองตัวอย่าง (P002)',
      ผลที่รับรอง: 11.5,
    });
    await copy.close();
  });

  it('ส่งคืน is a slip: what the supervisor says, until when, which time; the owner submits again', async () => {
    const copy = await submitted();
    await copy.type(supervisor, '1.2', { ความเห็น: 'ขอตารางอัตรา', ผลการตรวจ: 'ส่งคืน' });
    expect(await copy.report('1.2')).toMatchObject({
      ส่งรายงาน: false,
      ส่งเมื่อ: '',
      ส่งคืนครั้งที่: 1,
      คำตอบ: 'ส่งคืน: ขอตารางอัตรา · ส่งใหม่ภายใน 30 เม.ย. 2570 · ครั้งที่ 1',
      สถานะ: 'ส่งคืน',
    });
    expect((await copy.log()).at(-2)).toMatchObject({
      เหตุการณ์: 'ส่งคืนรายงาน',
      ก่อน: '11.5',
      หลัง: 'ขอตารางอัตรา · ส่งใหม่ภายใน 30 เม.ย. 2570 · ครั้งที่ 1',
    });
    await copy.type(owner2, '1.2', { ส่งรายงาน: 'TRUE' });
    await copy.type(supervisor, '1.2', { ความเห็น: 'แก้ภายใน 20/4/2570', ผลการตรวจ: 'ส่งคืน' });
    expect(await copy.report('1.2')).toMatchObject({
      ส่งคืนครั้งที่: 2,
      คำตอบ: 'ส่งคืน: แก้ภายใน 20/4/2570 · ส่งใหม่ภายใน 20 เม.ย. 2570 · ครั้งที่ 2',
    });
    await copy.close();
  });

  it('before a submission is undone, with a note', async () => {
    const copy = await office.copy();
    await copy.type(supervisor, '1.2', { ผลการตรวจ: 'ผ่าน' });
    expect(await copy.report('1.2')).toMatchObject({
      ผลการตรวจ: '',
      คำตอบ: 'ยังขาด: การส่งรายงาน',
      สถานะ: 'ร่าง',
    });
    expect(await copy.note('1.2', 'ผลการตรวจ')).toContain('ยังไม่ถูกส่ง');
    await copy.close();
  });

  it('over the row of an indicator that has sub-indicators is undone with a note, like a tick there', async () => {
    const copy = await office.copy();
    await copy.type(host, '2.1', { ส่งรายงาน: 'TRUE', ผลการตรวจ: 'ผ่าน', รับรอง: 'TRUE' });
    expect(await copy.report('2.1')).toMatchObject({ ส่งรายงาน: false, ผลการตรวจ: '', รับรอง: false });
    for (const header of ['ส่งรายงาน', 'ผลการตรวจ', 'รับรอง'])
      expect(await copy.note('2.1', header)).toContain('ตัวชี้วัดย่อย');
    await copy.close();
  });

  it('is nobody’s of the own report, and no certification of who checked, until the office allows it', async () => {
    const copy = await office.copy();
    await copy.type(coHost, '3.1', { ผลการดำเนินงาน: '3', คำชี้แจง: 'ครบ', ส่งรายงาน: 'TRUE' });
    await copy.type(coHost, '3.1', { ผลการตรวจ: 'ผ่าน' });
    expect(await copy.report('3.1')).toMatchObject({ ผลการตรวจ: '', คำตอบ: 'ยังขาด: ผู้ตรวจที่ไม่ใช่ผู้รับผิดชอบ' });
    await copy.type(host, '3.1', { ผลการตรวจ: 'ผ่าน' });
    await copy.type(host, '3.1', { รับรอง: 'TRUE' });
    expect(await copy.report('3.1')).toMatchObject({
      รับรอง: false,
      คำตอบ: 'ยังขาด: ผู้รับรองที่ไม่ใช่ผู้รับผิดชอบหรือผู้ตรวจ',
    });
    await copy.set('ตั้งค่า', 'แยกผู้ส่ง ผู้ตรวจ ผู้รับรอง', { ค่า: 'ไม่ใช่' });
    await copy.type(host, '3.1', { รับรอง: 'TRUE' });
    expect(String((await copy.report('3.1')).คำตอบ)).toMatch(/^รับรองแล้ว/);
    await copy.close();
  });
});

describe('who set a mark', () => {
  it('is told as what is known where no doorbell heard it, never as the trigger’s holder', async () => {
    const copy = await office.copy();
    await copy.set('รายงานผล', '2570-06-1.2', { ผลการดำเนินงาน: 11.5, คำชี้แจง: 'โดยโปรแกรม', ส่งรายงาน: true });
    await copy.run('sweep', undefined);
    expect((await copy.report('1.2')).ผู้ส่ง).toBe('ผู้มีสิทธิ์ในแถว: นางสาวสมมติ หกตัวอย่าง (P006)');
    await copy.close();
  });

  it('is the holder for the holder’s own edits, unless the Sheet is shared by link', async () => {
    const certified = async (byLink: boolean) => {
      const copy = await submitted();
      await copy.type(supervisor, '1.2', { ผลการตรวจ: 'ผ่าน' });
      if (byLink) {
        await copy.person.json(
          'POST',
          `/drive/v3/files/${copy.workspace.spreadsheetId}/permissions`,
          {},
          { type: 'anyone', role: 'writer' },
        );
      }
      await copy.type(host, '1.2', { รับรอง: 'TRUE' });
      const { ผู้รับรอง: certifier } = await copy.report('1.2');
      await copy.close();
      return String(certifier);
    };
    expect(await certified(false)).toBe('นางสาวสมมติ สองตัวอย่าง (P002)');
    expect(await certified(true)).toMatch(/^ผู้มีสิทธิ์ในแถว: .*\(P002\).*\(P003\)/);
  });
});

describe('the doorbell', () => {
  it('is gone before lock and network where nobody waits for an answer', async () => {
    const copy = await office.copy();
    const callsOf = async (work: () => Promise<unknown>) => {
      const before = (await copy.workspace.state()).calls;
      await work();
      const after = (await copy.workspace.state()).calls;
      return Object.fromEntries(
        Object.entries(after)
          .map(([name, count]) => [name, count - (before[name] ?? 0)] as const)
          .filter(([, count]) => count > 0),
      );
    };
    const typed = await callsOf(() => copy.type(owner2, '1.2', { คำชี้แจง: 'ยังไม่ส่ง' }));
    expect(Object.keys(typed).filter((name) => /^(sheets|drive|lock|url-fetch|Lock)/i.test(name))).toEqual([
      ...Object.keys(await callsOf(() => copy.cell('1.2', 'คำชี้แจง'))),
    ]);
    await copy.close();
  });

  it('tells edits of weights, people and settings with what stood before', async () => {
    const copy = await office.copy();
    const [headers = [], ...rows] = await copy.grid('ตัวชี้วัด');
    const row = rows.findIndex(([code]) => String(code) === '1.2') + 2;
    const column = String.fromCharCode(65 + headers.indexOf('น้ำหนัก'));
    await copy.workspace.edit({ as: coHost, range: `'ตัวชี้วัด'!${column}${row}`, values: [['25']] });
    expect((await copy.log()).at(-1)).toMatchObject({
      ผู้ใช้: coHost,
      เหตุการณ์: 'แก้ไขทะเบียน',
      เรื่อง: 'ตัวชี้วัด 1.2: น้ำหนัก',
      ก่อน: '20',
      หลัง: '25',
    });
    await copy.workspace.edit({
      as: coHost,
      range: `'ตัวชี้วัด'!${column}${row}:${column}${row + 1}`,
      values: [['20'], ['30']],
    });
    const pasted = (await copy.log()).slice(-2);
    expect(pasted.map((line) => [line.ก่อน, line.หลัง])).toEqual([
      ['ไม่ทราบ (วางหรือแก้หลายช่อง)', '20'],
      ['ไม่ทราบ (วางหรือแก้หลายช่อง)', '30'],
    ]);
    await copy.workspace.edit({
      as: coHost,
      range: `'ตัวชี้วัด'!${column}${row}`,
      values: [['25']],
      pasted: true,
    });
    expect((await copy.log()).at(-1)).toMatchObject({ ก่อน: 'ไม่ทราบ (วางหรือแก้หลายช่อง)', หลัง: '25' });
    await copy.close();
  });

  it('tells dates as dates, whichever way they were edited', async () => {
    const copy = await office.copy();
    const [headers = [], ...rows] = await copy.grid('รอบรายงาน');
    const row = rows.findIndex(([key]) => key === '2570-12') + 2;
    const column = columnLetters(headers.indexOf('กำหนดส่ง'));
    const range = `'รอบรายงาน'!${column}${row}`;
    for (const [typed, pasted] of [
      ['29/10/2027', false],
      ['30/10/2570', false],
      ['29/10/2027', true],
      ['', false],
    ] as const)
      await copy.workspace.edit({ as: coHost, range, values: [[typed]], pasted });
    const told = (await copy.log()).filter((line) => line.เหตุการณ์ === 'แก้ไขทะเบียน').slice(-3);
    expect(told.map((line) => [line.ก่อน, line.หลัง])).toEqual([
      ['29 ตุลาคม 2570', '30 ตุลาคม 2570'],
      ['ไม่ทราบ (วางหรือแก้หลายช่อง)', '29 ตุลาคม 2570'],
      ['29 ตุลาคม 2570', ''],
    ]);
    await copy.close();
  });

  it('answers what calls for an answer, by hand all rows, and refuses what only looks like an event', async () => {
    const copy = await office.copy();
    expect(await copy.run('onRegisterEdit', undefined)).toMatchObject({ worked: true, failed: [] });
    expect(await copy.refusal('onRegisterEdit', { range: {} })).toBe('invalid-request');
    expect(await copy.refusal('onRegisterEdit', undefined, owner2)).toBe('not-operator');
    await copy.close();
  });
});
