/** Where the register keeps what a paper says under a field's name (see checkDrift). */
export type PaperPlace =
  | { readonly of: 'indicator'; readonly code: string; readonly column: string; readonly isNumber: boolean }
  | { readonly of: 'party'; readonly column: 'name' | 'position' };

/** Tags of an indicator, by the column of ตัวชี้วัด that they show as it stands there. */
const COLUMNS: Readonly<Record<string, string>> = {
  ชื่อตัวชี้วัด: 'ตัวชี้วัด',
  หน่วยวัด: 'หน่วยวัด',
  น้ำหนัก: 'น้ำหนัก',
  ค่าเป้าหมาย: 'ค่าเป้าหมาย',
  คำอธิบาย: 'คำอธิบาย',
  สูตรการคำนวณ: 'สูตรการคำนวณ',
  แหล่งข้อมูล: 'แหล่งข้อมูล',
  วิธีจัดเก็บ: 'วิธีจัดเก็บ',
};

/** undefined for what is no cell of the register: sums, running text, who signs for an office. */
export function paperPlace(field: string): PaperPlace | undefined {
  if (field === 'ชื่อผู้ทำ') return { of: 'party', column: 'name' };
  if (field === 'ตำแหน่งผู้ทำ') return { of: 'party', column: 'position' };
  const [, code = '', tag = ''] = /^(\d\S*) (\S+)$/.exec(field) ?? [];
  const level = /^เกณฑ์([1-5])$/.exec(tag)?.[1];
  if (level !== undefined) return { of: 'indicator', code, column: `เกณฑ์ ${level}`, isNumber: true };
  const column = new Map(Object.entries(COLUMNS)).get(tag);
  return column === undefined ? undefined : { of: 'indicator', code, column, isNumber: column === 'น้ำหนัก' };
}
