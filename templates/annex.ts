import type { FileChild, TableCell } from 'docx';
import { cm, LANDSCAPE_WIDTH } from './measures';
import { afterTable } from './page-loop';
import { cell, row, table } from './table';
import { line, run } from './text';

const LEVEL_COUNT = 5;
/** Column widths in cm; the indicator's name takes what is left. */
const CODE = 1.5;
const UNIT = 2;
/** ๑๐๐.๐๐๐ in bold stands whole. */
const WEIGHT = 1.85;
/** Holds its own heading, ค่าเป้าหมาย. */
const TARGET = 2.3;
/** ๑๐๐.๐๐๐๐ stands whole. */
const LEVEL = 1.9;
const NAME = LANDSCAPE_WIDTH - CODE - UNIT - WEIGHT - TARGET - LEVEL_COUNT * LEVEL;
const WIDTHS = [CODE, NAME, UNIT, WEIGHT, TARGET, ...Array.from({ length: LEVEL_COUNT }, () => LEVEL)].map(
  cm,
);
const SMALL = 11;
const FIGURE = 10;
const BESIDE = cm(0.08);

const LEVELS = Array.from({ length: LEVEL_COUNT }, (_, position) => position + 1);

/** The annex: indicators by dimension with weights, criteria, subtotals and the total. */
export function annex(parties: string): readonly FileChild[] {
  return [
    line('เอกสารประกอบท้ายคำรับรองการปฏิบัติราชการ', { align: 'center', bold: true, points: 14 }),
    line('ประจำปีงบประมาณ พ.ศ. {{ปีงบประมาณ}}', { align: 'center', bold: true }),
    line(parties, { align: 'center', after: 120 }),
    table([...headerRows(), dimensionRow(), indicatorRow(), subtotalRow(), totalRow()], WIDTHS, BESIDE),
    afterTable(),
  ];
}

function headerRows() {
  const heading = (text: string, width: number) =>
    cell([line(text, { align: 'center', bold: true, points: SMALL })], width, { shaded: true, middle: true });
  return [
    row(
      [
        heading('ที่', cm(CODE)),
        heading('ตัวชี้วัด', cm(NAME)),
        heading('หน่วยวัด', cm(UNIT)),
        heading('น้ำหนัก', cm(WEIGHT)),
        heading('ค่าเป้าหมาย', cm(TARGET)),
        ...LEVELS.map((level) => heading(`เกณฑ์ {{ระดับ${level}}}`, cm(LEVEL))),
      ],
      { header: true },
    ),
  ];
}

function dimensionRow() {
  return row([
    cell([line('{{#มิติ}}{{ชื่อมิติ}}', { bold: true, points: SMALL, keepNext: true })], sum(WIDTHS), {
      span: WIDTHS.length,
      shaded: true,
    }),
  ]);
}

function indicatorRow() {
  return row([
    centred('{{#ตัวชี้วัด}}{{ที่}}', cm(CODE)),
    cell(
      [
        line([
          run('{{#เป็นหัวข้อ}}', { points: SMALL }),
          run('{{ชื่อตัวชี้วัด}}', { points: SMALL, bold: true }),
          run('{{/เป็นหัวข้อ}}{{^เป็นหัวข้อ}}{{ชื่อตัวชี้วัด}}{{/เป็นหัวข้อ}}', { points: SMALL }),
        ]),
      ],
      cm(NAME),
    ),
    centred('{{หน่วยวัด}}', cm(UNIT)),
    centred('{{น้ำหนัก}}', cm(WEIGHT)),
    centred('{{ค่าเป้าหมาย}}', cm(TARGET), FIGURE),
    ...LEVELS.map((level) =>
      centred(`{{เกณฑ์${level}}}${level === LEVEL_COUNT ? '{{/ตัวชี้วัด}}' : ''}`, cm(LEVEL), FIGURE),
    ),
  ]);
}

function subtotalRow() {
  return sumRow('รวม{{ชื่อมิติ}}', '{{น้ำหนักมิติ}}', '{{/มิติ}}');
}

function totalRow() {
  return sumRow('รวมทั้งสิ้น ({{จำนวนตัวชี้วัด}} ตัวชี้วัด)', '{{น้ำหนักรวม}}', '');
}

function sumRow(label: string, weight: string, end: string) {
  return row([
    cell([line(label, { align: 'right', bold: true, points: SMALL })], cm(CODE) + cm(NAME) + cm(UNIT), {
      span: 3,
    }),
    cell([line(weight, { align: 'center', bold: true, points: SMALL })], cm(WEIGHT)),
    cell([line(end, { points: SMALL })], cm(TARGET) + LEVELS.length * cm(LEVEL), {
      span: LEVEL_COUNT + 1,
    }),
  ]);
}

function centred(text: string, width: number, points = SMALL): TableCell {
  return cell([line(text, { align: 'center', points })], width);
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
