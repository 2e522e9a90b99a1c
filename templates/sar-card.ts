import type { FileChild, TableRow } from 'docx';
import { crest } from './crest';
import { type BuiltTemplate, docxFile } from './docx-file';
import { cm, PORTRAIT_WIDTH } from './measures';
import { afterTable, pageLoop } from './page-loop';
import { sarCardPage } from './sar-card-page';
import { crestSection, portraitSection } from './sections';
import { cell, row, table } from './table';
import { line, run } from './text';

const CODE = cm(1.3);
/** ๑๐๐.๐๐๐ in bold stands whole. */
const WEIGHT = cm(1.9);
/** ๑,๒๓๔,๕๖๗.๘๙ stands whole. */
const RESULT = cm(2.95);
/** ๓.๗๓๖๓ in bold takes 1.8 cm beside the cell's margins. */
const SCORE = cm(2.1);
const WEIGHTED = cm(2.3);
const NAME = cm(PORTRAIT_WIDTH) - CODE - WEIGHT - RESULT - SCORE - WEIGHTED;
const WIDTHS = [CODE, NAME, WEIGHT, RESULT, SCORE, WEIGHTED];
const SMALL = 11;
const BESIDE = cm(0.08);
const HEADING = 10.5;
const NOTE = 9;
const FOOTER = 'รายงานผลรอบ {{รอบ}} เดือน {{ชื่อย่อสำนักงาน}} ปีงบประมาณ พ.ศ. {{ปีงบประมาณ}}';

/** รายงานผลตามคำรับรอง of one round: cover, scores by dimension, a SAR Card for each report. */
export function sarCard(): Promise<BuiltTemplate> {
  return docxFile('sar-card', 'รายงานผลตามคำรับรองการปฏิบัติราชการ (SAR Card)', [
    crestSection(cover()),
    portraitSection([...summary(), afterTable()], FOOTER),
    portraitSection(pageLoop('รายงานตัวชี้วัด', sarCardPage()), FOOTER),
  ]);
}

function cover(): readonly FileChild[] {
  const title = (text: string, points: number, before = 0) =>
    line(text, { align: 'center', bold: true, points, before });
  return [
    crest(),
    title('รายงานผลตามคำรับรองการปฏิบัติราชการ', 24, cm(4)),
    title('(SAR Card)', 20, cm(0.3)),
    title('รอบ {{รอบ}} เดือน', 22, cm(1)),
    title('ประจำปีงบประมาณ พ.ศ. {{ปีงบประมาณ}}', 20, cm(0.3)),
    line('ผลการดำเนินงานระหว่างวันที่ {{งวดตั้งแต่}} ถึงวันที่ {{งวดถึง}}', {
      align: 'center',
      points: 14,
      before: cm(1),
    }),
    title('{{ชื่อสำนักงาน}}', 18, cm(6)),
    title('{{ต้นสังกัด}} {{กระทรวง}}', 14, cm(0.3)),
  ];
}

function summary(): readonly FileChild[] {
  return [
    line('สรุปผลการประเมินตนเอง รอบ {{รอบ}} เดือน', { align: 'center', bold: true, points: 14 }),
    line('ประจำปีงบประมาณ พ.ศ. {{ปีงบประมาณ}}', { align: 'center', bold: true, after: 120 }),
    table([headings(), dimensionRow(), indicatorRow(), officeRow(), committeeRow()], WIDTHS, BESIDE),
    line(
      'รายงานทั้งหมด {{จำนวนรายงาน}} รายการ ส่งแล้ว {{ส่งแล้ว}} (รับรองแล้ว {{รับรองแล้ว}}) ยังไม่ส่ง {{ยังไม่ส่ง}} ไม่นำมาคิด (N/A) {{ไม่นำมาคิด}}',
      { points: SMALL, before: 120 },
    ),
    line(
      'คะแนนมิติและคะแนนรวม = ผลรวมของ (น้ำหนัก × คะแนน) ÷ น้ำหนักที่นับ นับเฉพาะผลที่ส่งแล้วหรือรับรองแล้ว ตัวชี้วัดย่อยนับผ่านตัวชี้วัดหลัก',
      { points: SMALL },
    ),
  ];
}

function headings(): TableRow {
  const names = [['ที่'], ['ตัวชี้วัด'], ['น้ำหนัก'], ['ผลการ', 'ดำเนินงาน'], ['คะแนน'], ['คะแนน', 'ถ่วงน้ำหนัก']];
  return row(
    names.map((lines, position) =>
      cell(
        lines.map((text) => line(text, { align: 'center', bold: true, points: HEADING })),
        WIDTHS[position] ?? 0,
        { shaded: true, middle: true },
      ),
    ),
    { header: true },
  );
}

/** The dimension's weight used and its mean stand in its heading: a sum below could end up alone on the next page. */
function dimensionRow(): TableRow {
  return totals('{{#มิติ}}{{ชื่อมิติ}}', '{{น้ำหนักมิติ}}', '{{คะแนนมิติ}}', '', true);
}

function indicatorRow(): TableRow {
  const figure = (text: string, width: number) =>
    cell([line(text, { align: 'center', points: SMALL })], width);
  const name = line([
    run('{{#เป็นหัวข้อ}}', { points: SMALL }),
    run('{{ชื่อตัวชี้วัด}}', { points: SMALL, bold: true }),
    run('{{/เป็นหัวข้อ}}{{^เป็นหัวข้อ}}{{ชื่อตัวชี้วัด}}{{/เป็นหัวข้อ}}', { points: SMALL }),
  ]);
  return row([
    figure('{{#ตัวชี้วัด}}{{ที่}}', CODE),
    cell(
      [
        name,
        line('{{#เป็นหัวข้อ}}', { points: 2 }),
        line('{{ที่มาของคะแนน}}', { points: NOTE }),
        line('{{/เป็นหัวข้อ}}', { points: 2 }),
      ],
      NAME,
    ),
    figure('{{น้ำหนัก}}', WEIGHT),
    figure('{{ผลการดำเนินงาน}}', RESULT),
    figure('{{คะแนน}}', SCORE),
    figure('{{คะแนนถ่วงน้ำหนัก}}{{/ตัวชี้วัด}}{{/มิติ}}', WEIGHTED),
  ]);
}

function officeRow(): TableRow {
  return totals('คะแนนรวมของสำนักงาน (ประเมินตนเอง)', '{{น้ำหนักที่นับ}}', '{{คะแนนรวม}}');
}

function committeeRow(): TableRow {
  return totals(
    '{{#มีคะแนนกรรมการ}}คะแนนรวมของสำนักงาน (กรรมการ)',
    '{{น้ำหนักที่นับกรรมการ}}',
    '{{คะแนนรวมกรรมการ}}',
    '{{/มีคะแนนกรรมการ}}',
  );
}

function totals(name: string, weight: string, score: string, last = '', keepNext = false): TableRow {
  const part = (text: string, width: number, align: 'left' | 'center', span = 1) =>
    cell([line(text, { align, bold: true, points: SMALL, keepNext })], width, {
      span,
      shaded: true,
      middle: true,
    });
  return row([
    part(name, CODE + NAME, 'left', 2),
    part(weight, WEIGHT, 'center'),
    part('', RESULT, 'center'),
    part(score, SCORE, 'center'),
    part(last, WEIGHTED, 'center'),
  ]);
}
