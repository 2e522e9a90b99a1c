import type { Refusal } from '../domain/refusal';
import { notAuthorisedText, serviceDisabledText } from './rights-text';

/** What happened, then what to do, in Thai: one sentence for each code. */
export function refusalText(refusal: Refusal): string {
  const { detail } = refusal;
  const named = detail === '' ? '' : ` (${detail})`;
  switch (refusal.code) {
    case 'not-operator':
      return 'คำสั่งนี้ใช้ได้เฉพาะเจ้าภาพหลักและเจ้าภาพรองที่ปฏิบัติงาน กรุณาให้เจ้าภาพเป็นผู้ทำ';
    case 'no-operator-left':
      return `ถ้าทำตามนี้ แท็บบุคลากรจะไม่เหลือเจ้าภาพหลักหรือเจ้าภาพรองที่ปฏิบัติงานและมีอีเมลเลย${named} กรุณากรอกผู้ดำเนินการอย่างน้อยหนึ่งคนก่อน แล้วลองใหม่ ข้อมูลเดิมยังอยู่ครบ`;
    case 'not-staff':
      return 'บัญชีของท่านไม่อยู่ในแท็บบุคลากร กรุณาแจ้งเจ้าภาพหลักให้เพิ่มอีเมลนี้ก่อน';
    case 'invalid-request':
      return `คำขอไม่ถูกต้อง${named} กรุณาตรวจค่าที่ส่งแล้วลองใหม่`;
    case 'not-found':
      return `ไม่พบสิ่งที่ระบุ${named} อาจถูกลบหรือย้ายไปแล้ว กรุณาตรวจรหัสหรือกู้ไฟล์จากถังขยะแล้วลองใหม่`;
    case 'round-closed':
      return `รอบนี้ปิดแล้ว${named} ถ้าต้องแก้ไข ให้เจ้าภาพเปิดใหม่รายตัว`;
    case 'no-indicators':
      return `ไม่มีตัวชี้วัดที่ใช้ในรอบนี้${named} กรุณานำเข้าหรือกรอกแท็บตัวชี้วัดก่อนเปิดรอบ`;
    case 'template-fault':
      return `แม่แบบเอกสารมีที่ผิด${named} กรุณาแก้แม่แบบใน Drive แล้วลองใหม่`;
    case 'register-fault':
      return `ทะเบียนมีที่ผิด${named} กรุณาแก้ในแท็บและคอลัมน์ที่ระบุ หรือสั่งตั้งต้นปีงบประมาณอีกครั้งเพื่อซ่อม`;
    case 'register-moved':
      return `มีผู้ย้าย เรียง หรือลบแถวขณะกำลังบันทึก${named} ระบบคืนค่าเดิมให้แล้ว กรุณาลองใหม่อีกครั้ง`;
    case 'register-copied':
      return 'สมุดงานนี้เป็นสำเนา จึงอ่านได้อย่างเดียว กรุณาใช้สมุดงานตัวจริง หรือให้เจ้าภาพรับสำเนานี้เป็นทะเบียนใหม่';
    case 'register-missing':
      return `ยังไม่มีทะเบียนในสมุดงานนี้${named} กรุณาสั่งตั้งต้นปีงบประมาณก่อน`;
    case 'quota-exhausted':
      return `ใช้โควตาของ Google ครบแล้ว${named} งานที่ทำไปแล้วยังอยู่ครบ กรุณาทำต่อวันพรุ่งนี้`;
    case 'no-right':
      return `บัญชีนี้ไม่มีสิทธิ์ใน Google${named} กรุณาให้เจ้าของไฟล์หรือเจ้าภาพหลักให้สิทธิ์ก่อน`;
    case 'not-authorised':
      return notAuthorisedText(detail.split(' ').filter((scope) => scope !== ''));
    case 'service-disabled':
      return serviceDisabledText(detail);
    case 'domain-policy':
      return 'ผู้ดูแลระบบ Google Workspace ของหน่วยงานไม่อนุญาตการทำงานนี้ กรุณาแจ้งผู้ดูแลระบบให้อนุญาตแอปนี้และการใช้ Google Drive ข้อมูลเดิมยังอยู่ครบ';
    case 'storage-full':
      return 'พื้นที่จัดเก็บของ Google Drive เต็ม กรุณาลบไฟล์ที่ไม่ใช้และล้างถังขยะ หรือให้ผู้ดูแลระบบเพิ่มพื้นที่ แล้วลองใหม่ งานที่ทำไปแล้วยังอยู่ครบ';
    case 'too-large':
      return `ข้อมูลใหญ่เกินที่ Google รับได้${named} กรุณาแบ่งให้เล็กลงแล้วลองใหม่ ข้อมูลเดิมยังอยู่ครบ`;
    case 'import-changed':
      return `ไฟล์นำเข้าหรือหัวตารางเปลี่ยนไปหลังดูตัวอย่าง${named} กรุณาดูตัวอย่างใหม่แล้วยืนยันอีกครั้ง`;
    case 'file-unreadable':
      return `อ่านไฟล์ไม่ได้${named} กรุณาตรวจว่าเป็น CSV หรือ XLSX ที่เปิดได้แล้วลองใหม่`;
    case 'file-too-large':
      return `ไฟล์ใหญ่เกินกว่าจะบันทึกได้ในครั้งเดียว${named} กรุณาแบ่งเป็นหลายไฟล์แล้วนำเข้าทีละไฟล์`;
    case 'google-unavailable':
      return `Google ไม่ตอบในเวลานี้${named} ข้อมูลเดิมยังอยู่ครบ กรุณารอสักครู่แล้วลองใหม่`;
    case 'busy':
      return 'มีงานอื่นกำลังทำอยู่ในทะเบียนนี้ กรุณารอสักครู่แล้วลองใหม่';
  }
}
