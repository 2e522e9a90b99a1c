import { type Office, small } from '../office/office';

/** Office hours of a working day. */
const MORNING = Date.UTC(2026, 9, 5, 3);

async function patch(office: Office, fileId: string, body: unknown): Promise<void> {
  await office.workspace.rest(
    {
      method: 'PATCH',
      path: `/drive/v3/files/${fileId}`,
      query: new URLSearchParams(),
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

  it('come back when the year is set up again', async () => {
    await patch(office, await folder(office, 'โฟลเดอร์ปีงบประมาณ'), { trashed: true });
    expect((await office.call('setUpYear', { fiscalYearBe: 2570 })).error).toBeUndefined();
    expect((await office.call('createAgreements', { kind: 'บุคลากร' })).error).toBeUndefined();
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
