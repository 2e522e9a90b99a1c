import type { sheets_v4 } from '@googleapis/sheets';
import { type OfficeServer, operator, owner, refusalOf, startOffice, teacher } from './office-server';

const id = 'register';
let office: OfficeServer;

beforeAll(async () => {
  office = await startOffice();
});
afterAll(() => office.close());

beforeEach(() => {
  office.part.create(id, 'ทะเบียน', { email: owner, now: 0 }, { tabs: ['รายงานผล'] });
});

function batch(...requests: sheets_v4.Schema$Request[]) {
  return office.as(owner).spreadsheets.batchUpdate({ spreadsheetId: id, requestBody: { requests } });
}

function write(range: string, values: unknown[][], valueInputOption = 'USER_ENTERED') {
  return office.as(owner).spreadsheets.values.update({
    spreadsheetId: id,
    range,
    valueInputOption,
    requestBody: { values },
  });
}

async function read(range: string, valueRenderOption = 'UNFORMATTED_VALUE') {
  return (await office.as(owner).spreadsheets.values.get({ spreadsheetId: id, range, valueRenderOption }))
    .data.values;
}

function protect(protectedRange: sheets_v4.Schema$ProtectedRange): sheets_v4.Schema$Request {
  return {
    addProtectedRange: { protectedRange: { editors: { users: [operator] }, ...protectedRange } },
  };
}

describe('a tab', () => {
  it('takes one protection of the whole sheet, whoever laid it', async () => {
    await batch(protect({ protectedRangeId: 7, range: { sheetId: 0 } }));
    expect(await refusalOf(batch(protect({ range: { sheetId: 0 } })))).toEqual({
      code: 400,
      message: 'Invalid requests[0].addProtectedRange: Sheet "รายงานผล" already has sheet protection.',
    });
    await batch(protect({ protectedRangeId: 8, range: { sheetId: 0, startRowIndex: 0, endRowIndex: 2 } }));
    const widened = { protectedRangeId: 8, range: { sheetId: 0 } };
    expect(
      await refusalOf(batch({ updateProtectedRange: { protectedRange: widened, fields: 'range' } })),
    ).toMatchObject({ code: 400, message: expect.stringContaining('already has sheet protection') });
    await batch({
      updateProtectedRange: {
        protectedRange: { protectedRangeId: 7, range: { sheetId: 0 }, description: 'ของเรา' },
        fields: 'range,description',
      },
    });
    await batch({ deleteProtectedRange: { protectedRangeId: 7 } }, protect({ range: { sheetId: 0 } }));
  });

  it('takes no editors with a warning', async () => {
    const warning = { range: { sheetId: 0 }, warningOnly: true };
    expect((await refusalOf(batch(protect(warning)))).code).toBe(400);
    await batch({ addProtectedRange: { protectedRange: { ...warning, protectedRangeId: 9 } } });
    await batch({ deleteProtectedRange: { protectedRangeId: 9 } });
    await batch(protect({ protectedRangeId: 9, range: { sheetId: 0 } }));
    const turned = { protectedRangeId: 9, warningOnly: true };
    await batch({ updateProtectedRange: { protectedRange: turned, fields: 'warningOnly' } });
    const { data } = await office.as(owner).spreadsheets.get({ spreadsheetId: id });
    expect(data.sheets?.[0]?.protectedRanges?.[0]).toMatchObject({ warningOnly: true });
    await office.as(teacher).spreadsheets.values.clear({ spreadsheetId: id, range: 'A1' });
  });

  it('keeps a row and a column that are not frozen', async () => {
    const frozen = { frozenRowCount: 1, frozenColumnCount: 2 };
    await batch({
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: frozen },
        fields: 'gridProperties(frozenRowCount,frozenColumnCount)',
      },
    });
    const gone = (dimension: string, startIndex: number, endIndex = 1_000_000) =>
      refusalOf(batch({ deleteDimension: { range: { sheetId: 0, dimension, startIndex, endIndex } } }));
    expect((await gone('ROWS', 1)).message).toContain('it is not possible to delete all non-frozen rows.');
    expect((await gone('COLUMNS', 1)).message).toContain(
      'it is not possible to delete all non-frozen columns.',
    );
    expect((await gone('ROWS', 2)).code).toBe(200);
    expect((await gone('ROWS', 0, 1)).code).toBe(200);
  });

  it('does not grow beyond what a spreadsheet holds', async () => {
    const most = 'above the limit of 10000000 cells';
    const grown = [
      batch({ appendDimension: { sheetId: 0, dimension: 'ROWS', length: 2_000_000_000 } }),
      batch({
        insertDimension: {
          range: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 400_000 },
        },
      }),
      batch({ addSheet: { properties: { gridProperties: { rowCount: 400_000 } } } }),
    ];
    for (const call of grown) expect((await refusalOf(call)).message).toContain(most);
    const wide = [
      batch({ appendDimension: { sheetId: 0, dimension: 'COLUMNS', length: 18_278 } }),
      batch({ addSheet: { properties: { gridProperties: { rowCount: 1, columnCount: 18_279 } } } }),
    ];
    for (const call of wide) expect((await refusalOf(call)).message).toContain('limit of 18278 columns');
  });
});

describe('a rule', () => {
  it('offers 500 words', async () => {
    const words = (count: number) => ({
      setDataValidation: {
        range: { sheetId: 0 },
        rule: {
          condition: {
            type: 'ONE_OF_LIST',
            values: Array.from({ length: count }, (_, at) => ({ userEnteredValue: String(at) })),
          },
        },
      },
    });
    await batch(words(500));
    expect((await refusalOf(batch(words(501)))).message).toContain('limit of 500');
  });
});

describe('a cell', () => {
  it('holds 50,000 characters, by whatever way they come', async () => {
    const [fits, tooLong] = ['ก'.repeat(50_000), 'ก'.repeat(50_001)];
    await write('A1', [[fits]]);
    const words = 'Your input contains more than the maximum of 50000 characters in a single cell.';
    expect(await refusalOf(write('A1', [[tooLong]], 'RAW'))).toEqual({ code: 400, message: words });
    expect(await refusalOf(write('A1', [[`="${tooLong}"`]]))).toMatchObject({ code: 400, message: words });
    const cell = { userEnteredValue: { stringValue: tooLong } };
    const update = { range: { sheetId: 0 }, cell, fields: 'userEnteredValue' };
    expect(await refusalOf(batch({ repeatCell: update }))).toEqual({
      code: 400,
      message: `Invalid requests[0].repeatCell: ${words}`,
    });
    const edit = { as: teacher, spreadsheetId: id, range: "'รายงานผล'!A2", values: [[tooLong]] };
    expect(office.part.edit(edit, { email: teacher, now: 0 })).toMatchObject({ error: { message: words } });
    expect(await read('A1:B9')).toEqual([[fits]]);
    expect(() => office.part.importCsv('long', 'ยาว', `${fits},${tooLong}`)).toThrow(words);
  });
});

describe('an error', () => {
  it('is given unformatted with its reason, formatted without', async () => {
    await write('A1', [
      ['=1/0', '=AVERAGE(C5:C6)', '=VLOOKUP(9,C1:D2,2,FALSE)', '="ก"*1', '#N/A', '=B9', '=FOO(1)'],
    ]);
    expect(await read('A1:G1')).toEqual([
      [
        '#DIV/0! (Function DIVIDE parameter 2 cannot be zero.)',
        '#DIV/0! (Evaluation of function AVERAGE caused a divide by zero error.)',
        '#N/A (Did not find value in VLOOKUP evaluation.)',
        '#VALUE! (Function MULTIPLY parameter 1 expects number values.)',
        '#N/A',
        0,
        expect.stringMatching(/^#NAME\? \(.+\)$/),
      ],
    ]);
    expect(await read('A1:B1', 'FORMATTED_VALUE')).toEqual([['#DIV/0!', '#DIV/0!']]);
    const { data } = await office
      .as(owner)
      .spreadsheets.get({ spreadsheetId: id, ranges: ['A1'], includeGridData: true });
    expect(data.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0]?.effectiveValue).toEqual({
      errorValue: {
        type: 'DIVIDE_BY_ZERO',
        message: 'Function DIVIDE parameter 2 cannot be zero.',
      },
    });
  });
});

describe('more formulas than can be worked out', () => {
  const formula = (formulaValue: string) => ({ userEnteredValue: { formulaValue } });

  it('are refused in one request or several, and the rest goes on', async () => {
    const rows = { range: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 8000 } };
    const fill = { range: { sheetId: 0 }, cell: formula('=1+1'), fields: 'userEnteredValue' };
    const refusal = await refusalOf(batch({ insertDimension: rows }, { repeatCell: fill }));
    expect(refusal).toEqual({
      code: 501,
      message: expect.stringContaining('a spreadsheet of 233974 formulas (at most 100000)'),
    });
    await write('A1', [['=1+1']]);
    expect(await read('A1')).toEqual([[2]]);
  });

  it('are those too that read too much', async () => {
    await write(
      'A1',
      Array.from({ length: 900 }, (_, row) => [row]),
    );
    const range = { sheetId: 0, startColumnIndex: 1, endColumnIndex: 20 };
    const cell = formula('=SUM($A$1:$Z$900)');
    const refusal = await refusalOf(batch({ repeatCell: { range, cell, fields: 'userEnteredValue' } }));
    expect(refusal).toEqual({ code: 501, message: expect.stringContaining('formulas that read 4') });
  });

  it('and formulas that read each other very deep are told, and cost no other workbook anything', async () => {
    const chain = {
      range: { sheetId: 0, endColumnIndex: 1 },
      cell: formula('=A2+1'),
      fields: 'userEnteredValue',
    };
    await batch({ appendDimension: { sheetId: 0, dimension: 'ROWS', length: 5000 } }, { repeatCell: chain });
    for (let time = 0; time < 2; time += 1)
      expect(await refusalOf(read('A1'))).toEqual({ code: 501, message: expect.stringContaining('deep') });
    const nested = `=${'('.repeat(20_000)}1${')'.repeat(20_000)}`;
    await write('B1', [[nested]]);
    expect((await office.part.exportXlsx(id)).length).toBeGreaterThan(1000);
    office.part.create('other', 'อื่น', { email: owner, now: 0 });
    const other = { spreadsheetId: 'other', range: 'A1' };
    const values = { ...other, valueInputOption: 'USER_ENTERED', requestBody: { values: [['=20+3']] } };
    await office.as(owner).spreadsheets.values.update(values);
    expect((await office.as(owner).spreadsheets.values.get(other)).data.values).toEqual([['23']]);
    await batch({ repeatCell: { range: { sheetId: 0 }, cell: {}, fields: 'userEnteredValue' } });
    await write('A1', [['=20+3']]);
    expect(await read('A1')).toEqual([[23]]);
  });
});

describe('a body', () => {
  it('of more than 10 MB is refused before it is read', async () => {
    const { status, json } = await office.fetch('PUT', `v4/spreadsheets/${id}/values/A1`, owner, {
      values: [['ก'.repeat(4_000_000)]],
    });
    expect(status).toBe(400);
    expect(json).toMatchObject({ error: { message: expect.stringContaining('payload size exceeds') } });
  });
});
