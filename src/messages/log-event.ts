/** เหตุการณ์ of บันทึก. */
export const LOG_EVENT = {
  agreementMade: 'สร้างข้อตกลง',
  agreementUpdated: 'ปรับข้อตกลง',
  agreementVersion: 'ออกข้อตกลงฉบับใหม่',
  surplusTrashed: 'ทิ้งเอกสารซ้ำ',
  roundOpened: 'เปิดรอบ',
  mailSent: 'ส่งเมล',
  mailUnknown: 'ไม่ทราบผลการส่งเมล',
  reportAccepted: 'รับรายงาน',
  reportRefused: 'ไม่รับรายงาน',
  reportReturned: 'ส่งคืนรายงาน',
  reportChecked: 'ตรวจผ่าน',
  reportCertified: 'รับรองผล',
  reportEdited: 'แก้ไขหลังรับ',
  formulaRestored: 'คืนสูตร',
  protectionRestored: 'คืนการป้องกัน',
} as const;
