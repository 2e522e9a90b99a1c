import { agreementSet, otherParty, type PlannedAgreement } from '../../documents/agreement/agreement-set';
import type { KindDefinition } from '../../documents/kinds/kind-definition';
import type { AgreementKind } from '../../domain/agreements/agreement';
import { dateOfSerial, type IsoDate } from '../../domain/dates/dates';
import { dateOfMoment } from '../../domain/dates/moments';
import { shortThaiDate } from '../../domain/dates/thai-dates';
import { unitOfAgreementKey } from '../../domain/keys';
import { idOfLink } from '../../domain/links';
import { sameEmail } from '../../domain/people/person';
import { Refusal } from '../../domain/refusal';
import { missingText } from '../../messages/documents/signing-text';
import type { Row } from '../../register/cells';
import type { Snapshot } from '../../register/register-port';
import { isSigned } from '../agreements/agreement-action';
import { AGREEMENT_TABS, type AgreementRegister, agreementRegister } from '../agreements/agreement-sources';
import { rowsOfLeavers } from '../agreements/rows-of-leavers';
import { isOperatorAccount, refuseCopy } from '../authority';
import { missingSetting } from '../missing-setting';
import type { Office } from '../office';
import { flagField } from '../request';
import { scanFault } from './scan-fault';

export type SigningState = 'missing' | 'unsigned' | 'signed';

/** One agreement of the year on the day of signing. */
export type SigningLine = {
  readonly key: string;
  readonly kind: AgreementKind;
  /** กลุ่ม of a person, จังหวัด of a school; '' for the office's own. */
  readonly group: string;
  /** The party of it that the office is not. */
  readonly party: string;
  readonly state: SigningState;
  readonly link: string;
  /** A short Thai date; '' until it is signed. */
  readonly signedOn: string;
  /** Link of the scan; '' where there is none. */
  readonly scan: string;
  /** What is wrong with the scan, where it was looked at. */
  readonly scanFault: string;
};

export type SigningDay = {
  readonly caller: string;
  /** Operators mark; the director looks on. */
  readonly mayMark: boolean;
  /** วันลงนามคำรับรอง of ตั้งค่า, '' where it is not set. */
  readonly on: IsoDate | '';
  readonly agreements: readonly SigningLine[];
  /** Who has not signed yet, to be pasted into a chat. */
  readonly missingText: string;
};

/**
 * `{check?}` → what is made, unsigned and signed, by kind and group. With `check` the scans are looked at in Drive. For operators
 * and the director.
 */
export function signingDay(office: Office, request: unknown): SigningDay {
  const snapshot = office.register.read(AGREEMENT_TABS);
  const today = dateOfMoment(office.now());
  const register = agreementRegister(snapshot, today);
  const mayMark = isOperatorAccount(office, snapshot);
  if (!mayMark && !isDirector(office, register)) throw new Refusal({ code: 'not-operator' });
  refuseCopy(office, snapshot);
  const year = register.settings.fiscalYearBe;
  if (year === undefined) throw missingSetting('ปีงบประมาณ');
  const lines = signingLines(snapshot, register);
  const agreements = flagField(request, 'check') ? withScanFaults(office, lines) : lines;
  return {
    caller: office.caller,
    mayMark,
    on: register.settings.signingDate ?? '',
    agreements,
    missingText: missingText(year, today, agreements),
  };
}

function isDirector(office: Office, { settings, sources }: AgreementRegister): boolean {
  const own = sources.people.filter(({ role }) => role === 'ผู้อำนวยการ').map(({ email }) => email);
  return [...own, settings.directorEmail].some((email) => email !== '' && sameEmail(email, office.caller));
}

/** Those that are planned, and those that were signed by somebody who has left since. */
function signingLines(snapshot: Snapshot, register: AgreementRegister): readonly SigningLine[] {
  const rows = new Map(snapshot.table('agreements').rows.map((row) => [row.key, row]));
  const left = rowsOfLeavers([...rows.values()], register).filter(isSigned);
  return register.sources.kinds.flatMap((kind) => [
    ...agreementSet(kind.name, register.sources).planned.map((planned) => {
      const row = rows.get(planned.key);
      return { ...partOf(planned, register), ...stateOf(row) };
    }),
    ...left
      .filter(({ cells }) => cells.ประเภท === kind.name)
      .map((row) => ({ ...partOfLeaver(row, kind, register), ...stateOf(row) })),
  ]);
}

function partOfLeaver(
  { key, cells }: Row<'agreements'>,
  definition: KindDefinition,
  { sources }: AgreementRegister,
) {
  const id = unitOfAgreementKey(key);
  const person = definition.base === 'บุคลากร' ? sources.people.find((one) => one.id === id) : undefined;
  const party = otherParty({
    definition,
    maker: String(cells.ผู้ทำคำรับรอง),
    receiver: String(cells.ผู้รับคำรับรอง),
  });
  return { key, kind: definition.name, group: person?.group ?? '', party };
}

function partOf(planned: PlannedAgreement, { sources }: AgreementRegister) {
  const { key, kind, unit, schoolId, definition } = planned;
  const school = sources.schools.find(({ id }) => id === schoolId);
  const party = otherParty(planned).name;
  return {
    key,
    kind,
    group: definition.base === 'บุคลากร' ? unit : (school?.province ?? ''),
    party: school === undefined ? party : `${party} (${school.name})`,
  };
}

function stateOf(row: Row<'agreements'> | undefined) {
  const link = String(row?.cells.เอกสาร ?? '');
  const signed = row !== undefined && isSigned(row);
  const on = row?.cells.ลงนามเมื่อ;
  return {
    state: link === '' ? ('missing' as const) : signed ? ('signed' as const) : ('unsigned' as const),
    link,
    signedOn: signed && typeof on === 'number' ? shortThaiDate(dateOfSerial(on)) : '',
    scan: String(row?.cells.ไฟล์สแกน ?? ''),
    scanFault: '',
  };
}

/** One wave: every scan that a row links to. */
function withScanFaults(office: Office, lines: readonly SigningLine[]): readonly SigningLine[] {
  const ids = lines.map(({ scan }) => idOfLink(scan));
  const asked = [...new Set(ids.filter((id): id is string => id !== undefined))];
  const files = new Map(asked.map((id, at) => [id, at] as const));
  const found = asked.length === 0 ? [] : office.drive.files(asked);
  return lines.map((line, at) => {
    if (line.scan === '') return line;
    const id = ids[at];
    const file = id === undefined ? undefined : found[files.get(id) ?? -1];
    const others = lines.filter((_, other) => other !== at && id !== undefined && ids[other] === id);
    return {
      ...line,
      scanFault: scanFault(
        file,
        others.map(({ key }) => key),
      ),
    };
  });
}
