import type { FileChild, TableRow } from 'docx';
import { cm, PORTRAIT_WIDTH } from './measures';
import { cell, plainTable, row, table } from './table';
import { line } from './text';

const FULL = cm(PORTRAIT_WIDTH);
const LABEL = cm(3.8);
const VALUE = FULL - LABEL;
const SMALL = 11;
const SIGNATURE = 10;
const GAP = 100;

/** One indicator's report of one round on one page. */
export function sarCardPage(): readonly FileChild[] {
  return [
    line('รายงานผลการดำเนินงานตามตัวชี้วัด (SAR Card)', { align: 'center', bold: true, points: 14 }),
    line('รอบ {{รอบ}} เดือน ประจำปีงบประมาณ พ.ศ. {{ปีงบประมาณ}}', { align: 'center', bold: true, after: GAP }),
    identity(),
    heading('ผลการดำเนินงานและคะแนน'),
    figures(),
    // Tables that touch would become one.
    line('', { points: 2 }),
    explanation(),
    heading('แผนภูมิคะแนนแต่ละรอบ และผลงานเทียบเกณฑ์'),
    trendChart(),
    line('', { points: 2 }),
    thresholdChart(),
    heading('รายละเอียดการดำเนินงาน'),
    narrative(),
    heading('การรายงานและการรับรอง'),
    signatures(),
  ];
}

function identity(): FileChild {
  return table(
    [
      labelled('มิติ', '{{ชื่อมิติ}}'),
      row([label('ตัวชี้วัดที่ {{รหัสตัวชี้วัด}}'), cell([line('{{ชื่อตัวชี้วัด}}', { bold: true, points: SMALL })], VALUE)]),
      labelled('หน่วยวัด', '{{หน่วยวัด}}'),
      row([
        label('เกณฑ์การให้คะแนน'),
        cell(
          [line('{{วิธีให้คะแนน}}', { points: SMALL }), line('คะแนน {{เกณฑ์การให้คะแนน}}', { points: SMALL })],
          VALUE,
        ),
      ]),
      labelled('ผู้รับผิดชอบร่วม', '{{ผู้รับผิดชอบร่วม}}'),
    ],
    [LABEL, VALUE],
  );
}

function figures(): FileChild {
  const quarter = Math.floor(FULL / 4);
  const widths = [quarter, quarter, quarter, FULL - 3 * quarter];
  const values = ['{{น้ำหนัก}}', '{{ผลการดำเนินงาน}}', '{{คะแนน}}', '{{คะแนนถ่วงน้ำหนัก}}'];
  return table(
    [
      headings(['น้ำหนัก', 'ผลการดำเนินงาน', 'คะแนนที่ได้', 'คะแนนถ่วงน้ำหนัก'], widths),
      row(
        values.map((value, position) =>
          cell([line(value, { align: 'center', bold: true })], widths[position] ?? 0),
        ),
      ),
    ],
    widths,
  );
}

const BAR = cm(6);
const BAR_NAME = cm(3.8);
const BAR_RESULT = cm(3.2);
const BAR_SCORE = FULL - BAR - BAR_NAME - BAR_RESULT;

/** Bars of shaded cells: fillDocument paints what stands alone in a paragraph. */
function trendChart(): FileChild {
  const widths = [BAR_NAME, BAR, BAR_RESULT, BAR_SCORE];
  return plainTable(
    [
      row([
        cell([small('{{#แนวโน้ม}}{{ชื่อรอบ}}')], BAR_NAME, { middle: true }),
        cell([small('{{แท่ง}}')], BAR, { middle: true }),
        cell([small('ผลงาน {{ผลงาน}}')], BAR_RESULT, { middle: true }),
        cell([small('คะแนน {{คะแนน}}{{/แนวโน้ม}}')], BAR_SCORE, { middle: true }),
      ]),
    ],
    widths,
  );
}

function thresholdChart(): FileChild {
  const widths = [BAR_NAME, BAR, FULL - BAR - BAR_NAME];
  return plainTable(
    [
      row([
        cell([small('{{#เทียบเกณฑ์}}{{ชื่อเกณฑ์}}')], BAR_NAME, { middle: true }),
        cell([small('{{แท่ง}}')], BAR, { middle: true }),
        cell([small('{{ค่า}}{{/เทียบเกณฑ์}}')], FULL - BAR - BAR_NAME, { middle: true }),
      ]),
    ],
    widths,
  );
}

/** A table of its own below the figures: the two have different columns. */
function explanation(): FileChild {
  return table(
    [
      labelled('ที่มาของคะแนน', '{{ที่มาของคะแนน}}'),
      row([
        label('{{#มีคะแนนกรรมการ}}คะแนนกรรมการ'),
        cell(
          [
            line(
              '{{คะแนนกรรมการ}} (ต่างจากประเมินตนเอง {{ผลต่างกรรมการ}}) เหตุผล: {{เหตุผลกรรมการ}}{{/มีคะแนนกรรมการ}}',
              {
                points: SMALL,
              },
            ),
          ],
          VALUE,
        ),
      ]),
      row([
        label('{{#มีการทบทวน}}ทบทวนผล'),
        cell([line('{{การทบทวน}}{{/มีการทบทวน}}', { points: SMALL })], VALUE),
      ]),
    ],
    [LABEL, VALUE],
  );
}

function narrative(): FileChild {
  return table(
    [
      labelled('คำชี้แจง', '{{คำชี้แจง}}'),
      labelled('ปัจจัยสนับสนุน', '{{ปัจจัยสนับสนุน}}'),
      labelled('ปัญหาอุปสรรค', '{{ปัญหาอุปสรรค}}'),
      row([
        label('หลักฐานอ้างอิง'),
        cell(
          [
            line('{{จำนวนหลักฐาน}}', { points: SMALL }),
            line('{{รายการหลักฐาน}}', { points: SIGNATURE }),
            line('{{ลิงก์หลักฐาน}}', { points: SIGNATURE }),
          ],
          VALUE,
        ),
      ]),
      row([
        label('{{#มีใบส่งคืน}}ใบส่งคืน'),
        cell([line('{{ใบส่งคืน}}{{/มีใบส่งคืน}}', { points: SIGNATURE })], VALUE),
      ]),
    ],
    [LABEL, VALUE],
  );
}

function signatures(): FileChild {
  const third = Math.floor(FULL / 3);
  const widths = [third, third, FULL - 2 * third];
  const [reporter = 0, supervisor = 0, host = 0] = widths;
  return table(
    [
      headings(['ผู้รายงาน', 'ผู้กำกับดูแล', 'เจ้าภาพหลัก'], widths),
      row([
        cell([small('สถานะ: {{สถานะ}}')], reporter),
        cell([small('ผลการตรวจ: {{ผลการตรวจ}}'), small('ความเห็น: {{ความเห็น}}')], supervisor),
        cell([small('ผลการรับรอง: {{ผลการรับรอง}}')], host),
      ]),
      row([
        cell(signed('{{ผู้รายงาน}}', '{{ตำแหน่งผู้รายงาน}}', 'ส่งรายงานวันที่ {{วันที่ส่ง}}'), reporter),
        cell(signed('{{ผู้กำกับดูแล}}', '{{ตำแหน่งผู้กำกับดูแล}}', 'ตรวจวันที่ {{วันที่ตรวจ}}'), supervisor),
        cell(signed('.'.repeat(34), 'เจ้าภาพหลัก', 'รับรองวันที่ {{วันที่รับรอง}}'), host),
      ]),
    ],
    widths,
  );
}

function signed(name: string, position: string, dated: string) {
  const centred = (text: string, before = 0) => line(text, { align: 'center', points: SIGNATURE, before });
  return [
    centred('ลงชื่อ ..........................', cm(0.7)),
    centred(`(${name})`),
    centred(position),
    centred(dated),
  ];
}

function small(text: string) {
  return line(text, { points: SIGNATURE, keepNext: true });
}

function heading(text: string) {
  return line(text, { bold: true, before: GAP, after: 40, points: SMALL, keepNext: true });
}

function labelled(name: string, value: string): TableRow {
  return row([label(name), cell([line(value, { points: SMALL })], VALUE)]);
}

function label(name: string) {
  return cell([line(name, { bold: true, points: SMALL })], LABEL, { shaded: true });
}

function headings(names: readonly string[], widths: readonly number[]): TableRow {
  return row(
    names.map((name, position) =>
      cell(
        [line(name, { align: 'center', bold: true, points: SMALL, keepNext: true })],
        widths[position] ?? 0,
        {
          shaded: true,
        },
      ),
    ),
  );
}
