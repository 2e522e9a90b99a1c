import { small } from '../office/office';
import { expectNoDifference, letHoursPass } from '../stories/expect-no-difference';

jest.setTimeout(900_000);

/** 1 October 2026, 10:00 in Bangkok: a working day, in office hours. */
const MORNING = Date.UTC(2026, 9, 1, 3, 0, 0);

describe('sending KPI Templates, killed at any call', () => {
  test('ends with one mail and one row for every owner', async () => {
    const office = await small();
    const { workspace: prepared, host } = office;
    await prepared.setClock(MORNING);
    await office.run('makeKpiTemplates', { codes: ['2.1.1', '2.1.2'] });
    const send = { as: host, function: 'sendKpiTemplates', args: [] };
    const { undisturbed } = await expectNoDifference({
      prepared,
      execution: 'sendKpiTemplates',
      command: async (workspace) => void (await workspace.run(send)),
      finish: async (workspace) => {
        await letHoursPass(workspace, 1);
        expect((await workspace.run(send)).error).toBeUndefined();
        // The sweep after the sending notes in the calendar that step 5 has begun.
        await letHoursPass(workspace, 1);
      },
      share: { number: 2, of: 5 },
    });
    expect(undisturbed.mails).toHaveLength(3);
    const records = (undisturbed.register.เอกสาร ?? []).filter((row) => String(row[0]).includes('/'));
    expect(records.map((row) => row[0])).toEqual([
      '2570-KPI-2.1.1/P007',
      '2570-KPI-2.1.2/P005',
      '2570-KPI-2.1.2/P006',
    ]);
    expect(records.every((row) => row.includes('<moment>'))).toBe(true);
    await prepared.close();
  });
});
