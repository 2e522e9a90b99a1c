import { type FileChild, type Paragraph, type TableRow, TabStopType } from 'docx';
import { crest } from './crest';
import { type BuiltTemplate, docxFile } from './docx-file';
import { cm, LANDSCAPE_WIDTH, PORTRAIT_WIDTH } from './measures';
import { pageLoop } from './page-loop';
import { crestSection, landscapeSection } from './sections';
import { cell, plainTable, row, table } from './table';
import { line, run } from './text';

const INDENT = cm(2.5);
const SMALL = 11;
const ANNEX_POINTS = 10;
/** Annex columns in cm; the indicator's name takes what is left. */
const CODE = cm(1.3);
const SUPERVISOR = cm(5.6);
const OWNERS = cm(5.6);
const MEMBER = cm(5.6);
const DUTY = cm(2.1);
const NAME = cm(LANDSCAPE_WIDTH) - CODE - SUPERVISOR - OWNERS - MEMBER - DUTY;
const WIDTHS = [CODE, NAME, SUPERVISOR, OWNERS, MEMBER, DUTY];
/** Where nobody serves in a working group its two columns fall to the indicator's name. */
const NARROW = [CODE, NAME + MEMBER + DUTY, SUPERVISOR, OWNERS];

/** คำสั่งแต่งตั้งคณะทำงาน with an annex by dimension and indicator. */
export function order(): Promise<BuiltTemplate> {
  return docxFile('order', 'คำสั่งแต่งตั้งคณะทำงาน', [
    crestSection([...head(), ...reasons(), ...steering(), ...duties(), ...signature()]),
    landscapeSection(annex(), 'คำสั่ง{{ชื่อสำนักงาน}} ปีงบประมาณ พ.ศ. {{ปีงบประมาณ}}'),
  ]);
}

function head(): readonly FileChild[] {
  return [
    crest(),
    line('คำสั่ง{{ชื่อสำนักงาน}}', { align: 'center', bold: true, points: 14 }),
    line('ที่ {{เลขที่}}', { align: 'center' }),
    line([run('เรื่อง  ', { bold: true }), run('แต่งตั้งคณะทำงานขับเคลื่อนการดำเนินงานตามคำรับรองการปฏิบัติราชการ')], {
      align: 'center',
      before: 60,
    }),
    line('ประจำปีงบประมาณ พ.ศ. {{ปีงบประมาณ}}', { align: 'center' }),
    line('_______________________', { align: 'center', after: 120 }),
  ];
}

function reasons(): readonly Paragraph[] {
  return [
    body(
      'ด้วย{{ชื่อสำนักงาน}} ต้องจัดทำคำรับรองการปฏิบัติราชการ และติดตามประเมินผลตามตัวชี้วัด ประจำปีงบประมาณ พ.ศ. {{ปีงบประมาณ}} เพื่อให้การดำเนินงานเป็นไปด้วยความเรียบร้อย มีประสิทธิภาพ และบรรลุผลตามเป้าหมาย',
    ),
    body(
      'อาศัยอำนาจตามความในมาตรา ๓๗ แห่งพระราชบัญญัติระเบียบบริหารราชการกระทรวงศึกษาธิการ พ.ศ. ๒๕๔๖ และที่แก้ไขเพิ่มเติม ประกอบกับมาตรา ๓/๑ แห่งพระราชบัญญัติระเบียบบริหารราชการแผ่นดิน พ.ศ. ๒๕๓๔ และที่แก้ไขเพิ่มเติม พระราชกฤษฎีกาว่าด้วยหลักเกณฑ์และวิธีการบริหารกิจการบ้านเมืองที่ดี พ.ศ. ๒๕๔๖ และที่แก้ไขเพิ่มเติม และกฎหมาย ระเบียบ ที่เกี่ยวข้องตามคู่มือการปฏิบัติงาน ข้อ ๙.๑ ถึงข้อ ๙.๖ จึงแต่งตั้งคณะทำงาน ดังต่อไปนี้',
    ),
  ];
}

function steering(): readonly FileChild[] {
  const widths = [cm(0.9), cm(6.2), cm(5.9), cm(PORTRAIT_WIDTH) - cm(13)];
  const [number = 0, name = 0, position = 0, duty = 0] = widths;
  return [
    line('๑. คณะอำนวยการ', { bold: true, before: 120, keepNext: true }),
    plainTable(
      [
        row([
          cell([small('{{#คณะอำนวยการ}}{{ลำดับ}}.')], number),
          cell([small('{{ชื่อ}}')], name),
          cell([small('{{ตำแหน่ง}}')], position),
          cell([small('{{หน้าที่}}{{/คณะอำนวยการ}}')], duty),
        ]),
      ],
      widths,
    ),
    body(
      'มีหน้าที่ กำหนดแนวทาง ให้คำปรึกษา อำนวยความสะดวก และติดตามกำกับการดำเนินงานตามคำรับรองการปฏิบัติราชการให้บรรลุเป้าหมาย',
    ),
  ];
}

function duties(): readonly FileChild[] {
  return [
    line('๒. คณะทำงานรายมิติและรายตัวชี้วัด', { bold: true, before: 120, keepNext: true }),
    body('รายชื่อผู้กำกับดูแล ผู้รับผิดชอบ และคณะทำงานของแต่ละมิติและแต่ละตัวชี้วัด ปรากฏตามบัญชีแนบท้ายคำสั่งนี้'),
    body(
      'มีหน้าที่ ดำเนินงานตามตัวชี้วัดที่ได้รับมอบหมาย จัดเก็บข้อมูลและหลักฐาน รายงานผลรอบ ๖ เดือน ๙ เดือน และ ๑๒ เดือน ตามกำหนด และปฏิบัติงานอื่นที่ได้รับมอบหมาย',
    ),
    body('ให้ผู้ได้รับแต่งตั้งปฏิบัติหน้าที่ที่ได้รับมอบหมายอย่างเต็มความสามารถ เกิดประสิทธิภาพและประสิทธิผลต่อทางราชการ', {
      keepNext: true,
    }),
  ];
}

function signature(): readonly Paragraph[] {
  const left = cm(4.5);
  const centred = (text: string, before = 0, keepNext = true) =>
    line(text, { align: 'center', indent: left, before, keepNext });
  return [
    line('ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป', { before: 60, indent: 0, firstLine: INDENT, keepNext: true }),
    line('สั่ง  ณ  วันที่  {{ลงวันที่}}', {
      before: 160,
      firstLine: INDENT,
      keepNext: true,
    }),
    centred('..............................................', cm(1.2)),
    centred('({{ชื่อผู้ลงนาม}})'),
    centred('{{ตำแหน่งผู้ลงนาม}}', 0, false),
  ];
}

/** `keepNext`: the signature never stands on a sheet without a sentence of the order. */
function body(text: string, { keepNext = false } = {}): Paragraph {
  return line(text, {
    align: 'thai',
    firstLine: INDENT,
    before: 60,
    keepNext,
    tabs: [{ type: TabStopType.LEFT, position: INDENT }],
  });
}

function annex(): readonly FileChild[] {
  return pageLoop('มิติ', [
    line('บัญชีแนบท้ายคำสั่ง{{ชื่อสำนักงาน}}', { align: 'center', bold: true, points: 14 }),
    line('คณะทำงาน{{ชื่อมิติ}} ประจำปีงบประมาณ พ.ศ. {{ปีงบประมาณ}}', { align: 'center', bold: true, after: 120 }),
    line('{{#คณะทำงานมิติ}}', { points: 2 }),
    line('{{ลำดับ}}. {{ชื่อ}}  {{ตำแหน่ง}}\t{{หน้าที่}}', {
      indent: cm(3),
      tabs: [{ type: TabStopType.LEFT, position: cm(18) }],
    }),
    line('{{/คณะทำงานมิติ}}', { points: 2 }),
    line('', { points: 6 }),
    line('{{#มีคณะทำงาน}}', { points: 2 }),
    table([headings(6), indicatorRow(6)], WIDTHS),
    line('{{/มีคณะทำงาน}}', { points: 2 }),
    line('{{^มีคณะทำงาน}}', { points: 2 }),
    table([headings(4), indicatorRow(4)], NARROW),
    line('{{/มีคณะทำงาน}}', { points: 2 }),
  ]);
}

function headings(columns: 4 | 6): TableRow {
  const names = ['ที่', 'ตัวชี้วัด', 'ผู้กำกับดูแล', 'ผู้รับผิดชอบ', 'คณะทำงาน', 'หน้าที่'].slice(0, columns);
  const widths = columns === 6 ? WIDTHS : NARROW;
  return row(
    names.map((name, position) =>
      cell([line(name, { align: 'center', bold: true, points: ANNEX_POINTS })], widths[position] ?? 0, {
        shaded: true,
        middle: true,
      }),
    ),
    { header: true },
  );
}

function indicatorRow(columns: 4 | 6): TableRow {
  const entry = (text: string) => line(text, { points: ANNEX_POINTS });
  const name = line([
    run('{{#เป็นหัวข้อ}}', { points: ANNEX_POINTS }),
    run('{{ชื่อตัวชี้วัด}}', { points: ANNEX_POINTS, bold: true }),
    run('{{/เป็นหัวข้อ}}{{^เป็นหัวข้อ}}{{ชื่อตัวชี้วัด}}{{/เป็นหัวข้อ}}', { points: ANNEX_POINTS }),
  ]);
  return row([
    cell([line('{{#ตัวชี้วัด}}{{ที่}}', { align: 'center', points: ANNEX_POINTS })], CODE),
    cell([name], columns === 6 ? NAME : NAME + MEMBER + DUTY),
    cell([entry('{{ผู้กำกับดูแล}}')], SUPERVISOR),
    ...(columns === 6
      ? [
          cell([entry('{{ผู้รับผิดชอบ}}')], OWNERS),
          cell([entry('{{คณะทำงาน}}')], MEMBER),
          cell([entry('{{หน้าที่}}{{/ตัวชี้วัด}}')], DUTY),
        ]
      : [cell([entry('{{ผู้รับผิดชอบ}}{{/ตัวชี้วัด}}')], OWNERS)]),
  ]);
}

function small(text: string): Paragraph {
  return line(text, { points: SMALL });
}
