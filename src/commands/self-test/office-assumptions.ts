import { isEmailAddress } from '../../domain/doctor/email-address';
import { sameEmail } from '../../domain/people/person';
import { momentText } from '../../messages/moment-text';
import { SELF_TEST_SEEN as TEXT } from '../../messages/office/self-test-text';
import { valueFrom } from '../../ports/value-from';
import { decodePeople } from '../../register/decode/person';
import { decodeReports } from '../../register/decode/report';
import { decodeRounds } from '../../register/decode/round';
import { layInHalves, mayBeAboutEditors, type Tried } from '../../register/protection/refused-editors';
import { protectionRequests } from '../../register/protection/repair';
import { SYSTEM } from '../../register/system-names';
import type { SeenPlace } from '../office';
import { protectionPlan } from '../protect-register';
import { readSweepMemo } from '../sweep/sweep-memo';
import type { Assumption, Lab, Seen } from './assumption';

function rights({ office }: Lab): Seen {
  const { whole, missing } = office.rights();
  return whole ? { ok: true, seen: TEXT.fine } : { ok: false, seen: TEXT.rightsMissing(missing.length) };
}

function apis({ office, spreadsheetId, folderId }: Lab): Seen {
  valueFrom(office.sheets.get(spreadsheetId, 'spreadsheetId'), 'read the scratch');
  const [folder] = office.drive.files([folderId]);
  return { ok: folder !== undefined, seen: TEXT.fine };
}

function mailQuota({ office }: Lab): Seen {
  const left = office.mail.remaining();
  return { ok: left > 0, seen: TEXT.mailsLeft(left) };
}

const SILENT_MS = 3 * 3_600_000;

/** Of the holder's triggers, which nobody else can list, the memo of the last sweep tells. */
function triggers({ office, snapshot }: Lab): Seen {
  const holder = snapshot.system(SYSTEM.triggerHolder);
  const handlers = office.triggers.handlers();
  const complete = handlers.includes('sweep') && handlers.includes('onRegisterEdit');
  if (sameEmail(holder, office.caller) && !complete) return { ok: false, seen: TEXT.triggersLacking };
  const { begunAt } = readSweepMemo(office);
  if (begunAt === 0) return { ok: true, seen: TEXT.never };
  if (office.now() - begunAt > SILENT_MS) return { ok: false, seen: TEXT.silent(momentText(begunAt)) };
  return { ok: true, seen: TEXT.at(momentText(begunAt), holder) };
}

/** What only a menu, a hand or a card can show is read from what each left behind; not yet seen is no fault. */
function leftBehind(place: SeenPlace, how: string): (lab: Lab) => Seen {
  return ({ office }) => {
    const seen = office.seen(place);
    if (seen === undefined) return { ok: true, seen: TEXT.neverWith(how) };
    const { active, effective } = seen;
    if (active !== '' && !sameEmail(active, effective) && place !== 'doorbell')
      return { ok: false, seen: TEXT.anotherAccount(active, effective) };
    return { ok: seen.sheet, seen: TEXT.at(momentText(seen.at), effective) };
  };
}

/** Every address of บุคลากร as an editor of one cell of the scratch Sheet, halved until the refused ones stand alone. */
function registerEditors({ office, snapshot, spreadsheetId }: Lab): Seen {
  const { people } = decodePeople(snapshot.table('people'));
  const emails = people
    .filter(({ standing }) => standing !== 'ย้ายออก')
    .map(({ email }) => email.trim().toLowerCase())
    .filter((email) => isEmailAddress(email));
  const candidates = [...new Set(emails)].filter((email) => !sameEmail(email, office.caller));
  const range = { sheetId: 0, startRowIndex: 95, endRowIndex: 96, startColumnIndex: 0, endColumnIndex: 1 };
  const { refused } = layInHalves(candidates, (users): Tried => {
    if (!office.mayStartWork()) return { kind: 'late' };
    const body = { range, description: 'people', editors: { users: [office.caller, ...users] } };
    const requests = [{ addProtectedRange: { protectedRange: body } }];
    const made = office.sheets.update(spreadsheetId, { requests, repeatable: false });
    if (made.kind === 'refused' && mayBeAboutEditors(made.fault))
      return { kind: 'refused', fault: made.fault };
    valueFrom(made, 'try the addresses');
    return { kind: 'laid' };
  });
  return refused.length === 0
    ? { ok: true, seen: TEXT.all(candidates.length) }
    : { ok: false, seen: TEXT.unknownAddresses(refused) };
}

function registerProtection({ office, snapshot }: Lab): Seen {
  const state = {
    people: decodePeople(snapshot.table('people')).people,
    rounds: decodeRounds(snapshot.table('rounds')).rounds,
    reports: decodeReports(snapshot.table('reports')).reports,
  };
  const { wanted, present } = protectionPlan(office, snapshot, office.register.workbook(), state);
  const requests = protectionRequests(wanted, present);
  return requests.length === 0
    ? { ok: true, seen: TEXT.all(wanted.length) }
    : { ok: false, seen: TEXT.toLay(requests.length) };
}

export const OFFICE_ASSUMPTIONS: readonly Assumption[] = [
  { name: 'rights', look: rights },
  { name: 'apis', look: apis },
  { name: 'mailQuota', look: mailQuota },
  { name: 'triggers', look: triggers },
  { name: 'doorbell', look: leftBehind('doorbell', 'ติ๊กหนึ่งช่องในแท็บรายงานผล') },
  { name: 'menuCaller', look: leftBehind('menu', 'เลือกคำสั่งใดก็ได้จากเมนู คำรับรอง') },
  { name: 'sidebarCaller', look: leftBehind('sidebar', 'เปิดแถบข้างจากเมนู คำรับรอง') },
  { name: 'cardCaller', look: leftBehind('card', 'เปิดการ์ด รับรอง ที่ขอบขวาของแผ่นงาน') },
  { name: 'registerProtection', look: registerProtection },
  { name: 'registerEditors', look: registerEditors },
];
