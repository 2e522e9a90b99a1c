import { writtenFacts } from '../../domain/agreements/agreement-facts';
import { type PaperPlace, paperPlace } from '../../domain/agreements/paper-field';
import { decimalOf } from '../../domain/decimal';
import { Refusal } from '../../domain/refusal';
import { IN_REGISTER } from '../../messages/documents/agreement-text';
import type { CellValue } from '../../ports/sheets';
import { type AnyRow, cellAt } from '../../register/cells';
import { type CellInput, setCells } from '../../register/change';
import type { Snapshot } from '../../register/register-port';
import { isHeaderOf, type TabName } from '../../register/tabs';
import { isSigned } from '../agreements/agreement-action';
import type { AgreementItem } from '../agreements/agreement-items';
import { AGREEMENT_TABS, kindNames } from '../agreements/agreement-sources';
import { agreementByName } from '../agreements/asked-agreements';
import { prepareAgreements } from '../agreements/prepare-agreements';
import { repairLine } from '../doctor/repair-line';
import { FINGERPRINT_PROPERTY } from '../documents/document-action';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { invalidField, textField } from '../request';
import { compareWave } from './check-drift';

export type TakenFromPaper = {
  readonly tab: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
};

/**
 * `{key, field, paper}` of checkDrift → the register says what the paper says: one cell, one line of บันทึก, taken back by undoRepair.
 * A paper that differs in nothing else counts as made from the register again. What is no cell of the register is refused.
 */
export function takeFromPaper(office: Office, request: unknown): TakenFromPaper {
  return office.locked(() => {
    const snapshot = readAsOperator(office, AGREEMENT_TABS);
    const { key } = agreementByName(snapshot)(textField(request, 'key'));
    const field = textField(request, 'field');
    const typed = textField(request, 'paper');
    const item = itemOf(office, snapshot, key);
    const place = paperPlace(field);
    const target = place && targetOf(snapshot, item, place);
    if (place === undefined || target === undefined)
      throw invalidField('field', field, { kind: 'paper-field' });
    const after = cellOf(place, target.column, typed);
    const before = cellAt(target.row, target.column);
    office.register.commit(
      snapshot,
      [setCells(target.tab, { key: target.row.key, occurrence: 0 }, [[target.column, after]])],
      [
        repairLine({
          tab: target.tab,
          key: target.row.key,
          occurrence: 0,
          header: target.column,
          before,
          after,
        }),
      ],
    );
    settlePaper(office, key);
    return { tab: target.title, column: target.column, before: String(before), after: typed };
  });
}

function itemOf(office: Office, snapshot: Snapshot, key: string): AgreementItem {
  const { kinds } = prepareAgreements(office, snapshot, kindNames(snapshot), [key]);
  const items = kinds.flatMap((of) => of.items);
  const item = items.find(({ file }) => file !== undefined);
  if (item === undefined)
    throw new Refusal({ code: 'not-found', thing: items.length === 0 ? 'maker' : 'paper-gone', key });
  return item;
}

type Target = {
  readonly tab: TabName;
  readonly title: string;
  readonly row: AnyRow;
  readonly column: string;
};

/** A school's own thresholds stand in เกณฑ์เฉพาะหน่วย; scaled weights stand in no cell. */
function targetOf(
  snapshot: Snapshot,
  { planned, content }: AgreementItem,
  place: PaperPlace,
): Target | undefined {
  const rowOf = (tab: TabName, found: (row: AnyRow) => boolean, column: string): Target | undefined => {
    const { title, rows } = snapshot.table(tab);
    const row = (rows as readonly AnyRow[]).find(found);
    return row === undefined || !isHeaderOf(tab, column) ? undefined : { tab, title, row, column };
  };
  if (place.of === 'party') {
    const { holder } = planned;
    if (holder === undefined) return undefined;
    const columns = holder.tab === 'people' ? PERSON_COLUMNS : SCHOOL_COLUMNS;
    return rowOf(holder.tab, ({ key }) => key === holder.id, columns[place.column]);
  }
  const { code, column } = place;
  if (column === 'น้ำหนัก' && content.scaled) return undefined;
  const own = rowOf(
    'unitThresholds',
    (row) => cellAt(row, 'รหัสตัวชี้วัด') === code && cellAt(row, 'รหัสหน่วย') === planned.schoolId,
    column,
  );
  return own ?? rowOf('indicators', ({ key }) => key === code, column);
}

const PERSON_COLUMNS = { name: 'ชื่อ-สกุล', position: 'ตำแหน่ง' } as const;
const SCHOOL_COLUMNS = { name: 'ผู้อำนวยการ', position: '' } as const;

/** Numbers of a paper are written with groups of three. */
function cellOf(place: PaperPlace, column: string, typed: string): CellInput {
  const isNumber = place.of === 'indicator' && (place.isNumber || column === 'ค่าเป้าหมาย');
  const number = decimalOf(typed.replace(/,(?=\d{3})/g, ''));
  if (number !== undefined && isNumber) return Number(number.toFixed());
  if (place.of === 'indicator' && place.isNumber) throw invalidField('paper', typed, { kind: 'number' });
  return typed satisfies CellValue;
}

/** Where the paper now says what the register says, it counts as made from it: no version follows. */
function settlePaper(office: Office, key: string): void {
  const snapshot = office.register.read(AGREEMENT_TABS);
  const { kinds, register } = prepareAgreements(office, snapshot, kindNames(snapshot), [key]);
  for (const { items, template } of kinds) {
    for (const item of items) {
      const { file, row } = item;
      if (file === undefined || row === undefined || isSigned(row)) continue;
      const [compared] = compareWave(office, { register, template }, [{ item, file }]).compared;
      if (compared === undefined || compared.differences.length > 0) continue;
      office.drive.update(file.id, { properties: { [FINGERPRINT_PROPERTY]: item.fingerprint } });
      office.register.commit(snapshot, [
        {
          kind: 'set',
          tab: 'agreements',
          key: row.key,
          cells: {
            สถานะ: 'สร้างแล้ว',
            ตรงกับทะเบียน: IN_REGISTER,
            เนื้อหา: writtenFacts(item.facts),
            น้ำหนักรวม: Number(item.content.totalWeight.toFixed()),
          },
        },
      ]);
    }
  }
}
