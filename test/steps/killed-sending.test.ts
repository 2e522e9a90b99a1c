import { call, sampleOffice } from '../agreements/sample-office';
import { expectNoDifference, letHoursPass } from '../stories/expect-no-difference';

jest.setTimeout(900_000);

/** 1 October 2026, 10:00 in Bangkok: a working day, in office hours. */
const MORNING = Date.UTC(2026, 9, 1, 3, 0, 0);

describe('sending KPI Templates, killed at any call', () => {
  test('ends with one mail and one row for every owner', async () => {
    const prepared = await sampleOffice();
    await prepared.setClock(MORNING);
    await call(prepared, 'makeKpiTemplates', { codes: ['1.1', '1.8'] });
    const { undisturbed } = await expectNoDifference({
      prepared,
      execution: 'sendKpiTemplates',
      command: async (workspace) => void (await call(workspace, 'sendKpiTemplates')),
      finish: async (workspace) => {
        await letHoursPass(workspace, 1);
        expect((await call(workspace, 'sendKpiTemplates')).error).toBeUndefined();
        // The sweep after the sending notes in the calendar that step 5 has begun.
        await letHoursPass(workspace, 1);
      },
      share: { number: 1, of: 2 },
    });
    expect(undisturbed.mails).toHaveLength(3);
    const records = (undisturbed.register.เอกสาร ?? []).filter((row) => String(row[0]).includes('/'));
    expect(records.map((row) => row[0])).toEqual([
      '2570-KPI-1.1/P032',
      '2570-KPI-1.1/P034',
      '2570-KPI-1.8/P036',
    ]);
    expect(records.every((row) => row.includes('<moment>'))).toBe(true);
    await prepared.close();
  });
});
