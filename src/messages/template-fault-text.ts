import type { TemplateFault } from '../domain/template-fault';

/** What is wrong with a template and what to do. */
export function templateFaultText(fault: TemplateFault): string {
  const { tag, suggestion } = fault;
  switch (fault.code) {
    case 'unreadable':
      return 'อ่านแม่แบบไม่ได้ ไฟล์ไม่ใช่เอกสาร .docx ที่สมบูรณ์';
    case 'unknown-tag':
      return suggestion === ''
        ? `ไม่รู้จักแท็ก {{${tag}}} ให้ลบหรือแก้ชื่อแท็ก`
        : `ไม่รู้จักแท็ก {{${tag}}} อาจหมายถึง {{${suggestion}}}`;
    case 'outside-loop':
      return `แท็ก {{${tag}}} ใช้ได้เฉพาะระหว่าง {{#${suggestion}}} กับ {{/${suggestion}}}`;
    case 'unclosed-tag':
      return `แท็ก ${tag} เปิดด้วย {{ แต่ไม่มี }} ปิด`;
    case 'unopened-tag':
      return `${tag} มี }} แต่ไม่มี {{ เปิด`;
    case 'tag-across-paragraphs':
      return `แท็ก ${tag} ถูกแบ่งข้ามย่อหน้า ให้พิมพ์ทั้งแท็กในย่อหน้าเดียว`;
    case 'single-braces':
      return `{${tag}} มีวงเล็บปีกกาชั้นเดียว ให้พิมพ์ {{${tag}}}`;
    case 'unclosed-loop':
      return `มี {{#${tag}}} แต่ไม่มี {{/${tag}}}`;
    case 'unopened-loop':
      return `มี {{/${tag}}} แต่ไม่มี {{#${tag}}}`;
    case 'crossed-loops':
      return `ส่วน {{#${tag}}} ซ้อนไขว้กับส่วนอื่น ให้ปิดส่วนในก่อนส่วนนอก`;
    case 'missing-tag':
      return `แม่แบบไม่มีแท็ก {{${tag}}} ซึ่งจำเป็น`;
    case 'loop-misplaced':
      return `{{#${tag}}} กับ {{/${tag}}} ต้องอยู่ในแถวเดียวกันของตาราง หรืออยู่คนละย่อหน้าของตัวเอง`;
  }
}
