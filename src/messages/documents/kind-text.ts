/** What ประเภท and ตัวย่อ of the office's own kinds may hold. */
export const OTHER_NAME = 'คำที่ยังไม่มีประเภทอื่นใช้ ไม่มีเว้นวรรค - / # +';
