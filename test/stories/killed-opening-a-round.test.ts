import { small } from '../office/office';
import { expectNoDifference, letHoursPass } from './expect-no-difference';

jest.setTimeout(900_000);

/** 1 April 2027, 08:00 in Bangkok: the next sweep opens the 6-month round, and mails leave in the same morning. */
const MORNING = Date.UTC(2027, 3, 1, 1);

describe('the sweep that opens a round, killed at any call', () => {
  test('leaves it to the next sweeps to open the round, once and whole', async () => {
    const { workspace: office } = await small(MORNING);
    const { undisturbed } = await expectNoDifference({
      prepared: office,
      execution: 'sweep',
      command: (workspace) => letHoursPass(workspace, 1),
      finish: (workspace) => letHoursPass(workspace, 3),
      share: { number: 7, of: 14 },
    });
    const opened = (undisturbed.register.รายงานผล ?? []).filter(([key]) =>
      String(key).startsWith('2570-06-'),
    );
    expect(opened).toHaveLength(6);
    expect(undisturbed.mails.length).toBeGreaterThan(3);
    await office.close();
  });
});
