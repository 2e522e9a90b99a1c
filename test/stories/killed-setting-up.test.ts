import { blank } from '../office/office';
import { expectNoDifference, letHoursPass } from './expect-no-difference';

jest.setTimeout(900_000);

const me = 'khomsan@office.example';

describe('setting up a year, killed at any call', () => {
  test('ends, run once more, as if nothing had happened', async () => {
    const { workspace: prepared } = await blank();
    const setUp = { as: me, function: 'setUpYear', args: [{ fiscalYearBe: 2570 }] };
    await expectNoDifference({
      prepared,
      execution: 'setUpYear',
      command: async (workspace) => void (await workspace.run(setUp)),
      finish: async (workspace) => {
        await letHoursPass(workspace, 1);
        expect((await workspace.run(setUp)).error).toBeUndefined();
        await letHoursPass(workspace, 1);
      },
      share: { number: 6, of: 12 },
    });
    await prepared.close();
  });
});
