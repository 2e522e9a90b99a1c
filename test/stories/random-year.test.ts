import { freshBundle } from '../../local/fresh-bundle';
import { seededRandom } from '../../local/latency';
import { loadOffice } from '../../local/office/load-office';
import { openWorkspace } from '../../local/workspace/open-workspace';
import type { Workspace } from '../../local/workspace/workspace';
import { brokenInvariants } from './invariants';
import { randomStep } from './random-steps';
import { readOffice } from './read-office';
import { SMALL_OFFICE, smallOfficeFiles } from './small-office';

const SEEDS = process.env.SEED === undefined ? ['1', '2', '3'] : [process.env.SEED];
const STEPS = Number(process.env.STEPS ?? 80);
const YEAR_END = Date.UTC(2027, 11, 1);

describe('a year in which anything may happen', () => {
  let office: Workspace;
  beforeAll(async () => {
    office = await openWorkspace({ office: 'empty', bundle: await freshBundle() });
    await loadOffice(office, SMALL_OFFICE.host, SMALL_OFFICE.fiscalYearBe, smallOfficeFiles());
  });
  afterAll(() => office.close());

  test.each(SEEDS)('keeps the office sound (seed %s)', async (seed) => {
    const random = seededRandom(`year ${seed}`);
    const workspace = await office.fork();
    const told: string[] = [];
    for (let number = 0; number < STEPS && workspace.clock() < YEAR_END; number += 1) {
      told.push(await randomStep(random)(workspace, random));
      const broken = brokenInvariants(await readOffice(workspace));
      if (broken.length > 0) throw new Error(tale(seed, told, broken));
    }
    // Whatever happened, quiet hours bring everything under way to its end.
    for (let hour = 0; hour < 24; hour += 1) await workspace.setClock(workspace.clock() + 3_600_000);
    const end = await readOffice(workspace);
    const waiting = end.table('ข้อตกลง').rows.filter((row) => row.cells.สถานะ === 'รอสร้าง');
    expect({ broken: brokenInvariants(end), waiting }).toEqual({ broken: [], waiting: [] });
    await workspace.close();
  });
});

function tale(seed: string, told: readonly string[], broken: readonly string[]): string {
  return [`SEED=${seed}, step ${told.length}:`, ...broken, '', 'after', ...told.slice(-8)].join('\n');
}
