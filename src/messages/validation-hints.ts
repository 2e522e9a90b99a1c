/** What Sheets shows when a cell refuses what was typed: what may stand there. */
export const VALIDATION_HINTS = {
  list: 'เลือกจากรายการในช่องนี้',
  date: 'พิมพ์วันที่เป็น วัน/เดือน/ปี ค.ศ. เช่น 30/4/2027',
  email: 'พิมพ์อีเมลให้ครบ เช่น somchai@example.go.th',
  number: 'พิมพ์ตัวเลขอารบิก เช่น 82.5',
  person: 'เลือกรหัสจากแท็บบุคลากร เช่น P032',
  result:
    'พิมพ์ตัวเลขค่าเดียว เช่น 82.5 หรือ ๘๒.๕ หรือ 1,234.5 (จุดเป็นทศนิยม ไม่เกิน 4 ตำแหน่ง ไม่ต้องใส่ %) ถ้าไม่มีผลให้พิมพ์ N/A',
} as const;
