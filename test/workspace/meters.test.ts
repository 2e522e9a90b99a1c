import { timeTogether } from '../../local/apps-script/calls/time-together';
import { googleSettings } from '../../local/google-settings';
import { createLatency, KIND_DAY, UNKIND_DAY } from '../../local/latency';
import { createQuotas } from '../../local/quotas';
import { tokenBuckets } from '../../local/token-buckets';
import { freshIds } from '../../local/workspace/fresh-ids';
import { bangkokIso, firstMorning, virtualClock } from '../../local/workspace/virtual-clock';

const noon = Date.UTC(2026, 9, 1, 5, 0, 0);

describe('the clock of the workspace', () => {
  test('stands at the first morning of fiscal year 2570 in Bangkok', () => {
    expect(bangkokIso(firstMorning(2570))).toBe('2026-10-01T08:00:00+07:00');
  });

  test('shows what was set while executions follow each other', () => {
    const clock = virtualClock(noon);
    clock.reach(noon + 5000);
    clock.reach(noon + 3000);
    expect([clock.shown(), clock.now()]).toEqual([noon, noon + 5000]);
    clock.set(noon + 2000);
    expect([clock.shown(), clock.now()]).toEqual([noon + 2000, noon + 5000]);
    clock.set(noon + 60_000);
    expect(clock.now()).toBe(noon + 60_000);
  });
});

describe('a bucket', () => {
  test('gives what it holds at once, then what flows in, to each account its own', () => {
    const buckets = tokenBuckets(3, 40);
    for (let write = 0; write < 40; write += 1) expect(buckets.take('a@x', noon)).toBe(true);
    expect([buckets.take('a@x', noon), buckets.take('b@x', noon)]).toEqual([false, true]);
    expect([0, 1, 2, 3].map(() => buckets.take('a@x', noon + 1000))).toEqual([true, true, true, false]);
    expect(buckets.take('a@x', noon + 3_600_000, 41)).toBe(false);
    expect(buckets.take('a@x', noon + 3_600_000, 40)).toBe(true);
  });

  test('that fills by nothing limits nothing', () => {
    const buckets = tokenBuckets(0, 40);
    expect(buckets.take('a@x', noon, 1000)).toBe(true);
  });
});

describe('what Google is like', () => {
  test('is told by the environment', () => {
    expect(googleSettings({})).toEqual({
      noAccount: [],
      writesPerSecond: 3,
      writeBurst: 40,
      actorsTold: true,
      day: KIND_DAY,
      storageBytes: 30 * 1024 ** 3,
      sharedDrive: false,
    });
    const told = googleSettings({
      NO_ACCOUNT: 'a@x, b@x,',
      WRITES_PER_SECOND: '0',
      ACTORS: 'none',
      DAY: 'unkind',
      STORAGE: '20',
      DRIVE: 'shared',
    });
    expect(told).toEqual({
      noAccount: ['a@x', 'b@x'],
      writesPerSecond: 0,
      writeBurst: 40,
      actorsTold: false,
      day: UNKIND_DAY,
      storageBytes: 20 * 1024 ** 2,
      sharedDrive: true,
    });
    expect(googleSettings({ WRITES_PER_SECOND: 'many' }).writesPerSecond).toBe(3);
  });
});

describe('requests that are sent at once', () => {
  const conversions = (count: number) =>
    Array.from({ length: count }, () => ({ kind: 'drive.convert', ms: 4000 }) as const);

  test('take as long as the slowest', () => {
    expect(timeTogether([...conversions(3), { kind: 'sheets.read', ms: 5000 }], 3)).toBe(5000);
    expect(timeTogether(conversions(40), Number.POSITIVE_INFINITY)).toBe(4000);
    expect(timeTogether([], 1)).toBe(0);
  });

  test('wait for a free place where they convert and Drive has only so many', () => {
    expect(timeTogether(conversions(40), 10)).toBe(16_000);
    expect(timeTogether(conversions(5), 1)).toBe(20_000);
    expect(timeTogether([{ kind: 'drive.convert', ms: 9000 }, ...conversions(3)], 2)).toBe(12_000);
  });
});

describe('a quota', () => {
  test('of a minute is full again in the next minute', () => {
    const quotas = createQuotas('workspace');
    for (let call = 0; call < 60; call += 1) expect(quotas.take('sheetsReads', 'a@x', noon)).toBe(true);
    expect(quotas.take('sheetsReads', 'a@x', noon + 59_999)).toBe(false);
    expect(quotas.take('sheetsReads', 'b@x', noon)).toBe(true);
    expect(quotas.take('sheetsReads', 'a@x', noon + 60_000)).toBe(true);
  });

  test('of a day ends at midnight in California and takes all or nothing', () => {
    const quotas = createQuotas('consumer');
    expect(quotas.take('mailRecipients', 'a@x', noon, 99)).toBe(true);
    expect(quotas.take('mailRecipients', 'a@x', noon, 2)).toBe(false);
    expect(quotas.left('mailRecipients', 'a@x', noon)).toBe(1);
    expect(quotas.left('mailRecipients', 'a@x', noon + 3 * 3_600_000)).toBe(100);
  });

  test('taken before a kill counts after it', () => {
    const quotas = createQuotas('consumer');
    quotas.take('documentsCreated', 'a@x', noon, 200);
    const again = createQuotas('consumer');
    again.add(quotas.drain(), noon);
    expect(again.left('documentsCreated', 'a@x', noon)).toBe(50);
    expect(quotas.drain()).toEqual({});
    const restored = createQuotas('consumer');
    restored.restore(structuredClone(again.state()));
    expect(restored.left('documentsCreated', 'a@x', noon)).toBe(50);
  });
});

describe('the latency of a call', () => {
  test('is the same in every run from one seed', () => {
    const times = (seed: string) => {
      const latency = createLatency(seed);
      return Array.from({ length: 50 }, () => latency('drive.convert', 20_000));
    };
    expect(times('a')).toEqual(times('a'));
    expect(times('a')).not.toEqual(times('b'));
  });

  test('lies around the published middle, within its bounds', () => {
    const latency = createLatency('middle');
    const times = Array.from({ length: 2001 }, () => latency('drive.convert', 20_000)).sort((a, b) => a - b);
    expect(times[0]).toBeGreaterThanOrEqual(2000);
    expect(times.at(-1)).toBeLessThanOrEqual(8000);
    expect(times[1000]).toBeGreaterThan(3200);
    expect(times[1000]).toBeLessThan(3800);
  });

  test('of a read grows with what is read', () => {
    const few = createLatency('cells');
    const many = createLatency('cells');
    expect(many('sheets.read', 1_200_000)).toBeGreaterThan(few('sheets.read', 1_200) + 250);
  });
});

describe('ids', () => {
  test('never repeat while the journal goes on, and come again from the same history', () => {
    const draw = () => {
      let position = 0;
      const next = freshIds('seed', () => position);
      return Array.from({ length: 300 }, (_, index) => {
        if (index % 3 === 0) position += 1;
        return next();
      });
    };
    expect(new Set(draw()).size).toBe(300);
    expect(draw()).toEqual(draw());
    expect(draw()[0]).toMatch(/^1[\w-]{32}$/);
  });
});
