import { guardNewRows } from '../../src/commands/year/guard-new-rows';
import { sheetIdAtCreation } from '../../src/register/sheet-ids';
import { type OfficeSheet, OWNER, officeSheet } from './office-sheet';

const PEOPLE = sheetIdAtCreation('people');

function person(index: number) {
  return {
    รหัส: `P${String(index).padStart(4, '0')}`,
    'ชื่อ-สกุล': `คนที่ ${index}`,
    อีเมล: `p${index}@office.example`,
    บทบาท: 'บุคลากร',
    สถานะ: 'ปฏิบัติงาน',
  } as const;
}

/** What a person may not type is refused in a cell that is guarded. */
function refuses(office: OfficeSheet, cell: string, text: string): boolean {
  const refused = office.part.edit(
    { as: OWNER, spreadsheetId: 'the-workbook', range: `บุคลากร!${cell}`, values: [[text]] },
    { email: OWNER, now: Date.UTC(2026, 9, 1, 1) },
  );
  return 'error' in refused;
}

describe('rows beyond those that were laid out', () => {
  it('are guarded like the first where the product adds them, at row 5,000 too', () => {
    const office = officeSheet();
    office.commit([
      { kind: 'add', tab: 'people', rows: Array.from({ length: 4999 }, (_, index) => person(index)) },
    ]);
    office.commit([{ kind: 'add', tab: 'people', rows: [person(5000)] }]);
    for (const row of [2, 200, 201, 5000, 5001]) {
      expect([row, refuses(office, `F${row}`, 'หัวหน้าใหญ่')]).toEqual([row, true]);
      expect([row, refuses(office, `F${row}`, 'บุคลากร')]).toEqual([row, false]);
    }
  });

  it('are guarded after the next look where people added them, once', () => {
    const office = officeSheet();
    office.asPerson(OWNER, [{ appendDimension: { sheetId: PEOPLE, dimension: 'ROWS', length: 50 } }]);
    expect(refuses(office, 'G250', 'อะไรก็ได้')).toBe(false);
    function look(): number {
      const before = office.calls.length;
      guardNewRows({ register: office.register }, office.read(), office.register.workbook());
      return office.calls.slice(before).filter((call) => call.includes(':batchUpdate')).length;
    }
    expect(look()).toBe(1);
    expect(refuses(office, 'G250', 'อะไรก็ได้')).toBe(true);
    expect(look()).toBe(0);
  });
});
