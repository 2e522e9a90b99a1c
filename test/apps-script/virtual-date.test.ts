import * as fc from 'fast-check';
import { formatDate } from '../../local/apps-script/utilities/format-date';
import { createZoneOffset } from '../../local/apps-script/utilities/zone-offset';
import { closeOffices, MORNING, openOffice } from './office';

afterAll(closeOffices);

const moments = fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2100, 0, 1) });

describe('a script’s Date', () => {
  it.each(['Asia/Bangkok', 'America/New_York', 'Asia/Kathmandu'])(
    'gives back in %s the moment whose fields it shows',
    async (timeZone) => {
      const office = openOffice(
        `function back(times) { return times.map(function (t) {
        var d = new Date(t), e = new Date(d.getFullYear(), d.getMonth(), d.getDate(), d.getHours(), d.getMinutes(), d.getSeconds(), d.getMilliseconds());
        return [e.getTime(), new Date(String(d)).getTime(), d.getHours()];
      }); }`,
        { manifest: { timeZone } },
      );
      const hour = new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', hourCycle: 'h23' });
      await fc.assert(
        fc.asyncProperty(fc.array(moments, { minLength: 20 }), async (times) => {
          const shown = (await office.value('back', times)) as [number, number, number][];
          shown.forEach(([back, read, hours], index) => {
            const at = times[index] ?? 0;
            // In the hour that clocks show twice in autumn, fields mean either of two moments.
            expect([0, 3_600_000]).toContain(Math.abs(back - at));
            if (timeZone !== 'America/New_York') expect(back).toBe(at);
            expect(read).toBe(Math.floor(at / 1000) * 1000);
            expect(hours).toBe(Number(hour.format(at)));
          });
        }),
        { numRuns: 10 },
      );
    },
  );

  it('keeps Intl to the virtual clock and the zone', async () => {
    const office = openOffice(`function shown() {
      var f = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', day: '2-digit' });
      return [f.format(), f.resolvedOptions().timeZone, new Date().toLocaleDateString('en-GB'), f.formatToParts().length];
    }`);
    expect(await office.run('shown', { at: MORNING + 17 * 3_600_000 })).toMatchObject({
      result: ['02, 01:00', 'Asia/Bangkok', '02/10/2026', 5],
    });
  });
});

describe('formatDate', () => {
  it('writes the same fields as Intl in Bangkok', () => {
    const offset = createZoneOffset();
    const intl = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Asia/Bangkok',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    fc.assert(
      fc.property(moments, (at) => {
        expect(formatDate(at, offset('Asia/Bangkok', at) ?? 0, 'yyyy-MM-dd HH:mm:ss')).toBe(intl.format(at));
      }),
    );
  });

  it('takes text in quotes and refuses letters that mean nothing', () => {
    expect(formatDate(0, 0, "'วันที่' d ''yy''")).toBe("วันที่ 1 '70'");
    expect(formatDate(0, 0, 'yyyy b')).toBeUndefined();
    expect(formatDate(0, 0, "yyyy 'open")).toBeUndefined();
  });

  it.each([
    [Date.UTC(2026, 11, 31), '1 365 5'],
    [Date.UTC(2026, 0, 1), '1 1 1'],
    [Date.UTC(2027, 0, 3), '2 3 1'],
    [Date.UTC(2028, 11, 31), '1 366 5'],
  ])('counts weeks, days and weekdays of %d', (at, shown) => {
    expect(formatDate(at, 0, 'w D F')).toBe(shown);
  });
});
