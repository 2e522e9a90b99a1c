import type { OfficeDocument } from '../../domain/agreements/office-document';
import { readRecordKey } from '../../domain/keys';
import type { Table } from '../cells';
import { decodeRows } from './decode-rows';

/** Rows of เอกสาร in the tab's order. What follows the last "/" of a key names the person whose record the row is. */
export function decodeDocuments(table: Table<'documents'>): readonly OfficeDocument[] {
  return decodeRows('documents', table, 'รหัส', (reader): OfficeDocument => {
    const key = reader.code('รหัส');
    const { document, personId } = readRecordKey(key);
    return {
      key,
      documentKey: document,
      personId,
      title: reader.text('เรื่อง'),
      link: reader.text('ลิงก์'),
      addressees: reader.codes('ส่งถึง'),
      sentAt: reader.moment('ส่งเมื่อ'),
      ticked: reader.tick('รับทราบ'),
      acknowledgedAt: reader.moment('รับทราบเมื่อ'),
      number: reader.text('เลขที่'),
      datedOn: reader.date('ลงวันที่'),
      signedOn: reader.date('ลงนามเมื่อ'),
    };
  }).rows;
}
