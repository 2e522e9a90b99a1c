import { seededRandom } from '../../local/latency';
import { small } from '../office/office';
import { SMALL_OFFICE } from '../office/small-office';
import { brokenInvariants } from './invariants';
import { randomStep } from './random-steps';
import { readOffice } from './read-office';

const STEPS = Number(process.env.STEPS ?? 28);

jest.setTimeout(600_000);

/**
 * Random steps from `begins` on, in the three years together each kind of them. Each seed has a test file and a day of its own: before
 * the first round, late into it, and when only the last is to come.
 */
export function randomYear(usualSeed: string, begins: number): void {
  const seed = process.env.SEED ?? usualSeed;
  describe('a year in which anything may happen', () => {
    test(`keeps the office sound (seed ${seed})`, async () => {
      const random = seededRandom(`year ${seed}`);
      // Nobody has set anything up before: the months until then pass without a sweep.
      const { workspace } = await small(begins);
      const told: string[] = [];
      for (let number = 0; number < STEPS; number += 1) {
        told.push(await randomStep(random)(workspace, random));
        const broken = brokenInvariants(await readOffice(workspace));
        if (broken.length > 0) throw new Error(tale(seed, told, broken));
      }
      // Whatever happened, quiet hours bring everything under way to its end.
      await workspace.setClock(workspace.clock() + 24 * 3_600_000, 'skip');
      const end = await readOffice(workspace);
      const waiting = end.table('ข้อตกลง').rows.filter((row) => row.cells.สถานะ === 'รอสร้าง');
      expect({ broken: brokenInvariants(end), waiting }).toEqual({ broken: [], waiting: [] });
      const { result } = await workspace.run({ as: SMALL_OFFICE.host, function: 'verifySeals', args: [] });
      expect(result).toMatchObject({ ok: true });
      await workspace.close();
    });
  });
}

function tale(seed: string, told: readonly string[], broken: readonly string[]): string {
  return [`SEED=${seed}, step ${told.length}:`, ...broken, '', 'after', ...told.slice(-8)].join('\n');
}
