import type { FileChild, Paragraph } from 'docx';
import { cm, PORTRAIT_WIDTH } from './measures';
import { cell, plainTable, row } from './table';
import { line } from './text';

const DOTTED = '.'.repeat(46);
const BLANK_DATE = 'วันที่ ........ เดือน .......................... พ.ศ. .........';

/** Both parties side by side and, where the office wants one, a third signer centred below. All of it stays on one page. */
export function signatureBlocks(): readonly FileChild[] {
  const half = cm(PORTRAIT_WIDTH / 2);
  return [
    plainTable(
      [
        row([
          cell(block('{{ชื่อผู้รับ}}', '{{ตำแหน่งผู้รับ}}', 'ผู้รับคำรับรอง'), half),
          cell(block('{{ชื่อผู้ทำ}}', '{{ตำแหน่งผู้ทำ}}', 'ผู้ทำคำรับรอง'), half),
        ]),
      ],
      [half, half],
    ),
    line('{{#ผู้ลงนามที่สาม}}', { points: 2 }),
    ...block('{{ชื่อผู้ลงนามที่สาม}}', '{{ตำแหน่งผู้ลงนามที่สาม}}', '{{ฐานะผู้ลงนามที่สาม}}'),
    line('{{/ผู้ลงนามที่สาม}}', { points: 2 }),
    // The section's end stands in its last paragraph: it must not be the loop's, which goes with the loop.
    line('', { points: 2 }),
  ];
}

/** The signer's role comes last, after the name, at the end of the block. */
function block(name: string, position: string, role: string): readonly Paragraph[] {
  return [
    line(DOTTED, { align: 'center', before: cm(0.72), keepNext: true }),
    line(`(${name})`, { align: 'center', keepNext: true }),
    line(position, { align: 'center', keepNext: true }),
    line(BLANK_DATE, { align: 'center', before: 60, keepNext: true, points: 11 }),
    line(role, { align: 'center', bold: true }),
  ];
}
