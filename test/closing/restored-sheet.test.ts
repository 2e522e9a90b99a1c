import { idOfLink } from '../../src/domain/links';
import { openRound, type RoundOffice } from '../rounds/round-office';
import { restoreVersion, versionOf } from './old-version';

const CLOSE = { roundId: '2570-06' };
const RECORD = 'ผนึก-2570-06.json';

describe('a round whose record the register does not know, after an old version of the Sheet was restored,', () => {
  let office: RoundOffice;
  beforeAll(async () => {
    office = await openRound();
    const before = await versionOf(office);
    await office.run('closeRound', CLOSE);
    await restoreVersion(office, before);
  });
  afterAll(() => office.close());

  async function records(
    of: RoundOffice,
  ): Promise<readonly { readonly id: string; readonly name: string }[]> {
    const folder = idOfLink(String((await of.rows('รอบรายงาน')).get('2570-06')?.โฟลเดอร์));
    const query = { q: `'${folder}' in parents and trashed = false`, fields: 'files(id,name)' };
    const { files } = (await of.person.json('GET', '/drive/v3/files', query)) as {
      readonly files: readonly { readonly id: string; readonly name: string }[];
    };
    return files.filter(({ name }) => name.endsWith('.json'));
  }

  it('is told as a difference', async () => {
    expect(await office.run('verifySeals', undefined)).toEqual({
      ok: false,
      checked: 0,
      firstDifference: {
        roundId: '2570-06',
        what: 'chain',
        where: RECORD,
        sealed: expect.any(String),
        found: '',
      },
    });
  });

  it('is not sealed a second time, by hand or by the sweep, and that is told', async () => {
    const copy = await office.copy();
    const { error } = await copy.call('closeRound', CLOSE);
    expect(error).toMatchObject({ code: 'round-closed', message: expect.stringContaining(RECORD) });
    expect((await copy.rows('รอบรายงาน')).get('2570-06')).toMatchObject({ สถานะ: 'เปิด', ลายนิ้วมือ: '' });
    expect((await copy.report('1.1')).ปิดเมื่อ).toBe('');
    const told = { step: 'ปิดรอบ 2570-06', message: error?.message };
    expect((await copy.call('sweep')).result).toEqual({ worked: true, failed: [told] });
    expect(await records(copy)).toHaveLength(1);
    await copy.close();
  });

  it('is closed anew once the record was put elsewhere', async () => {
    const copy = await office.copy();
    const [record] = await records(copy);
    await copy.person.json('PATCH', `/drive/v3/files/${record?.id}`, {}, { trashed: true });
    expect(await copy.run('closeRound', CLOSE)).toMatchObject({ failed: [] });
    expect(await copy.run('verifySeals', undefined)).toEqual({ ok: true, checked: 1 });
    expect(await records(copy)).toHaveLength(1);
    await copy.close();
  });

  it('is told too where an earlier record of it is known', async () => {
    const copy = await openRound();
    await copy.run('closeRound', CLOSE);
    const before = await versionOf(copy);
    await copy.run('reopenReport', { reportId: '2570-06-1.1', reason: 'แก้ผล', due: '2027-04-20' });
    await copy.run('closeRound', CLOSE);
    expect(await copy.run('verifySeals', undefined)).toMatchObject({ ok: true, checked: 2 });
    await restoreVersion(copy, before);
    expect(await copy.run('verifySeals', undefined)).toMatchObject({
      ok: false,
      firstDifference: { what: 'chain', where: 'ผนึก-2570-06-2.json' },
    });
    await copy.close();
  });
});
