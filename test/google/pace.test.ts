import { createPace } from '../../src/google/pace';

/** A limiter that lets a burst through and then so many a second; waves take `waveMs`. What is refused joins the next wave. */
function written(writes: number, { perSecond = 0, burst = 0, waveMs = 1000 }) {
  const pace = createPace();
  const waves: { readonly sent: number; readonly taken: number }[] = [];
  let now = 0;
  let left = burst;
  let filledAt = 0;
  for (let open = writes; open > 0; ) {
    const sent = Math.min(open, pace.width());
    now += pace.waitBefore(sent, now);
    left = Math.min(burst, left + ((now - filledAt) / 1000) * perSecond);
    filledAt = now;
    const taken = perSecond === 0 ? sent : Math.min(sent, Math.floor(left));
    left -= taken;
    pace.told({ sent, taken, at: now });
    waves.push({ sent, taken });
    open -= taken;
    now += waveMs;
  }
  const requests = waves.reduce((sum, { sent }) => sum + sent, 0);
  return { seconds: now / 1000, requests, steps: waves.length };
}

describe('the pace of writes into Drive', () => {
  it.each([
    [2, 40],
    [3, 40],
    [10, 40],
    [3, 10],
  ])('comes near what a limiter of %i a second over a burst of %i lets through', (perSecond, burst) => {
    const floor = (300 - burst) / perSecond;
    const { seconds, requests } = written(300, { perSecond, burst });
    expect(seconds).toBeLessThan(floor * 1.25 + 25);
    expect(requests).toBeLessThan(300 * 1.25);
  });

  it.each([
    [2, 40],
    [3, 40],
    [10, 40],
  ])('wastes little on refusals by %i a second over %i when a wave takes ten seconds', (perSecond, burst) => {
    expect(written(300, { perSecond, burst, waveMs: 10_000 }).requests).toBeLessThan(300 * 1.15);
  });

  it('never waits where nothing is refused', () => {
    expect(written(300, { waveMs: 1000 })).toEqual({ seconds: 8, requests: 300, steps: 8 });
  });

  it('goes on from what an execution before it has seen: nothing is refused for beginning anew', () => {
    const before = createPace();
    before.told({ sent: 40, taken: 10, at: 0 });
    before.told({ sent: 10, taken: 10, at: 5000 });
    const seen = before.seen();
    if (seen === undefined) throw new Error('writes were seen');
    const after = createPace();
    after.goOn(seen);
    expect(after.width()).toBe(before.width());
    expect(after.waitBefore(10, 6000)).toBe(before.waitBefore(10, 6000));
    expect(after.waitBefore(10, 60_000)).toBe(0);
  });

  it('waits for what a small wave has left of the burst by no more than is missing', () => {
    const pace = createPace();
    pace.told({ sent: 40, taken: 30, at: 0 });
    pace.told({ sent: 1, taken: 1, at: 60_000 });
    expect(pace.waitBefore(29, 60_000)).toBe(0);
    expect(pace.waitBefore(30, 60_000)).toBeGreaterThan(0);
  });

  it('counts the waves of which nothing passed, for whoever waits between them', () => {
    const pace = createPace();
    pace.told({ sent: 5, taken: 0, at: 0 });
    pace.told({ sent: 5, taken: 0, at: 1000 });
    expect(pace.misses()).toBe(2);
    pace.told({ sent: 2, taken: 1, at: 2000 });
    expect(pace.misses()).toBe(0);
  });
});
