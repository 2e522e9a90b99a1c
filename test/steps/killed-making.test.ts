import { small } from '../office/office';
import { expectNoDifference, letHoursPass } from '../stories/expect-no-difference';

const CODES = ['1.1', '1.2', '2.1.1'];

describe('making KPI Templates, killed at any call', () => {
  test('ends with one document and one row for each indicator once the sweep has gone on', async () => {
    const { workspace: prepared, host } = await small();
    const make = { as: host, function: 'makeKpiTemplates', args: [{ codes: CODES }] };
    const { undisturbed } = await expectNoDifference({
      prepared,
      execution: 'makeKpiTemplates',
      command: async (workspace) => void (await workspace.run(make)),
      finish: async (workspace) => {
        await letHoursPass(workspace, 2);
        expect((await workspace.run(make)).error).toBeUndefined();
      },
      share: { number: 2, of: 3 },
    });
    const keys = (undisturbed.register.เอกสาร ?? []).slice(1).flatMap(([key]) => (key === null ? [] : [key]));
    expect(keys).toEqual(CODES.map((code) => `2570-KPI-${code}`));
    await prepared.close();
  });
});
