import { SELF_TEST_SEEN as TEXT } from '../../messages/office/self-test-text';
import { list, record } from '../../ports/json';
import type { Outcome } from '../../ports/outcome';
import { type SheetJson, type SheetsRequest, sheetsOf } from '../../ports/sheets';
import { valueFrom } from '../../ports/value-from';
import { mayBeAboutEditors } from '../../register/protection/refused-editors';
import { type ProtectedRange, WORKBOOK_FIELDS, workbookOf } from '../../register/workbook';
import type { Assumption, Lab, Seen } from './assumption';
import { unknownAddress } from './unknown-address';

const FINE: Seen = { ok: true, seen: TEXT.fine };

function send(
  { office, spreadsheetId }: Lab,
  requests: readonly SheetsRequest[],
): Outcome<readonly SheetJson[]> {
  return office.sheets.update(spreadsheetId, { requests, repeatable: false });
}

function protectionsOf({ office, spreadsheetId }: Lab): readonly ProtectedRange[] {
  const workbook = workbookOf(
    valueFrom(office.sheets.get(spreadsheetId, WORKBOOK_FIELDS), 'read the scratch'),
  );
  return workbook.sheets.flatMap(({ protectedRanges }) => protectedRanges);
}

function protection(
  description: string,
  range: object,
  users: readonly string[],
  others: object = {},
): SheetsRequest {
  return {
    addProtectedRange: {
      protectedRange: {
        range: { sheetId: 0, ...range },
        description,
        warningOnly: false,
        editors: { users },
        ...others,
      },
    },
  };
}

const CORNER = { startRowIndex: 90, endRowIndex: 91, startColumnIndex: 0, endColumnIndex: 1 };
const HOLE = { sheetId: 0, startRowIndex: 10, endRowIndex: 12, startColumnIndex: 1, endColumnIndex: 3 };

function unknownEditor(lab: Lab): Seen {
  const address = unknownAddress(lab);
  const made = send(lab, [protection('unknown', CORNER, [lab.office.caller, address])]);
  if (made.kind === 'done') return { ok: true, seen: TEXT.accepted };
  if (made.kind === 'unknown') return { ok: false, seen: TEXT.unanswered };
  const { status, message } = made.fault;
  if (!mayBeAboutEditors(made.fault)) return { ok: false, seen: TEXT.refused(status, message.slice(0, 120)) };
  return { ok: true, seen: TEXT.refusedNaming(status, message.toLowerCase().includes(address)) };
}

/** Lays the whole-sheet protection that the next ones stand on. */
function secondProtection(lab: Lab): Seen {
  valueFrom(
    send(lab, [protection('whole', {}, [lab.office.caller], { unprotectedRanges: [HOLE] })]),
    'protect',
  );
  const second = send(lab, [protection('second', {}, [lab.office.caller])]);
  if (second.kind === 'done') return { ok: false, seen: TEXT.accepted };
  if (second.kind === 'unknown') return { ok: false, seen: TEXT.unanswered };
  const { kind, status, message } = second.fault;
  return { ok: kind === 'invalid-request', seen: TEXT.refused(status, message.slice(0, 120)) };
}

function addressForm(lab: Lab): Seen {
  const whole = protectionsOf(lab).find(({ description }) => description === 'whole');
  const kept = (whole?.editors ?? []).map((email) => email.toLowerCase());
  const given = lab.office.caller.toLowerCase();
  return kept.includes(given) ? FINE : { ok: false, seen: TEXT.comesBackAs(given, kept.join(', ') || '–') };
}

function innerRanges(lab: Lab): Seen {
  const { sheetId: _, ...inner } = HOLE;
  valueFrom(send(lab, [protection('inner', inner, [lab.office.caller])]), 'protect inside');
  const found = protectionsOf(lab);
  const whole = found.find(({ description }) => description === 'whole');
  const hole = whole?.unprotected[0];
  const wrong = [
    ...(found.some(({ description }) => description === 'inner') ? [] : ['inner']),
    ...(JSON.stringify(hole) === JSON.stringify(HOLE) ? [] : ['unprotectedRanges']),
  ];
  return wrong.length === 0 ? FINE : { ok: false, seen: TEXT.differing(wrong) };
}

const LAST = 'A1000:A1000';
const ROWS = { sheetId: 0, startRowIndex: 500, endRowIndex: 1000, startColumnIndex: 0, endColumnIndex: 1 };

function lastRow(lab: Lab): Seen {
  const numberFormat = { type: 'NUMBER', pattern: '#,##0.00' };
  const rule = { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'ผ่าน' }] }, strict: true };
  const requests = [
    {
      repeatCell: {
        range: ROWS,
        cell: { userEnteredFormat: { numberFormat } },
        fields: 'userEnteredFormat.numberFormat',
      },
    },
    { setDataValidation: { range: ROWS, rule } },
  ];
  valueFrom(send(lab, requests), 'lay a rule');
  const fields = 'sheets(data(rowData(values(userEnteredFormat(numberFormat),dataValidation))))';
  const [sheet] = sheetsOf(
    valueFrom(lab.office.sheets.get(lab.spreadsheetId, fields, [LAST]), 'read the last row'),
  );
  const cell = record(list(record(list(record(list(sheet?.data)[0]).rowData)[0]).values)[0]);
  const format = record(record(cell.userEnteredFormat).numberFormat);
  const wrong = [
    ...(format.pattern === numberFormat.pattern ? [] : ['numberFormat']),
    ...(record(record(cell.dataValidation).condition).type === 'ONE_OF_LIST' ? [] : ['dataValidation']),
  ];
  return wrong.length === 0 ? FINE : { ok: false, seen: TEXT.differing(wrong) };
}

const PATIENCE_MS = 10_000;
const LOOK_AGAIN_MS = 1000;

function version(lab: Lab): Seen {
  const { office, spreadsheetId } = lab;
  const versionNow = (): string => office.drive.files([spreadsheetId])[0]?.version ?? '';
  const before = versionNow();
  const cell = { userEnteredValue: { numberValue: office.now() } };
  const start = { sheetId: 0, rowIndex: 0, columnIndex: 5 };
  valueFrom(
    send(lab, [{ updateCells: { start, rows: [{ values: [cell] }], fields: 'userEnteredValue' } }]),
    'edit',
  );
  const begun = office.now();
  while (office.now() - begun <= PATIENCE_MS) {
    if (versionNow() !== before) return { ok: true, seen: TEXT.within((office.now() - begun) / 1000) };
    office.sleep(LOOK_AGAIN_MS);
  }
  return { ok: false, seen: TEXT.notWithin };
}

export const SHEET_ASSUMPTIONS: readonly Assumption[] = [
  { name: 'unknownEditor', look: unknownEditor },
  { name: 'secondProtection', look: secondProtection },
  { name: 'addressForm', look: addressForm },
  { name: 'innerRanges', look: innerRanges },
  { name: 'lastRow', look: lastRow },
  { name: 'version', look: version },
];
