import { USUAL_GOOGLE } from '../../local/google-settings';
import { openWorkspace } from '../../local/workspace/open-workspace';
import { loadSmall } from '../office/office';
import { SMALL_OFFICE } from '../office/small-office';
import { builtBundle } from '../once/built-bundle';
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
      const prepared = await openWorkspace({
        office: 'empty',
        bundle: builtBundle(),
        google: { ...USUAL_GOOGLE, ...limit },
      });
      await loadSmall(prepared);
      const create = { as: SMALL_OFFICE.host, function: 'createAgreements', args: [{ kind: 'บุคลากร' }] };
      const { tries } = await expectNoDifference({
        prepared,
        execution: 'createAgreements',
        command: async (workspace) => void (await workspace.run(create)),
        finish: async (workspace) => {
          await letHoursPass(workspace, 3);
          expect((await workspace.run(create)).error).toBeUndefined();
        },
        share: { number: 9, of: 30 },
      });
      expect(tries).toBeGreaterThan(1);
      await prepared.close();
    },
  );
});
