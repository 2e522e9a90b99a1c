import { type Cost, costOf } from '../../bench/measure';
import { type Office, sample, small } from '../office/office';

const HOUR = 3_600_000;

/** What is counted, never how long this machine took: calls to Google, waits one after another, kilobytes both ways. */
async function counted(
  office: Office,
  work: () => Promise<unknown>,
): Promise<Pick<Cost, 'rest' | 'steps'> & { readonly kilobytes: number }> {
  const { rest, steps, bytesUp, bytesDown } = await costOf(office.workspace, work);
  return { rest, steps, kilobytes: Math.ceil((bytesUp + bytesDown) / 1024) };
}

function expectAtMost(
  cost: Readonly<Record<string, number>>,
  most: { readonly rest: number; readonly steps: number; readonly kilobytes: number },
): void {
  const over = Object.entries(most).filter(([figure, limit]) => (cost[figure] ?? 0) > limit);
  expect({ over, cost }).toEqual({ over: [], cost });
}

describe('what the office asks of Google', () => {
  let staff: Office;
  let few: Office;
  let schools: readonly string[];

  beforeAll(async () => {
    staff = await sample();
    few = await small();
    schools = [...(await staff.rows('สถานศึกษา')).keys()];
  });
  afterAll(async () => {
    await staff.close();
    await few.close();
  });

  it('for 6 agreements: one call each, and some ten around them; to print 2: one export each, and some twenty', async () => {
    const office = await staff.fork();
    const school = (count: number) => ({ kind: 'สถานศึกษา', keys: schools.slice(0, count) });
    const made = await counted(office, () => office.run('createAgreements', school(6)));
    expectAtMost(made, { rest: 16, steps: 10, kilobytes: 360 });
    const printed = await counted(office, () => office.run('makePrintSet', school(2)));
    expectAtMost(printed, { rest: 22, steps: 19, kilobytes: 690 });
    await office.close();
  });

  it('to open a round of six indicators', async () => {
    const office = await few.fork();
    const cost = await counted(office, () => office.run('openRound', { roundId: '2570-06' }));
    expectAtMost(cost, { rest: 28, steps: 23, kilobytes: 390 });
    await office.close();
  });

  it('for the sweeps of a quiet night', async () => {
    const office = await staff.fork();
    await office.workspace.setClock(office.workspace.clock() + 14 * HOUR);
    const cost = await counted(office, () => office.workspace.setClock(office.workspace.clock() + 8 * HOUR));
    expectAtMost(cost, { rest: 18, steps: 18, kilobytes: 430 });
    await office.close();
  });
});
