/** Why a mail could not be sent, as งานค้าง and answers tell it. */
export const MAIL_TEXT = {
  notOneAddress: 'ไม่ใช่อีเมลเดียวที่ถูกต้อง แก้ในแท็บบุคลากรแล้วระบบจะส่งให้เอง',
  refused: 'Google ไม่รับอีเมลนี้ แก้ในแท็บบุคลากรแล้วระบบจะส่งให้เอง',
} as const;
