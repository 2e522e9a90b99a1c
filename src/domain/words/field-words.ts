/**
 * Words of the field that browsers, which know the dictionary but not the field, would tear at the end of a line; of two that begin alike
 * the longer first.
 */
const WORDS = [
  'เจ้าภาพหลัก|เจ้าภาพรอง|เจ้าภาพ|เจ้าหน้าที่|ผู้รับผิดชอบ|ผู้กำกับดูแล|ผู้อำนวยการ|ผู้ลงนาม|ผู้รายงาน|คณะทำงาน|กลุ่มงาน',
  'ตัวชี้วัด|คำรับรอง|คำชี้แจง|คำสั่ง|คำอธิบาย|คำตอบ|ข้อตกลง|ค่าเป้าหมาย|เป้าหมาย|ปีงบประมาณ|ปีฐาน|หลักฐาน|น้ำหนัก|ร้อยละ',
  'ผลการดำเนินงาน|ผลการตรวจ|รายงานผล|รอบรายงาน|กำหนดส่ง|เลยกำหนด|ลงนาม|ส่งคืน|รับทราบ|ทบทวนผล|ความเห็น|ปฏิบัติงาน|ประจำปี',
  'สถานศึกษา|มัธยมศึกษา|ประถมศึกษา|การศึกษา|วันทำการ|แม่แบบ|ใบปะหน้า|ไฟล์สแกน|ชุดพิมพ์|หนังสือนำส่ง|ส่งมอบงาน|นำเข้า|คัดลอก',
  'แดชบอร์ด|แผ่นงาน|สมุดงาน|แถบข้าง|มุมมอง|ทริกเกอร์|ส่วนเสริม|ขึ้นไป',
].join('|');

/** The longest part of a name that every screen has a line for. */
const NAME_LETTERS = 22;

/** A person's name and surname end a line between them only. */
const PERSON = `(?:นางสาว|นาง|นาย)[ก-๎]{2,${NAME_LETTERS}} [ก-๎]{2,${NAME_LETTERS}}`;

export type TextPart = { readonly text: string; readonly whole: boolean };

/** A text in its parts: those that no line may end within, and what stands between them. */
export function wholeParts(text: string): readonly TextPart[] {
  return text
    .split(new RegExp(`(${PERSON}|${WORDS})`))
    .flatMap((part, index): readonly TextPart[] => {
      const whole = index % 2 === 1;
      if (!whole || !part.includes(' ')) return [{ text: part, whole }];
      const [name = '', surname = ''] = part.split(' ');
      return [
        { text: name, whole },
        { text: ' ', whole: false },
        { text: surname, whole },
      ];
    })
    .filter((part) => part.text !== '');
}
