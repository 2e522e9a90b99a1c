import type { sheets_v4 } from '@googleapis/sheets';
import { nobody, type OfficeServer, operator, owner, refusalOf, startOffice, teacher } from './office-server';

const id = 'register';
const words =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
let office: OfficeServer;

beforeEach(async () => {
  office = await startOffice();
  office.part.create(id, 'ทะเบียน', { email: owner, now: 0 }, { tabs: ['รายงานผล'] });
});
afterEach(() => office.close());

function batch(email: string, ...requests: sheets_v4.Schema$Request[]) {
  return office.as(email).spreadsheets.batchUpdate({ spreadsheetId: id, requestBody: { requests } });
}

function write(row: number, column: number, stringValue: string): sheets_v4.Schema$Request {
  return {
    updateCells: {
      start: { sheetId: 0, rowIndex: row, columnIndex: column },
      rows: [{ values: [{ userEnteredValue: { stringValue } }] }],
      fields: 'userEnteredValue',
    },
  };
}

function protect(more: sheets_v4.Schema$ProtectedRange): sheets_v4.Schema$Request {
  return {
    addProtectedRange: {
      protectedRange: {
        range: { sheetId: 0 },
        editors: { users: [operator], domainUsersCanEdit: false },
        ...more,
      },
    },
  };
}

const columnB = { sheetId: 0, startRowIndex: 1, endRowIndex: 5, startColumnIndex: 1, endColumnIndex: 2 };

describe('a protected sheet', () => {
  it('refuses a whole batch for one closed cell, and leaves its open ranges open', async () => {
    await batch(owner, protect({ unprotectedRanges: [columnB] }));
    await batch(teacher, write(1, 1, 'ผล'));
    expect(await refusalOf(batch(teacher, write(2, 1, 'ผล'), write(2, 2, 'เกิน')))).toEqual({
      code: 400,
      message: `Invalid requests[1].updateCells: ${words}`,
    });
    const { data } = await office.as(teacher).spreadsheets.values.get({ spreadsheetId: id, range: 'A1:C5' });
    expect(data.values).toEqual([[], ['', 'ผล']]);
    expect((await refusalOf(batch(operator, write(2, 2, 'ได้')))).code).toBe(200);
    expect((await refusalOf(batch(owner, write(2, 3, 'ได้')))).code).toBe(200);
  });

  it('refuses values.update in the same words', async () => {
    await batch(owner, protect({}));
    const update = office.as(teacher).spreadsheets.values.update({
      spreadsheetId: id,
      range: 'A1',
      valueInputOption: 'RAW',
      requestBody: { values: [[1]] },
    });
    expect(await refusalOf(update)).toEqual({ code: 400, message: words });
  });

  it('lets outsiders neither insert, delete nor sort rows, nor rename it, nor open it', async () => {
    await batch(owner, protect({ protectedRangeId: 9, unprotectedRanges: [columnB] }));
    const rows = { sheetId: 0, dimension: 'ROWS', startIndex: 2, endIndex: 3 };
    const forbidden: sheets_v4.Schema$Request[] = [
      { insertDimension: { range: rows } },
      { deleteDimension: { range: rows } },
      { sortRange: { range: { sheetId: 0 }, sortSpecs: [{ dimensionIndex: 0 }] } },
      { updateSheetProperties: { properties: { sheetId: 0, title: 'x' }, fields: 'title' } },
      { deleteProtectedRange: { protectedRangeId: 9 } },
      { setBasicFilter: { filter: { range: { sheetId: 0 } } } },
    ];
    for (const request of forbidden) {
      expect((await refusalOf(batch(teacher, request))).message).toContain(words);
      expect((await refusalOf(batch(operator, { addFilterView: { filter: { range: columnB } } }))).code).toBe(
        200,
      );
    }
    const view = { addFilterView: { filter: { range: columnB, title: 'งานของฉัน' } } };
    expect((await refusalOf(batch(teacher, view))).code).toBe(200);
  });

  it('takes an owner’s range on top: both must let the person in', async () => {
    const own = { ...columnB, endRowIndex: 3 };
    await batch(
      owner,
      protect({ unprotectedRanges: [columnB] }),
      protect({ range: own, editors: { users: [operator] } }),
    );
    expect((await refusalOf(batch(teacher, write(1, 1, 'ของคนอื่น')))).code).toBe(400);
    expect((await refusalOf(batch(teacher, write(3, 1, 'ของใครก็ได้')))).code).toBe(200);
  });
});

describe('a protected range', () => {
  it('without editors protects nothing, and a warning stops nobody', async () => {
    await batch(
      owner,
      { addProtectedRange: { protectedRange: { range: { sheetId: 0 } } } },
      protect({ warningOnly: true, editors: {}, range: { sheetId: 0, startRowIndex: 0, endRowIndex: 3 } }),
    );
    expect((await refusalOf(batch(teacher, write(0, 0, 'x')))).code).toBe(200);
  });

  it('stays put when rows are sorted', async () => {
    await batch(owner, write(0, 0, 'ข'), write(1, 0, 'ก'));
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 1 };
    await batch(owner, protect({ range }));
    await batch(owner, {
      sortRange: { range: { sheetId: 0, endRowIndex: 2 }, sortSpecs: [{ dimensionIndex: 0 }] },
    });
    expect((await refusalOf(batch(teacher, write(0, 0, 'x')))).code).toBe(400);
    expect((await refusalOf(batch(teacher, write(1, 0, 'x')))).code).toBe(200);
  });

  it('with a bad address refuses the whole batch', async () => {
    const refused = await refusalOf(
      batch(owner, write(0, 0, 'x'), protect({ editors: { users: ['ไม่มีแอด'] } })),
    );
    expect(refused).toEqual({
      code: 400,
      message: 'Invalid requests[1].addProtectedRange: Invalid user: ไม่มีแอด',
    });
    const { data } = await office.as(owner).spreadsheets.values.get({ spreadsheetId: id, range: 'A1' });
    expect(data.values).toBeUndefined();
  });

  it('with an editor who has no account refuses the whole batch, and says whom only every second time', async () => {
    const request = protect({ editors: { users: [operator, nobody] } });
    const refused = [await refusalOf(batch(owner, request)), await refusalOf(batch(owner, request))];
    expect(refused.map(({ code }) => code)).toEqual([400, 400]);
    expect(refused.map(({ message }) => message.includes(nobody))).toEqual([true, false]);
    const { data } = await office.as(owner).spreadsheets.get({ spreadsheetId: id });
    expect(data.sheets?.[0]?.protectedRanges).toBeUndefined();
  });

  it('shows its editors only to those who may edit it, and may be changed by them', async () => {
    await batch(owner, protect({ protectedRangeId: 9, description: 'ทะเบียน' }));
    const seen = async (email: string) =>
      (await office.as(email).spreadsheets.get({ spreadsheetId: id, fields: 'sheets.protectedRanges' })).data
        .sheets?.[0]?.protectedRanges?.[0];
    expect(await seen(teacher)).toMatchObject({ requestingUserCanEdit: false });
    expect((await seen(teacher))?.editors).toBeUndefined();
    expect(await seen(operator)).toMatchObject({
      requestingUserCanEdit: true,
      editors: { users: [operator, owner] },
    });
    const update = {
      updateProtectedRange: {
        protectedRange: { protectedRangeId: 9, editors: { users: [operator, teacher] } },
        fields: 'editors',
      },
    };
    expect((await refusalOf(batch(teacher, update))).code).toBe(400);
    await batch(operator, update);
    expect(await seen(teacher)).toMatchObject({ description: 'ทะเบียน', requestingUserCanEdit: true });
  });

  it('of a copied workbook has the copier as its only editor', async () => {
    await batch(owner, protect({ editors: { users: [operator, teacher] } }));
    office.part.copy(id, 'copy', 'สำเนา', operator);
    const asTeacher = office.as(teacher).spreadsheets.values.update({
      spreadsheetId: 'copy',
      range: 'A1',
      valueInputOption: 'RAW',
      requestBody: { values: [[1]] },
    });
    expect((await refusalOf(asTeacher)).message).toBe(words);
  });
});
