import { succeeded } from '../../local/office/succeeded';
import { closeRound, playedYear } from '../office/played-year';
import { expectNoDifference } from '../stories/expect-no-difference';

describe('the turn of the year', () => {
  it('killed at any call ends as if nothing had happened', async () => {
    const office = await playedYear();
    await closeRound(office, '2570-06');
    const args = [{ toFiscalYearBe: 2571, confirmYear: 2571 }];
    const turn = { as: office.host, function: 'rollOver', args };
    await expectNoDifference({
      prepared: office.workspace,
      execution: 'rollOver',
      command: async (workspace) => void (await workspace.run(turn)),
      finish: async (workspace) => void succeeded('rollOver', await workspace.run(turn)),
      share: { number: 8, of: 20 },
    });
    await office.close();
  });
});
