import { type Office, small } from '../office/office';
import { openRound, type RoundOffice } from '../rounds/round-office';

/** Office hours of a working day. */
const MORNING = Date.UTC(2026, 9, 6, 2, 30);

async function patch(
  office: Office,
  fileId: string,
  body: unknown,
  query: Readonly<Record<string, string>> = {},
): Promise<void> {
  await office.workspace.rest(
    {
      method: 'PATCH',
      path: `/drive/v3/files/${fileId}`,
      query: new URLSearchParams(query),
      headers: { 'content-type': 'application/json' },
      body: new TextEncoder().encode(JSON.stringify(body)),
    },
    office.host,
  );
}

async function folder(office: Office, entry: string): Promise<string> {
  return String((await office.rows('ระบบ')).get(entry)?.ค่า);
}

describe('folders that somebody put into the trash', () => {
  let office: Office;
  beforeEach(async () => {
    office = await small(MORNING);
  });
  afterEach(async () => office.close());

  it.each(['โฟลเดอร์หลัก', 'โฟลเดอร์ปีงบประมาณ'])(
    '%s: every command says so, and makes nothing in it',
    async (entry) => {
      await patch(office, await folder(office, entry), { trashed: true });
      for (const [name, request] of [
        ['createAgreements', { kind: 'บุคลากร' }],
        ['openRound', { roundId: '2570-06' }],
        ['makeOrder', undefined],
      ] as const) {
        const { error } = await office.call(name, request);
        expect([name, error?.code]).toEqual([name, 'not-found']);
        expect(error?.message).toContain('ถังขยะ');
      }
      expect((await office.rows('รายงานผล')).size).toBe(0);
      const { result } = await office.call('sweep');
      expect(result).toMatchObject({ worked: true, failed: [{ step: 'ตรวจโฟลเดอร์ของระบบ' }] });
    },
  );

  it('the Sheet itself: the sweep says so', async () => {
    const { spreadsheetId } = await office.workspace.state();
    await patch(office, spreadsheetId, { trashed: true });
    const told = { step: 'ตรวจโฟลเดอร์ของระบบ', message: expect.stringContaining('ไฟล์ทะเบียนนี้อยู่ในถังขยะ') };
    expect((await office.call('sweep')).result).toEqual({ worked: true, failed: [told] });
  });

  it('come back when the year is set up again', async () => {
    await patch(office, await folder(office, 'โฟลเดอร์ปีงบประมาณ'), { trashed: true });
    expect((await office.call('setUpYear', { fiscalYearBe: 2570 })).error).toBeUndefined();
    expect((await office.call('createAgreements', { kind: 'บุคลากร', keys: ['P005'] })).error).toBeUndefined();
  });
});

describe('what everything stands in', () => {
  let office: RoundOffice;
  beforeAll(async () => {
    office = await openRound();
  });
  afterAll(async () => office.close());

  async function moved(copy: Office, entry: string): Promise<void> {
    const fileId = await folder(copy, entry);
    const { parents } = (await copy.person.json('GET', `/drive/v3/files/${fileId}`, {
      fields: 'parents',
    })) as { readonly parents: readonly string[] };
    await patch(copy, fileId, {}, { addParents: 'root', removeParents: parents[0] ?? '' });
  }

  const MAKING = [
    ['uploadEvidence', { reportId: '2570-06-1.1', fileName: 'a.pdf', base64: 'JVBERi0=' }],
    ['closeRound', { roundId: '2570-06' }],
    ['makeSummary', { roundId: '2570-06' }],
  ] as const;

  it.each(MAKING)('in the trash, takes nothing of %s', async (name, request) => {
    const copy = await office.copy();
    await patch(copy, await folder(copy, 'โฟลเดอร์ปีงบประมาณ'), { trashed: true });
    const { error } = await copy.call(name, request);
    expect(error).toMatchObject({ code: 'not-found', message: expect.stringContaining('ถังขยะ') });
    await copy.close();
  });

  it.each([
    ['โฟลเดอร์ปีงบประมาณ', 'createAgreements', { kind: 'บุคลากร' }],
    ['โฟลเดอร์ปีงบประมาณ', 'makeOrder', undefined],
    ['โฟลเดอร์ปีงบประมาณ', 'openRound', { roundId: '2570-09' }],
    ['โฟลเดอร์/แม่แบบ', 'createAgreements', { kind: 'บุคลากร' }],
    ['โฟลเดอร์/แม่แบบ', 'makeSummary', { roundId: '2570-06' }],
    ['โฟลเดอร์/นำเข้า', 'previewImport', { tab: 'สถานศึกษา', fileName: 'a.csv', base64: 'YQ==' }],
  ] as const)('%s moved away, is missed by %s', async (entry, name, request) => {
    const copy = await office.copy();
    await moved(copy, entry);
    const { error } = await copy.call(name, request);
    expect(error).toMatchObject({ code: 'not-found', message: expect.stringContaining('ย้ายกลับ') });
    await copy.close();
  });

  it('moved elsewhere as a whole goes on working, and is told until the year is set up again', async () => {
    const copy = await office.copy();
    const sweep = async () => (await copy.call('sweep')).result.failed;
    expect(await sweep()).toEqual([]);
    const place = { name: 'งานของทุกคน', mimeType: 'application/vnd.google-apps.folder' };
    const { id } = (await copy.person.json('POST', '/drive/v3/files', {}, place)) as { readonly id: string };
    const root = await folder(copy, 'โฟลเดอร์หลัก');
    const { parents } = (await copy.person.json('GET', `/drive/v3/files/${root}`, {
      fields: 'parents',
    })) as { readonly parents: readonly string[] };
    await patch(copy, root, {}, { addParents: id, removeParents: parents[0] ?? '' });
    expect(await copy.call('makeOrder')).toMatchObject({ result: { done: 1 } });
    expect(await sweep()).toEqual([
      { step: 'ตรวจโฟลเดอร์ของระบบ', message: expect.stringContaining('ถ้าตั้งใจย้าย') },
    ]);
    await copy.run('setUpYear', { fiscalYearBe: 2570 });
    expect(await sweep()).toEqual([]);
    await copy.close();
  });

  it.each(['trash', 'move'])('a template is missed by the sweep and by who needs it (%s)', async (how) => {
    const copy = await office.copy();
    const entry = 'แม่แบบ/บุคลากร';
    if (how === 'trash') await patch(copy, await folder(copy, entry), { trashed: true });
    else await moved(copy, entry);
    const { error } = await copy.call('createAgreements', { kind: 'บุคลากร' });
    expect(error?.code).toBe(how === 'trash' ? 'template-fault' : 'not-found');
    const { failed } = (await copy.call('sweep')).result;
    expect(failed).toEqual([{ step: 'ตรวจโฟลเดอร์ของระบบ', message: expect.stringContaining('บุคลากร') }]);
    await copy.close();
  });

  it('a folder of an open round has its name and properties again, and only it is logged', async () => {
    const copy = await office.copy();
    const ids = [
      String((await copy.rows('รอบรายงาน')).get('2570-06')?.โฟลเดอร์),
      String((await copy.report('1.1')).โฟลเดอร์),
    ].map((link) => /[\w-]{25,}/.exec(link)?.[0] ?? '');
    for (const id of ids)
      await patch(copy, id, { name: 'งานเสร็จแล้ว', properties: { report: 'x', ของฉัน: '1' } });
    expect((await copy.call('sweep')).result).toEqual({ worked: true, failed: [] });
    const files = (await Promise.all(
      ids.map((id) => copy.person.json('GET', `/drive/v3/files/${id}`, { fields: 'name,properties' })),
    )) as readonly { readonly name: string; readonly properties?: unknown }[];
    expect(files[0]).toMatchObject({ name: 'รอบ 6 เดือน' });
    expect(files[0]?.properties ?? {}).toEqual({});
    expect(files[1]).toMatchObject({
      name: expect.stringMatching(/^1\.1 /),
      properties: { report: '2570-06-1.1' },
    });
    const told = (await copy.log()).filter((line) => line.เหตุการณ์ === 'คืนชื่อโฟลเดอร์ของรอบ');
    expect(told.map((line) => [line.เรื่อง, line.ก่อน])).toEqual([
      ['รอบ 6 เดือน', 'งานเสร็จแล้ว'],
      ['2570-06-1.1', 'งานเสร็จแล้ว'],
    ]);
    await copy.close();
  });

  it.each([
    ['trashed', 'ถังขยะ'],
    ['moved', 'ย้ายกลับ'],
  ])('a report’s folder that is %s is told', async (how, words) => {
    const copy = await office.copy();
    const id = /[\w-]{25,}/.exec(String((await copy.report('1.1')).โฟลเดอร์))?.[0] ?? '';
    const round =
      /[\w-]{25,}/.exec(String((await copy.rows('รอบรายงาน')).get('2570-06')?.โฟลเดอร์))?.[0] ?? '';
    if (how === 'trashed') await patch(copy, id, { trashed: true });
    else await patch(copy, id, {}, { addParents: 'root', removeParents: round });
    const { failed } = (await copy.call('sweep')).result;
    expect(failed).toEqual([{ step: 'ตรวจโฟลเดอร์ของระบบ', message: expect.stringContaining(words) }]);
    await copy.close();
  });
});

describe('the language and the zone of the workbook', () => {
  it('are put back by the sweep where somebody changed them, and that is logged', async () => {
    const office = await small(MORNING);
    const { spreadsheetId } = await office.workspace.state();
    await office.workspace.rest(
      {
        method: 'POST',
        path: `/v4/spreadsheets/${spreadsheetId}:batchUpdate`,
        query: new URLSearchParams(),
        headers: { 'content-type': 'application/json' },
        body: new TextEncoder().encode(
          JSON.stringify({
            requests: [
              {
                updateSpreadsheetProperties: {
                  properties: { locale: 'de_DE', timeZone: 'Europe/Berlin' },
                  fields: 'locale,timeZone',
                },
              },
            ],
          }),
        ),
      },
      office.host,
    );
    await office.call('sweep');
    const [, ...lines] = await office.grid('บันทึก');
    const told = lines.filter((line) => line[2] === 'คืนภาษาและเขตเวลาของสมุดงาน');
    expect(told.map((line) => line[4])).toEqual(['de_DE Europe/Berlin']);
    await office.call('sweep');
    expect(
      (await office.grid('บันทึก')).filter((line) => line[2] === 'คืนภาษาและเขตเวลาของสมุดงาน'),
    ).toHaveLength(1);
    await office.close();
  });
});
