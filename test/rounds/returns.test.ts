import { asPerson } from '../../local/office/as-person';
import { SMALL_OFFICE } from '../office/small-office';
import { OPENED, openRound, type RoundOffice } from './round-office';

let prepared: RoundOffice;
beforeAll(async () => {
  prepared = await openRound();
});
afterAll(() => prepared.close());

const [OWNER] = SMALL_OFFICE.owners;

async function submit(office: RoundOffice): Promise<void> {
  await office.type(OWNER, '1.1', { ผลการดำเนินงาน: '85', คำชี้แจง: 'ทำแล้ว' });
  const folder = String((await office.report('1.1')).โฟลเดอร์)
    .split('/')
    .pop();
  const metadata = { name: 'หลักฐาน.pdf', parents: [folder] };
  await asPerson(office.workspace, OWNER).upload(metadata, 'application/pdf', Buffer.from('%PDF-1.4'));
  await office.type(OWNER, '1.1', { ส่งรายงาน: 'TRUE' });
}

async function sendBack(office: RoundOffice, comment: string): Promise<void> {
  await office.type(SMALL_OFFICE.supervisor, '1.1', { ความเห็น: comment, ผลการตรวจ: 'ส่งคืน' });
}

async function slipsMailed(office: RoundOffice) {
  const { outbox } = await office.workspace.state();
  return outbox.filter(({ subject }) => subject.startsWith('[รับรอง] ส่งคืน'));
}

describe('a report that is sent back', () => {
  it('is told while no sweep runs and Google shows no triggers', async () => {
    const office = await prepared.copy();
    await submit(office);
    const { faults } = office.workspace;
    faults.add({ call: '*', after: 1, how: 'kill-before', times: 1000, function: 'sweep' });
    await office.workspace.setClock(OPENED + 4 * 3_600_000);
    faults.add({ call: 'ScriptApp.getTriggers', after: 1, how: 'throw Server error', times: 1000 });
    await sendBack(office, 'ขอรายชื่อผู้เข้าร่วม');
    expect(await slipsMailed(office)).toHaveLength(1);
    const told = (await office.log()).filter(({ เหตุการณ์ }) => เหตุการณ์ === 'ทำงานประจำชั่วโมงไม่ครบ');
    expect(told.map(({ เรื่อง }) => เรื่อง)).toEqual(['ตรวจทริกเกอร์']);
    await office.close();
  });

  it('is told to its first owner once, at once in office hours, with what was asked for before', async () => {
    const office = await prepared.copy();
    await submit(office);
    await sendBack(office, 'ขอรายชื่อผู้เข้าร่วม');
    const [first, ...others] = await slipsMailed(office);
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      to: OWNER,
      subject: '[รับรอง] ส่งคืน: ตัวชี้วัดที่ 1.1 รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2570 (ครั้งที่ 1)',
    });
    expect(JSON.stringify(office.workspace.mail(first?.file ?? ''))).toContain('ขอรายชื่อผู้เข้าร่วม');
    await office.run('sweep', undefined);
    expect((await slipsMailed(office)).length).toBe(1);

    await office.type(OWNER, '1.1', { คำชี้แจง: 'ทำแล้ว มีรายชื่อ', ส่งรายงาน: 'TRUE' });
    await sendBack(office, 'ขอวันที่จัดด้วย');
    const [, second] = await slipsMailed(office);
    const shown = JSON.stringify(office.workspace.mail(second?.file ?? ''));
    expect(second?.subject).toContain('(ครั้งที่ 2)');
    expect(shown).toContain('ขอวันที่จัดด้วย');
    expect(shown).toContain('ความเห็นครั้งก่อน');
    expect(shown).toContain('ขอรายชื่อผู้เข้าร่วม');
    const report = await office.report('1.1');
    expect(report.ส่งคืนครั้งที่).toBe(2);
    expect(
      String(report.ใบส่งคืน)
        .split('\n')
        .map((line) => line.replace(/^.*?: /, '')),
    ).toEqual([
      'ขอรายชื่อผู้เข้าร่วม · ส่งใหม่ภายใน 30 เม.ย. 2570 · ครั้งที่ 1',
      'ขอวันที่จัดด้วย · ส่งใหม่ภายใน 30 เม.ย. 2570 · ครั้งที่ 2',
    ]);
    // The day that it is expected on follows its deadline, moved by command or typed into the row.
    await office.run('moveDeadline', { roundId: '2570-06', due: '2027-05-07' });
    expect((await office.report('1.1')).คำตอบ).toBe('ส่งคืน: ขอวันที่จัดด้วย · ส่งใหม่ภายใน 7 พ.ค. 2570 · ครั้งที่ 2');
    await office.set('รายงานผล', '2570-06-1.1', { กำหนดส่ง: '2027-05-12' });
    await office.run('sweep', undefined);
    expect((await office.report('1.1')).คำตอบ).toBe('ส่งคืน: ขอวันที่จัดด้วย · ส่งใหม่ภายใน 12 พ.ค. 2570 · ครั้งที่ 2');
    await office.close();
  });

  it('is led to by the mail, whatever else its owner has to report', async () => {
    const office = await prepared.copy();
    await office.type(OWNER, '2.1.2', { ผลการดำเนินงาน: '3', คำชี้แจง: 'ทำแล้ว', ส่งรายงาน: 'TRUE' });
    await office.type(SMALL_OFFICE.supervisor, '2.1.2', { ผลการตรวจ: 'ส่งคืน' });
    const [mail] = await slipsMailed(office);
    const [, cell] = (await office.cell('2.1.2', 'ผลการดำเนินงาน')).split('!');
    expect(office.workspace.mail(mail?.file ?? '')?.text).toContain(`&range=${cell}\n`);
    expect(office.workspace.mail(mail?.file ?? '')?.text).toContain('ดูช่อง ความเห็น ในแถวของท่านก่อนแก้');
    // What the supervisor writes after the verdict, and over it, stands on the slip; its mail has gone.
    for (const comment of ['ขอรายชื่อ', 'ขอรายชื่อ ภายใน 20 พ.ค. 2570']) {
      await office.type(SMALL_OFFICE.supervisor, '2.1.2', { ความเห็น: comment });
      const report = await office.report('2.1.2');
      const day = comment === 'ขอรายชื่อ' ? '30 เม.ย.' : '20 พ.ค.';
      const slip = `${comment} · ส่งใหม่ภายใน ${day} 2570 · ครั้งที่ 1`;
      expect(report.คำตอบ).toBe(`ส่งคืน: ${slip}`);
      expect(String(report.ใบส่งคืน).replace(/^.*?\): /, '')).toBe(slip);
    }
    await office.run('sweep', undefined);
    const heard = (await office.log()).filter(({ เหตุการณ์ }) => เหตุการณ์ === 'ความเห็นหลังส่งคืน');
    expect(heard).toHaveLength(2);
    expect(await slipsMailed(office)).toHaveLength(1);
    await office.close();
  });

  it('in the evening is told the next morning, and not at all where it has come in again by then', async () => {
    const office = await prepared.copy();
    await submit(office);
    await office.workspace.setClock(Date.parse('2027-04-01T18:00:00+07:00'), 'skip');
    await sendBack(office, 'ขอหลักฐาน');
    expect(await slipsMailed(office)).toEqual([]);
    const quick = await office.copy();
    await office.workspace.setClock(Date.parse('2027-04-02T10:00:00+07:00'), 'skip');
    expect((await slipsMailed(office)).map(({ at }) => at.slice(0, 10))).toEqual(['2027-04-02']);
    await office.close();
    await quick.type(OWNER, '1.1', { ส่งรายงาน: 'TRUE' });
    await quick.workspace.setClock(Date.parse('2027-04-02T10:00:00+07:00'), 'skip');
    expect(await slipsMailed(quick)).toEqual([]);
    await quick.close();
  });
});
