import { type OfficeServer, owner, refusalOf, startOffice } from './office-server';

const id = 'register';
let office: OfficeServer;

beforeEach(async () => {
  office = await startOffice();
  office.part.create(id, 'ทะเบียน', { email: owner, now: 0 }, { tabs: ['ตั้งค่า', 'รายงานผล'] });
});
afterEach(() => office.close());

function values() {
  return office.as(owner).spreadsheets.values;
}

describe('values', () => {
  it('typed by a program raw stay what they are', async () => {
    await values().update({
      spreadsheetId: id,
      range: "'ตั้งค่า'!A1",
      valueInputOption: 'RAW',
      requestBody: { values: [['=1+1', 2, true, '๘๕', null, '85%'], ['ข']] },
    });
    const { data } = await values().get({
      spreadsheetId: id,
      range: 'ตั้งค่า',
      valueRenderOption: 'UNFORMATTED_VALUE',
    });
    expect(data).toEqual({
      range: "'ตั้งค่า'!A1:Z1000",
      majorDimension: 'ROWS',
      values: [['=1+1', 2, true, '๘๕', '', '85%'], ['ข']],
    });
  });

  it('typed as a person types are read in the locale of the book', async () => {
    const typed = ['85%', '1,234.5', '30/4/2570', 'TRUE', "'007", '=1+2', '๘๕', '82,5', '#N/A'];
    await values().update({
      spreadsheetId: id,
      range: 'ตั้งค่า!A1:I1',
      valueInputOption: 'USER_ENTERED',
      requestBody: { values: [typed] },
    });
    const read = async (valueRenderOption: string) =>
      (await values().get({ spreadsheetId: id, range: 'ตั้งค่า!1:1', valueRenderOption })).data.values?.[0];
    expect(await read('UNFORMATTED_VALUE')).toEqual([
      0.85,
      1234.5,
      244834,
      true,
      '007',
      3,
      '๘๕',
      '82,5',
      '#N/A',
    ]);
    expect(await read('FORMATTED_VALUE')).toEqual([
      '85%',
      '1,234.50',
      '30/4/2570',
      'TRUE',
      '007',
      '3',
      '๘๕',
      '82,5',
      '#N/A',
    ]);
    expect((await read('FORMULA'))?.[5]).toBe('=1+2');
  });

  it('of several ranges come in one answer, by rows or by columns, without trailing blanks', async () => {
    await values().batchUpdate({
      spreadsheetId: id,
      requestBody: {
        valueInputOption: 'RAW',
        data: [
          { range: 'ตั้งค่า!A1:B3', values: [['ก', 1], ['', ''], ['ค']] },
          { range: 'รายงานผล!C2', values: [[7]] },
        ],
      },
    });
    const { data } = await values().batchGet({
      spreadsheetId: id,
      ranges: ['ตั้งค่า!A1:C', 'รายงานผล!A1:C5', 'รายงานผล!A5:B9'],
      majorDimension: 'COLUMNS',
      valueRenderOption: 'UNFORMATTED_VALUE',
    });
    expect(data.valueRanges).toEqual([
      { range: "'ตั้งค่า'!A1:C1000", majorDimension: 'COLUMNS', values: [['ก', '', 'ค'], [1]] },
      { range: "'รายงานผล'!A1:C5", majorDimension: 'COLUMNS', values: [[], [], ['', 7]] },
      { range: "'รายงานผล'!A5:B9", majorDimension: 'COLUMNS' },
    ]);
  });

  it('are appended after the table, and the grid grows', async () => {
    await values().update({
      spreadsheetId: id,
      range: 'ตั้งค่า!B2',
      valueInputOption: 'RAW',
      requestBody: {
        values: [
          ['รายการ', 'ค่า'],
          ['ก', false],
        ],
      },
    });
    const { data } = await values().append({
      spreadsheetId: id,
      range: 'ตั้งค่า!A1:C3',
      valueInputOption: 'RAW',
      requestBody: { values: [['ข', 2]] },
    });
    expect(data.tableRange).toBe("'ตั้งค่า'!B2:C3");
    expect(data.updates?.updatedRange).toBe("'ตั้งค่า'!B4:C4");
  });

  it('are cleared, the format stays', async () => {
    await values().update({
      spreadsheetId: id,
      range: 'ตั้งค่า!A1',
      valueInputOption: 'USER_ENTERED',
      requestBody: { values: [['85%']] },
    });
    const cleared = await values().clear({ spreadsheetId: id, range: 'ตั้งค่า!A1:B2' });
    expect(cleared.data.clearedRange).toBe("'ตั้งค่า'!A1:B2");
    await values().update({
      spreadsheetId: id,
      range: 'ตั้งค่า!A1',
      valueInputOption: 'RAW',
      requestBody: { values: [[0.5]] },
    });
    expect((await values().get({ spreadsheetId: id, range: 'ตั้งค่า!A1' })).data.values).toEqual([['50%']]);
  });

  it('are found in A1 or R1C1 notation, with a row that is open to the right', async () => {
    await values().update({
      spreadsheetId: id,
      range: 'ตั้งค่า!R2C1:R3C2',
      valueInputOption: 'RAW',
      requestBody: {
        values: [
          [1, 2],
          [3, 4],
        ],
      },
    });
    const read = async (range: string) => {
      const { data } = await values().get({ spreadsheetId: id, range });
      return [data.range, data.values];
    };
    expect(await read('ตั้งค่า!R3C2:R2C1')).toEqual([
      "'ตั้งค่า'!A2:B3",
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ]);
    expect(await read('r3c2')).toEqual(["'ตั้งค่า'!B3", [['4']]]);
    expect(await read('ตั้งค่า!B2:2')).toEqual(["'ตั้งค่า'!B2:Z2", [['2']]]);
    expect(await read('ตั้งค่า!A3:2')).toEqual([
      "'ตั้งค่า'!A2:Z3",
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ]);
    for (const range of ['ตั้งค่า!A:2', 'ตั้งค่า!R0C1', 'ตั้งค่า!R1C1:B2', 'ตั้งค่า!R[1]C1'])
      expect((await refusalOf(values().get({ spreadsheetId: id, range }))).code).toBe(400);
  });

  it('without a tab are those of the first one that is seen', async () => {
    const read = async () => (await values().get({ spreadsheetId: id, range: 'A1' })).data.range;
    expect(await read()).toBe("'ตั้งค่า'!A1");
    const { sheets } = (await office.as(owner).spreadsheets.get({ spreadsheetId: id })).data;
    const properties = { sheetId: sheets?.[0]?.properties?.sheetId ?? 0, hidden: true };
    await office.as(owner).spreadsheets.batchUpdate({
      spreadsheetId: id,
      requestBody: { requests: [{ updateSheetProperties: { properties, fields: 'hidden' } }] },
    });
    expect(await read()).toBe("'รายงานผล'!A1");
  });

  it('outside the grid or the range are refused in Google’s words', async () => {
    const update = (range: string, rows: unknown[][]) =>
      refusalOf(
        values().update({
          spreadsheetId: id,
          range,
          valueInputOption: 'RAW',
          requestBody: { values: rows },
        }),
      );
    expect(await update('ไม่มี!A1', [[1]])).toEqual({
      code: 400,
      message: 'Unable to parse range: ไม่มี!A1',
    });
    expect((await update('ตั้งค่า!A1001', [[1]])).message).toBe(
      "Range ('ตั้งค่า'!A1001) exceeds grid limits. Max rows: 1000, max columns: 26",
    );
    expect((await update('ตั้งค่า!A1:B1', [[1], [2]])).message).toBe(
      "Requested writing within range ['ตั้งค่า'!A1:B1], but tried writing to row [2]",
    );
    const unsaid = values().update({ spreadsheetId: id, range: 'A1', requestBody: { values: [[1]] } });
    expect((await refusalOf(unsaid)).message).toBe("'valueInputOption' is required but not specified");
  });
});
