import { emptyOffice } from './empty-office';

describe('a year that ตั้งค่า is not about', () => {
  it('has its reports fall due on the usual days of its own', async () => {
    const office = await emptyOffice();
    await office.setUp();
    await office.fillIn();
    await office.setUp();
    await office.setUp(office.host, { fiscalYearBe: 2571 });
    const range = encodeURIComponent("'รอบรายงาน'!A5:G7");
    const address = `/v4/spreadsheets/${office.workspace.spreadsheetId}/values/${range}`;
    const { values } = (await office.rest('GET', address)) as { readonly values: readonly string[][] };
    // 30 April 2028 is a Sunday; 31 July and 31 October 2028 are working days.
    expect(values.map((row) => [row[0], row[6]])).toEqual([
      ['2571-06', '2028-05-01'],
      ['2571-09', '2028-07-31'],
      ['2571-12', '2028-10-31'],
    ]);
    await office.workspace.close();
  });
});
