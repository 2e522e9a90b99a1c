import type { IsoDate } from '../dates/dates';
import type { Moment } from '../dates/moments';
import { recordKey } from '../keys';

export const DOCUMENT_KINDS = [
  'คำสั่ง',
  'KPI Template',
  'เล่มรวม',
  'SAR Card',
  'สรุป',
  'บันทึกเสนอคำสั่ง',
  'หนังสือเชิญประชุม',
  'หนังสือนำส่งคำรับรอง',
  'หนังสือนำส่งรายงาน',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** One row of เอกสาร: a document, or the record that one person was sent it. */
export type OfficeDocument = {
  /** รหัส: `2570-KPI-1.2.1`; of a record `2570-KPI-1.2.1/P032`. */
  readonly key: string;
  /** The document's own key. */
  readonly documentKey: string;
  /** Whose record it is; undefined in the document's own row. */
  readonly personId: string | undefined;
  readonly title: string;
  readonly link: string;
  /** Persons by รหัส. */
  readonly addressees: readonly string[];
  readonly sentAt: Moment | undefined;
  readonly ticked: boolean;
  readonly acknowledgedAt: Moment | undefined;
  /** เลขที่ and ลงวันที่ in the office's register of letters. */
  readonly number: string;
  readonly datedOn: IsoDate | undefined;
  /** When it was signed: from then on nothing writes into it. */
  readonly signedOn: IsoDate | undefined;
};

export type Acknowledgements = {
  /** Records whose tick has not been answered yet. */
  readonly answered: readonly OfficeDocument[];
  /** Documents that everyone they were sent to has acknowledged by now. */
  readonly complete: readonly OfficeDocument[];
};

/** What the ticks in เอกสาร ask for now. A tick that was taken off again undoes nothing. */
export function readAcknowledgements(documents: readonly OfficeDocument[]): Acknowledgements {
  const answered = documents.filter(
    ({ personId, ticked, acknowledgedAt }) =>
      personId !== undefined && ticked && acknowledgedAt === undefined,
  );
  return { answered, complete: completedBy(documents, answered) };
}

/** Documents that have everyone's acknowledgement once these records are acknowledged too. */
export function completedBy(
  documents: readonly OfficeDocument[],
  answered: readonly OfficeDocument[],
): readonly OfficeDocument[] {
  const known = documents.filter(
    ({ personId, acknowledgedAt }) => personId !== undefined && acknowledgedAt !== undefined,
  );
  const acknowledged = new Set([...known, ...answered].map(({ key }) => key));
  return documents.filter(
    ({ key, personId, addressees, acknowledgedAt }) =>
      personId === undefined &&
      acknowledgedAt === undefined &&
      addressees.length > 0 &&
      addressees.every((id) => acknowledged.has(recordKey(key, id))),
  );
}
