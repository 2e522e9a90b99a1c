import { type Office, small } from '../office/office';
import { SMALL_OFFICE } from '../office/small-office';

/** Round 6 is opened on the evening of Thursday 1 October, is looked at on Friday before office hours, and falls due on Friday 9 October 2026; Tuesday 13 October is a holiday. */
let prepared: Office;

beforeAll(async () => {
  prepared = await small();
  await prepared.workspace.setClock(moment('2026-10-01T17:00:00'), 'skip');
  await prepared.set('รอบรายงาน', '2570-06', { กำหนดส่ง: '2026-10-09', ปิด: '2026-11-09' });
  await prepared.run('openRound', { roundId: '2570-06' });
  await prepared.workspace.setClock(moment('2026-10-02T08:00:00'), 'skip');
});
afterAll(() => prepared.close());

function moment(text: string): number {
  return Date.parse(`${text}+07:00`);
}

type Mail = { readonly at: string; readonly to: string; readonly subject: string; readonly file: string };

async function remindersOf(office: Office): Promise<readonly Mail[]> {
  const { outbox } = await office.workspace.state();
  return outbox.filter(({ subject }) => /^\[รับรอง\] (เตือน(?!ปฏิทิน)|เลยกำหนด)/.test(subject));
}

const [OWNER_1, OWNER_2, OWNER_3] = SMALL_OFFICE.owners;

describe('reminders', () => {
  it('of a round that opens after its deadline go out from the day after, when everyone has heard of it', async () => {
    const office = await small(moment('2026-10-06T09:30:00'));
    await office.set('รอบรายงาน', '2570-06', { กำหนดส่ง: '2026-10-02', ปิด: '2026-11-09' });
    await office.workspace.setClock(moment('2026-10-07T09:00:00'), 'skip');
    await office.run('openRound', { roundId: '2570-06' });
    await office.workspace.setClock(moment('2026-10-07T16:00:00'), 'skip');
    expect(await remindersOf(office)).toEqual([]);
    await office.workspace.setClock(moment('2026-10-08T10:00:00'), 'skip');
    const late = await remindersOf(office);
    expect(late.map(({ to }) => to)).toEqual([
      SMALL_OFFICE.coHost,
      SMALL_OFFICE.supervisor,
      OWNER_1,
      OWNER_2,
      OWNER_3,
    ]);
    expect(late.every(({ subject }) => subject.startsWith('[รับรอง] เลยกำหนด'))).toBe(true);
    await office.close();
  });

  it('go out in office hours on working days: before the deadline to those who owe, each once, then escalate and stop', async () => {
    const office = await prepared.fork();
    await office.set('รายงานผล', '2570-06-1.2', { ผลการดำเนินงาน: 11, คำชี้แจง: 'ทำแล้ว', ส่งรายงาน: true });
    expect(await remindersOf(office)).toEqual([]);
    await office.workspace.setClock(moment('2026-10-02T16:00:00'), 'skip');
    const first = await remindersOf(office);
    expect(first.map(({ to, subject }) => [to, subject.slice(0, 38)])).toEqual([
      [SMALL_OFFICE.coHost, '[รับรอง] เตือนส่งรายงานผล: 1 ตัวชี้วัด'],
      [OWNER_1, '[รับรอง] เตือนส่งรายงานผล: 2 ตัวชี้วัด'],
      [OWNER_3, '[รับรอง] เตือนส่งรายงานผล: 1 ตัวชี้วัด'],
    ]);
    await office.workspace.setClock(moment('2026-10-09T23:00:00'), 'skip');
    const before = (await remindersOf(office)).slice(first.length);
    expect([...new Set(before.map(({ at }) => at.slice(0, 10)))]).toEqual(['2026-10-06', '2026-10-08']);
    expect(before.some(({ to }) => to === OWNER_2)).toBe(false);
    await office.workspace.setClock(moment('2026-10-19T16:00:00'), 'skip');
    const after = (await remindersOf(office)).slice(first.length + before.length);
    const told = (day: string) => after.filter(({ at }) => at.startsWith(day)).map(({ to }) => to);
    expect([...new Set(after.map(({ at }) => at.slice(0, 10)))]).toEqual(['2026-10-12', '2026-10-16']);
    // Who was told last comes last.
    expect(told('2026-10-12')).toEqual([SMALL_OFFICE.supervisor, SMALL_OFFICE.coHost, OWNER_1, OWNER_3]);
    expect(told('2026-10-16')).toEqual([
      SMALL_OFFICE.director,
      SMALL_OFFICE.coHost,
      SMALL_OFFICE.supervisor,
      OWNER_1,
      OWNER_3,
      SMALL_OFFICE.host,
    ]);
    expect(after.every(({ subject }) => subject.startsWith('[รับรอง] เลยกำหนด'))).toBe(true);
    // Who has rows of one's own is led to one's own view, everybody else to the first report that is told of.
    const buttonOf = (to: string) => {
      const mail = office.workspace.mail(after.find((one) => one.to === to)?.file ?? '');
      return /^(เปิด.+?): (.+)$/m.exec(mail?.text ?? '')?.slice(1);
    };
    expect(buttonOf(SMALL_OFFICE.director)).toEqual([
      'เปิดแถวแรกในทะเบียน',
      expect.stringMatching(/#gid=\d+&range=A2$/),
    ]);
    expect(buttonOf(OWNER_1)).toEqual([
      'เปิดแถวของท่านในทะเบียน',
      expect.stringMatching(/fvid=\d+&range=[A-Z]+\d+$/),
    ]);
    // A supervisor is led to the first report that waits, in the view in which it stands.
    const toCheck = office.workspace.mail(
      after.find((one) => one.to === SMALL_OFFICE.supervisor)?.file ?? '',
    );
    expect(toCheck?.text).toContain('วิธีตรวจ: เลือก ผ่าน หรือ ส่งคืน');
    expect(toCheck?.text).toMatch(/fvid=\d+&range=U\d+$/m);
    await office.close();
  });

  it('say what is owed, by when and where the evidence goes', async () => {
    const office = await prepared.fork();
    await office.workspace.setClock(moment('2026-10-02T12:00:00'), 'skip');
    const mail = (await remindersOf(office)).find(({ to }) => to === OWNER_1);
    const shown = JSON.stringify(office.workspace.mail(mail?.file ?? ''));
    expect(shown).toContain('1.1 ตัวชี้วัดตัวอย่างที่ 1.1 (รอบ 6 เดือน)');
    expect(shown).toContain('ต้องแนบหลักฐาน (เปิดโฟลเดอร์): https://drive.google.com/');
    expect(shown).toContain('3 ใส่ไฟล์หลักฐาน (เฉพาะที่ต้องแนบ)');
    await office.close();
  });

  it('are sent to nobody where every report is in', async () => {
    const office = await prepared.fork();
    await submitAll(office);
    await office.workspace.setClock(moment('2026-10-02T16:00:00'), 'skip');
    expect(await remindersOf(office)).toEqual([]);
    await office.close();
  });

  it('go by turns where a day’s quota of mails is short: who was told goes after who was not', async () => {
    const office = await small(moment('2026-10-06T09:30:00'));
    await office.set('รอบรายงาน', '2570-06', { กำหนดส่ง: '2026-10-09', ปิด: '2026-11-09' });
    await office.set('ตั้งค่า', 'วันเตือนก่อนกำหนดส่ง', { ค่า: '2, 1' });
    await office.run('openRound', { roundId: '2570-06' });
    // A step of ปฏิทิน takes one of the second day’s.
    for (const [day, mails] of [
      ['07', 1],
      ['08', 3],
    ] as const) {
      office.workspace.faults.clear();
      await office.workspace.setClock(moment(`2026-10-${day}T08:00:00`), 'skip');
      const how = 'throw Service invoked too many times for one day: email.';
      office.workspace.faults.add({ call: 'MailApp.sendEmail', after: mails + 1, how, times: 500 });
      await office.workspace.setClock(moment(`2026-10-${day}T16:30:00`));
    }
    const told = (await remindersOf(office)).map(({ to }) => to);
    expect([told.length, new Set(told).size]).toEqual([3, 3]);
    expect(await resultsOf(office)).not.toContain('ไม่ทราบผล');
    await office.close();
  });

  it('that could not leave and are needed no more are settled and never sent', async () => {
    const office = await prepared.fork();
    const noMail = { call: 'MailApp', after: 1, how: 'throw Service unavailable: Mail', times: 500 };
    office.workspace.faults.add(noMail);
    await office.workspace.setClock(moment('2026-10-02T10:00:00'), 'skip');
    office.workspace.faults.clear();
    expect(new Set(await resultsOf(office))).toEqual(new Set(['']));
    await submitAll(office);
    await office.workspace.setClock(moment('2026-10-02T13:00:00'), 'skip');
    expect(new Set(await resultsOf(office))).toEqual(new Set(['ไม่ต้องส่งแล้ว']));
    expect(await remindersOf(office)).toEqual([]);
    await office.close();
  });
});

async function submitAll(office: Office): Promise<void> {
  for (const code of ['1.1', '1.2', '2.1.1', '2.1.2', '3.1'])
    await office.set('รายงานผล', `2570-06-${code}`, { ส่งเมื่อ: 46_297, ผลที่ส่ง: 5, ผลการดำเนินงาน: 5 });
}

/** ผล of the digests' lines in งานค้าง. */
async function resultsOf(office: Office): Promise<readonly unknown[]> {
  const lines = [...(await office.rows('งานค้าง'))].filter(([key]) => key.startsWith('เตือน/'));
  return lines.map(([, { ผล }]) => ผล);
}
