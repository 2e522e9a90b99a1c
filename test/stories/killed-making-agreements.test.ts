import { sample } from '../office/office';
import { expectNoDifference, letHoursPass } from './expect-no-difference';

jest.setTimeout(900_000);

const PEOPLE = Array.from({ length: 12 }, (_, index) => `2570-บค-P${String(index + 2).padStart(3, '0')}`);

/** A cell with a note or a rule is told with them. */
function shownIn(cell: unknown): unknown {
  return typeof cell === 'object' && cell !== null && 'shown' in cell ? cell.shown : cell;
}

describe('making 12 agreements, killed at any call', () => {
  test('ends with the same 12, each whole and once', async () => {
    const { workspace: prepared } = await sample();
    const { owner } = await prepared.state();
    const create = { as: owner, function: 'createAgreements', args: [{ kind: 'บุคลากร', keys: PEOPLE }] };
    const { undisturbed } = await expectNoDifference({
      prepared,
      execution: 'createAgreements',
      command: async (workspace) => void (await workspace.run(create)),
      finish: async (workspace) => {
        await letHoursPass(workspace, 3);
        expect((await workspace.run(create)).error).toBeUndefined();
      },
      // All ways to die take as long as a quarter of all tests: every twelfth is played, of each kind of call some.
      share: { number: 1, of: 12 },
    });
    const made = (undisturbed.register.ข้อตกลง ?? []).filter((row) => row.map(shownIn).includes('สร้างแล้ว'));
    expect(made.map((row) => shownIn(row[0]))).toEqual(PEOPLE);
    await prepared.close();
  });
});
