import type { sheets_v4 } from '@googleapis/sheets';
import { mapReferences, parseFormula, shiftFormula } from '../../local/sheets/formula-text';
import { firstDay, newSheets, type OfficeServer, owner, startOffice } from './office-server';

describe('the text of a formula', () => {
  it('moves relative sides and keeps fixed ones', () => {
    expect(shiftFormula('=A1+$B$2*SUM(A:C)&"A1"+LOG10(C3)', 2, 1)).toBe('=B3+$B$2*SUM(B:D)&"A1"+LOG10(D5)');
    expect(shiftFormula('=SUM(A2:A)+1E5+2:3', 1, 0)).toBe('=SUM(A3:A)+1E5+3:4');
    expect(shiftFormula('=A1', -1, 0)).toBe('=#REF!');
    expect(shiftFormula("='แดช บอร์ด'!A1+รายงานผล!$C3", 1, 1)).toBe("='แดช บอร์ด'!B2+'รายงานผล'!$C4");
  });

  it('is left as it stands when nothing changes', () => {
    const formula = '=รายงานผล!a1 + sum( B2:b9 )';
    expect(mapReferences(formula, (reference) => reference)).toBe(formula);
    expect(parseFormula('="A1"&FOO_A1')).toEqual(['="A1"&FOO_A1']);
  });
});

describe('formulas in the register', () => {
  const id = 'register';
  let office: OfficeServer;

  beforeEach(async () => {
    office = await startOffice();
    office.part.create(id, 'ทะเบียน', { email: owner, now: 0 }, { tabs: ['รายงานผล', 'แดชบอร์ด'] });
  });
  afterEach(() => office.close());

  const write = (sheetId: number, row: number, values: readonly (string | number | boolean)[]) => ({
    updateCells: {
      start: { sheetId, rowIndex: row },
      rows: [
        {
          values: values.map((value) => ({
            userEnteredValue:
              typeof value === 'number'
                ? { numberValue: value }
                : typeof value === 'boolean'
                  ? { boolValue: value }
                  : value.startsWith('=')
                    ? { formulaValue: value }
                    : { stringValue: value },
          })),
        },
      ],
      fields: 'userEnteredValue',
    },
  });
  const batch = (...requests: sheets_v4.Schema$Request[]) =>
    office.as(owner).spreadsheets.batchUpdate({ spreadsheetId: id, requestBody: { requests } });
  const read = async (range: string) =>
    (
      await office
        .as(owner)
        .spreadsheets.values.get({ spreadsheetId: id, range, valueRenderOption: 'UNFORMATTED_VALUE' })
    ).data.values;

  it('of one workbook say nothing in another that is made of the same tabs', async () => {
    const lines = (factor: number) =>
      Array.from({ length: 300 }, (_, row) => write(0, row, [row, `=A${row + 1}*${factor}`, '=TODAY()-1']));
    const sum = write(1, 0, ['=SUM(รายงานผล!B:B)']);
    await batch(...lines(2), sum);
    expect(await read('แดชบอร์ด!A1')).toEqual([[89_700]]);
    await office.close();

    office = await startOffice();
    office.part.create(id, 'ทะเบียน', { email: owner, now: 0 }, { tabs: ['รายงานผล', 'แดชบอร์ด'] });
    await batch(...lines(2).slice(0, 299), write(0, 299, [299, 'ไม่มีสูตร', '=TODAY()-1']), sum);
    expect(await read('แดชบอร์ด!A1')).toEqual([[89_102]]);
    expect(await read('รายงานผล!A1:C1')).toEqual([[0, 0, 46_295]]);
    await batch(...lines(3));
    expect(await read('แดชบอร์ด!A1')).toEqual([[134_550]]);
  });

  it('give numbers, texts, truth values and errors', async () => {
    await batch(
      write(0, 0, [1, 3, '1.10', true]),
      write(0, 1, ['=A1/B1', '=C1&"x"', '=A1<B1', '=1/0', '=NA()', '=""', '=NOSUCH()', '=ISNUMBER(C1)']),
    );
    expect(await read('รายงานผล!A2:H2')).toEqual([
      [
        0.333333333333333,
        '1.10x',
        true,
        '#DIV/0! (Function DIVIDE parameter 2 cannot be zero.)',
        '#N/A',
        '',
        expect.stringMatching(/^#NAME\? \(/),
        false,
      ],
    ]);
  });

  it('follow what they read, across tabs, and tell codes 1.1 and 1.10 apart', async () => {
    await batch(
      write(0, 1, ['1.1', 10, 4]),
      write(0, 2, ['1.10', 20, 5]),
      write(1, 0, ["=SUMPRODUCT(('รายงานผล'!A2:A=\"1.10\")*'รายงานผล'!B2:B*'รายงานผล'!C2:C)"]),
    );
    expect(await read('แดชบอร์ด!A1')).toEqual([[100]]);
    await batch(write(0, 2, ['1.10', 20, 4]));
    expect(await read('แดชบอร์ด!A1')).toEqual([[80]]);
    await batch({
      insertDimension: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } },
    });
    expect(await read('แดชบอร์ด!A1')).toEqual([[80]]);
    await batch({
      appendCells: {
        sheetId: 0,
        rows: write(0, 0, ['1.10', '', 1, 1]).updateCells.rows,
        fields: 'userEnteredValue',
      },
    });
    expect(await read('แดชบอร์ด!A1')).toEqual([[81]]);
  });

  it('read named ranges', async () => {
    await batch(
      {
        addNamedRange: {
          namedRange: { name: 'น้ำหนัก', range: { sheetId: 0, endRowIndex: 3, endColumnIndex: 1 } },
        },
      },
      write(0, 0, [40]),
      write(0, 1, [60]),
      write(1, 0, ['=SUM(น้ำหนัก)']),
    );
    expect(await read('แดชบอร์ด!A1')).toEqual([[100]]);
  });

  it('know the day of the office’s clock', () => {
    const part = newSheets();
    part.create(id, 'ทะเบียน', { email: owner, now: 0 }, { tabs: ['ปฏิทิน'] });
    part.edit(
      { as: owner, spreadsheetId: id, range: 'A1', values: [['=TODAY()']] },
      { email: owner, now: firstDay },
    );
    const today = (now: number) => {
      const query = new URLSearchParams({ valueRenderOption: 'UNFORMATTED_VALUE' });
      const path = `/v4/spreadsheets/${id}/values/A1`;
      const answer = part.handle(
        { method: 'GET', path, query, headers: {}, body: new Uint8Array() },
        { email: owner, now },
      );
      return JSON.parse(Buffer.from(answer.body).toString('utf8')).values[0][0];
    };
    expect(today(firstDay)).toBe(46296);
    expect(today(firstDay + 15 * 3_600_000)).toBe(46296);
    expect(today(firstDay + 16 * 3_600_000)).toBe(46297);
  });
});
