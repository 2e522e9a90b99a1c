import type { TemplateFault } from '../../domain/template-fault';

/** What is wrong with a template and what to do. */
export function templateFaultText(fault: TemplateFault): string {
  const { tag, suggestion } = fault;
  switch (fault.code) {
    case 'file-missing':
      return 'ไม่พบไฟล์แม่แบบ ให้กู้จากถังขยะ หรือสั่งตั้งต้นปีงบประมาณอีกครั้ง ระบบจะนำกลับจากถังขยะ ถ้าลบถาวรแล้วจะวางแม่แบบตั้งต้น';
    case 'own-file-missing':
      return `ไม่พบแม่แบบ “${tag}” ในโฟลเดอร์แม่แบบ จึงใช้แม่แบบ${suggestion}แทน ให้วางไฟล์ .docx หรือ Google เอกสารชื่อนี้ หรือแก้ช่องแม่แบบ`;
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
      return `{{#${tag}}} กับ {{/${tag}}} ต้องอยู่ในแถวเดียวกันของตาราง หรืออยู่คนละย่อหน้าของตัวเอง และไม่คร่อมลิงก์ ข้อเสนอแก้ไข หรือกล่องเนื้อหา ให้ลบแท็กทั้งสองแล้วพิมพ์ใหม่เป็นข้อความธรรมดา`;
    case 'unfilled-place':
      return `แท็ก {{${tag}}} อยู่ในอ้างอิงท้ายเรื่อง (endnote) ซึ่งไม่ถูกเติมข้อมูล ให้ย้ายมาไว้ในเนื้อความหรือในเชิงอรรถ`;
    case 'foreign-tag':
      return `${tag} ไม่ใช่แท็กของระบบนี้ จะไม่ถูกเติมข้อมูล ให้พิมพ์ {{${suggestion}}} แทน`;
    case 'open-suggestion':
      return suggestion === 'format'
        ? `มีข้อเสนอแก้รูปแบบที่ยังไม่ตัดสินใน${within(tag)} ให้กดยอมรับหรือปฏิเสธข้อเสนอก่อนสร้างเอกสาร`
        : `มีข้อเสนอแก้ไขที่ยังไม่ตัดสินใน${within(tag)} ให้กดยอมรับหรือปฏิเสธข้อเสนอก่อนสร้างเอกสาร`;
    case 'open-comment':
      return `มีความคิดเห็นค้างอยู่ที่ “${tag}” จะไม่ติดไปในเอกสารที่สร้าง หากเรียบร้อยแล้วให้กดแก้ไขแล้ว (Resolve)`;
    case 'dropped-field':
      return `ฟิลด์ ${tag}${near(suggestion)} Google เอกสารไม่คำนวณให้ จะเหลือเป็นข้อความเดิม ให้พิมพ์ข้อความหรือใช้แท็กแทน`;
    case 'missing-font':
      return `Google เอกสารไม่มีแบบอักษร ${tag}${near(suggestion)} ตัวอักษรจะเปลี่ยนไป ให้ใช้ Sarabun`;
    case 'percent-width':
      return `ตารางที่ “${tag}” กำหนดความกว้างเป็นร้อยละ ซึ่ง Google เอกสารไม่ใช้ ให้กำหนดความกว้างเป็นเซนติเมตร`;
    case 'floating-picture':
      return `ภาพที่ “${tag}” ลอยอยู่นอกบรรทัด ตำแหน่งอาจเลื่อนใน Google เอกสาร ให้จัดภาพเป็น “ในบรรทัดเดียวกับข้อความ”`;
    case 'text-box':
      return `กล่องข้อความ “${tag}” อาจหายไปใน Google เอกสาร ให้ย้ายข้อความมาไว้ในย่อหน้าหรือในตาราง`;
  }
}

/** A suggestion may stand where no text is: a paragraph's end, a row. */
function within(text: string): string {
  return text.trim() === '' ? 'ย่อหน้าหรือแถวที่ว่าง' : ` “${text}”`;
}

function near(text: string): string {
  return text === '' ? '' : ` ที่ “${text}”`;
}
