import { USUAL_GOOGLE } from '../../local/google-settings';
import { small } from '../office/office';
import { SMALL_OFFICE } from '../office/small-office';
import { expectNoDifference, letHoursPass } from './expect-no-difference';

jest.setTimeout(300_000);

/** Burst 2: the second paper of a wave waits already. */
const LIMITS = [
  { writesPerSecond: 2, writeBurst: 2 },
  { writesPerSecond: 0, writeBurst: 0 },
];

describe('making agreements, killed at some calls', () => {
  test.each(LIMITS)(
    'ends the same where Drive takes $writesPerSecond writes a second (0: any)',
    async (limit) => {
      const { workspace: prepared } = await small(undefined, undefined, {
        google: { ...USUAL_GOOGLE, ...limit },
      });
      const request = { kind: 'บุคลากร', keys: ['P005', 'P006', 'P007'] };
      const create = { as: SMALL_OFFICE.host, function: 'createAgreements', args: [request] };
      const { tries } = await expectNoDifference({
        prepared,
        execution: 'createAgreements',
        command: async (workspace) => void (await workspace.run(create)),
        finish: async (workspace) => {
          await letHoursPass(workspace, 3);
          expect((await workspace.run(create)).error).toBeUndefined();
        },
        share: { number: 4, of: 11 },
      });
      expect(tries).toBeGreaterThan(1);
      await prepared.close();
    },
  );
});
