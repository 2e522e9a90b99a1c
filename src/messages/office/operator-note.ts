/** On the cells of บุคลากร that were put back, because no operator would have been left. */
export const OPERATOR_KEPT_NOTE =
  'ต้องมีเจ้าภาพหลักหรือเจ้าภาพรองที่ปฏิบัติงานและมีอีเมลอย่างน้อยหนึ่งคน ระบบจึงคืนค่าเดิมให้\nถ้าจะเปลี่ยนผู้ดำเนินการ ให้กรอกคนใหม่ก่อน แล้วจึงเปลี่ยนคนเดิม';
