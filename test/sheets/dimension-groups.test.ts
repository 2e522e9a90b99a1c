import type { sheets_v4 } from '@googleapis/sheets';
import { type OfficeServer, owner, refusalOf, startOffice } from './office-server';

const id = 'register';
let office: OfficeServer;

beforeEach(async () => {
  office = await startOffice();
  office.part.create(id, 'ทะเบียน', { email: owner, now: 0 }, { tabs: ['รายงานผล'] });
});
afterEach(() => office.close());

function batch(...requests: sheets_v4.Schema$Request[]) {
  return office.as(owner).spreadsheets.batchUpdate({ spreadsheetId: id, requestBody: { requests } });
}

function columns(startIndex: number, endIndex: number): sheets_v4.Schema$DimensionRange {
  return {
    sheetId: 0,
    dimension: 'COLUMNS',
    startIndex,
    endIndex,
  };
}
function add(start: number, end: number) {
  return { addDimensionGroup: { range: columns(start, end) } };
}
function collapse(start: number, end: number, depth: number, collapsed = true) {
  return {
    updateDimensionGroup: {
      dimensionGroup: { range: columns(start, end), depth, collapsed },
      fields: 'collapsed',
    },
  };
}

/** `B:E 1` as start, end, depth. */
async function groups() {
  const { data } = await office
    .as(owner)
    .spreadsheets.get({ spreadsheetId: id, fields: 'sheets.columnGroups' });
  return (data.sheets?.[0]?.columnGroups ?? []).map(({ range, depth }) => [
    range?.startIndex,
    range?.endIndex,
    depth,
  ]);
}

async function hidden() {
  const { data } = await office.as(owner).spreadsheets.get({
    spreadsheetId: id,
    ranges: ['A1:F1'],
    fields: 'sheets.data.columnMetadata.hiddenByUser',
  });
  const metadata = data.sheets?.[0]?.data?.[0]?.columnMetadata ?? [];
  return metadata.flatMap((column, index) => (column.hiddenByUser === true ? [index] : []));
}

describe('groups of columns', () => {
  it('nest as Google tells it: a group within another, around another, and one that reaches over its end', async () => {
    await batch(add(1, 5), add(2, 4));
    expect(await groups()).toEqual([
      [1, 5, 1],
      [2, 4, 2],
    ]);
    await batch({ deleteDimensionGroup: { range: columns(3, 5) } });
    expect(await groups()).toEqual([
      [1, 4, 1],
      [2, 3, 2],
    ]);
    await batch(
      { deleteDimensionGroup: { range: columns(1, 4) } },
      { deleteDimensionGroup: { range: columns(2, 3) } },
    );
    expect(await groups()).toEqual([]);
    await batch(add(1, 4), add(2, 5));
    expect(await groups()).toEqual([
      [1, 5, 1],
      [2, 4, 2],
    ]);
  });

  it('hide what they hold when they are collapsed, and follow columns that are put in', async () => {
    await batch(add(1, 4), collapse(1, 4, 1));
    expect(await hidden()).toEqual([1, 2, 3]);
    await batch({ insertDimension: { range: columns(0, 1) } });
    expect(await groups()).toEqual([[2, 5, 1]]);
    await batch(collapse(2, 5, 1, false));
    expect(await hidden()).toEqual([]);
  });

  it('are refused outside the grid, and where none of that range and depth stands', async () => {
    expect((await refusalOf(batch(add(20, 99)))).code).toBe(400);
    expect((await refusalOf(batch(add(1, 3), collapse(1, 3, 2)))).code).toBe(400);
  });
});
