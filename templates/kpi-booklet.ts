import type { FileChild } from 'docx';
import { crest } from './crest';
import { type BuiltTemplate, docxFile } from './docx-file';
import { kpiPage } from './kpi-page';
import { cm, PORTRAIT_WIDTH } from './measures';
import { afterTable, pageLoop } from './page-loop';
import { crestSection, portraitSection } from './sections';
import { cell, row, table } from './table';
import { line, run } from './text';

const CODE = cm(1.5);
const WEIGHT = cm(1.9);
const OWNERS = cm(5.6);
const NAME = cm(PORTRAIT_WIDTH) - CODE - WEIGHT - OWNERS;
const WIDTHS = [CODE, NAME, WEIGHT, OWNERS];
const SMALL = 11;
const FOOTER = 'รายละเอียดตัวชี้วัด {{ชื่อย่อสำนักงาน}} ปีงบประมาณ พ.ศ. {{ปีงบประมาณ}}';

/** All KPI Templates in one booklet: cover, list by dimension, one page each. */
export function kpiBooklet(): Promise<BuiltTemplate> {
  return docxFile('kpi-booklet', 'เล่มรายละเอียดตัวชี้วัด', [
    crestSection(cover()),
    portraitSection([...contents(), afterTable()], FOOTER),
    portraitSection(pageLoop('รายละเอียดตัวชี้วัด', kpiPage()), FOOTER),
  ]);
}

function cover(): readonly FileChild[] {
  const title = (text: string, points: number, before = 0) =>
    line(text, { align: 'center', bold: true, points, before });
  return [
    crest(),
    title('รายละเอียดตัวชี้วัด', 26, cm(4)),
    title('(KPI Template)', 20, cm(0.3)),
    title('คำรับรองการปฏิบัติราชการ', 20, cm(1)),
    title('ประจำปีงบประมาณ พ.ศ. {{ปีงบประมาณ}}', 20, cm(0.3)),
    line('ตัวชี้วัดจำนวน {{จำนวนตัวชี้วัด}} ตัว น้ำหนักรวม {{น้ำหนักรวม}}', {
      align: 'center',
      points: 14,
      before: cm(1),
    }),
    title('{{ชื่อสำนักงาน}}', 18, cm(6)),
    title('{{ต้นสังกัด}} {{กระทรวง}}', 14, cm(0.3)),
  ];
}

function contents(): readonly FileChild[] {
  return [
    line('รายการตัวชี้วัด', { align: 'center', bold: true, points: 14 }),
    line('ประจำปีงบประมาณ พ.ศ. {{ปีงบประมาณ}}', { align: 'center', bold: true, after: 120 }),
    table([headings(), dimensionRow(), indicatorRow()], WIDTHS),
  ];
}

function headings() {
  const heading = (text: string, width: number) =>
    cell([line(text, { align: 'center', bold: true, points: SMALL })], width, { shaded: true, middle: true });
  return row(
    [heading('ที่', CODE), heading('ตัวชี้วัด', NAME), heading('น้ำหนัก', WEIGHT), heading('ผู้รับผิดชอบ', OWNERS)],
    {
      header: true,
    },
  );
}

/** The dimension's weight stands in its heading: a sum below its indicators could end up alone on the next page. */
function dimensionRow() {
  const heading = (text: string, width: number, align: 'left' | 'center', span = 1) =>
    cell([line(text, { align, bold: true, points: SMALL, keepNext: true })], width, { span, shaded: true });
  return row([
    heading('{{#มิติ}}{{ชื่อมิติ}}', CODE + NAME, 'left', 2),
    heading('{{น้ำหนักมิติ}}', WEIGHT, 'center'),
    heading('', OWNERS, 'left'),
  ]);
}

function indicatorRow() {
  const name = line([
    run('{{#เป็นหัวข้อ}}', { points: SMALL }),
    run('{{ชื่อตัวชี้วัด}}', { points: SMALL, bold: true }),
    run('{{/เป็นหัวข้อ}}{{^เป็นหัวข้อ}}{{ชื่อตัวชี้วัด}}{{/เป็นหัวข้อ}}', { points: SMALL }),
  ]);
  return row([
    cell([line('{{#ตัวชี้วัด}}{{ที่}}', { align: 'center', points: SMALL })], CODE),
    cell([name], NAME),
    cell([line('{{น้ำหนัก}}', { align: 'center', points: SMALL })], WEIGHT),
    cell([line('{{ผู้รับผิดชอบ}}{{/ตัวชี้วัด}}{{/มิติ}}', { points: SMALL })], OWNERS),
  ]);
}
