import { small } from '../office/office';
import { SMALL_OFFICE } from '../office/small-office';
import { expectNoDifference, letHoursPass } from './expect-no-difference';

jest.setTimeout(900_000);

describe('printing the agreements of schools, killed at any call', () => {
  test('ends with the same file, once', async () => {
    const { workspace: prepared } = await small();
    const kind = 'สถานศึกษา';
    const run = { as: SMALL_OFFICE.host, function: 'createAgreements', args: [{ kind }] };
    expect((await prepared.run(run)).error).toBeUndefined();
    const print = { as: SMALL_OFFICE.host, function: 'makePrintSet', args: [{ kind }] };
    await expectNoDifference({
      prepared,
      execution: 'makePrintSet',
      command: async (workspace) => void (await workspace.run(print)),
      finish: async (workspace) => {
        await letHoursPass(workspace, 3);
        expect((await workspace.run(print)).error).toBeUndefined();
      },
      share: { number: 4, of: 8 },
    });
    await prepared.close();
  });
});
