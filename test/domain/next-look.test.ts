import fc from 'fast-check';
import { minuteOfDay } from '../../src/domain/dates/moments';
import { isHeartbeatOld, nextLook, quietUntil } from '../../src/domain/rounds/next-look';

const HOUR = 3_600_000;

/** A moment of 5 October 2026 in Bangkok. */
function at(time: string): number {
  return Date.parse(`2026-10-05T${time}:00+07:00`);
}

describe('a register that nobody changes is looked at again', () => {
  it.each([
    ['07:00', '06:50', '08:30', '11:44'],
    ['08:30', '08:30', '13:24', '13:24'],
    ['15:00', '15:00', '19:54', '19:54'],
    ['02:00', '23:30', '04:24', '04:24'],
    ['05:10', '04:30', '07:00', '07:00'],
  ])(
    'looked at at %s with a heartbeat of %s: at %s on a day that has mail, else at %s',
    (looked, beat, next, quiet) => {
      const heartbeat = beat > looked ? at(beat) - 24 * HOUR : at(beat);
      expect(nextLook(at(looked), heartbeat, { hasMail: true, turns: false })).toBe(at(next));
      expect(nextLook(at(looked), heartbeat, { hasMail: false, turns: false })).toBe(at(quiet));
    },
  );

  it('when the day turns and brings something, else not before the heartbeat is old', () => {
    const looked = at('22:00');
    expect(nextLook(looked, looked, { hasMail: false, turns: true })).toBe(at('23:59') + 60_000);
    expect(nextLook(looked, looked, { hasMail: false, turns: false })).toBe(looked + 4.9 * HOUR);
  });

  it('in the morning of the next day for more than its heartbeat, where nothing comes before', () => {
    const morning = at('07:00') + 24 * HOUR;
    expect(quietUntil(at('09:00'), { hasMail: true, turns: false })).toBe(morning);
    expect(quietUntil(at('09:00'), { hasMail: true, turns: true })).toBe(at('23:59') + 60_000);
  });

  it('at the moments that ask for it, and so that hourly sweeps never leave a heartbeat of six hours', () => {
    const moments = fc.integer({ min: at('00:00'), max: at('23:59') });
    const ages = fc.integer({ min: 0, max: 4 * HOUR });
    fc.assert(
      fc.property(moments, ages, fc.boolean(), fc.boolean(), (now, age, hasMail, turns) => {
        const due = nextLook(now, now - age, { hasMail, turns });
        // The first sweep after it comes within the hour, and where the heartbeat is not yet old, the next one does.
        const sweep = due + HOUR;
        expect(sweep - (now - age)).toBeLessThan(6 * HOUR);
        if (due === now - age + 4.9 * HOUR) expect(isHeartbeatOld(due, now - age)).toBe(true);
        else expect([420, ...(hasMail ? [510] : []), ...(turns ? [0] : [])]).toContain(minuteOfDay(due));
      }),
    );
  });

  it('at once where it has never beaten, and with a beat of its own once the last is 3.4 hours old', () => {
    expect(isHeartbeatOld(at('10:00'), Number.NaN)).toBe(true);
    expect(isHeartbeatOld(at('10:00'), at('06:37'))).toBe(false);
    expect(isHeartbeatOld(at('10:00'), at('06:36'))).toBe(true);
  });
});
