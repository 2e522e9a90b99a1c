import { call, sampleOffice } from '../agreements/sample-office';
import { expectNoDifference, letHoursPass } from '../stories/expect-no-difference';
import type { Share } from '../stories/kill-everywhere';

jest.setTimeout(900_000);

const CODES = ['1.1', '1.8', '2.2'];

/** One share of the ways in which making KPI Templates may die; four files play every fourth of all ways side by side. */
export function killedMaking(share: Share): void {
  describe(`making KPI Templates, killed at any call (${share.number} of ${share.of})`, () => {
    test('ends with one document and one row for each indicator once the sweep has gone on', async () => {
      const prepared = await sampleOffice();
      const { undisturbed } = await expectNoDifference({
        prepared,
        share,
        execution: 'makeKpiTemplates',
        command: async (workspace) => void (await call(workspace, 'makeKpiTemplates', { codes: CODES })),
        finish: async (workspace) => {
          await letHoursPass(workspace, 2);
          expect((await call(workspace, 'makeKpiTemplates', { codes: CODES })).error).toBeUndefined();
        },
      });
      const keys = (undisturbed.register.เอกสาร ?? [])
        .slice(1)
        .flatMap(([key]) => (key === null ? [] : [key]));
      expect(keys).toEqual(CODES.map((code) => `2570-KPI-${code}`));
      await prepared.close();
    });
  });
}
