import type { FileChild, TableRow } from 'docx';
import { type BuiltTemplate, docxFile } from './docx-file';
import { letterBody, letterEnd, memoHead, memoSignature } from './letter-parts';
import { cm, LANDSCAPE_WIDTH, PORTRAIT_WIDTH } from './measures';
import { afterTable } from './page-loop';
import { crestSection, landscapeSection, portraitSection } from './sections';
import { cell, plainTable, row, table } from './table';
import { line } from './text';

const ROUNDS = [6, 9, 12] as const;
const SMALL = 10;
const FIGURE = 8.5;
const HEADING = 9;
const FOOTER = 'สรุปผล{{ชื่อรอบ}} {{ชื่อย่อสำนักงาน}} ปีงบประมาณ พ.ศ.\u00a0{{ปีงบประมาณ}}';

/** Twelve columns stand close. */
const BESIDE = cm(0.06);
const CODE = cm(1.2);
/** เป้าหมาย in bold stands whole, and ๖๔,๓๑๐.๒๕. */
const BASE = cm(1.81);
/** ๑๐๐.๐๐๐ in bold stands whole. */
const WEIGHT = cm(1.45);
const RESULT = cm(1.81);
/** Wide enough for a bold score of four decimals. */
const SCORE = cm(1.43);
const NAME = cm(LANDSCAPE_WIDTH) - CODE - 3 * BASE - 3 * (WEIGHT + RESULT + SCORE);
const WIDTHS = [CODE, NAME, BASE, BASE, BASE, ...ROUNDS.flatMap(() => [WEIGHT, RESULT, SCORE])];

/** สรุปผล of a round or of the year: the memo to the director, rounds side by side, the best, the worst and what was late. */
export function summary(): Promise<BuiltTemplate> {
  return docxFile('summary', 'สรุปผลการปฏิบัติราชการตามคำรับรอง', [
    crestSection(memo()),
    landscapeSection([...figures(), afterTable()], FOOTER),
    portraitSection([...lists(), afterTable()], FOOTER),
  ]);
}

/** บันทึกข้อความ; its number and date come from เอกสาร, and are room for ink until they stand there. */
function memo(): readonly FileChild[] {
  return [
    ...memoHead(
      'สรุปผลการปฏิบัติราชการตามคำรับรอง {{ชื่อรอบ}} ปีงบประมาณ พ.ศ.\u00a0{{ปีงบประมาณ}}',
      '{{ตำแหน่งผู้อำนวยการ}}',
    ),
    letterBody(
      'ตามที่ {{ชื่อย่อสำนักงาน}} ได้ดำเนินการตามคำรับรองการปฏิบัติราชการ ประจำปีงบประมาณ พ.ศ. {{ปีงบประมาณ}} นั้น ขอสรุปผลการดำเนินงาน{{ชื่อรอบ}} ระหว่างวันที่ {{งวดตั้งแต่}} ถึงวันที่ {{งวดถึง}} ดังนี้',
    ),
    letterBody('๑. คะแนนรวมของสำนักงาน (ประเมินตนเอง) {{คะแนนรวม}} จากน้ำหนักที่นับ {{น้ำหนักที่นับ}}'),
    letterBody(
      '๒. รายงานทั้งหมด {{จำนวนรายงาน}} รายการ ส่งแล้ว {{ส่งแล้ว}} รับรองแล้ว {{รับรองแล้ว}} ยังไม่ส่ง {{ยังไม่ส่ง}} ไม่นำมาคิด {{ไม่นำมาคิด}}',
    ),
    letterBody('๓. รายละเอียดตามตารางและรายการที่แนบมาพร้อมนี้'),
    letterEnd('จึงเรียนมาเพื่อโปรดทราบและพิจารณา'),
    ...memoSignature('{{ผู้สรุป}}', '{{ตำแหน่งผู้สรุป}}'),
  ];
}

function figures(): readonly FileChild[] {
  return [
    line('สรุปผลการดำเนินงานตามตัวชี้วัด {{ชื่อรอบ}}', { align: 'center', bold: true, points: 14 }),
    line('ประจำปีงบประมาณ พ.ศ.\u00a0{{ปีงบประมาณ}}', { align: 'center', bold: true }),
    // Above the table: below one that fills its sheet it would have a sheet of its own.
    line(
      'คะแนนมิติและคะแนนรวม = ผลรวมของ (น้ำหนัก × คะแนน) ÷ น้ำหนักที่นับ นับเฉพาะผลที่ส่งแล้วหรือรับรองแล้ว ตัวชี้วัดย่อยนับผ่านตัวชี้วัดหลัก',
      { align: 'center', points: SMALL, after: 120 },
    ),
    table([roundNames(), headings(), dimensionRow(), indicatorRow(), ...officeRows()], WIDTHS, BESIDE),
  ];
}

function head(text: string, width: number, span = 1) {
  return cell([line(text, { align: 'center', bold: true, points: HEADING })], width, {
    span,
    shaded: true,
    middle: true,
  });
}

function roundNames(): TableRow {
  return row(
    [
      head('', CODE + NAME, 2),
      head('ข้อมูลพื้นฐานและเป้าหมาย', 3 * BASE, 3),
      ...ROUNDS.map((round) => head(`รอบ ${thai(round)} เดือน`, WEIGHT + RESULT + SCORE, 3)),
    ],
    { header: true },
  );
}

function headings(): TableRow {
  return row(
    [
      head('ที่', CODE),
      head('ตัวชี้วัด', NAME),
      head('ปี {{ปีฐานที่1}}', BASE),
      head('ปี {{ปีฐานที่2}}', BASE),
      head('เป้าหมาย', BASE),
      ...ROUNDS.flatMap(() => [head('น้ำหนัก', WEIGHT), head('ผลงาน', RESULT), head('คะแนน', SCORE)]),
    ],
    { header: true },
  );
}

function dimensionRow(): TableRow {
  return means('{{#มิติ}}{{ชื่อมิติ}}', 'น้ำหนักมิติ', 'คะแนนมิติ', '', true);
}

function indicatorRow(): TableRow {
  const figure = (text: string, width: number) =>
    cell([line(text, { align: 'center', points: FIGURE })], width);
  const rounds = ROUNDS.flatMap((round) => [
    figure(`{{น้ำหนัก${round}}}`, WEIGHT),
    figure(`{{ผลงาน${round}}}`, RESULT),
    figure(`{{คะแนน${round}}}${round === 12 ? '{{/ตัวชี้วัด}}{{/มิติ}}' : ''}`, SCORE),
  ]);
  return row([
    figure('{{#ตัวชี้วัด}}{{ที่}}', CODE),
    cell([line('{{ชื่อตัวชี้วัด}}', { points: SMALL })], NAME),
    figure('{{ข้อมูลปีฐาน1}}', BASE),
    figure('{{ข้อมูลปีฐาน2}}', BASE),
    figure('{{ค่าเป้าหมาย}}', BASE),
    ...rounds,
  ]);
}

function officeRows(): readonly TableRow[] {
  return [
    means('คะแนนรวมของสำนักงาน (ประเมินตนเอง)', 'น้ำหนักรวม', 'คะแนนรวม', ''),
    means(
      '{{#มีคะแนนกรรมการ}}คะแนนรวมของสำนักงาน (กรรมการ)',
      'น้ำหนักกรรมการ',
      'คะแนนกรรมการ',
      '{{/มีคะแนนกรรมการ}}',
    ),
  ];
}

function means(name: string, weight: string, score: string, last: string, keepNext = false): TableRow {
  const part = (text: string, width: number, align: 'left' | 'center', span = 1, points = HEADING) =>
    cell([line(text, { align, bold: true, points, keepNext })], width, {
      span,
      shaded: true,
      middle: true,
    });
  return row([
    part(name, CODE + NAME + 3 * BASE, 'left', 5),
    ...ROUNDS.flatMap((round) => [
      part(`{{${weight}${round}}}`, WEIGHT, 'center', 1, FIGURE),
      part('', RESULT, 'center'),
      part(`{{${score}${round}}}${round === 12 ? last : ''}`, SCORE, 'center'),
    ]),
  ]);
}

/** ๑.๒.๑๐ stands whole beside the lists' wider margins. */
const LIST_CODE = cm(1.5);
const BAR = cm(7.2);
const BAR_SCORE = cm(2);
const BAR_NAME = cm(PORTRAIT_WIDTH) - BAR - BAR_SCORE;
const RANK_SCORE = cm(2.2);
const RANK_NAME = cm(PORTRAIT_WIDTH) - LIST_CODE - RANK_SCORE;
const GAP = cm(1.9);
const GAP_REASON = cm(4.6);
const GAP_NAME = cm(PORTRAIT_WIDTH) - LIST_CODE - 3 * GAP - GAP_REASON;
const OWNER = cm(5.6);
const DUE = cm(2.6);
const LATE = cm(2.4);
const LATE_NAME = cm(PORTRAIT_WIDTH) - LIST_CODE - OWNER - DUE - LATE;

function lists(): readonly FileChild[] {
  const title = (text: string) =>
    line(text, { bold: true, before: cm(0.5), after: cm(0.15), keepNext: true });
  const text = (content: string, width: number) => cell([line(content, { points: SMALL })], width);
  const middle = (content: string, width: number) =>
    cell([line(content, { align: 'center', points: SMALL })], width);
  const ranking = (loop: string) =>
    table(
      [
        row([head('ที่', LIST_CODE), head('ตัวชี้วัด', RANK_NAME), head('คะแนน', RANK_SCORE)], { header: true }),
        row([
          middle(`{{#${loop}}}{{ที่}}`, LIST_CODE),
          text('{{ชื่อตัวชี้วัด}}', RANK_NAME),
          middle(`{{คะแนน}}{{/${loop}}}`, RANK_SCORE),
        ]),
      ],
      [LIST_CODE, RANK_NAME, RANK_SCORE],
    );
  const unlessAny = (loop: string) =>
    line(`{{^${loop}}}ยังไม่มีผลที่นับคะแนน{{/${loop}}}`, { points: SMALL, before: 60 });
  return [
    line('แผนภูมิและรายการแนบท้าย {{ชื่อรอบ}}', { align: 'center', bold: true, points: 14 }),
    title('คะแนนตามมิติ'),
    plainTable(
      [
        row([
          text('{{#แผนภูมิมิติ}}{{ชื่อมิติ}}', BAR_NAME),
          cell([line('{{แท่ง}}', { points: SMALL })], BAR),
          middle('{{คะแนน}}{{/แผนภูมิมิติ}}', BAR_SCORE),
        ]),
      ],
      [BAR_NAME, BAR, BAR_SCORE],
    ),
    title('ตัวชี้วัดที่ได้คะแนนสูงสุด'),
    ranking('คะแนนสูงสุด'),
    unlessAny('คะแนนสูงสุด'),
    title('ตัวชี้วัดที่ได้คะแนนต่ำสุด'),
    ranking('คะแนนต่ำสุด'),
    unlessAny('คะแนนต่ำสุด'),
    title('ผลต่างระหว่างคะแนนประเมินตนเองกับคะแนนกรรมการ'),
    ...eitherOr(
      'มีผลต่าง',
      table(
        [
          row(
            [
              head('ที่', LIST_CODE),
              head('ตัวชี้วัด', GAP_NAME),
              head('ตนเอง', GAP),
              head('กรรมการ', GAP),
              head('ผลต่าง', GAP),
              head('เหตุผลและการทบทวนผล', GAP_REASON),
            ],
            { header: true },
          ),
          row([
            middle('{{#ผลต่าง}}{{ที่}}', LIST_CODE),
            text('{{ชื่อตัวชี้วัด}}', GAP_NAME),
            middle('{{คะแนนตนเอง}}', GAP),
            middle('{{คะแนนกรรมการ}}', GAP),
            middle('{{ผลต่าง}}', GAP),
            text('{{เหตุผล}}{{/ผลต่าง}}', GAP_REASON),
          ]),
        ],
        [LIST_CODE, GAP_NAME, GAP, GAP, GAP, GAP_REASON],
      ),
      'ไม่มี',
    ),
    title('รายงานที่ส่งหลังกำหนดหรือไม่ได้ส่ง'),
    ...eitherOr(
      'มีรายการล่าช้า',
      table(
        [
          row(
            [
              head('ที่', LIST_CODE),
              head('ตัวชี้วัด', LATE_NAME),
              head('ผู้รับผิดชอบ', OWNER),
              head('กำหนดส่ง', DUE),
              head('การส่ง', LATE),
            ],
            { header: true },
          ),
          row([
            middle('{{#ล่าช้า}}{{ที่}}', LIST_CODE),
            text('{{ชื่อตัวชี้วัด}}', LATE_NAME),
            text('{{ผู้รับผิดชอบ}}', OWNER),
            middle('{{กำหนดส่ง}}', DUE),
            middle('{{ความล่าช้า}}{{/ล่าช้า}}', LATE),
          ]),
        ],
        [LIST_CODE, LATE_NAME, OWNER, DUE, LATE],
      ),
      'ไม่มี ทุกรายงานส่งภายในกำหนด',
    ),
  ];
}

/** The table where the tag holds, else the sentence; the paragraphs of the conditions themselves go. */
function eitherOr(tag: string, table: FileChild, sentence: string): readonly FileChild[] {
  const mark = (text: string) => line(text, { points: 2 });
  return [
    mark(`{{#${tag}}}`),
    table,
    mark(`{{/${tag}}}`),
    mark(`{{^${tag}}}`),
    line(sentence, { points: SMALL }),
    mark(`{{/${tag}}}`),
  ];
}

function thai(round: number): string {
  return String(round).replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
}
