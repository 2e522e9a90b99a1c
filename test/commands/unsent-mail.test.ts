import { type Office, small } from '../office/office';

/** Half past nine on 1 April 2027, a Thursday: the first round opens. */
const OPENING = Date.UTC(2027, 3, 1, 2, 30);

async function sentTo(office: Office): Promise<readonly string[]> {
  const { outbox } = await office.workspace.state();
  return outbox.filter(({ subject }) => subject.includes('รายงานผลรอบ')).map(({ to }) => to);
}

async function openingLines(office: Office): Promise<readonly string[]> {
  return [...(await office.rows('งานค้าง'))].flatMap(([key, cells]) =>
    key.startsWith('เปิดรอบ/') ? [String(cells.ผล)] : [],
  );
}

describe('a mail that could not be sent', () => {
  let office: Office;
  let owner: string;
  beforeEach(async () => {
    office = await small(OPENING);
    const [, cells] =
      [...(await office.rows('บุคลากร'))].find(([, row]) => row.อีเมล === 'owner1@small.example') ?? [];
    owner = String(cells?.รหัส);
  });
  afterEach(async () => office.close());

  it.each(['owner1@small.example, owner2@small.example', 'owner1@small', 'owner1 @small.example'])(
    'because the cell holds %p is kept with the reason, and goes once the cell is mended',
    async (typed) => {
      await office.set('บุคลากร', owner, { อีเมล: typed });
      await office.run('openRound', { roundId: '2570-06' });
      expect(await sentTo(office)).not.toContain('owner1@small.example');
      expect((await openingLines(office)).filter((result) => result.startsWith('ส่งไม่ได้: '))).toHaveLength(1);
      await office.call('sweep');
      expect((await openingLines(office)).filter((result) => result.startsWith('ส่งไม่ได้: '))).toHaveLength(1);
      await office.set('บุคลากร', owner, { อีเมล: 'owner1@small.example' });
      await office.call('sweep');
      await office.call('sweep');
      expect((await sentTo(office)).filter((to) => to === 'owner1@small.example')).toHaveLength(1);
      expect((await openingLines(office)).every((result) => result === 'ส่งแล้ว')).toBe(true);
    },
  );

  it('because it is too large for Google holds none of the others back', async () => {
    office.workspace.faults.add({
      call: 'MailApp.sendEmail',
      after: 1,
      how: 'throw Argument too large: subject',
      times: 1,
    });
    await office.run('openRound', { roundId: '2570-06' });
    const results = await openingLines(office);
    expect(results.filter((result) => result.startsWith('ส่งไม่ได้: '))).toHaveLength(1);
    expect(results.filter((result) => result === 'ส่งแล้ว')).toHaveLength(results.length - 1);
  });

  it('because Google takes none for today waits, and goes later', async () => {
    office.workspace.faults.add({
      call: 'MailApp.sendEmail',
      after: 1,
      how: 'throw Service invoked too many times for one day: email.',
      times: 8,
    });
    await office.run('openRound', { roundId: '2570-06' });
    expect((await openingLines(office)).every((result) => result === '')).toBe(true);
    await office.workspace.setClock(OPENING + 24 * 3_600_000);
    expect((await openingLines(office)).every((result) => result === 'ส่งแล้ว')).toBe(true);
    expect(new Set(await sentTo(office)).size).toBe((await sentTo(office)).length);
  });
});
