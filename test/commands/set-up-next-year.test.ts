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
      ['2571-06', '1/5/2028'],
      ['2571-09', '31/7/2028'],
      ['2571-12', '31/10/2028'],
    ]);
    await office.workspace.close();
  });
});
