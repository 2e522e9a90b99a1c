import fc from 'fast-check';
import { dateOfMoment, minuteOfDay } from '../../src/domain/dates/moments';
import { isHeartbeatOld, nextLook } from '../../src/domain/rounds/next-look';

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
      expect(nextLook(at(looked), heartbeat, true)).toBe(at(next));
      expect(nextLook(at(looked), heartbeat, false)).toBe(at(quiet));
    },
  );

  it('when the day turns', () => {
    expect(nextLook(at('22:00'), at('22:00'), false)).toBe(at('23:59') + 60_000);
  });

  it('on the same day, and so that hourly sweeps never leave a heartbeat of six hours', () => {
    const moments = fc.integer({ min: at('00:00'), max: at('23:59') });
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 4 * HOUR }), fc.boolean(), (now, age, hasMail) => {
        const due = nextLook(now, now - age, hasMail);
        expect(dateOfMoment(due - 1)).toBe('2026-10-05');
        // The first sweep after it comes within the hour, and where the heartbeat is not yet old, the next one does.
        const sweep = due + HOUR;
        expect(sweep - (now - age)).toBeLessThan(6 * HOUR);
        if (due === now - age + 4.9 * HOUR) expect(isHeartbeatOld(due, now - age)).toBe(true);
        else expect(hasMail ? [0, 420, 510] : [0, 420]).toContain(minuteOfDay(due));
      }),
    );
  });

  it('at once where it has never beaten', () => {
    expect(isHeartbeatOld(at('10:00'), Number.NaN)).toBe(true);
  });
});
