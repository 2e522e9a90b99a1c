import type { FileChild } from 'docx';
import { type BuiltTemplate, docxFile } from './docx-file';
import { cm, PORTRAIT_WIDTH } from './measures';
import { portraitSection } from './sections';
import { signatureBlocks } from './signature-blocks';
import { cell, row, table } from './table';
import { line } from './text';

const NUMBER = cm(1.2);
/** ค่าเป้าหมายของตัวชี้วัดที่ ๑.๒.๑๐ stands on one line. */
const SUBJECT = cm(6.2);
const SIDE = Math.floor((cm(PORTRAIT_WIDTH) - NUMBER - SUBJECT) / 2);
const WIDTHS = [NUMBER, SUBJECT, SIDE, SIDE];
const SMALL = 12;

/** บันทึกแก้ไข of a signed agreement: what differs, before and after, and both signatures again. */
export function addendum(): Promise<BuiltTemplate> {
  const title = 'บันทึกแก้ไขคำรับรองการปฏิบัติราชการ';
  return docxFile('addendum', title, [
    portraitSection(
      [
        line(`${title} ครั้งที่ {{ครั้งที่}}`, { align: 'center', bold: true, points: 16 }),
        line('ประจำปีงบประมาณ พ.ศ. {{ปีงบประมาณ}}', { align: 'center', bold: true, points: 14 }),
        line('{{หน่วยงาน}}', { align: 'center', bold: true, points: 14 }),
        line('{{ชื่อสำนักงาน}}', { align: 'center', bold: true, points: 14, after: 160 }),
        line(
          'ตามที่ {{ชื่อผู้ทำ}} ตำแหน่ง {{ตำแหน่งผู้ทำ}} ได้ลงนามคำรับรองการปฏิบัติราชการกับ {{ชื่อผู้รับ}} ตำแหน่ง {{ตำแหน่งผู้รับ}} ไว้แล้ว (เลขที่ {{รหัสข้อตกลง}}) ทั้งสองฝ่ายเห็นพ้องกันให้แก้ไขคำรับรองดังกล่าวเฉพาะรายการต่อไปนี้ ตั้งแต่วันที่ {{วันที่}}',
          { align: 'thai', points: 14, firstLine: cm(1.5), after: 120 },
        ),
        differences(),
        line('รายการอื่นนอกจากนี้ให้เป็นไปตามคำรับรองเดิมทุกประการ', {
          align: 'thai',
          points: 14,
          firstLine: cm(1.5),
          before: 120,
          keepNext: true,
        }),
        ...signatureBlocks(),
      ],
      '{{รหัสข้อตกลง}}  บันทึกแก้ไข ครั้งที่ {{ครั้งที่}}',
    ),
  ]);
}

function differences(): FileChild {
  const names = ['ที่', 'รายการ', 'เดิม', 'แก้ไขเป็น'];
  const heading = row(
    names.map((name, at) =>
      cell([line(name, { align: 'center', bold: true, points: SMALL })], WIDTHS[at] ?? 0, { shaded: true }),
    ),
    { header: true },
  );
  const entry = row([
    cell([line('{{#รายการแก้ไข}}{{ลำดับ}}', { align: 'center', points: SMALL })], NUMBER),
    cell([line('{{รายการ}}', { points: SMALL })], SUBJECT),
    cell([line('{{เดิม}}', { points: SMALL })], SIDE),
    cell([line('{{แก้ไขเป็น}}{{/รายการแก้ไข}}', { points: SMALL })], SIDE),
  ]);
  return table([heading, entry], WIDTHS);
}
