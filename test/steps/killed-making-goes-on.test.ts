import { HOST, rowsOf, sampleOffice } from '../agreements/sample-office';
import { letHoursPass } from '../stories/expect-no-difference';

const CODES = ['1.1', '1.8', '2.2'];

describe('making KPI Templates, killed between two uploads', () => {
  test('is gone on with by the sweep alone, where nobody comes back', async () => {
    const prepared = await sampleOffice();
    const request = { as: HOST, function: 'makeKpiTemplates', args: [{ codes: CODES }] };
    prepared.faults.add({ call: 'drive.convert', after: 2, how: 'kill-before' });
    await prepared.run(request);
    const links = async () => (await rowsOf(prepared, 'เอกสาร')).map((row) => String(row.ลิงก์));
    // All three go out together: whether one was made is for the next run to find.
    expect(await links()).toContain('');
    await letHoursPass(prepared, 1);
    expect(new Set(await links()).size).toBe(3);
    expect(await links()).not.toContain('');
    expect(await rowsOf(prepared, 'งานค้าง')).toEqual([]);
    await prepared.close();
  });
});
