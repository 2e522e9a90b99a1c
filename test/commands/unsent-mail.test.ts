import { type Office, small } from '../office/office';
import { SMALL_OFFICE } from '../office/small-office';

/** Half past nine on 1 April 2027, a Thursday: the first round opens. */
const OPENING = Date.UTC(2027, 3, 1, 2);

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
  beforeEach(async () => {
    office = await small(OPENING);
  });
  afterEach(async () => office.close());

  it('because the cell holds two addresses, a part of one or a space in it is kept with the reason, and goes once the cell is mended', async () => {
    const typed = ['owner1@small.example, owner2@small.example', 'owner2@small', 'owner3 @small.example'];
    const [owner1, owner2, owner3] = SMALL_OFFICE.owners;
    const people = await office.rows('บุคลากร');
    const cells = [owner1, owner2, owner3].map((email, at) => {
      const [id = ''] = [...people].find(([, row]) => row.อีเมล === email) ?? [];
      return { id, email, typed: typed[at] ?? '' };
    });
    const failed = async () => (await openingLines(office)).filter((result) => result.startsWith('ส่งไม่ได้: '));
    for (const cell of cells) await office.set('บุคลากร', cell.id, { อีเมล: cell.typed });
    await office.run('openRound', { roundId: '2570-06' });
    expect(await sentTo(office)).toEqual([SMALL_OFFICE.coHost]);
    expect(await failed()).toHaveLength(3);
    await office.call('sweep');
    expect(await failed()).toHaveLength(3);
    for (const cell of cells) await office.set('บุคลากร', cell.id, { อีเมล: cell.email });
    await office.call('sweep');
    await office.call('sweep');
    expect((await sentTo(office)).slice(1).sort()).toEqual([owner1, owner2, owner3]);
    expect((await openingLines(office)).every((result) => result === 'ส่งแล้ว')).toBe(true);
  });

  it('because the answer to the word of it was lost goes later, whatever else is mailed by then', async () => {
    const undisturbed = await office.fork();
    await undisturbed.call('sweep');
    const calls = undisturbed.workspace.ends().flatMap((end) => end.calls.map(({ name }) => name));
    await undisturbed.close();
    const before = calls.slice(0, calls.indexOf('MailApp.sendEmail'));
    const after = before.filter((name) => name === 'Properties.setProperty').length;
    office.workspace.faults.add({ call: 'Properties.setProperty', after, how: 'lost-after' });
    await office.call('sweep');
    const { outbox } = await office.workspace.state();
    expect(outbox.filter(({ subject }) => subject.includes('ระบบทำงานไม่ได้'))).not.toEqual([]);
    expect(await sentTo(office)).toEqual([]);
    await office.call('sweep');
    expect((await sentTo(office)).filter((to) => to === 'owner1@small.example')).toHaveLength(1);
    expect(await sentTo(office)).toHaveLength((await openingLines(office)).length);
  });

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
    await office.workspace.setClock(OPENING + 24 * 3_600_000, 'skip');
    expect((await openingLines(office)).every((result) => result === 'ส่งแล้ว')).toBe(true);
    expect(new Set(await sentTo(office)).size).toBe((await sentTo(office)).length);
  });
});
