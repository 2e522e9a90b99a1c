/** What the self-test has seen. */
export const SELF_TEST_SEEN = {
  fine: 'เป็นตามที่ควร',
  late: 'ยังไม่ได้ตรวจ เพราะหมดเวลาในครั้งนี้ กรุณาสั่งตรวจอีกครั้ง',
  folderName: 'ตรวจความพร้อมของระบบรับรอง (ลบได้)',
  rightsMissing: (count: number) => `ยังขาดสิทธิ์ ${count === 0 ? 'บางข้อ' : `${count} ข้อ`}`,
  mailsLeft: (count: number) => `ส่งได้อีก ${count} ผู้รับ`,
  never: 'ยังไม่เคยเห็น',
  neverWith: (how: string) => `ยังไม่เคยเห็น: ${how}`,
  at: (moment: string, who: string) => `เห็นเมื่อ ${moment} โดย ${who}`,
  silent: (moment: string) => `ทำงานล่าสุด ${moment} นานเกิน 3 ชั่วโมง`,
  triggersLacking: 'งานประจำชั่วโมงทำงานในชื่อบัญชีนี้ แต่ทริกเกอร์ไม่ครบ',
  anotherAccount: (active: string, effective: string) => `ผู้เปิดคือ ${active} แต่ผู้ตอบคือ ${effective}`,
  refused: (status: number, text: string) => `Google ปฏิเสธ (HTTP ${status}): ${text}`,
  refusedNaming: (status: number, named: boolean) =>
    `Google ปฏิเสธ (HTTP ${status}) ${named ? 'และระบุอีเมล' : 'โดยไม่ระบุอีเมล'}`,
  accepted: 'Google รับไว้',
  unanswered: 'Google ไม่ตอบ จึงยังไม่ทราบผล',
  comesBackAs: (given: string, kept: string) => `ให้ ${given} อ่านกลับได้ ${kept}`,
  differing: (what: readonly string[]) => `ไม่ตรง: ${what.join(', ')}`,
  copies: (count: number) => `เห็น ${count} โฟลเดอร์`,
  bytes: 'รับ 124 ไบต์ และไม่รับ 125 ไบต์',
  bytesDiffer: (taken: boolean, beyond: boolean) =>
    `124 ไบต์${taken ? 'รับ' : 'ไม่รับ'} 125 ไบต์${beyond ? 'รับ' : 'ไม่รับ'}`,
  seconds: (parts: readonly (readonly [number, number])[]) =>
    parts.map(([count, seconds]) => `${count} ฉบับ ${seconds.toFixed(1)} วินาที`).join(', '),
  within: (seconds: number) => `ภายใน ${seconds.toFixed(1)} วินาที`,
  notWithin: 'ไม่เปลี่ยนภายใน 10 วินาที',
  unknownAddresses: (emails: readonly string[]) => `Google ไม่รับ: ${emails.join(', ')}`,
  all: (count: number) => `ครบ ${count}`,
  notPdf: 'สิ่งที่ได้ไม่ใช่ PDF',
  toLay: (count: number) => `ต้องวางใหม่ ${count} ช่วง`,
} as const;
