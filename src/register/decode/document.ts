import type { OfficeDocument } from '../../domain/office-document';
import type { Table } from '../cells';
import { decodeRows } from './decode-rows';

/** Rows of เอกสาร in the tab's order. What follows the last "/" of a key names the person whose record the row is. */
export function decodeDocuments(table: Table<'documents'>): readonly OfficeDocument[] {
  return decodeRows('documents', table, 'รหัส', (reader): OfficeDocument => {
    const key = reader.code('รหัส');
    const slash = key.lastIndexOf('/');
    return {
      key,
      documentKey: slash === -1 ? key : key.slice(0, slash),
      personId: slash === -1 ? undefined : key.slice(slash + 1),
      title: reader.text('เรื่อง'),
      link: reader.text('ลิงก์'),
      addressees: reader.codes('ส่งถึง'),
      sentAt: reader.moment('ส่งเมื่อ'),
      ticked: reader.tick('รับทราบ'),
      acknowledgedAt: reader.moment('รับทราบเมื่อ'),
    };
  }).rows;
}
