import { call, HOST, rowsOf, sampleOffice } from '../agreements/sample-office';
import { expectNoDifference, letHoursPass } from '../stories/expect-no-difference';

jest.setTimeout(900_000);

const CODES = ['1.1', '1.8', '2.2'];

describe('making KPI Templates, killed at any call', () => {
  test('ends with one document and one row for each indicator once the sweep has gone on', async () => {
    const prepared = await sampleOffice();
    const { undisturbed } = await expectNoDifference({
      prepared,
      execution: 'makeKpiTemplates',
      command: async (workspace) => void (await call(workspace, 'makeKpiTemplates', { codes: CODES })),
      finish: async (workspace) => {
        await letHoursPass(workspace, 2);
        expect((await call(workspace, 'makeKpiTemplates', { codes: CODES })).error).toBeUndefined();
      },
    });
    const keys = (undisturbed.register.เอกสาร ?? []).slice(1).flatMap(([key]) => (key === null ? [] : [key]));
    expect(keys).toEqual(CODES.map((code) => `2570-KPI-${code}`));
    await prepared.close();
  });

  test('is gone on with by the sweep alone, where nobody comes back', async () => {
    const prepared = await sampleOffice();
    const request = { as: HOST, function: 'makeKpiTemplates', args: [{ codes: CODES }] };
    prepared.faults.add({ call: 'drive.convert', after: 2, how: 'kill-before' });
    await prepared.run(request);
    const links = async () => (await rowsOf(prepared, 'เอกสาร')).map((row) => String(row.ลิงก์));
    expect(await links()).toEqual(['', '', '']);
    await letHoursPass(prepared, 1);
    expect(new Set(await links()).size).toBe(3);
    expect(await links()).not.toContain('');
    expect(await rowsOf(prepared, 'งานค้าง')).toEqual([]);
    await prepared.close();
  });
});
