/** Words of the list of tags in สร้างข้อตกลง. */
export const TAGS_SCREEN = {
  title: 'แท็กที่ใช้ในแม่แบบได้',
  hint: 'พิมพ์แท็กในแม่แบบ (โฟลเดอร์แม่แบบใน Google Drive) ระบบแทนด้วยข้อมูลของแต่ละฉบับ คอลัมน์ที่สำนักงานเพิ่มเองเป็นแท็กได้',
  show: 'แสดงแท็ก',
  loading: 'กำลังอ่านแท็กและตัวอย่าง…',
  of: (kind: string, key: string) =>
    key === '' ? `แท็กของ ${kind} (ยังไม่มีฉบับตัวอย่าง)` : `แท็กของ ${kind} ตัวอย่างจากฉบับ ${key}`,
  copy: 'คัดลอก',
  copyOf: (tag: string) => `คัดลอก ${tag}`,
  copied: ' คัดลอกแล้ว',
  notCopied: ' คัดลอกไม่ได้ เลือกข้อความแล้วกด Ctrl+C',
  within: (loop: string) => `ใช้ภายใน ${loop}`,
  example: (text: string) => `ตัวอย่าง: ${text}`,
} as const;
