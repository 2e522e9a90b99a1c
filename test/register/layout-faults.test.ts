import type { Office } from '../../src/commands/office';
import { protectionChanges } from '../../src/commands/protect-register';
import { layoutFaults } from '../../src/commands/year/layout-faults';
import { sheetIdAtCreation } from '../../src/register/sheet-ids';
import { TAB_NAMES } from '../../src/register/tabs';
import { type OfficeSheet, OWNER, officeSheet } from './office-sheet';

function wholeOffice(): OfficeSheet {
  const sheet = officeSheet(OWNER, TAB_NAMES);
  sheet.asPerson(OWNER, [
    {
      updateSpreadsheetProperties: {
        properties: { locale: 'th_TH', timeZone: 'Asia/Bangkok' },
        fields: 'locale,timeZone',
      },
    },
  ]);
  const snapshot = sheet.read('people', 'rounds', 'reports', 'documents');
  const state = { people: [], rounds: [], reports: [] };
  sheet.register.commit(
    snapshot,
    protectionChanges({ caller: OWNER }, snapshot, sheet.register.workbook(), state),
  );
  return sheet;
}

/** The doctor's view: only the register and the caller matter to it. */
function faultsOf(sheet: OfficeSheet): readonly string[] {
  const office: Pick<Office, 'caller' | 'register'> = { caller: OWNER, register: sheet.register };
  const tabs = TAB_NAMES.filter((tab) => tab !== 'log' && tab !== 'dashboard');
  return layoutFaults(office, sheet.register.readAsItIs(tabs)).map(({ kind, tab, column, repairable }) =>
    [kind, tab, column, repairable ? '' : 'not repairable'].filter((part) => part !== '').join(' '),
  );
}

describe('the workbook itself', () => {
  it('has no fault when it has just been laid out', () => {
    expect(faultsOf(wholeOffice())).toEqual([]);
  });

  it('has every fault told, each with its tab and column', () => {
    const sheet = wholeOffice();
    const people = sheetIdAtCreation('people');
    const calendar = sheetIdAtCreation('calendar');
    const protection = sheet.register.workbook().sheets.find(({ sheetId }) => sheetId === calendar)
      ?.protectedRanges[0];
    sheet.asPerson(OWNER, [
      { deleteSheet: { sheetId: sheetIdAtCreation('holidays') } },
      { deleteProtectedRange: { protectedRangeId: protection?.id } },
      {
        setDataValidation: {
          range: { sheetId: people, startRowIndex: 1, startColumnIndex: 5, endColumnIndex: 6 },
        },
      },
      {
        updateCells: {
          start: { sheetId: sheetIdAtCreation('schools'), rowIndex: 0, columnIndex: 2 },
          rows: [{ values: [{ userEnteredValue: { stringValue: 'ชื่อ' } }] }],
          fields: 'userEnteredValue',
        },
      },
      { updateSpreadsheetProperties: { properties: { locale: 'en_US' }, fields: 'locale' } },
    ]);
    expect([...faultsOf(sheet)].sort()).toEqual([
      'column-missing สถานศึกษา จังหวัด',
      'column-twice สถานศึกษา ชื่อ not repairable',
      'locale',
      'protection-missing ปฏิทิน',
      'rule-missing บุคลากร บทบาท',
      'tab-missing วันหยุด',
    ]);
  });
});
