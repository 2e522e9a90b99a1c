import { idOfLink } from '../../src/domain/links';
import { blank, type Office, sampleInRound, small } from '../office/office';

/** Office hours of a working day. */
const MORNING = Date.UTC(2026, 9, 6, 2, 30);

async function mailsOf(
  office: Office,
): Promise<readonly { readonly to: string; readonly subject: string; readonly file: string }[]> {
  const { outbox } = await office.workspace.state();
  return outbox.filter(({ subject }) => subject.startsWith('[รับรอง] ระบบทำงานไม่ได้'));
}

async function logged(office: Office): Promise<readonly string[]> {
  const [, ...lines] = await office.grid('บันทึก');
  return lines.filter((line) => line[2] === 'ทำงานประจำชั่วโมงไม่ครบ').map((line) => String(line[3]));
}

async function failedOf(office: Office): Promise<readonly string[]> {
  const { failed } = (await office.call('overview')).result.sweep;
  return failed.map(({ step }: { step: string }) => step);
}

describe('a sweep that could not do everything', () => {
  let office: Office;
  beforeEach(async () => {
    office = await small(MORNING);
  });
  afterEach(async () => office.close());

  it('says what failed and why, in its answer, in บันทึก, on every screen and once a day by mail', async () => {
    const { faults } = office.workspace;
    faults.add({ call: 'sheets.read', after: 2, how: '403 forbidden', times: 20, function: 'sweep' });
    const first = await office.call('sweep');
    expect(first.result).toMatchObject({
      worked: true,
      failed: [{ step: 'วางการป้องกันเซลล์', message: expect.stringContaining('สิทธิ์') }],
    });
    expect(await logged(office)).toEqual(['วางการป้องกันเซลล์']);
    expect(await failedOf(office)).toEqual(['วางการป้องกันเซลล์']);
    const told = await mailsOf(office);
    expect(told.length).toBeGreaterThan(0);
    expect(new Set(told.map(({ to }) => to)).size).toBe(told.length);
    const mail = office.workspace.mail(told[0]?.file ?? '');
    for (const said of [mail?.text, mail?.html]) expect(said).toContain('วางการป้องกันเซลล์');
    expect(mail?.html).toContain('>เปิดทะเบียน</a>');
    faults.add({ call: 'sheets.read', after: 2, how: '403 forbidden', times: 20, function: 'sweep' });
    await office.call('sweep');
    expect(await mailsOf(office)).toHaveLength(told.length);
    expect(await logged(office)).toHaveLength(1);
  });

  it('tells that a round cannot open for want of a date, from the day on which it would', async () => {
    const spring = await small(Date.UTC(2027, 2, 31, 3));
    await spring.set('รอบรายงาน', '2570-06', { กำหนดส่ง: '', ปิด: 'สิ้นเดือน' });
    await spring.set('รอบรายงาน', '2570-09', { เปิด: '' });
    expect((await spring.call('sweep')).result).toEqual({ worked: true, failed: [] });
    await spring.workspace.setClock(Date.UTC(2027, 3, 1, 3));
    expect((await mailsOf(spring)).length).toBeGreaterThan(0);
    const { failed } = (await spring.call('sweep')).result;
    expect(failed.map(({ message }: { message: string }) => message.split(' ระบบ')[0])).toEqual([
      'แท็บรอบรายงาน รอบ 2570-06 ช่องกำหนดส่ง ว่างอยู่',
      'แท็บรอบรายงาน รอบ 2570-06 ช่องปิด "สิ้นเดือน" อ่านเป็นวันที่ไม่ได้',
    ]);
    await spring.close();
  });

  it('has written its data and heartbeat all the same', async () => {
    const before = String((await office.rows('ระบบ')).get('ชีพจร')?.ค่า);
    await office.workspace.setClock(office.workspace.clock() + 2 * 3_600_000);
    office.workspace.faults.add({
      call: 'sheets.read',
      after: 2,
      how: '403 forbidden',
      times: 20,
      function: 'sweep',
    });
    expect((await office.call('sweep')).result.failed).toHaveLength(1);
    expect(String((await office.rows('ระบบ')).get('ชีพจร')?.ค่า) > before).toBe(true);
  });

  it('is quiet again once everything went well', async () => {
    const { faults } = office.workspace;
    faults.add({ call: 'sheets.read', after: 2, how: '403 forbidden', times: 20, function: 'sweep' });
    await office.call('sweep');
    faults.clear();
    expect((await office.call('sweep')).result).toEqual({ worked: true, failed: [] });
    expect(await failedOf(office)).toEqual([]);
  });

  it('has not worked at all where the register cannot be read, and mails whoever runs it', async () => {
    office.workspace.faults.add({
      call: 'sheets.read',
      after: 1,
      how: '503',
      times: 30,
      function: 'sweep',
    });
    const { result } = await office.call('sweep');
    expect(result).toMatchObject({ worked: false, failed: [{ step: 'อ่านทะเบียน' }] });
    office.workspace.faults.clear();
    expect((await mailsOf(office)).map(({ to }) => to)).toEqual([office.host]);
    expect(await failedOf(office)).toEqual(['อ่านทะเบียน']);
  });
});

describe('a sweep that meets the same trouble in every folder of a round', () => {
  it('is told once a day all the same, with its name once', async () => {
    const office = await sampleInRound();
    for (const { โฟลเดอร์: link } of (await office.rows('รอบรายงาน')).values())
      if (link !== '')
        await office.person.call('PATCH', `/drive/v3/files/${idOfLink(String(link))}`, {}, { trashed: true });
    const { failed } = (await office.run('sweep', undefined)) as { readonly failed: readonly unknown[] };
    expect(failed.length).toBeGreaterThan(30);
    const [told, lines] = [await mailsOf(office), await logged(office)];
    expect(new Set(told.map(({ subject }) => subject))).toEqual(
      new Set(['[รับรอง] ระบบทำงานไม่ได้: ตรวจโฟลเดอร์ของระบบ']),
    );
    await office.run('sweep', undefined);
    expect(await mailsOf(office)).toHaveLength(told.length);
    expect(await logged(office)).toEqual(lines);
    await office.close();
  });
});

describe('a sweep of a Sheet that nobody has set up', () => {
  it('cannot work, and says so', async () => {
    const office = await blank();
    expect(await office.run('sweep', undefined)).toEqual({
      worked: false,
      failed: [{ step: 'อ่านทะเบียน', message: expect.stringContaining('ตั้งต้นปีงบประมาณ') }],
    });
    await office.close();
  });
});
