import { sample } from '../office/office';
import { expectNoDifference, letHoursPass } from './expect-no-difference';

jest.setTimeout(900_000);

/** The last minute of March 2027 in Bangkok: the next sweep opens the 6-month round. */
const EVE = Date.UTC(2027, 2, 31, 16, 59, 0);

describe('the sweep that opens a round, killed at any call', () => {
  test('leaves it to the next sweeps to open the round, once and whole', async () => {
    const { workspace: office } = await sample(EVE);
    const { undisturbed } = await expectNoDifference({
      prepared: office,
      execution: 'sweep',
      command: (workspace) => letHoursPass(workspace, 1),
      // Mails leave in office hours: from 08:30.
      finish: (workspace) => letHoursPass(workspace, 12),
      // All ways to die take longer than this test may: every thirty-seventh is played.
      share: { number: 1, of: 37 },
    });
    expect(undisturbed.register.รายงานผล?.length).toBeGreaterThan(28);
    expect(undisturbed.mails.length).toBeGreaterThan(10);
    await office.close();
  });
});
