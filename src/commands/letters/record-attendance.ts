import { completedBy, type OfficeDocument } from '../../domain/agreements/office-document';
import { serialOfMoment } from '../../domain/dates/moments';
import { documentKey, recordKey } from '../../domain/keys';
import { Refusal } from '../../domain/refusal';
import type { Change, NewRow } from '../../register/change';
import { decodeDocuments } from '../../register/decode/document';
import { decodePeople } from '../../register/decode/person';
import { SYSTEM } from '../../register/system-names';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { textsField } from '../request';
import { acknowledgementChanges } from '../steps/answer-acknowledgements';

/**
 * `{people}` → `{attended}`: who signed the list of the briefing. What was explained there counts as acknowledged: the invitation,
 * and every KPI Template of the year that the person was sent. Who is recorded already stays as recorded.
 */
export function recordAttendance(office: Office, request: unknown): { readonly attended: number } {
  return office.locked(() => {
    const snapshot = readAsOperator(office, ['people', 'documents']);
    const present = [...new Set(textsField(request, 'people') ?? [])];
    const { people } = decodePeople(snapshot.table('people'));
    const stranger = present.find((id) => !people.some((person) => person.id === id));
    if (stranger !== undefined) throw new Refusal({ code: 'not-found', thing: 'person', key: stranger });
    const documents = decodeDocuments(snapshot.table('documents'));
    const year = Number(snapshot.system(SYSTEM.year));
    const key = documentKey(year, 'เชิญประชุม');
    const invitation = documents.find((one) => one.key === key);
    if (invitation === undefined) throw new Refusal({ code: 'not-found', thing: 'document', key });
    const known = new Set(documents.map((one) => one.key));
    const fresh = present.filter((id) => !known.has(recordKey(key, id)));
    const records = fresh.map((personId) => recordOf(invitation, personId));
    const explained = documents.filter(
      ({ personId, acknowledgedAt, key: own }) =>
        personId !== undefined &&
        present.includes(personId) &&
        acknowledgedAt === undefined &&
        own.startsWith(`${year}-`),
    );
    if (records.length + explained.length === 0) return { attended: 0 };
    const marked = [...records, ...explained];
    const { changes, log } = acknowledgementChanges(
      office,
      explained,
      completedBy([...documents, ...records], marked),
      people,
    );
    const told = acknowledgementChanges(office, records, [], people).log;
    office.register.commit(snapshot, [...addedRecords(office, records), ...changes], [...log, ...told]);
    return { attended: fresh.length };
  });
}

function recordOf(invitation: OfficeDocument, personId: string): OfficeDocument {
  return { ...invitation, key: recordKey(invitation.key, personId), personId, addressees: [personId] };
}

function addedRecords(office: Office, records: readonly OfficeDocument[]): readonly Change[] {
  const serial = serialOfMoment(office.now());
  const rows = records.map(
    ({ key, title, link, personId = '' }): NewRow<'documents'> => ({
      รหัส: key,
      ประเภท: 'หนังสือเชิญประชุม',
      เรื่อง: title,
      ลิงก์: link,
      ส่งถึง: personId,
      รับทราบเมื่อ: serial,
    }),
  );
  return rows.length > 0 ? [{ kind: 'add', tab: 'documents', rows }] : [];
}
