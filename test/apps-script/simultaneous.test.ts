import * as fc from 'fast-check';
import { closeOffices, MORNING, openOffice } from './office';

afterAll(closeOffices);

/** Steps of one execution: sleep so long, or do so much work under the lock, waiting so long for it. */
type Step = { readonly sleep: number } | { readonly work: number; readonly patience: number };

const CODE = `function play(name, steps) {
  var store = PropertiesService.getScriptProperties(), lock = LockService.getScriptLock(), done = [];
  steps.forEach(function (step, i) {
    if (step.sleep !== undefined) { Utilities.sleep(step.sleep); return; }
    if (!lock.tryLock(step.patience)) { done.push('busy'); return; }
    store.setProperty(name + i, 'in'); Utilities.sleep(step.work); store.setProperty(name + i, 'out'); lock.releaseLock(); done.push('done');
  });
  return done;
}`;

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ sleep: fc.integer({ min: 0, max: 3000 }) }),
  fc.record({ work: fc.integer({ min: 0, max: 2000 }), patience: fc.integer({ min: 0, max: 4000 }) }),
);
const plays = fc.array(
  fc.record({ later: fc.integer({ min: 0, max: 2000 }), steps: fc.array(step, { maxLength: 5 }) }),
  { minLength: 2, maxLength: 4 },
);

async function play(executions: readonly { readonly later: number; readonly steps: readonly Step[] }[]) {
  const moments: number[] = [];
  const office = openOffice(CODE, {
    log: (call) => {
      if (call.name.startsWith('Properties.')) moments.push(call.at);
    },
  });
  const ends = await Promise.all(
    executions.map(({ later, steps }, index) =>
      office.run('play', { args: [`p${index}-`, steps], at: MORNING + later }),
    ),
  );
  const marks = office.entries.map(
    ({ payload }) => Object.entries((payload as { set: Record<string, string> }).set)[0],
  );
  await office.executions.close();
  return { moments, marks, ends: ends.map((end) => [end.ok && end.result, end.virtualMs]) };
}

describe('simultaneous executions', () => {
  // Keeps the workers of this code alive while the offices of the plays come and go.
  beforeAll(() => openOffice(CODE).value('play', 'first-', []));

  it('take effect in the order of virtual time, alone under the lock, and the same way every time', async () => {
    await fc.assert(
      fc.asyncProperty(plays, async (executions) => {
        const first = await play(executions);
        expect(first.moments).toEqual([...first.moments].sort((one, other) => one - other));
        for (let index = 0; index < first.marks.length; index += 2) {
          const [entered, left] = [first.marks[index], first.marks[index + 1]];
          expect([entered?.[1], left?.[1], left?.[0]]).toEqual(['in', 'out', entered?.[0]]);
        }
        expect(await play(executions)).toEqual(first);
      }),
      { numRuns: 25 },
    );
  });
});
