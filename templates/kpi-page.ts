import type { FileChild, TableRow } from 'docx';
import { cm, PORTRAIT_WIDTH } from './measures';
import { cell, row, table } from './table';
import { line, run } from './text';

const LABEL = cm(3.8);
const FULL = cm(PORTRAIT_WIDTH);
const VALUE = FULL - LABEL;
const SMALL = 11;
const GAP = 100;

/** One indicator's KPI Template on one page. */
export function kpiPage(): readonly FileChild[] {
  return [
    line('รายละเอียดตัวชี้วัด (KPI Template)', { align: 'center', bold: true, points: 14 }),
    line('ประจำปีงบประมาณ พ.ศ. {{ปีงบประมาณ}}', { align: 'center', bold: true, after: GAP }),
    identity(),
    line('เกณฑ์การให้คะแนน', { bold: true, before: GAP, after: 40, points: SMALL, keepNext: true }),
    criteria(),
    line('ค่าเป้าหมายและข้อมูลพื้นฐาน ๓ ปีย้อนหลัง', {
      bold: true,
      before: GAP,
      after: 40,
      points: SMALL,
      keepNext: true,
    }),
    baselines(),
    line('การจัดเก็บข้อมูลและผู้รับผิดชอบ', { bold: true, before: GAP, after: 40, points: SMALL, keepNext: true }),
    collection(),
  ];
}

function identity(): FileChild {
  return table(
    [
      labelled('มิติ', '{{ชื่อมิติ}}'),
      row([label('ตัวชี้วัดที่ {{รหัสตัวชี้วัด}}'), cell([line('{{ชื่อตัวชี้วัด}}', { bold: true, points: SMALL })], VALUE)]),
      labelled('หน่วยวัด', '{{หน่วยวัด}}'),
      labelled('น้ำหนัก', '{{น้ำหนัก}}'),
      labelled('คำอธิบาย', '{{คำอธิบาย}}'),
      labelled('สูตรการคำนวณ', '{{สูตรการคำนวณ}}'),
      labelled('วิธีให้คะแนน', '{{วิธีให้คะแนน}}'),
    ],
    [LABEL, VALUE],
  );
}

/** A parent has no criteria of its own: its row says where the score comes from. */
function criteria(): FileChild {
  return table(
    [
      headings(['ระดับคะแนน', 'เกณฑ์'], [LABEL, VALUE]),
      row([
        cell([line('{{#เกณฑ์การให้คะแนน}}{{ระดับคะแนน}}', { align: 'center', points: SMALL })], LABEL),
        cell([line('{{เกณฑ์ของระดับ}}{{/เกณฑ์การให้คะแนน}}', { points: SMALL })], VALUE),
      ]),
      row([
        cell([line('{{#คะแนนจากตัวชี้วัดย่อย}}-', { align: 'center', points: SMALL })], LABEL),
        cell([line('คะแนนคำนวณจากตัวชี้วัดย่อย{{/คะแนนจากตัวชี้วัดย่อย}}', { points: SMALL })], VALUE),
      ]),
      labelled('ช่วงปรับเกณฑ์', '{{ช่วงปรับเกณฑ์}}'),
    ],
    [LABEL, VALUE],
  );
}

function baselines(): FileChild {
  const quarter = Math.floor(FULL / 4);
  const widths = [quarter, quarter, quarter, FULL - 3 * quarter];
  const figures = ['{{ข้อมูลปีฐาน1}}', '{{ข้อมูลปีฐาน2}}', '{{ข้อมูลปีฐาน3}}', '{{ค่าเป้าหมาย}}'];
  return table(
    [
      headings(['ผลปี {{ปีฐานที่1}}', 'ผลปี {{ปีฐานที่2}}', 'ผลปี {{ปีฐานที่3}}', 'ค่าเป้าหมายปี {{ปีงบประมาณ}}'], widths),
      row(
        figures.map((figure, position) =>
          cell([line(figure, { align: 'center', points: SMALL })], widths[position] ?? 0),
        ),
      ),
      row([
        cell(
          [line('{{#มีค่าเป้าหมายPSA}}ค่าเป้าหมายการให้บริการสาธารณะ (PSA)', { bold: true, points: SMALL })],
          2 * quarter,
          { span: 2, shaded: true },
        ),
        cell([line('{{ค่าเป้าหมายPSA}}{{/มีค่าเป้าหมายPSA}}', { points: SMALL })], FULL - 2 * quarter, {
          span: 2,
        }),
      ]),
    ],
    widths,
  );
}

function collection(): FileChild {
  return table(
    [
      labelled('แหล่งข้อมูล', '{{แหล่งข้อมูล}}'),
      labelled('วิธีจัดเก็บ', '{{วิธีจัดเก็บ}}'),
      labelled('ผู้กำกับดูแล', '{{ผู้กำกับดูแล}}'),
      row([
        label('ผู้รับผิดชอบจัดเก็บ'),
        cell(
          [
            line('{{#ผู้รับผิดชอบ}}', { points: SMALL }),
            line('{{ผู้จัดเก็บ}}', { points: SMALL }),
            line('{{/ผู้รับผิดชอบ}}', { points: SMALL }),
          ],
          VALUE,
        ),
      ]),
      labelled('กลุ่ม/หน่วย', '{{กลุ่ม}}'),
      labelled('หลักฐาน', '{{หลักฐาน}}'),
      row([
        label('{{#มีหลักฐานตามระดับ}}หลักฐานตามระดับ'),
        cell([line('{{หลักฐานตามระดับ}}{{/มีหลักฐานตามระดับ}}', { points: SMALL })], VALUE),
      ]),
      labelled('รอบที่ใช้', '{{รอบที่ใช้}}'),
      labelled('หมายเหตุ', '{{หมายเหตุ}}'),
    ],
    [LABEL, VALUE],
  );
}

function labelled(name: string, value: string): TableRow {
  return row([label(name), cell([line([run(value, { points: SMALL })])], VALUE)]);
}

function label(name: string) {
  return cell([line(name, { bold: true, points: SMALL })], LABEL, { shaded: true });
}

/** Goes to the next sheet with the row below it. */
function headings(names: readonly string[], widths: readonly number[]): TableRow {
  return row(
    names.map((name, position) =>
      cell(
        [line(name, { align: 'center', bold: true, points: SMALL, keepNext: true })],
        widths[position] ?? 0,
        { shaded: true },
      ),
    ),
    { header: true },
  );
}
