import { idOfLink } from '../../src/domain/links';
import { restoreVersion, versionOf } from '../closing/old-version';
import { small } from '../office/office';
import { OPENED, type RoundOffice, roundOffice } from './round-office';

const ROUND = { roundId: '2570-06' };
const REPORT = '2570-06-1.1';

describe('a round that was opened after the version of the Sheet that is restored', () => {
  let office: RoundOffice;
  let before: { readonly round: string; readonly report: string; readonly mails: readonly string[] };
  beforeAll(async () => {
    office = roundOffice(await small(OPENED - 3_600_000));
    const version = await versionOf(office);
    await office.workspace.setClock(OPENED);
    await office.run('openRound', ROUND);
    await office.run('uploadEvidence', { reportId: REPORT, fileName: 'ก.pdf', base64: 'JVBERi0=' });
    before = { ...(await folders(office)), mails: await mails(office) };
    await restoreVersion(office, version);
  });
  afterAll(() => office.close());

  async function folders(of: RoundOffice): Promise<{ readonly round: string; readonly report: string }> {
    const round = (await of.rows('รอบรายงาน')).get('2570-06')?.โฟลเดอร์;
    return {
      round: idOfLink(String(round)) ?? '',
      report: idOfLink(String((await of.report('1.1')).โฟลเดอร์)) ?? '',
    };
  }

  async function mails(of: RoundOffice): Promise<readonly string[]> {
    const { outbox } = await of.workspace.state();
    return outbox.map(({ to, subject }) => `${to} ${subject}`).filter((one) => one.includes('รายงานผลรอบ'));
  }

  it.each(['openRound', 'sweep'])(
    'has its folders and evidence again, and nobody is told twice (%s)',
    async (by) => {
      const copy = await office.copy();
      const { result } = by === 'sweep' ? await copy.call('sweep') : await copy.call('openRound', ROUND);
      const told = { step: 'เปิดรอบ 2570-06', message: expect.stringContaining('ประวัติเวอร์ชัน') };
      expect(result.failed).toEqual([told]);
      expect(await folders(copy)).toEqual({ round: before.round, report: before.report });
      expect((await copy.call('sweep')).result).toEqual({ worked: true, failed: [] });
      expect([...(await copy.rows('หลักฐาน')).values()]).toMatchObject([
        { รหัสรายงาน: REPORT, ชื่อไฟล์: 'ก.pdf' },
      ]);
      expect(await mails(copy)).toEqual(before.mails);
      const lines = [...(await copy.rows('งานค้าง')).entries()].filter(([key]) => key.startsWith('เปิดรอบ/'));
      expect(lines.map(([, { ผล }]) => ผล)).toEqual(before.mails.map(() => 'ส่งแล้ว'));
      await copy.close();
    },
  );

  it('has its folders again where somebody renamed its own, and none from the trash', async () => {
    const copy = await office.copy();
    await copy.person.json('PATCH', `/drive/v3/files/${before.round}`, {}, { name: 'งานเก่า' });
    await copy.person.json('PATCH', `/drive/v3/files/${before.report}`, {}, { trashed: true });
    await copy.run('openRound', ROUND);
    const now = await folders(copy);
    expect(now.round).toBe(before.round);
    expect(now.report).not.toBe(before.report);
    await copy.close();
  });

  it('tells of it anew where the folders are others', async () => {
    const copy = await office.copy();
    await copy.person.json('PATCH', `/drive/v3/files/${before.round}`, {}, { trashed: true });
    expect(await copy.run('openRound', ROUND)).toMatchObject({ failed: [] });
    expect((await folders(copy)).round).not.toBe(before.round);
    expect(await mails(copy)).toHaveLength(2 * before.mails.length);
    await copy.close();
  });
});
