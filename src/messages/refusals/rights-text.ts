/** What each scope lets the script do, as the office knows it. */
const SCOPE_TEXT: Readonly<Record<string, string>> = {
  drive: 'ดูและจัดการไฟล์ใน Google Drive',
  'spreadsheets.currentonly': 'ดูและจัดการสเปรดชีตนี้',
  'script.external_request': 'เชื่อมต่อกับบริการภายนอก',
  'script.scriptapp': 'ทำงานเมื่อท่านไม่ได้เปิดหน้าจอ',
  'script.container.ui': 'แสดงเมนูและแถบข้าง',
  'script.send_mail': 'ส่งอีเมลในนามของท่าน',
  'userinfo.email': 'ดูอีเมลของบัญชี',
};

/** `missing` are scopes; none where Google does not say which. */
export function notAuthorisedText(missing: readonly string[]): string {
  const texts = missing.map((scope) => {
    const name = scope.replace(/^.*\/auth\//, '');
    return SCOPE_TEXT[name] ?? name;
  });
  const what = texts.length === 0 ? 'สิทธิ์ที่ระบบต้องใช้ครบทุกข้อ' : `“${texts.join('” และ “')}”`;
  return `บัญชีนี้ยังไม่ได้อนุญาต${what} กรุณาเปิดเมนู คำรับรอง แล้วเลือกคำสั่งใดก็ได้ เมื่อ Google ถาม ให้ติ๊กทุกข้อแล้วกด อนุญาต ถ้าเข้าสู่ระบบไว้หลายบัญชี ให้ออกจากบัญชีอื่นก่อน แล้วลองใหม่ ข้อมูลเดิมยังอยู่ครบ`;
}

/** `api` and the page that switches it on are Google's own; '' where Google does not tell. */
export function serviceDisabledText(api: string, page: string): string {
  const name = api || 'Google Sheets API หรือ Google Drive API';
  const where = page || 'Apps Script ▸ บริการ (Services) ▸ เพิ่ม Sheets API และ Drive API';
  return `ยังไม่ได้เปิดใช้ ${name} สำหรับระบบนี้ กรุณาให้ผู้ติดตั้งเปิดที่ ${where} รอสักครู่ แล้วลองใหม่ ข้อมูลเดิมยังอยู่ครบ`;
}
