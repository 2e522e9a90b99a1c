import type { sheets_v4 } from '@googleapis/sheets';
import {
  type OfficeServer,
  operator,
  owner,
  reader,
  refusalOf,
  startOffice,
  stranger,
} from './office-server';

const id = 'register';
let office: OfficeServer;

beforeEach(async () => {
  office = await startOffice();
  office.part.create(id, 'ทะเบียน', { email: owner, now: 0 }, { tabs: ['ตั้งค่า'] });
});
afterEach(() => office.close());

function batch(
  requests: sheets_v4.Schema$Request[],
  more: sheets_v4.Schema$BatchUpdateSpreadsheetRequest = {},
) {
  return office.as(owner).spreadsheets.batchUpdate({ spreadsheetId: id, requestBody: { requests, ...more } });
}

function text(stringValue: string): sheets_v4.Schema$CellData {
  return { userEnteredValue: { stringValue } };
}
function number(numberValue: number): sheets_v4.Schema$CellData {
  return { userEnteredValue: { numberValue } };
}

async function written(range: string, valueRenderOption = 'UNFORMATTED_VALUE') {
  return (await office.as(owner).spreadsheets.values.get({ spreadsheetId: id, range, valueRenderOption }))
    .data.values;
}

describe('a batch', () => {
  it('is applied whole: tab, header, frozen row and width in one commit', async () => {
    const { data } = await batch([
      { addSheet: { properties: { sheetId: 7, title: 'รายงานผล', gridProperties: { frozenRowCount: 1 } } } },
      {
        updateCells: {
          start: { sheetId: 7, rowIndex: 0, columnIndex: 0 },
          rows: [{ values: [text('รหัสรายงาน'), text('=1+1'), number(2.5)] }],
          fields: 'userEnteredValue',
        },
      },
      {
        updateDimensionProperties: {
          range: { sheetId: 7, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
          properties: { pixelSize: 240 },
          fields: 'pixelSize',
        },
      },
    ]);
    expect(data.replies?.[0]?.addSheet?.properties).toMatchObject({
      sheetId: 7,
      title: 'รายงานผล',
      index: 1,
    });
    expect(data.replies?.slice(1)).toEqual([{}, {}]);
    expect(await written('รายงานผล!A1:C1')).toEqual([['รหัสรายงาน', '=1+1', 2.5]]);
    const got = await office.as(owner).spreadsheets.get({
      spreadsheetId: id,
      ranges: ['รายงานผล!A1:B1'],
      fields: 'sheets(properties.gridProperties.frozenRowCount,data.columnMetadata.pixelSize)',
    });
    expect(got.data).toEqual({
      sheets: [
        {
          properties: { gridProperties: { frozenRowCount: 1 } },
          data: [{ columnMetadata: [{ pixelSize: 240 }, { pixelSize: 100 }] }],
        },
      ],
    });
  });

  it('with one bad request leaves no trace', async () => {
    const before = JSON.stringify(office.part.checkpoint());
    const refused = await refusalOf(
      batch([
        { addSheet: { properties: { title: 'ใหม่' } } },
        {
          updateCells: { start: { sheetId: 0 }, rows: [{ values: [text('x')] }], fields: 'userEnteredValue' },
        },
        { deleteSheet: { sheetId: 99 } },
      ]),
    );
    expect(refused).toEqual({ code: 400, message: 'Invalid requests[2].deleteSheet: No grid with id: 99' });
    expect(JSON.stringify(office.part.checkpoint())).toBe(before);
    expect(office.journal.entries).toHaveLength(1);
  });

  it('appends cells after the last row with data, and an unticked checkbox is data', async () => {
    await batch([
      {
        updateCells: {
          start: { sheetId: 0, rowIndex: 4, columnIndex: 2 },
          rows: [{ values: [{ userEnteredValue: { boolValue: false } }] }],
          fields: 'userEnteredValue',
        },
      },
      { appendCells: { sheetId: 0, rows: [{ values: [text('ต่อท้าย')] }], fields: 'userEnteredValue' } },
    ]);
    expect(await written('ตั้งค่า!A6')).toEqual([['ต่อท้าย']]);
  });

  it('answers with the cells that were asked back', async () => {
    const { data } = await office.as(owner).spreadsheets.batchUpdate({
      spreadsheetId: id,
      fields: 'replies,updatedSpreadsheet.sheets.data.rowData.values.effectiveValue',
      requestBody: {
        requests: [
          {
            updateCells: {
              range: { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 2 },
              rows: [{ values: [number(3), { userEnteredValue: { formulaValue: '=A1*2' } }] }],
              fields: 'userEnteredValue',
            },
          },
        ],
        includeSpreadsheetInResponse: true,
        responseRanges: ['ตั้งค่า!A1:B1'],
      },
    });
    expect(data).toEqual({
      replies: [{}],
      updatedSpreadsheet: {
        sheets: [
          {
            data: [
              {
                rowData: [
                  {
                    values: [{ effectiveValue: { numberValue: 3 } }, { effectiveValue: { numberValue: 6 } }],
                  },
                ],
              },
            ],
          },
        ],
      },
    });
  });

  it('clears the fields that the mask names and the rows do not carry', async () => {
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 };
    await batch([
      { repeatCell: { range, cell: { ...number(5), note: 'หมายเหตุ' }, fields: 'userEnteredValue,note' } },
    ]);
    await batch([{ updateCells: { range, rows: [{ values: [number(1)] }], fields: 'userEnteredValue' } }]);
    const { data } = await office.as(owner).spreadsheets.get({
      spreadsheetId: id,
      ranges: ['A1:A2'],
      fields: 'sheets.data.rowData.values(userEnteredValue,note)',
    });
    expect(data.sheets?.[0]?.data?.[0]?.rowData).toEqual([
      { values: [{ userEnteredValue: { numberValue: 1 }, note: 'หมายเหตุ' }] },
      { values: [{ note: 'หมายเหตุ' }] },
    ]);
  });

  it('sorts rows with their notes, formulas reading their own row', async () => {
    const rows = [
      { values: [text('ข'), number(2), { userEnteredValue: { formulaValue: '=B1*10' } }] },
      {
        values: [
          { ...text('ก'), note: 'ของ ก' },
          number(1),
          { userEnteredValue: { formulaValue: '=B2*10' } },
        ],
      },
    ];
    await batch([
      { updateCells: { start: { sheetId: 0 }, rows, fields: 'userEnteredValue,note' } },
      {
        sortRange: {
          range: { sheetId: 0, startRowIndex: 0, endRowIndex: 2 },
          sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }],
        },
      },
    ]);
    expect(await written('A1:C2', 'FORMULA')).toEqual([
      ['ก', 1, '=B1*10'],
      ['ข', 2, '=B2*10'],
    ]);
    expect(await written('C1:C2')).toEqual([[10], [20]]);
    const { data } = await office.as(owner).spreadsheets.get({
      spreadsheetId: id,
      ranges: ['A1'],
      fields: 'sheets.data.rowData.values.note',
    });
    expect(data.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0]?.note).toBe('ของ ก');
  });

  it('puts rows in: formulas, filter views, named ranges and protected ranges follow', async () => {
    const range = { sheetId: 0, startRowIndex: 4, endRowIndex: 6, startColumnIndex: 0, endColumnIndex: 2 };
    await batch([
      {
        updateCells: {
          start: { sheetId: 0 },
          rows: [{ values: [{ userEnteredValue: { formulaValue: '=SUM(B$5:B6)+A7' } }] }],
          fields: 'userEnteredValue',
        },
      },
      { addFilterView: { filter: { filterViewId: 11, title: 'งานของ P032', range } } },
      { addNamedRange: { namedRange: { name: 'ผล', range } } },
      { addProtectedRange: { protectedRange: { protectedRangeId: 5, range, editors: { users: [owner] } } } },
      { insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 5, endIndex: 7 } } },
    ]);
    const { data } = await office.as(owner).spreadsheets.get({ spreadsheetId: id });
    const moved = { ...range, endRowIndex: 8 };
    expect(data.sheets?.[0]?.filterViews?.[0]?.range).toEqual(moved);
    expect(data.sheets?.[0]?.protectedRanges?.[0]?.range).toEqual(moved);
    expect(data.namedRanges?.[0]?.range).toEqual(moved);
    expect(await written('A1', 'FORMULA')).toEqual([['=SUM(B$5:B8)+A9']]);
    await batch([
      { deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 4, endIndex: 9 } } },
    ]);
    const after = await office.as(owner).spreadsheets.get({ spreadsheetId: id });
    expect(after.data.sheets?.[0]?.protectedRanges).toBeUndefined();
    expect(await written('A1', 'FORMULA')).toEqual([['=SUM(#REF!)+#REF!']]);
  });

  it('keeps charts, conditional formats, banding and merges and gives them back', async () => {
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };
    await batch([
      {
        addChart: {
          chart: {
            chartId: 3,
            spec: { title: 'คะแนน' },
            position: { overlayPosition: { anchorCell: { sheetId: 0 } } },
          },
        },
      },
      { updateChartSpec: { chartId: 3, spec: { title: 'คะแนนรายมิติ' } } },
      {
        addConditionalFormatRule: {
          rule: {
            ranges: [range],
            booleanRule: {
              condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: 'ส่งคืน' }] },
              format: { backgroundColor: { red: 1 } },
            },
          },
        },
      },
      {
        addBanding: {
          bandedRange: { bandedRangeId: 4, range, rowProperties: { firstBandColor: { green: 1 } } },
        },
      },
      { mergeCells: { range, mergeType: 'MERGE_ALL' } },
    ]);
    const { data } = await office.as(owner).spreadsheets.get({ spreadsheetId: id });
    const sheet = data.sheets?.[0];
    expect(sheet?.charts?.[0]?.spec).toEqual({ title: 'คะแนนรายมิติ' });
    expect(sheet?.conditionalFormats).toHaveLength(1);
    expect(sheet?.bandedRanges?.[0]?.bandedRangeId).toBe(4);
    expect(sheet?.merges).toEqual([range]);
  });

  it('renames a tab, and the formulas that name it follow', async () => {
    await batch([
      { addSheet: { properties: { sheetId: 1, title: 'แดชบอร์ด' } } },
      {
        updateCells: {
          start: { sheetId: 1 },
          rows: [{ values: [{ userEnteredValue: { formulaValue: "='ตั้งค่า'!A1+1" } }] }],
          fields: 'userEnteredValue',
        },
      },
      { updateSheetProperties: { properties: { sheetId: 0, title: 'ค่าตั้ง' }, fields: 'title' } },
      {
        updateCells: { start: { sheetId: 0 }, rows: [{ values: [number(41)] }], fields: 'userEnteredValue' },
      },
    ]);
    expect(await written('แดชบอร์ด!A1')).toEqual([[42]]);
    expect(await written('แดชบอร์ด!A1', 'FORMULA')).toEqual([["='ค่าตั้ง'!A1+1"]]);
  });

  it('finds and replaces, copies with formulas following', async () => {
    await batch([
      {
        updateCells: {
          start: { sheetId: 0 },
          rows: [
            { values: [number(1), { userEnteredValue: { formulaValue: '=A1+$A$1' } }, text('สพม. 13')] },
          ],
          fields: 'userEnteredValue',
        },
      },
      {
        copyPaste: {
          source: { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 3 },
          destination: {
            sheetId: 0,
            startRowIndex: 1,
            endRowIndex: 3,
            startColumnIndex: 0,
            endColumnIndex: 3,
          },
          pasteType: 'PASTE_NORMAL',
        },
      },
    ]);
    const { data } = await batch([{ findReplace: { find: '13', replacement: 'ตรัง กระบี่', allSheets: true } }]);
    expect(data.replies?.[0]?.findReplace).toMatchObject({ valuesChanged: 3, occurrencesChanged: 3 });
    expect(await written('A3:C3', 'FORMULA')).toEqual([[1, '=A3+$A$1', 'สพม. ตรัง กระบี่']]);
  });
});

describe('what Google refuses', () => {
  it('an unknown field is 400 with its place', async () => {
    const answer = await office.fetch('POST', `v4/spreadsheets/${id}:batchUpdate`, owner, {
      requests: [{ addSheet: { properties: { tytle: 'x' } } }, { sortRang: {} }],
    });
    expect(answer.status).toBe(400);
    expect(answer.json).toMatchObject({
      error: {
        code: 400,
        status: 'INVALID_ARGUMENT',
        message: [
          `Invalid JSON payload received. Unknown name "tytle" at 'requests[0].add_sheet.properties': Cannot find field.`,
          `Invalid JSON payload received. Unknown name "sortRang" at 'requests[1]': Cannot find field.`,
        ].join('\n'),
      },
    });
  });

  it('an unknown parameter or field of an answer is 400', async () => {
    expect((await office.fetch('GET', `v4/spreadsheets/${id}?includeGrid=true`, owner)).status).toBe(400);
    const answer = await office.fetch('GET', `v4/spreadsheets/${id}?fields=sheets.propertis`, owner);
    expect(answer.json).toMatchObject({
      error: {
        message: 'Request contains an invalid argument.',
        details: [
          {
            fieldViolations: [
              {
                field: 'sheets.propertis',
                description:
                  "Error expanding 'fields' parameter. Cannot find matching fields for path 'sheets.propertis'.",
              },
            ],
          },
        ],
      },
    });
  });

  it('what the workspace does not offer is 501 with its name', async () => {
    const developer = await office.fetch('POST', `v4/spreadsheets/${id}/developerMetadata:search`, owner, {});
    expect(developer.status).toBe(501);
    expect(await refusalOf(batch([{ addSlicer: {} }]))).toEqual({
      code: 501,
      message: 'not available in the local workspace: Request.addSlicer',
    });
  });

  it('callers without name, right or spreadsheet get 401, 403, 404', async () => {
    expect((await office.fetch('GET', `v4/spreadsheets/${id}`, '')).status).toBe(401);
    expect((await office.fetch('GET', `v4/spreadsheets/${id}`, stranger)).json).toEqual({
      error: { code: 403, message: 'The caller does not have permission', status: 'PERMISSION_DENIED' },
    });
    expect((await office.fetch('GET', 'v4/spreadsheets/none', owner)).json).toEqual({
      error: { code: 404, message: 'Requested entity was not found.', status: 'NOT_FOUND' },
    });
    const write = { requests: [{ addSheet: { properties: { title: 'x' } } }] };
    expect((await office.fetch('GET', `v4/spreadsheets/${id}`, reader)).status).toBe(200);
    expect((await office.fetch('POST', `v4/spreadsheets/${id}:batchUpdate`, reader, write)).status).toBe(403);
    expect((await office.fetch('POST', `v4/spreadsheets/${id}:batchUpdate`, operator, write)).status).toBe(
      200,
    );
  });

  it('a request without fields, or two requests in one, is 400', async () => {
    expect((await refusalOf(batch([{ repeatCell: { range: { sheetId: 0 }, cell: {} } }]))).message).toBe(
      "Invalid requests[0].repeatCell: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    );
    expect((await refusalOf(batch([{ addSheet: {}, deleteSheet: {} }]))).code).toBe(400);
    expect((await refusalOf(batch([]))).message).toBe('Must specify at least one request.');
  });
});

it('spreadsheets.create makes tabs with their cells', async () => {
  const { data } = await office.as(owner).spreadsheets.create({
    requestBody: {
      properties: { title: 'สำเนา', locale: 'th_TH' },
      sheets: [
        { properties: { title: 'ก' }, data: [{ rowData: [{ values: [text('x'), number(1)] }] }] },
        { properties: { title: 'ข' } },
      ],
    },
  });
  expect(data.properties?.title).toBe('สำเนา');
  expect(data.sheets?.map((sheet) => sheet.properties?.title)).toEqual(['ก', 'ข']);
  expect(office.part.describe(data.spreadsheetId ?? '').sheets).toHaveLength(2);
});
