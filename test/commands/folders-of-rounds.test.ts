import { idOfLink } from '../../src/domain/links';
import { type Office, smallAtWork } from '../office/office';
import { playedYear } from '../office/played-year';
import { openRound, type RoundOffice, roundOffice } from '../rounds/round-office';

const PDF = 'JVBERi0=';
const YEAR = { fiscalYearBe: 2570 };
const CLOSE = { roundId: '2570-06' };

let office: RoundOffice;
beforeAll(async () => {
  office = await openRound();
});
afterAll(() => office.close());

async function roundFolder(of: Office): Promise<string> {
  return idOfLink(String((await of.rows('รอบรายงาน')).get('2570-06')?.โฟลเดอร์)) ?? '';
}

async function reportFolder(of: RoundOffice, code = '1.1'): Promise<string> {
  return idOfLink(String((await of.report(code)).โฟลเดอร์)) ?? '';
}

async function fileOf(of: Office, id: string) {
  const fields = 'name,parents,trashed';
  return (await of.person.json('GET', `/drive/v3/files/${id}`, { fields })) as {
    readonly name: string;
    readonly parents: readonly string[];
    readonly trashed: boolean;
  };
}

const EVIDENCE = { reportId: '2570-06-1.1', fileName: 'ก.pdf', base64: PDF };

function upload(of: Office): Promise<unknown> {
  return of.run('uploadEvidence', EVIDENCE);
}

describe('folders of a round, when the year is set up again,', () => {
  it('come back out of the trash', async () => {
    const copy = await office.copy();
    const id = await roundFolder(copy);
    await copy.person.json('PATCH', `/drive/v3/files/${id}`, {}, { trashed: true });
    expect(await copy.refusal('closeRound', CLOSE)).toBe('not-found');
    expect(await copy.run('setUpYear', YEAR)).toMatchObject({ failed: [] });
    expect(await roundFolder(copy)).toBe(id);
    expect(await fileOf(copy, id)).toMatchObject({ trashed: false });
    expect(await copy.run('closeRound', CLOSE)).toMatchObject({ failed: [] });
    await copy.close();
  });

  it('come back out of the trash where only those of some reports lie in it', async () => {
    const copy = await office.copy();
    const ids = [await reportFolder(copy), await reportFolder(copy, '1.2')];
    for (const id of ids) await copy.person.json('PATCH', `/drive/v3/files/${id}`, {}, { trashed: true });
    expect(await copy.run('setUpYear', YEAR)).toMatchObject({ failed: [] });
    expect([await reportFolder(copy), await reportFolder(copy, '1.2')]).toEqual(ids);
    for (const id of ids) expect(await fileOf(copy, id)).toMatchObject({ trashed: false });
    await copy.close();
  });

  it.each(['open', 'closed'])('are new where they were deleted for good (%s)', async (state) => {
    const copy = await office.copy();
    const before = await roundFolder(copy);
    await copy.person.call('DELETE', `/drive/v3/files/${before}`);
    if (state === 'closed') expect(await copy.refusal('closeRound', CLOSE)).toBe('not-found');
    expect(await copy.run('setUpYear', YEAR)).toMatchObject({ failed: [] });
    const id = await roundFolder(copy);
    expect(id).not.toBe(before);
    expect(await fileOf(copy, id)).toMatchObject({ name: 'รอบ 6 เดือน', trashed: false });
    expect(await fileOf(copy, await reportFolder(copy))).toMatchObject({ parents: [id] });
    const lost = (await copy.log()).filter((line) => line.เหตุการณ์ === 'โฟลเดอร์ถูกลบถาวร');
    expect(lost[0]).toMatchObject({ เรื่อง: '2570-06', ก่อน: expect.stringContaining(before) });
    if (state === 'open') await upload(copy);
    expect(await copy.run('closeRound', CLOSE)).toMatchObject({ failed: [] });
    expect(await copy.run('verifySeals', undefined)).toMatchObject({ ok: true, checked: 1 });
    await copy.close();
  });

  it('are new for one report alone, and nobody is told twice that the round is open', async () => {
    const copy = await office.copy();
    const [other, sent] = [await reportFolder(copy, '1.2'), (await copy.workspace.state()).outbox.length];
    await copy.person.call('DELETE', `/drive/v3/files/${await reportFolder(copy)}`);
    expect(await copy.refusal('uploadEvidence', EVIDENCE)).toBe('not-found');
    await copy.run('setUpYear', YEAR);
    await upload(copy);
    expect(await fileOf(copy, await reportFolder(copy))).toMatchObject({
      parents: [await roundFolder(copy)],
    });
    expect(await reportFolder(copy, '1.2')).toBe(other);
    expect((await copy.call('sweep')).result).toEqual({ worked: true, failed: [] });
    expect((await copy.workspace.state()).outbox).toHaveLength(sent);
    await copy.close();
  });

  it('stay as they are where nothing is missing', async () => {
    const copy = await office.copy();
    await copy.run('setUpYear', YEAR);
    const before = [await copy.grid('รอบรายงาน'), await copy.grid('รายงานผล'), await copy.grid('บันทึก')];
    await copy.run('setUpYear', YEAR);
    expect([await copy.grid('รอบรายงาน'), await copy.grid('รายงานผล'), await copy.grid('บันทึก')]).toEqual(
      before,
    );
    await copy.close();
  });
});

describe('a folder of the year that was deleted for good', () => {
  it.each([
    ['คำสั่ง', 'makeOrder', undefined],
    ['KPI Template', 'makeKpiTemplates', { codes: ['1.1'] }],
  ] as const)('%s is made anew by %s', async (kind, name, request) => {
    const copy = await office.copy();
    await copy.run(name, request);
    const folderOf = async () => String((await copy.rows('ระบบ')).get(`โฟลเดอร์/${kind}`)?.ค่า);
    const before = await folderOf();
    await copy.person.call('DELETE', `/drive/v3/files/${before}`);
    expect(await copy.run(name, request)).toMatchObject({ failed: [] });
    expect(await folderOf()).not.toBe(before);
    await copy.close();
  });
});

describe('the folder of a kind of agreements that was deleted for good', () => {
  it.each(['โฟลเดอร์/สถานศึกษา', 'โฟลเดอร์ปีงบประมาณ', 'โฟลเดอร์หลัก'])(
    '%s: is made anew with all that lay in it when the year is set up once',
    async (entry) => {
      const copy = await smallAtWork();
      const folderOf = async () => String((await copy.rows('ระบบ')).get(entry)?.ค่า);
      const before = await folderOf();
      await copy.person.call('DELETE', `/drive/v3/files/${before}`);
      expect(await copy.run('setUpYear', YEAR)).toMatchObject({ failed: [] });
      expect(await folderOf()).not.toBe(before);
      expect(await copy.run('createAgreements', { kind: 'สถานศึกษา' })).toMatchObject({ made: 2, failed: [] });
      expect((await copy.call('sweep')).result).toEqual({ worked: true, failed: [] });
      await copy.close();
    },
  );

  it('is named by who marks what was signed and by who hands it out', async () => {
    const copy = await smallAtWork();
    await copy.run('markSigned', { keys: ['S01'], on: '2026-10-01' });
    const folder = String((await copy.rows('ระบบ')).get('โฟลเดอร์/สถานศึกษา')?.ค่า);
    await copy.person.call('DELETE', `/drive/v3/files/${folder}`);
    for (const [name, request] of [
      ['markSigned', { keys: ['S02'], on: '2026-10-01' }],
      ['handOut', { keys: ['S01'] }],
    ] as const) {
      const { error } = await copy.call(name, request);
      expect([name, error?.code]).toEqual([name, 'not-found']);
      expect(error?.message).toContain('โฟลเดอร์ "คำรับรอง สถานศึกษา"');
    }
    await copy.close();
  });
});

describe('a copy of the Sheet that is adopted while a round runs', () => {
  let atWork: RoundOffice;
  beforeAll(async () => {
    atWork = roundOffice(await smallAtWork());
  });
  afterAll(() => atWork.close());

  it('leaves the folders and papers of the first register alone', async () => {
    const copy = await atWork.copy();
    await copy.run('makeSarCard', { roundId: '2570-06', indicators: ['1.1'] });
    await copy.run('makeSummary', { roundId: '2570-06' });
    const first = { round: await roundFolder(copy), report: await reportFolder(copy) };
    const query = { q: `'${first.round}' in parents`, fields: 'files(id,name,version)' };
    const inFirst = () => copy.person.json('GET', '/drive/v3/files', query);
    const before = await inFirst();
    await copy.set('ระบบ', 'รหัสสมุดงาน', { ค่า: 'another-workbook' });
    expect(await copy.run('setUpYear', { ...YEAR, adopt: true })).toMatchObject({ failed: [] });
    expect(await roundFolder(copy)).not.toBe(first.round);
    expect(await reportFolder(copy)).not.toBe(first.report);
    await upload(copy);
    for (const [name, request] of [
      ['makeSarCard', { ...CLOSE, indicators: ['1.1'] }],
      ['makeSummary', CLOSE],
    ] as const)
      expect(await copy.run(name, request)).toMatchObject({ made: 1, failed: [] });
    expect((await copy.call('sweep')).result).toEqual({ worked: true, failed: [] });
    expect(await copy.run('closeRound', CLOSE)).toMatchObject({ failed: [] });
    expect(await inFirst()).toEqual(before);
    await copy.close();
  });

  it('gives a sealed report that is opened again a folder of its own', async () => {
    const copy = await office.copy();
    await copy.run('closeRound', CLOSE);
    const first = await reportFolder(copy);
    await copy.set('ระบบ', 'รหัสสมุดงาน', { ค่า: 'another-workbook' });
    await copy.run('setUpYear', { ...YEAR, adopt: true });
    expect(await reportFolder(copy)).toBe(first);
    const again = { reportId: '2570-06-1.1', reason: 'ผลใหม่', due: '2027-06-30' };
    expect(await copy.run('reopenReport', again)).toMatchObject({ failed: [] });
    const own = await reportFolder(copy);
    expect(own).not.toBe(first);
    expect(await fileOf(copy, own)).toMatchObject({ parents: [await roundFolder(copy)], trashed: false });
    const { fileId } = (await upload(copy)) as { readonly fileId: string };
    expect(await fileOf(copy, fileId)).toMatchObject({ parents: [own] });
    expect(await copy.run('verifySeals', undefined)).toMatchObject({ ok: true });
    expect(await copy.run('closeRound', CLOSE)).toMatchObject({ failed: [] });
    expect(await copy.run('verifySeals', undefined)).toMatchObject({ ok: true, checked: 2 });
    await copy.run('reopenReport', again);
    expect(await reportFolder(copy)).toBe(own);
    await copy.close();
  });

  it('leaves them alone when the year has turned, too', async () => {
    const copy = await playedYear();
    await copy.run('closeRound', CLOSE);
    const first = await roundFolder(copy);
    const query = { q: `'${first}' in parents`, fields: 'files(id,name,version)' };
    const before = await copy.person.json('GET', '/drive/v3/files', query);
    await copy.set('ระบบ', 'รหัสสมุดงาน', { ค่า: 'another-workbook' });
    await copy.run('setUpYear', { ...YEAR, adopt: true });
    await copy.run('rollOver', { toFiscalYearBe: 2571, confirmYear: 2571 });
    for (const [name, request] of [
      ['makeSummary', CLOSE],
      ['makeSarCard', { ...CLOSE, indicators: ['1.1'] }],
    ] as const)
      expect(await copy.run(name, request)).toMatchObject({ made: 1, failed: [] });
    expect(await copy.person.json('GET', '/drive/v3/files', query)).toEqual(before);
    await copy.close();
  });

  it('makes its own agreements of the year in ตั้งค่า, where the next year is set up with the adoption', async () => {
    const copy = await atWork.copy();
    await copy.set('ระบบ', 'รหัสสมุดงาน', { ค่า: 'another-workbook' });
    await copy.run('setUpYear', { fiscalYearBe: 2571, adopt: true });
    expect(await copy.run('createAgreements', { kind: 'สถานศึกษา' })).toMatchObject({ made: 2, failed: [] });
    await copy.close();
  });

  it('is told nothing of what was signed before: it stays in the folder of the first register', async () => {
    const copy = await atWork.copy();
    await copy.run('markSigned', { keys: ['S01'], on: '2026-10-01' });
    await copy.set('ระบบ', 'รหัสสมุดงาน', { ค่า: 'another-workbook' });
    await copy.run('setUpYear', { ...YEAR, adopt: true });
    expect(await copy.run('createAgreements', { kind: 'สถานศึกษา' })).toMatchObject({ made: 1, failed: [] });
    expect((await copy.call('sweep')).result).toEqual({ worked: true, failed: [] });
    await copy.close();
  });
});
