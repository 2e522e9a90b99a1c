import {
  completedBy,
  type OfficeDocument,
  readAcknowledgements,
} from '../../domain/agreements/office-document';
import { serialOfMoment } from '../../domain/dates/moments';
import type { Person } from '../../domain/people/person';
import { LOG_EVENT } from '../../messages/log-event';
import type { Change, LogLine } from '../../register/change';
import { decodeDocuments } from '../../register/decode/document';
import type { Snapshot } from '../../register/register-port';
import type { Office } from '../office';

export type Acknowledged = { readonly changes: readonly Change[]; readonly log: readonly LogLine[] };

/** The office's marks for the ticks in เอกสาร; `isAsked` takes a record's key. */
export function answerAcknowledgements(
  office: Pick<Office, 'now'>,
  snapshot: Snapshot,
  people: () => readonly Person[],
  isAsked: (key: string) => boolean = () => true,
): Acknowledged {
  const documents = decodeDocuments(snapshot.table('documents'));
  const { answered, complete } = readAcknowledgements(documents);
  const asked = answered.filter(({ key }) => isAsked(key));
  const done = asked.length === answered.length ? complete : completedBy(documents, asked);
  if (asked.length === 0 && done.length === 0) return { changes: [], log: [] };
  return acknowledgementChanges(office, asked, done, people());
}

/** Marks records, and documents that are complete by them; the log names who has acknowledged, whoever writes it. */
export function acknowledgementChanges(
  office: Pick<Office, 'now'>,
  records: readonly OfficeDocument[],
  complete: readonly OfficeDocument[],
  people: readonly Person[],
): Acknowledged {
  const serial = serialOfMoment(office.now());
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return {
    changes: [...records, ...complete].map(({ key }) => ({
      kind: 'set',
      tab: 'documents',
      key,
      cells: { รับทราบเมื่อ: serial },
    })),
    log: records.map(({ documentKey, personId = '' }) => ({
      event: LOG_EVENT.documentAcknowledged,
      subject: documentKey,
      after: `${personId} ${names.get(personId) ?? ''}`.trim(),
    })),
  };
}
