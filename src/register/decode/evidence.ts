import type { Moment } from '../../domain/dates/moments';
import type { Table } from '../cells';
import { decodeRows } from './decode-rows';

/** One row of หลักฐาน. */
export type EvidenceRow = {
  readonly fileId: string;
  readonly reportId: string;
  readonly name: string;
  readonly level: string;
  readonly size: number;
  readonly sha256: string;
  readonly addedBy: string;
  readonly addedAt: Moment | undefined;
  readonly note: string;
};

/** Rows of หลักฐาน in the tab's order. */
export function decodeEvidence(table: Table<'evidence'>): readonly EvidenceRow[] {
  return decodeRows('evidence', table, 'รหัสไฟล์', (reader): EvidenceRow => {
    return {
      fileId: reader.text('รหัสไฟล์').trim(),
      reportId: reader.code('รหัสรายงาน'),
      name: reader.text('ชื่อไฟล์'),
      level: reader.text('ระดับ'),
      size: reader.count('ขนาด'),
      sha256: reader.text('ลายนิ้วมือ'),
      addedBy: reader.text('เพิ่มโดย'),
      addedAt: reader.moment('เพิ่มเมื่อ'),
      note: reader.text('หมายเหตุ'),
    };
  }).rows;
}
