import fc from 'fast-check';
import type { Workspace } from '../../local/workspace/workspace';
import { sampleOffice } from '../agreements/sample-office';
import { edited, faultsIn, type Grids, gridsOf } from './register-grids';
import type { FaultPlace, SeededFault } from './seed-tools';
import { seededFaults } from './seeded-faults';

function placesIn(grids: Grids): readonly string[] {
  return faultsIn(grids).map(({ problem, tab, row, column }) =>
    text({ code: problem.code, tab, row, column }),
  );
}

function text({ tab, row, column, code }: FaultPlace): string {
  return `${tab} | ${row} | ${column} | ${code}`;
}

describe('the doctor, on the sample office', () => {
  let office: Workspace;
  let clean: Grids;
  let seeds: readonly SeededFault[];

  beforeAll(async () => {
    office = await sampleOffice();
    clean = await gridsOf(office);
    seeds = seededFaults(clean);
  });

  afterAll(() => office.close());

  const broken = (chosen: readonly SeededFault[]): Grids =>
    edited(
      clean,
      chosen.flatMap(({ edits }) => edits),
    );

  it('finds nothing in the clean register', () => {
    expect(placesIn(clean)).toEqual([]);
  });

  it('finds each fault that stands alone, and only what follows from it', () => {
    for (const seed of seeds) {
      const found = placesIn(broken([seed]));
      expect({
        seed: seed.name,
        missing: seed.found.map(text).filter((one) => !found.includes(one)),
      }).toEqual({
        seed: seed.name,
        missing: [],
      });
      const explained = [...seed.found, ...seed.implied].map(text);
      expect({ seed: seed.name, invented: found.filter((one) => !explained.includes(one)) }).toEqual({
        seed: seed.name,
        invented: [],
      });
    }
  });

  it('finds all of more than 40 faults of more than 20 kinds at once, and invents none', () => {
    const found = placesIn(broken(seeds));
    const wanted = seeds.flatMap((seed) => seed.found);
    const explained = seeds.flatMap((seed) => [...seed.found, ...seed.implied]).map(text);
    expect(seeds.length).toBeGreaterThanOrEqual(40);
    expect(new Set(wanted.map(({ code }) => code)).size).toBeGreaterThanOrEqual(20);
    expect(wanted.map(text).filter((one) => !found.includes(one))).toEqual([]);
    expect(found.filter((one) => !explained.includes(one))).toEqual([]);
  });

  it('finds any part of them, whichever', () => {
    fc.assert(
      fc.property(fc.subarray([...seeds], { minLength: 1 }), (chosen) => {
        const found = placesIn(broken(chosen));
        const explained = chosen.flatMap((seed) => [...seed.found, ...seed.implied]).map(text);
        expect(chosen.flatMap((seed) => seed.found.map(text)).filter((one) => !found.includes(one))).toEqual(
          [],
        );
        expect(found.filter((one) => !explained.includes(one))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
