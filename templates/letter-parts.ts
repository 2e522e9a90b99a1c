import { type FileChild, type Paragraph, TabStopType } from 'docx';
import { crest } from './crest';
import { cm, PORTRAIT_WIDTH } from './measures';
import { cell, plainTable, row } from './table';
import { line, run } from './text';

/** The forms of ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ: หนังสือภายนอก and บันทึกข้อความ. */

const POINTS = 14;
/** A memo's crest is half as high as a letter's, and stands at the left edge. */
const MEMO_CREST = 1.5;
const INDENT = cm(2.5);
const TITLE_SIDE = cm(3.2);
const LABEL = cm(2.9);
const HALF = cm(PORTRAIT_WIDTH / 2);

/** Crest and the word บันทึกข้อความ on one line, then office, number, date and what it is about. */
export function memoHead(subject: string, to: string): readonly FileChild[] {
  return [
    plainTable(
      [
        row([
          cell([crest(0, MEMO_CREST)], TITLE_SIDE),
          cell(
            [line('บันทึกข้อความ', { align: 'center', bold: true, points: 24 })],
            cm(PORTRAIT_WIDTH) - 2 * TITLE_SIDE,
            {
              middle: true,
            },
          ),
          cell([line('', { points: POINTS })], TITLE_SIDE),
        ]),
      ],
      [TITLE_SIDE, cm(PORTRAIT_WIDTH) - 2 * TITLE_SIDE, TITLE_SIDE],
    ),
    labelled('ส่วนราชการ', '{{ชื่อสำนักงาน}}  {{กลุ่มเจ้าของเรื่อง}}  โทร. {{โทรศัพท์สำนักงาน}}', LABEL),
    numberAndDate(),
    labelled('เรื่อง', subject, cm(1.5)),
    line(`เรียน  ${to}`, { points: POINTS, before: cm(0.3) }),
  ];
}

function numberAndDate(): Paragraph {
  return line(
    [
      run('ที่  ', { bold: true, points: POINTS }),
      run('{{เลขที่}}\t', { points: POINTS }),
      run('วันที่  ', { bold: true, points: POINTS }),
      run('{{ลงวันที่}}', { points: POINTS }),
    ],
    { before: cm(0.1), tabs: [{ type: TabStopType.LEFT, position: HALF }] },
  );
}

/** A word in bold at the edge, and what follows it hanging. */
function labelled(label: string, text: string, width: number): Paragraph {
  return line([run(`${label}\t`, { bold: true, points: POINTS }), run(text, { points: POINTS })], {
    before: cm(0.1),
    indent: width,
    hanging: width,
    tabs: [{ type: TabStopType.LEFT, position: width }],
  });
}

/** Crest in the middle; the number at the left of the office's name and address; the date from the middle of the page. */
export function letterHead(
  subject: string,
  to: string,
  references: readonly (readonly [string, string])[],
): readonly FileChild[] {
  return [
    crest(),
    plainTable(
      [
        row([
          // What stands in a cell is moved in by the cell's margin.
          cell([line('ที่  {{เลขที่}}', { points: POINTS, indent: -cm(0.1) })], HALF),
          cell(
            [
              line('{{ชื่อสำนักงาน}}', { points: POINTS, indent: cm(1) }),
              line('{{ที่อยู่สำนักงาน}}', { points: POINTS, indent: cm(1) }),
            ],
            HALF,
          ),
        ]),
      ],
      [HALF, HALF],
    ),
    line('{{ลงวันที่}}', { points: POINTS, indent: HALF, before: cm(0.3) }),
    hanging('เรื่อง', subject, cm(1.5)),
    hanging('เรียน', to, cm(1.5)),
    ...references.map(([label, text]) => hanging(label, text, cm(3.1))),
  ];
}

function hanging(label: string, text: string, width: number): Paragraph {
  return line(`${label}\t${text}`, {
    points: POINTS,
    before: cm(0.25),
    indent: width,
    hanging: width,
    tabs: [{ type: TabStopType.LEFT, position: width }],
  });
}

export function letterBody(text: string, { keepNext = false } = {}): Paragraph {
  return line(text, { points: POINTS, firstLine: INDENT, before: cm(0.3), align: 'thai', keepNext });
}

/** The last sentence goes with the signature, which never stands on a sheet without words of the letter. */
export function letterEnd(text: string): Paragraph {
  return letterBody(text, { keepNext: true });
}

/** ขอแสดงความนับถือ and the signature from the middle of the page; who to ask at the foot. */
export function letterClose(): readonly Paragraph[] {
  const from = HALF - cm(1);
  const middle = (text: string, before = 0) =>
    line(text, { points: POINTS, align: 'center', indent: from, before, keepNext: true });
  return [
    middle('ขอแสดงความนับถือ', cm(0.6)),
    middle('({{ชื่อผู้ลงนาม}})', cm(2)),
    middle('{{ตำแหน่งผู้ลงนาม}}'),
    line('{{กลุ่มเจ้าของเรื่อง}}', { points: POINTS, before: cm(1.2), keepNext: true }),
    line('โทร. {{โทรศัพท์สำนักงาน}}', { points: POINTS }),
  ];
}

/** A memo has no closing words: the writer's name and position, and where it is dated by hand the date. */
export function memoSignature(
  name = '{{ชื่อผู้ลงนาม}}',
  position = '{{ตำแหน่งผู้ลงนาม}}',
  dated?: string,
): readonly Paragraph[] {
  const middle = (text: string, keepNext: boolean, before = 0) =>
    line(text, { points: POINTS, align: 'center', indent: HALF - cm(1), before, keepNext });
  return [
    middle(`(${name})`, true, cm(1.8)),
    middle(position, dated !== undefined),
    ...(dated === undefined ? [] : [middle(dated, false)]),
  ];
}
