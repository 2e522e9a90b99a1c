import type { FileChild, Paragraph } from 'docx';
import { cm, PORTRAIT_WIDTH } from './measures';
import { afterTable } from './page-loop';
import { cell, plainTable, row } from './table';
import { FIRST_PAGE_POINTS, line } from './text';

const DOTTED = '.'.repeat(36);
const BLANK_DATE = 'วันที่ ....... เดือน .................... พ.ศ. ........';

/**
 * Both parties side by side, row by row so that they stand level: the name with the signer's role at its end, the position in
 * as many lines as it needs, the date. Where several sign on a side their rows follow. Others are centred below.
 */
export function signatureBlocks(): readonly FileChild[] {
  const half = cm(PORTRAIT_WIDTH / 2);
  return [
    plainTable(
      [
        row([
          cell(named('ผู้รับ', 'ผู้รับคำรับรอง', '{{#ลงนาม}}', ''), half),
          cell(named('ผู้ทำ', 'ผู้ทำคำรับรอง', '', ''), half),
        ]),
        row([
          cell([centred('{{ตำแหน่งลงนามผู้รับ}}', { keepNext: true })], half),
          cell([centred('{{ตำแหน่งลงนามผู้ทำ}}', { keepNext: true })], half),
        ]),
        row([cell(dated('ผู้รับ', ''), half), cell(dated('ผู้ทำ', '{{/ลงนาม}}'), half)]),
      ],
      [half, half],
    ),
    line('{{#ผู้ลงนามที่สาม}}', { points: 2 }),
    centred(DOTTED, { before: cm(0.5), keepNext: true }),
    centred('({{ชื่อผู้ลงนามที่สาม}})', { keepNext: true }),
    centred('{{ฐานะผู้ลงนามที่สาม}}', { bold: true, keepNext: true }),
    centred('{{ตำแหน่งผู้ลงนามที่สาม}}'),
    line('{{/ผู้ลงนามที่สาม}}', { points: 2 }),
    // The section's end stands in its last paragraph: it must not be the loop's, which goes with the loop.
    afterTable(),
  ];
}

/** The signer's role comes last, after the name, at the end of the cell. Nothing is printed for a side that has fewer signers. */
function named(side: string, role: string, before: string, after: string): readonly Paragraph[] {
  return [
    line(`${before}{{#มี${side}}}`, { points: 2, keepNext: true }),
    centred(DOTTED, { before: cm(0.55), keepNext: true }),
    centred(`({{ชื่อ${side}}})`, { keepNext: true }),
    centred(role, { bold: true, keepNext: true }),
    line(`{{/มี${side}}}${after}`, { points: 2, keepNext: true }),
  ];
}

function dated(side: string, after: string): readonly Paragraph[] {
  return [line(`{{#มี${side}}}${BLANK_DATE}{{/มี${side}}}${after}`, { align: 'center', points: 12 })];
}

function centred(
  text: string,
  layout: { readonly before?: number; readonly bold?: boolean; readonly keepNext?: boolean } = {},
): Paragraph {
  return line(text, { align: 'center', points: FIRST_PAGE_POINTS, ...layout });
}
