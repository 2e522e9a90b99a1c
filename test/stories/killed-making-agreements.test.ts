import { sample } from '../office/office';
import { expectNoDifference, letHoursPass } from './expect-no-difference';

jest.setTimeout(900_000);

const SCHOOLS = Array.from({ length: 5 }, (_, index) => `2570-สถ-S${String(index + 1).padStart(2, '0')}`);

/** A cell with a note or a rule is told with them. */
function shownIn(cell: unknown): unknown {
  return typeof cell === 'object' && cell !== null && 'shown' in cell ? cell.shown : cell;
}

describe('making agreements wave by wave, killed at any call', () => {
  test('ends with the same ones, each whole and once', async () => {
    const { workspace: prepared } = await sample();
    const { owner } = await prepared.state();
    const create = { as: owner, function: 'createAgreements', args: [{ kind: 'สถานศึกษา', keys: SCHOOLS }] };
    const { undisturbed } = await expectNoDifference({
      prepared,
      execution: 'createAgreements',
      command: async (workspace) => void (await workspace.run(create)),
      finish: async (workspace) => {
        await letHoursPass(workspace, 3);
        expect((await workspace.run(create)).error).toBeUndefined();
      },
      share: { number: 8, of: 11 },
    });
    const made = (undisturbed.register.ข้อตกลง ?? []).filter((row) => row.map(shownIn).includes('สร้างแล้ว'));
    expect(made.map((row) => shownIn(row[0]))).toEqual(SCHOOLS);
    await prepared.close();
  });
});
