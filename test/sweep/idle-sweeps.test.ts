import type { Office } from '../office/office';
import { small } from '../office/office';
import { endState } from '../stories/end-state';

const HOUR = 3_600_000;
let office: Office;

beforeAll(async () => {
  office = await small();
  // The first sweeps lay what is missing, and see that nothing else changes.
  await office.workspace.setClock(office.workspace.clock() + 4 * HOUR);
});
afterAll(() => office.close());

/** REST calls of the sweeps that an hour brings. */
async function callsOfNextHour(copy: Office): Promise<number> {
  const before = copy.workspace.ends().length;
  await copy.workspace.setClock(copy.workspace.clock() + HOUR);
  const ends = copy.workspace.ends().slice(before);
  return ends.flatMap(({ calls }) => calls.flatMap(({ requests = [] }) => requests)).length;
}

/** ms since ชีพจร of ระบบ. */
async function heartbeatAge(copy: Office): Promise<number> {
  const beat = String((await copy.rows('ระบบ')).get('ชีพจร')?.ค่า ?? '');
  return copy.workspace.clock() - Date.parse(beat);
}

describe('the sweeps of a day on which nobody does anything', () => {
  it('ask one thing of Google, but for the looks that are due; the heartbeat in the register is never six hours old', async () => {
    const copy = await office.fork();
    await copy.workspace.setClock(copy.workspace.clock() + 3 * 24 * HOUR, 'skip');
    const calls: number[] = [];
    const ages: number[] = [];
    for (let hour = 0; hour < 24; hour += 1) {
      calls.push(await callsOfNextHour(copy));
      ages.push(await heartbeatAge(copy));
    }
    expect(Math.max(...ages)).toBeLessThan(6 * HOUR);
    // The morning's look and, every fifth hour after it, one whose heartbeat would else grow too old.
    const looks = calls.filter((count) => count !== 1);
    expect(looks).toHaveLength(5);
    expect(Math.max(...looks)).toBeLessThanOrEqual(7);
    await copy.close();
  });

  it('are told to the screens by each of them', async () => {
    const copy = await office.fork();
    await callsOfNextHour(copy);
    const { sweep } = (await copy.run('overview', undefined)) as {
      readonly sweep: { readonly silent: boolean; readonly lastRun: string };
    };
    expect(sweep.silent).toBe(false);
    await copy.close();
  });
});

describe('a sweep', () => {
  it('looks at everything after a change by whatever hand, and once more when the change has settled', async () => {
    const copy = await office.fork();
    while ((await callsOfNextHour(copy)) !== 1);
    await copy.set('บุคลากร', 'P005', { ตำแหน่ง: 'นักวิชาการศึกษาชำนาญการ' });
    expect(await callsOfNextHour(copy)).toBeGreaterThan(1);
    await copy.close();
  });

  it('rests again when a round is open and its mails have left', async () => {
    const copy = await office.fork();
    await copy.run('openRound', { roundId: '2570-06' });
    await copy.workspace.setClock(copy.workspace.clock() + 24 * HOUR, 'skip');
    expect((await copy.workspace.state()).outbox).not.toHaveLength(0);
    const calls: number[] = [];
    for (let hour = 0; hour < 6; hour += 1) calls.push(await callsOfNextHour(copy));
    expect(calls.filter((count) => count === 1).length).toBeGreaterThanOrEqual(4);
    await copy.close();
  });

  it('rests in the evening and at night while mails wait for office hours, in which they leave', async () => {
    const copy = await office.fork();
    await copy.workspace.setClock(Date.parse('2026-10-01T17:00:00+07:00'));
    await copy.run('openRound', { roundId: '2570-06' });
    const calls: number[] = [];
    for (let hour = 0; hour < 14; hour += 1) calls.push(await callsOfNextHour(copy));
    expect(calls.filter((count) => count === 1).length).toBeGreaterThanOrEqual(8);
    expect((await copy.workspace.state()).outbox).toEqual([]);
    await copy.workspace.setClock(Date.parse('2026-10-02T09:30:00+07:00'));
    expect((await copy.workspace.state()).outbox).toHaveLength(4);
    await copy.close();
  });

  it.each([
    'You have exceeded the property storage quota. Please remove some properties and try again.',
    'Service invoked too many times for one day: properties.',
  ])('go on, and keep the heartbeat in the register, where nothing is kept outside it: %s', async (text) => {
    const copy = await office.fork();
    copy.workspace.faults.add({ call: 'Properties.', after: 1, how: `throw ${text}`, times: 10_000 });
    await copy.workspace.setClock(copy.workspace.clock() + 2 * HOUR);
    const last = copy.workspace
      .ends()
      .filter(({ function: name }) => name === 'sweep')
      .at(-1);
    expect(last?.ok).toBe(true);
    expect(await heartbeatAge(copy)).toBeLessThan(2 * HOUR);
    expect(await copy.run('sweep', undefined)).toEqual({ worked: true, failed: [] });
    await copy.run('planAgreements', { kind: 'บุคลากร' });
    await copy.close();
  });

  it('called by hand looks at everything, whatever it was before', async () => {
    const copy = await office.fork();
    while ((await callsOfNextHour(copy)) !== 1);
    await copy.run('sweep', undefined);
    const [last] = copy.workspace.ends().slice(-1);
    const requests = (last?.calls ?? []).flatMap((each) => each.requests ?? []);
    expect(requests.filter(({ url }) => url.includes('values:batchGet'))).not.toHaveLength(0);
    await copy.close();
  });

  it('does not rest while a document waits to be made', async () => {
    const copy = await office.fork();
    copy.workspace.faults.add({ call: 'drive.convert', after: 1, how: 'kill-before' });
    await copy.call('createAgreements', { kind: 'สถานศึกษา' });
    await callsOfNextHour(copy);
    const made = [...(await copy.rows('ข้อตกลง')).values()].map(({ สถานะ }) => สถานะ);
    expect(made).toEqual(['สร้างแล้ว', 'สร้างแล้ว']);
    await copy.close();
  });
});

/** Sheets' number of a day of October 2026. */
function october(day: number): number {
  return Date.UTC(2026, 9, day) / (24 * HOUR) + 25_569;
}

/** Two days in which a round opens and its mails leave, with every sweep or without the idle ones. */
async function twoDays(idle: 'run' | 'skip') {
  const copy = await office.fork();
  await copy.set('รอบรายงาน', '2570-06', { เปิด: october(2) });
  const before = copy.workspace.ends().length;
  const end = copy.workspace.clock() + 2 * 24 * HOUR;
  await copy.workspace.setClock(end - 24 * HOUR, idle);
  await copy.workspace.setClock(end, idle);
  const sweeps = copy.workspace.ends().length - before;
  const outcome = { sweeps, age: await heartbeatAge(copy), state: await endState(copy.workspace) };
  await copy.close();
  return outcome;
}

describe('the turn of a day', () => {
  it.each(['run', 'skip'] as const)(
    'opens the round whose day it is within the hour, after nights that brought nothing (idle sweeps: %s)',
    async (idle) => {
      const copy = await office.fork();
      await copy.set('รอบรายงาน', '2570-06', { เปิด: october(4) });
      const midnight = Date.parse('2026-10-04T00:00:00+07:00');
      const stateAt = async (moment: number) => {
        await copy.workspace.setClock(moment, idle);
        return (await copy.rows('รอบรายงาน')).get('2570-06')?.สถานะ;
      };
      expect(await stateAt(midnight - 1)).toBe('ยังไม่เปิด');
      expect(await stateAt(midnight + HOUR)).toBe('เปิด');
      await copy.close();
    },
  );
});

describe('a clock that is set some days forward', () => {
  it('leaves the same office without its idle sweeps, and as fresh a heartbeat', async () => {
    const [every, few] = [await twoDays('run'), await twoDays('skip')];
    expect(few.state).toEqual(every.state);
    expect(few.age).toBeLessThan(6 * HOUR);
    expect(every.state.mails).not.toHaveLength(0);
    expect(every.sweeps).toBe(2 * 24);
    expect(few.sweeps).toBeLessThan(2 * 12);
  });
});
