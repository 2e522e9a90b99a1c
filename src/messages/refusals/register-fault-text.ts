import type Big from 'big.js';
import type { IsoDate } from '../../domain/dates/dates';
import { shortYearMeant, thaiDate } from '../../domain/dates/thai-dates';
import type { RegisterProblem } from '../../domain/doctor/register-problem';
import type { RoundNumber } from '../../domain/indicator';
import { numberText } from '../number-text';
import { lostReportText } from './lost-report-text';

/** What is wrong and what to do, without the place (tab, row and column stand beside it). */
export function registerFaultText(problem: RegisterProblem): string {
  switch (problem.code) {
    case 'missing':
      return `ยังไม่ได้กรอก${problem.column}`;
    case 'missing-key':
      return `แถวนี้มีข้อมูลแต่ไม่มี${problem.column} ให้ใส่${problem.column} หรือลบทั้งแถว`;
    case 'owner-missing':
      return 'ยังไม่มีผู้รับผิดชอบตัวชี้วัด ให้ใส่รหัสบุคลากรอย่างน้อยหนึ่งคน';
    case 'supervisor-missing':
      return 'ยังไม่มีผู้กำกับดูแลตัวชี้วัด ให้ใส่รหัสบุคลากร';
    case 'email-missing':
      return 'ยังไม่ได้กรอกอีเมล จึงส่งเมลและให้สิทธิ์ไม่ได้';
    case 'not-a-number':
      return `"${problem.value}" ไม่ใช่ตัวเลข ให้พิมพ์เป็นตัวเลข`;
    case 'not-a-whole-number':
      return `"${problem.value}" ไม่ใช่จำนวนเต็ม ให้พิมพ์เป็นจำนวนเต็ม`;
    case 'not-a-date':
      return `"${problem.value}" ไม่ใช่วันที่ในปฏิทิน ให้พิมพ์เป็นวันที่ เช่น 30/4/2027`;
    case 'negative':
      return `น้ำหนัก ${problem.value} ติดลบ ให้ใส่ค่าตั้งแต่ 0 ขึ้นไป`;
    case 'not-a-link':
      return `"${problem.value}" ไม่ใช่ลิงก์ของไฟล์ใน Google Drive`;
    case 'not-an-email':
      return `"${problem.value}" ไม่ใช่อีเมล ให้แก้เป็นอีเมลเดียวที่ใช้ได้จริง`;
    case 'cell-error':
      return `ช่องนี้แสดงข้อผิดพลาด ${problem.value} ให้พิมพ์ค่าที่ถูกต้องแทน`;
    case 'not-a-result':
      return problem.why === 'too-many-decimals'
        ? `ผล "${problem.value}" มีทศนิยมเกิน 4 ตำแหน่ง ให้ปัดก่อนพิมพ์`
        : `ผล "${problem.value}" อ่านเป็นตัวเลขเดียวไม่ได้ ให้พิมพ์ตัวเลขหรือ N/A`;
    case 'code-as-number':
      return `รหัส ${problem.value} เป็นตัวเลข ศูนย์ท้ายอาจหาย (1.10 กลายเป็น 1.1) ให้พิมพ์เป็นข้อความ`;
    case 'too-many-digits':
      return `"${problem.value}" มีเลขเกิน 15 หลัก ช่องตัวเลขของ Google Sheets เก็บได้ไม่ครบ ให้พิมพ์ไม่เกิน 15 หลัก`;
    case 'number-as-text':
      return `"${problem.value}" เป็นข้อความ ให้เป็นตัวเลข ${problem.meant}`;
    case 'date-as-text':
      return `"${problem.value}" เป็นข้อความ ให้เป็นวันที่ ${problem.meant}`;
    case 'word-spelling':
      return `"${problem.value}" ให้ใช้คำว่า ${problem.meant}`;
    case 'untidy-text':
      return `"${problem.value}" มีเลขไทย ช่องว่าง อักขระที่มองไม่เห็น หรือสระและวรรณยุกต์ที่เรียงผิด ให้เป็น "${problem.meant}"`;
    case 'be-year-as-ce':
      return `วันที่ ${problem.value} ใช้ปี พ.ศ. แทนปี ค.ศ. คงหมายถึง ${problem.meant}`;
    case 'ce-year-as-be':
      return `ปี ${problem.value} เป็นปี ค.ศ. ให้ใช้ พ.ศ. ${problem.meant}`;
    case 'date-out-of-range':
      return `วันที่ ${thaiDate(problem.date)} อยู่นอกช่วงที่เป็นไปได้ (${thaiDate(problem.from)} ถึง ${thaiDate(problem.to)})${meantWithin(problem)}`;
    case 'dates-out-of-order':
      return `วันที่ ${thaiDate(problem.date)} มาก่อน "${problem.other}" (${thaiDate(problem.otherDate)})`;
    case 'not-allowed':
      return problem.allowed.length === 0
        ? `"${problem.value}" ใช้ไม่ได้`
        : `"${problem.value}" ใช้ไม่ได้ ให้เลือก ${problem.allowed.join(', ')}`;
    case 'duplicate-key':
      return `รหัส ${problem.value} ซ้ำกับแถว ${problem.firstRow}`;
    case 'email-twice':
      return `อีเมล ${problem.value} ซ้ำกับแถว ${problem.firstRow} ระบบจะแยกสองคนนี้ไม่ออก`;
    case 'setting-twice':
      return `รายการ ${problem.value} มีสองค่า (อีกค่าอยู่แถว ${problem.firstRow}) ระบบใช้ค่าแรก ให้ลบแถวที่ไม่ใช้`;
    case 'unknown-person':
      return `ไม่พบรหัส ${problem.value} ในแท็บบุคลากร`;
    case 'person-twice':
      return `รหัส ${problem.value} ซ้ำกันในช่องเดียว`;
    case 'person-not-at-work':
      return `${problem.value} มีสถานะ${problem.standing} จึงรายงานหรือกำกับดูแลไม่ได้`;
    case 'unknown-code':
      return `ไม่พบ ${problem.value} ในแท็บ${problem.tab}`;
    case 'unknown-group':
      return `ไม่รู้จักกลุ่ม "${problem.value}" กลุ่มในแท็บตั้งค่าคือ ${problem.allowed.join(', ')}`;
    case 'unknown-province':
      return `ไม่รู้จักจังหวัด "${problem.value}" จังหวัดในแท็บตั้งค่าคือ ${problem.allowed.join(', ')}`;
    case 'weight-sum':
      return `น้ำหนักของตัวชี้วัดหลัก${inRound(problem.round)}รวมได้ ${numberText(problem.sum)} ต้องรวมได้ ${numberText(problem.wanted)}`;
    case 'sub-weight-sum':
      return `น้ำหนักของตัวชี้วัดย่อย${inRound(problem.round)}รวมได้ ${numberText(problem.sum)} ต้องเท่ากับน้ำหนักของตัวแม่ ${numberText(problem.wanted)}`;
    case 'weight-missing':
      return 'ยังไม่มีน้ำหนัก ตัวชี้วัดนี้จะไม่นับในคะแนนรวม';
    case 'method-missing':
      return 'ยังไม่ได้เลือกวิธีให้คะแนน ให้เลือก เชิงเส้น, ขั้น, ความสำเร็จ';
    case 'direction-missing':
      return 'ยังไม่ได้เลือกทิศทาง ให้เลือก มากดี, น้อยดี';
    case 'parent-has-criteria':
      return 'ตัวชี้วัดแม่คิดคะแนนจากตัวชี้วัดย่อย ให้เว้นวิธีให้คะแนน ทิศทาง และเกณฑ์ว่างไว้';
    case 'threshold-missing':
      return `เกณฑ์ ${problem.level} ว่างอยู่ ต้องกรอกให้ครบทุกระดับ`;
    case 'threshold-unused':
      return `ไม่ใช้ในมาตรา ${problem.scale} ต้องเว้นว่าง`;
    case 'threshold-misplaced':
      return misplacedText(problem);
    case 'criteria-against-direction':
      return problem.direction === 'มากดี'
        ? 'ทิศทางเป็นมากดี แต่เกณฑ์เรียงจากมากไปน้อย ให้แก้ทิศทางหรือเกณฑ์'
        : 'ทิศทางเป็นน้อยดี แต่เกณฑ์เรียงจากน้อยไปมาก ให้แก้ทิศทางหรือเกณฑ์';
    case 'milestone-not-whole':
      return `เกณฑ์ ${numberText(problem.threshold)} ไม่เป็นจำนวนเต็ม วิธีความสำเร็จนับเป็นขั้นเต็มเท่านั้น`;
    case 'milestone-direction':
      return 'วิธีความสำเร็จนับขั้นที่ทำเสร็จ ทิศทางจึงต้องเป็นมากดี';
    case 'percent-as-fraction':
      return `${problem.typed.toFixed()} คงพิมพ์เป็น ${numberText(problem.meant)}% ช่องนี้นับเป็นร้อยละอยู่แล้ว ให้พิมพ์ ${numberText(problem.meant)}`;
    case 'target-below-first':
      return `ค่าเป้าหมาย ${numberText(problem.target)} ยังไม่ถึงเกณฑ์ 1 (${numberText(problem.threshold)}) ให้แก้ค่าเป้าหมายหรือเกณฑ์`;
    case 'unit-thresholds-unused':
      return problem.isParent
        ? `ตัวชี้วัด ${problem.indicator} เป็นตัวชี้วัดแม่ ไม่มีเกณฑ์ของตน เกณฑ์เฉพาะหน่วยแถวนี้จึงไม่ถูกใช้`
        : `ตัวชี้วัด ${problem.indicator} ไม่ได้ใช้กับสถานศึกษา เกณฑ์เฉพาะหน่วยแถวนี้จึงไม่ถูกใช้`;
    case 'parent-cycle':
      return `ตัวชี้วัดแม่วนกลับมาที่เดิม: ${problem.path.join(' → ')}`;
    case 'dimension-differs':
      return `มิติไม่ตรงกับตัวชี้วัดแม่ ${problem.parent} (${problem.dimension})`;
    case 'owner-supervises':
      return `${problem.person} เป็นทั้งผู้รับผิดชอบและผู้กำกับดูแล ต้องเป็นคนละคน (ตั้งค่า: แยกผู้ส่ง ผู้ตรวจ ผู้รับรอง)`;
    case 'heavy-owner':
      return `${problem.person} รับผิดชอบน้ำหนัก ${numberText(problem.percent)}% ของทั้งหมด เกิน 40%`;
    case 'start-after-cancel':
      return `เริ่มรอบ ${problem.start} แต่ยกเลิกที่รอบ ${problem.cancelled} ตัวชี้วัดนี้จึงไม่ถูกใช้เลย`;
    case 'not-a-name':
      return `"${problem.value}" ไม่ใช่ชื่อ ให้ใส่ชื่อจริง หรือลบแถวที่ยังไม่มีผู้ดำรงตำแหน่ง`;
    case 'not-a-code':
      return `"${problem.value}" ไม่ใช่รหัสเดียว ให้ใส่รหัสของแถวนี้รหัสเดียว แต่ละรหัสมีแถวของตัวเอง`;
    case 'name-twice':
      return `ชื่อ ${problem.value} มีแล้วที่แถว ${problem.firstRow} ถ้าเป็นคนละรายให้เขียนให้ต่างกัน`;
    case 'code-stands-twice':
      return `${problem.value} มีมากกว่าหนึ่งแถวในแท็บ${problem.tab} จึงไม่รู้ว่าหมายถึงแถวใด`;
    case 'setting-matches-nothing':
      return `"${problem.value}" ไม่ตรงกับแถวใดในแท็บ${problem.tab} ซึ่งมี ${problem.meant} อยู่ ${problem.rows} แถว ให้แก้ที่นี่ที่เดียว`;
    case 'unknown-dimension':
      return `ไม่มีมิติ "${problem.value}" ในตัวชี้วัดอื่น มิติที่ใช้อยู่คือ ${problem.allowed.join(', ')}`;
    case 'setting-missing':
      return `ไม่มีรายการ ${problem.name} ในแท็บตั้งค่า ให้เพิ่มแถว หรือสั่งตั้งต้นปีงบประมาณอีกครั้ง`;
    case 'setting-unknown':
      return `ระบบไม่รู้จักรายการ ${problem.name} อาจพิมพ์ชื่อผิด`;
    case 'scale-not-rising':
      return `"${problem.value}" ต้องเป็นคะแนน ${problem.levels} ค่าที่เพิ่มขึ้นเสมอ คั่นด้วยจุลภาค`;
    case 'step-scores-not-whole':
      return `"${problem.value}" ต้องเป็นจำนวนเต็ม เพราะตัวชี้วัด ${problem.indicator} ให้คะแนนเป็นขั้น`;
    case 'second-director':
      return `มีผู้อำนวยการอีกคนที่แถว ${problem.firstRow} ให้เหลือคนเดียว`;
    case 'no-director':
      return 'ไม่มีผู้อำนวยการที่ปฏิบัติงาน';
    case 'no-host':
      return 'ไม่มีเจ้าภาพหลักที่ปฏิบัติงาน';
    case 'single-operator':
      return 'มีเจ้าภาพที่ปฏิบัติงานเพียงคนเดียว ควรมีอย่างน้อยสองคน';
    case 'differs-from-settings':
      return `${problem.value} ไม่ตรงกับ ${problem.setting} ในแท็บตั้งค่า (${problem.wanted})`;
    case 'round-missing':
      return `ไม่มีรอบ ${problem.id} ให้สั่งตั้งต้นปีงบประมาณอีกครั้ง`;
    case 'round-key-differs':
      return problem.id === problem.value
        ? `รหัสรอบ ${problem.id} ต้องเป็นปีงบประมาณและรอบ เช่น 2570-06`
        : `${problem.value} ไม่ตรงกับรหัสรอบ ${problem.id}`;
    case 'agreement-without-indicators':
      return 'ข้อตกลงนี้ไม่มีตัวชี้วัด';
    case 'indicator-without-agreement':
      return 'ตัวชี้วัดนี้ไม่อยู่ในข้อตกลงใดเลย';
    case 'report-missing':
      return `ไม่มีแถวของรายงาน ${problem.reportId} ทั้งที่รอบเปิดอยู่ ให้สั่งเปิดรอบนี้อีกครั้งเพื่อวางแถวใหม่ ผลที่เคยรับไว้ดูได้ในแท็บบันทึก`;
    case 'report-lost':
      return lostReportText([problem.reportId]);
    case 'actor-unknown':
      return `Google ไม่บอกว่าใครทำ จึงรู้เพียง "${problem.value}" กรุณาถามผู้มีสิทธิ์ว่าใครทำจริง`;
    case 'evidence-folder-missing':
      return 'ตัวชี้วัดนี้ต้องแนบหลักฐาน แต่ไม่มีโฟลเดอร์';
    case 'adjustment-without-reason':
      return 'มีการปรับคะแนนแต่ไม่มีเหตุผล จึงยังไม่ให้คะแนนกรรมการ';
    case 'tab-missing':
      return 'ไม่มีแท็บนี้';
    case 'tab-renamed':
      return `แท็บนี้ถูกเปลี่ยนชื่อเป็น "${problem.value}" ให้เปลี่ยนกลับเป็นชื่อเดิม หรือกดซ่อมในหน้าตรวจทะเบียน`;
    case 'header-moved':
      return problem.value === ''
        ? 'แถวหัวคอลัมน์หายไปจากแถว 1 ให้เลิกทำ (Ctrl+Z) หรือนำกลับจากประวัติเวอร์ชันของแผ่นงาน'
        : `หัวคอลัมน์อยู่ที่แถว ${problem.value} ให้ย้ายแถวนั้นกลับไปเป็นแถว 1 หรือลบแถวที่แทรกไว้เหนือหัวคอลัมน์`;
    case 'column-missing':
      return 'ไม่มีคอลัมน์นี้';
    case 'column-renamed':
      return `หัวคอลัมน์นี้ถูกเปลี่ยนเป็น "${problem.value}" ระบบยังอ่านเป็นคอลัมน์เดิม กดซ่อมเพื่อคืนชื่อเดิม`;
    case 'column-twice':
      return 'คอลัมน์นี้มีซ้ำ ให้ลบคอลัมน์ที่ไม่ใช้';
    case 'rule-missing':
      return 'รูปแบบหรือการตรวจค่าของคอลัมน์นี้หายไปจากบางแถว';
    case 'protection-missing':
      return problem.everywhere
        ? 'การป้องกันของทุกแท็บหายไปหรือไม่ตรงกับเจ้าภาพในแท็บบุคลากร'
        : 'การป้องกันของแท็บนี้หายไปหรือไม่ตรงกับผู้มีสิทธิ์';
    case 'formula-broken':
      return problem.value === '' ? 'สูตรหายไป' : `สูตรถูกพิมพ์ทับด้วย "${problem.value}"`;
    case 'locale-wrong':
      return 'ภาษาของสมุดงานไม่ใช่ไทย (th_TH) ตัวเลขและวันที่อาจอ่านผิด';
    case 'time-zone-wrong':
      return 'เขตเวลาของสมุดงานไม่ใช่ Asia/Bangkok';
    case 'register-copied':
      return 'สมุดงานนี้เป็นสำเนา จึงอ่านได้อย่างเดียว ให้ใช้ตัวจริง หรือรับสำเนานี้เป็นทะเบียนใหม่';
  }
}

function inRound(round: RoundNumber | undefined): string {
  return round === undefined ? '' : `ในรอบ ${round} เดือน`;
}

/** Names the neighbour that the threshold contradicts. */
function misplacedText(problem: {
  readonly direction: 'มากดี' | 'น้อยดี';
  readonly threshold: Big;
  readonly before: Big | undefined;
  readonly after: Big | undefined;
}): string {
  const { direction, threshold, before, after } = problem;
  const [above, below] = direction === 'มากดี' ? ['มากกว่า', 'น้อยกว่า'] : ['น้อยกว่า', 'มากกว่า'];
  const wanted = [
    ...(before === undefined ? [] : [`${above}เกณฑ์ก่อนหน้า (${numberText(before)})`]),
    ...(after === undefined ? [] : [`${below}เกณฑ์ถัดไป (${numberText(after)})`]),
  ];
  return `เกณฑ์ ${numberText(threshold)} ต้อง${wanted.join(' และ')}`;
}

/** What a year of two digits meant, where that would stand in the range. */
function meantWithin({ date, from, to }: Readonly<Record<'date' | 'from' | 'to', IsoDate>>): string {
  const meant = shortYearMeant(date);
  if (meant === undefined || meant < from || meant > to) return '';
  return ` Sheets อ่านปีสองหลักเป็น ค.ศ. คงหมายถึง ${thaiDate(meant)} ให้พิมพ์ปีสี่หลัก`;
}
