import type { sheets_v4 } from '@googleapis/sheets';
import {
  firstDay,
  type OfficeServer,
  operator,
  owner,
  startOffice,
  stranger,
  teacher,
} from './office-server';

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

function type(range: string, values: string[][], as = teacher) {
  return office.part.edit(
    { as, spreadsheetId: id, range: `'รายงานผล'!${range}`, values },
    { email: as, now: firstDay },
  );
}

async function shown(range: string) {
  return (await office.as(owner).spreadsheets.values.get({ spreadsheetId: id, range })).data.values;
}

function rule(condition: sheets_v4.Schema$BooleanCondition, more: sheets_v4.Schema$DataValidationRule = {}) {
  return batch({
    setDataValidation: {
      range: { sheetId: 0, startRowIndex: 1, endRowIndex: 10, startColumnIndex: 1, endColumnIndex: 2 },
      rule: { condition, strict: true, ...more },
    },
  });
}

describe('a person’s edit', () => {
  it('is read as typed and rings with what stood there before', async () => {
    expect(type('B2', [['85%']])).toEqual({
      events: [{ range: { sheetId: 0, row: 2, column: 2, rows: 1, columns: 1 }, value: '0.85' }],
    });
    expect(type('B2', [['TRUE']])).toMatchObject({ events: [{ value: 'TRUE', oldValue: '0.85' }] });
    expect(type('B2', [['']])).toEqual({
      events: [{ range: { sheetId: 0, row: 2, column: 2, rows: 1, columns: 1 }, oldValue: 'TRUE' }],
    });
    expect(type('B2:C3', [['๘๕', '30/4/2570'], ['x']])).toEqual({
      events: [{ range: { sheetId: 0, row: 2, column: 2, rows: 2, columns: 2 } }],
    });
    expect(await shown('รายงานผล!B2:C3')).toEqual([['๘๕', '30/4/2570'], ['x']]);
  });

  it.each([
    ['70%', '0.7'],
    ['88.25 %', '0.8825'],
  ])('of %s is exactly %s', (typed, value) => {
    expect(type('B2', [[typed]])).toMatchObject({ events: [{ value }] });
  });

  it('of a bare number is a percentage where the cell shows percentages', async () => {
    type('B2', [['85%']]);
    expect(type('B2', [['90']])).toMatchObject({ events: [{ value: '0.9' }] });
    expect(type('B2', [['0.5']])).toMatchObject({ events: [{ value: '0.005' }] });
    expect(type('C2', [['90']])).toMatchObject({ events: [{ value: '90' }] });
  });

  it('in a closed cell is refused whole', async () => {
    await batch({
      addProtectedRange: {
        protectedRange: {
          range: { sheetId: 0 },
          unprotectedRanges: [
            { sheetId: 0, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 1, endColumnIndex: 2 },
          ],
          editors: { users: [operator] },
        },
      },
    });
    expect(type('B2:C2', [['1', '2']])).toMatchObject({ error: { code: 'protected-cell' } });
    expect(await shown('รายงานผล!B2:C2')).toBeUndefined();
    expect(type('B2', [['1']])).toMatchObject({ events: [{ value: '1' }] });
    expect(type('C2', [['2']], operator)).toMatchObject({ events: [{ value: '2' }] });
  });

  it('by someone without the right, or outside the sheet, is refused', () => {
    expect(type('B2', [['1']], stranger)).toMatchObject({ error: { code: 'no-right' } });
    expect(type('ZZ2', [['1']])).toMatchObject({ error: { code: 'invalid-range' } });
  });

  it('must be a word of a strict list', async () => {
    await rule({
      type: 'ONE_OF_LIST',
      values: [{ userEnteredValue: 'ผ่าน' }, { userEnteredValue: 'ส่งคืน' }],
    });
    expect(type('B2', [['ผ่าน']])).toHaveProperty('events');
    expect(type('B3', [['แก้']])).toEqual({
      error: {
        code: 'invalid-value',
        message: 'The data you entered in cell B3 violates the data validation rules set on this cell.',
      },
    });
    expect(type('B2', [['']])).toHaveProperty('events');
    await office.as(owner).spreadsheets.values.update({
      spreadsheetId: id,
      range: 'รายงานผล!B4',
      valueInputOption: 'USER_ENTERED',
      requestBody: { values: [['โปรแกรมเขียนได้']] },
    });
    expect(await shown('รายงานผล!B4')).toEqual([['โปรแกรมเขียนได้']]);
  });

  it('of a block is judged cell by cell, each by its rule in its own row, whatever the columns', async () => {
    await rule({ type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$B2>=$A2' }] });
    await batch({
      setDataValidation: {
        range: { sheetId: 0, startRowIndex: 1, endRowIndex: 10, startColumnIndex: 2, endColumnIndex: 4 },
        rule: {
          condition: {
            type: 'NUMBER_BETWEEN',
            values: [{ userEnteredValue: '=$A2' }, { userEnteredValue: '=$B2' }],
          },
          strict: true,
        },
      },
    });
    type('A2:A4', [['1'], ['5'], ['9']]);
    expect(type('B2:B4', [['1'], ['5'], ['9']])).toHaveProperty('events');
    expect(
      type('B2:D4', [
        ['10', '2', '3'],
        ['20', '6', '7'],
        ['30', '10', '11'],
      ]),
    ).toHaveProperty('events');
    expect(
      type('B2:D4', [
        ['10', '2', '3'],
        ['20', '6', '7'],
        ['30', '10', '8'],
      ]),
    ).toMatchObject({
      error: { message: expect.stringContaining('D4') },
    });
    expect(type('B2:B4', [['8']])).toMatchObject({ error: { message: expect.stringContaining('B4') } });
    expect(await shown('รายงานผล!B2:D4')).toEqual([
      ['10', '2', '3'],
      ['20', '6', '7'],
      ['30', '10', '11'],
    ]);
  });

  it('is judged by a custom formula in its own row, with the office’s hint', async () => {
    await rule(
      { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=OR(ISNUMBER($B2),$A2="ฟรี")' }] },
      { inputMessage: 'พิมพ์ตัวเลข' },
    );
    expect(type('B5', [['82.5']])).toHaveProperty('events');
    expect(type('B5', [['82,5']])).toEqual({ error: { code: 'invalid-value', message: 'พิมพ์ตัวเลข' } });
    type('A6', [['ฟรี']]);
    expect(type('B6', [['ข้อความ']])).toHaveProperty('events');
    await batch({
      insertDimension: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } },
    });
    expect(type('C6', [['ยังฟรี']])).toHaveProperty('events');
    expect(type('C5', [['ไม่ใช่']])).toHaveProperty('error');
  });

  it('meets numbers, dates, e-mail addresses and checkboxes', async () => {
    await rule({ type: 'NUMBER_BETWEEN', values: [{ userEnteredValue: '0' }, { userEnteredValue: '100' }] });
    expect(type('B2', [['100.5']])).toHaveProperty('error');
    expect(type('B2', [['99.5']])).toHaveProperty('events');
    await rule({ type: 'DATE_AFTER', values: [{ userEnteredValue: '1/10/2026' }] });
    expect(type('B2', [['30/9/2026']])).toHaveProperty('error');
    expect(type('B2', [['2/10/2026']])).toHaveProperty('events');
    await rule({ type: 'TEXT_IS_EMAIL' });
    expect(type('B2', [['ครู']])).toHaveProperty('error');
    expect(type('B2', [['kru@office.example']])).toHaveProperty('events');
    await rule({ type: 'BOOLEAN' });
    expect(type('B2', [['ใช่']])).toHaveProperty('error');
    expect(type('B2', [['true']])).toHaveProperty('events');
    await rule({ type: 'ONE_OF_RANGE', values: [{ userEnteredValue: "='รายงานผล'!$A$1:$A$3" }] });
    type('A2', [['P001']]);
    expect(type('B2', [['P002']])).toHaveProperty('error');
    expect(type('B2', [['P001']])).toHaveProperty('events');
  });
});

describe('the page’s view of a tab', () => {
  it('shows texts, dropdowns, checkboxes, notes, closed cells and conditional colours', async () => {
    const cell = (column: number) => ({
      sheetId: 0,
      startRowIndex: 1,
      endRowIndex: 3,
      startColumnIndex: column,
      endColumnIndex: column + 1,
    });
    const list = { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'ผ่าน' }, { userEnteredValue: 'ส่งคืน' }] };
    await batch(
      {
        updateCells: {
          start: { sheetId: 0 },
          rows: [
            {
              values: [
                {
                  userEnteredValue: { stringValue: 'ผล' },
                  userEnteredFormat: { textFormat: { bold: true } },
                },
              ],
            },
            {
              values: [
                {
                  userEnteredValue: { numberValue: 0.855 },
                  userEnteredFormat: { numberFormat: { type: 'PERCENT', pattern: '0%' } },
                },
                { userEnteredValue: { stringValue: 'ส่งคืน' }, note: 'ขาดหลักฐาน' },
                { userEnteredValue: { boolValue: true } },
              ],
            },
          ],
          fields: 'userEnteredValue,userEnteredFormat,note',
        },
      },
      { setDataValidation: { range: cell(1), rule: { condition: list, strict: true } } },
      { setDataValidation: { range: cell(2), rule: { condition: { type: 'BOOLEAN' } } } },
      {
        addConditionalFormatRule: {
          rule: {
            ranges: [{ sheetId: 0, startRowIndex: 1, startColumnIndex: 0, endColumnIndex: 2 }],
            booleanRule: {
              condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$B2="ส่งคืน"' }] },
              format: { backgroundColor: { red: 1 } },
            },
          },
        },
      },
      {
        addProtectedRange: {
          protectedRange: {
            range: { sheetId: 0 },
            unprotectedRanges: [cell(1)],
            editors: { users: [operator] },
          },
        },
      },
    );
    const view = office.part.sheetView(id, 0, { email: teacher, now: firstDay });
    if ('error' in view) throw new Error(view.error.message);
    expect(view.rows[1]).toEqual([
      { text: '86%', input: '85.5%', locked: true, style: 1 },
      { text: 'ส่งคืน', list: 0, note: 'ขาดหลักฐาน', style: 2 },
      { text: 'TRUE', checkbox: true, locked: true, style: 3 },
    ]);
    expect(view.rows[2]?.[1]).toEqual({ list: 0 });
    expect(view.styles).toEqual([
      { bold: true },
      { align: 'right', background: '#ff0000', wrap: false },
      { background: '#ff0000' },
      { align: 'center' },
    ]);
    expect(view.rows[2]?.[2]).toMatchObject({ text: 'FALSE', checkbox: false });
    expect(view.lists).toEqual([['ผ่าน', 'ส่งคืน']]);
    expect(view.restLocked).toBe(true);
    expect(office.part.sheetView(id, 0, { email: stranger, now: firstDay })).toHaveProperty('error');
  });
});
