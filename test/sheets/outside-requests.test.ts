import type { sheets_v4 } from '@googleapis/sheets';
import { type OfficeServer, owner, refusalOf, startOffice } from './office-server';

/** Requests that only clients from outside send: each is tried with Google's own client. */
const id = 'register';
let office: OfficeServer;

beforeAll(async () => {
  office = await startOffice();
});
afterAll(() => office.close());
beforeEach(() => {
  office.part.create(id, 'ทะเบียน', { email: owner, now: 0 }, { tabs: ['รายงานผล'] });
});

const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 2 };

async function send(...requests: sheets_v4.Schema$Request[]): Promise<sheets_v4.Schema$Response[]> {
  const call = { spreadsheetId: id, requestBody: { requests } };
  return (await office.as(owner).spreadsheets.batchUpdate(call)).data.replies ?? [];
}

async function sheet(fields: string): Promise<sheets_v4.Schema$Sheet> {
  const { data } = await office
    .as(owner)
    .spreadsheets.get({ spreadsheetId: id, fields: `sheets(${fields})` });
  return data.sheets?.[0] ?? {};
}

describe('from outside', () => {
  it('conditional formats are changed, moved and taken away', async () => {
    const rule = (text: string): sheets_v4.Schema$ConditionalFormatRule => ({
      ranges: [range],
      booleanRule: {
        condition: { type: 'TEXT_CONTAINS', values: [{ userEnteredValue: text }] },
        format: { textFormat: { bold: true } },
      },
    });
    await send(
      { addConditionalFormatRule: { rule: rule('ก'), index: 0 } },
      { addConditionalFormatRule: { rule: rule('ข'), index: 1 } },
    );
    const words = async () =>
      ((await sheet('conditionalFormats')).conditionalFormats ?? []).map(
        (each) => each.booleanRule?.condition?.values?.[0]?.userEnteredValue,
      );
    await send({ updateConditionalFormatRule: { index: 0, sheetId: 0, rule: rule('ค') } });
    expect(await words()).toEqual(['ค', 'ข']);
    await send({ updateConditionalFormatRule: { index: 0, sheetId: 0, newIndex: 1 } });
    expect(await words()).toEqual(['ข', 'ค']);
    await send({ deleteConditionalFormatRule: { index: 0, sheetId: 0 } });
    expect(await words()).toEqual(['ค']);
  });

  it('filters and filter views are renamed and taken away', async () => {
    await send(
      { addFilterView: { filter: { filterViewId: 7, title: 'เดิม', range } } },
      { setBasicFilter: { filter: { range } } },
    );
    await send({ updateFilterView: { filter: { filterViewId: 7, title: 'ใหม่' }, fields: 'title' } });
    expect(await sheet('filterViews(filterViewId,title),basicFilter')).toEqual({
      filterViews: [{ filterViewId: 7, title: 'ใหม่' }],
      basicFilter: { range },
    });
    await send({ deleteFilterView: { filterId: 7 } }, { clearBasicFilter: { sheetId: 0 } });
    expect(await sheet('filterViews,basicFilter')).toEqual({});
  });

  it('merged cells come apart, borders are drawn and columns fit their texts', async () => {
    await send({ mergeCells: { range, mergeType: 'MERGE_ALL' } });
    expect((await sheet('merges')).merges).toEqual([range]);
    await send({ unmergeCells: { range } });
    expect(await sheet('merges')).toEqual({});
    const line = { style: 'SOLID', width: 1 };
    await send(
      { updateBorders: { range, top: line, innerHorizontal: line } },
      {
        updateCells: {
          start: { sheetId: 0, rowIndex: 0, columnIndex: 0 },
          rows: [{ values: [{ userEnteredValue: { stringValue: 'ตัวชี้วัดที่มีชื่อยาวกว่าช่องหนึ่งช่องมาก' } }] }],
          fields: 'userEnteredValue',
        },
      },
      {
        autoResizeDimensions: {
          dimensions: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
        },
      },
    );
    const { data } = await sheet('data(columnMetadata/pixelSize,rowData/values/userEnteredFormat/borders)');
    const borders = data?.[0]?.rowData?.map((row) => row.values?.[0]?.userEnteredFormat?.borders);
    expect(borders?.[0]?.top).toMatchObject({ style: 'SOLID' });
    expect(borders?.[1]?.top ?? borders?.[0]?.bottom).toMatchObject({ style: 'SOLID' });
    expect(borders?.[2]?.bottom).toBeUndefined();
    expect(data?.[0]?.columnMetadata?.[0]?.pixelSize).toBeGreaterThan(200);
  });

  it('named ranges are moved and taken away', async () => {
    await send({ addNamedRange: { namedRange: { namedRangeId: 'n', name: 'ผล', range } } });
    const moved = { ...range, endRowIndex: 9 };
    await send({
      updateNamedRange: {
        namedRange: { namedRangeId: 'n', name: 'ผลรวม', range: moved },
        fields: 'name,range',
      },
    });
    const named = async () =>
      (await office.as(owner).spreadsheets.get({ spreadsheetId: id, fields: 'namedRanges' })).data
        .namedRanges;
    expect(await named()).toEqual([{ namedRangeId: 'n', name: 'ผลรวม', range: moved }]);
    await send({ deleteNamedRange: { namedRangeId: 'n' } });
    expect(await named()).toBeUndefined();
  });

  it('bands are recoloured and taken away', async () => {
    const colours = (red: number) => ({ firstBandColor: { red }, secondBandColor: { red: 1 } });
    await send({ addBanding: { bandedRange: { bandedRangeId: 5, range, rowProperties: colours(0.2) } } });
    await send({
      updateBanding: {
        bandedRange: { bandedRangeId: 5, rowProperties: colours(0.4) },
        fields: 'rowProperties',
      },
    });
    const [band] = (await sheet('bandedRanges')).bandedRanges ?? [];
    expect(band).toMatchObject({ bandedRangeId: 5, range, rowProperties: { firstBandColor: { red: 0.4 } } });
    await send({ deleteBanding: { bandedRangeId: 5 } });
    expect(await sheet('bandedRanges')).toEqual({});
  });

  it('a chart is drawn, moved and taken away', async () => {
    const at = (rowIndex: number) => ({
      overlayPosition: { anchorCell: { sheetId: 0, rowIndex, columnIndex: 1 } },
    });
    const spec = {
      title: 'คะแนนตามมิติ',
      basicChart: { chartType: 'COLUMN', series: [{ series: { sourceRange: { sources: [range] } } }] },
    };
    const [reply] = await send({ addChart: { chart: { spec, position: at(1) } } });
    const objectId = reply?.addChart?.chart?.chartId ?? -1;
    await send({ updateEmbeddedObjectPosition: { objectId, newPosition: at(12), fields: '*' } });
    const [chart] = (await sheet('charts')).charts ?? [];
    expect(chart).toMatchObject({ chartId: objectId, spec: { title: 'คะแนนตามมิติ' }, position: at(12) });
    await send({ deleteEmbeddedObject: { objectId } });
    expect(await sheet('charts')).toEqual({});
  });
});

describe('what Sheets does not take', () => {
  const refused = async (...requests: sheets_v4.Schema$Request[]) => {
    const { code, message } = await refusalOf(send(...requests));
    return `${code} ${message}`;
  };
  const condition = (type: string, ...values: string[]) => ({
    type,
    values: values.map((userEnteredValue) => ({ userEnteredValue })),
  });
  const validation = (type: string, ...values: string[]) => ({
    setDataValidation: { range, rule: { condition: condition(type, ...values) } },
  });
  const format = (type: string, ...values: string[]) => ({
    addConditionalFormatRule: {
      index: 0,
      rule: { ranges: [range], booleanRule: { condition: condition(type, ...values), format: {} } },
    },
  });

  it('is a condition with another number of values than its type asks for', async () => {
    expect(await refused(validation('ONE_OF_RANGE', '=A1:A3', '=B1:B3'))).toBe(
      "400 Invalid requests[0].setDataValidation: ConditionType 'ONE_OF_RANGE' requires exactly one ConditionValue, but 2 values were supplied.",
    );
    expect(await refused(validation('NUMBER_BETWEEN', '1'))).toBe(
      "400 Invalid requests[0].setDataValidation: ConditionType 'NUMBER_BETWEEN' requires exactly two ConditionValues, but 1 values were supplied.",
    );
    expect(await refused(format('NUMBER_LESS'))).toBe(
      "400 Invalid requests[0].addConditionalFormatRule: ConditionType 'NUMBER_LESS' requires exactly one ConditionValue, but 0 values were supplied.",
    );
    expect(await refused(validation('DATE_IS_VALID', '1'))).toMatch(/requires no ConditionValues/);
    expect(await refused(validation('BOOLEAN', 'ก', 'ข', 'ค'))).toMatch(/at most two/);
  });

  it('is a condition of another place', async () => {
    expect(await refused(validation('NOT_BLANK'))).toMatch(/^400 .*not supported for data validation\.$/);
    expect(await refused(format('ONE_OF_LIST', 'ก'))).toMatch(
      /^400 .*not supported for conditional formatting\.$/,
    );
    await send(validation('DATE_BETWEEN', '1/10/2026', '30/9/2027'), format('NOT_BLANK'));
  });

  it('is to unmerge a part of merged cells', async () => {
    await send({ mergeCells: { range, mergeType: 'MERGE_ALL' } });
    expect(await refused({ unmergeCells: { range: { ...range, endRowIndex: 2 } } })).toBe(
      '400 Invalid requests[0].unmergeCells: You must select all cells in a merged range to merge or unmerge them.',
    );
    await send({ unmergeCells: { range: { ...range, endRowIndex: 9 } } });
    expect(await sheet('merges')).toEqual({});
  });

  it('is to insert without an end, or to replace in two scopes at once', async () => {
    expect(
      await refused({ insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 5 } } }),
    ).toMatch(/^400 .*endIndex/);
    expect(
      await refused({ findReplace: { find: 'ก', replacement: 'ข', sheetId: 0, allSheets: true } }),
    ).toMatch(/^400 /);
  });

  it('is a mask of fields that are not there, or with an open parenthesis', async () => {
    const rows = { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 };
    const resize = (fields: string) =>
      refused({ updateDimensionProperties: { range: rows, properties: { pixelSize: 30 }, fields } });
    expect(await resize('pixelSizes')).toBe(
      '400 Invalid requests[0].updateDimensionProperties: Invalid field: pixelSizes',
    );
    expect(
      await refused({ repeatCell: { range, cell: {}, fields: 'userEnteredFormat(textFormat' } }),
    ).toMatch(/^400 .*Invalid field mask/);
    await send({
      repeatCell: { range, cell: {}, fields: 'userEnteredFormat( textFormat(bold, italic) ),note' },
    });
    const read = async (fields: string) =>
      (await refusalOf(office.as(owner).spreadsheets.get({ spreadsheetId: id, fields }))).code;
    expect(await read('sheets(properties')).toBe(400);
    expect(await read('sheets)properties(')).toBe(400);
    expect(await read('sheets(properties)title')).toBe(400);
    expect((await refusalOf(office.as(owner).spreadsheets.get({ spreadsheetId: id, alt: 'xml' }))).code).toBe(
      400,
    );
  });

  it('or this workspace has not: a protected range or a filter view that a named range is behind', async () => {
    await send({ addNamedRange: { namedRange: { namedRangeId: 'n', name: 'ผล', range } } });
    expect(await refused({ addProtectedRange: { protectedRange: { namedRangeId: 'n' } } })).toMatch(/^501 /);
    expect(await refused({ addFilterView: { filter: { title: 'ผล', namedRangeId: 'n' } } })).toMatch(/^501 /);
  });
});
