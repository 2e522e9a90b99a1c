import type { FileChild } from 'docx';
import { type BuiltTemplate, docxFile } from './docx-file';
import { cm } from './measures';
import { portraitSection } from './sections';
import { cell, row, table } from './table';
import { line } from './text';

const COLUMNS = [
  { name: 'ที่', width: cm(1), tag: '{{#รายการ}}{{ลำดับ}}', align: 'center' },
  { name: 'เลขที่', width: cm(3.1), tag: '{{รหัสข้อตกลง}}', align: 'left' },
  { name: 'คู่คำรับรอง', width: cm(6.4), tag: '{{ชื่อคู่คำรับรอง}}', align: 'left' },
  { name: 'หน้า', width: cm(1.2), tag: '{{จำนวนหน้า}}', align: 'center' },
  { name: 'ผู้ทำ', width: cm(1.7), tag: '', align: 'center' },
  { name: 'ผู้รับ', width: cm(1.7), tag: '', align: 'center' },
  { name: 'ครบชุด', width: cm(1.5), tag: '{{/รายการ}}', align: 'center' },
] as const;
const SMALL = 10.5;

/** The cover of a print set: what lies below it, to be ticked on the day of signing. */
export function printCover(): Promise<BuiltTemplate> {
  const title = 'ใบปะหน้าชุดพิมพ์คำรับรองการปฏิบัติราชการ';
  return docxFile('print-cover', title, [
    portraitSection(
      [
        line(title, { align: 'center', bold: true, points: 16 }),
        line('{{ชื่อสำนักงาน}}', { align: 'center', points: 14 }),
        line('ประจำปีงบประมาณ พ.ศ. {{ปีงบประมาณ}}', { align: 'center', points: 14 }),
        line('{{ชื่อชุด}} ชุดที่ {{ชุดที่}} จาก {{จำนวนชุด}}', { align: 'center', bold: true, points: 14 }),
        line('จำนวน {{จำนวนฉบับ}} ฉบับ ฉบับละ {{จำนวนสำเนา}} ชุด เรียงตามลำดับด้านล่าง ขีดถูกเมื่อฝ่ายนั้นลงนามแล้ว', {
          align: 'center',
          points: 12,
          after: 120,
        }),
        list(),
      ],
      '{{ชื่อชุด}} ชุดที่ {{ชุดที่}} จาก {{จำนวนชุด}}',
    ),
  ]);
}

function list(): FileChild {
  const heading = row(
    COLUMNS.map(({ name, width }) =>
      cell([line(name, { align: 'center', bold: true, points: SMALL })], width, {
        shaded: true,
        middle: true,
      }),
    ),
    { header: true },
  );
  const entry = row(
    COLUMNS.map(({ tag, width, align }) =>
      cell([line(tag, { align, points: SMALL, before: 5, after: 5 })], width, { middle: true }),
    ),
  );
  return table(
    [heading, entry],
    COLUMNS.map(({ width }) => width),
  );
}
