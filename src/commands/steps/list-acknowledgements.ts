import { dateOfMoment, type Moment } from '../../domain/dates/moments';
import { shortThaiDate } from '../../domain/dates/thai-dates';
import { recordKey } from '../../domain/keys';
import { decodeDocuments } from '../../register/decode/document';
import { decodePeople } from '../../register/decode/person';
import { SYSTEM } from '../../register/system-names';
import { requireStaff } from '../authority';
import type { Office } from '../office';

/** Dates are short Thai dates, '' where it has not happened. */
export type Acknowledgements = {
  /** This year's documents that stand, in the tab's order; `kind` is ประเภท. */
  readonly made: readonly {
    readonly key: string;
    readonly kind: string;
    readonly title: string;
    readonly link: string;
  }[];
  readonly documents: readonly {
    readonly key: string;
    readonly title: string;
    readonly link: string;
    readonly people: readonly {
      readonly personId: string;
      readonly name: string;
      readonly sentAt: string;
      readonly acknowledgedAt: string;
    }[];
  }[];
};

/** For everyone in บุคลากร: this year's documents, those that were sent to persons, and who has acknowledged them. */
export function listAcknowledgements(office: Office): Acknowledgements {
  const snapshot = office.register.read(['people', 'documents']);
  requireStaff(office, snapshot);
  const year = snapshot.system(SYSTEM.year);
  const names = new Map(decodePeople(snapshot.table('people')).people.map(({ id, name }) => [id, name]));
  const rows = decodeDocuments(snapshot.table('documents'));
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return {
    made: snapshot
      .table('documents')
      .rows.filter(({ key, cells }) => key.startsWith(`${year}-`) && !key.includes('/') && cells.ลิงก์ !== '')
      .map(({ key, cells }) => ({
        key,
        kind: String(cells.ประเภท),
        title: String(cells.เรื่อง),
        link: String(cells.ลิงก์),
      })),
    documents: rows
      .filter(
        ({ key, personId, addressees }) =>
          personId === undefined && addressees.length > 0 && key.startsWith(`${year}-`),
      )
      .map(({ key, title, link, addressees }) => ({
        key,
        title,
        link,
        people: addressees.map((personId) => {
          const record = byKey.get(recordKey(key, personId));
          return {
            personId,
            name: names.get(personId) ?? '',
            sentAt: dayText(record?.sentAt),
            acknowledgedAt: dayText(record?.acknowledgedAt),
          };
        }),
      })),
  };
}

function dayText(moment: Moment | undefined): string {
  return moment === undefined ? '' : shortThaiDate(dateOfMoment(moment));
}
