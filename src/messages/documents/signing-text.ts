import type { AgreementKind } from '../../domain/agreements/agreement';
import type { IsoDate } from '../../domain/dates/dates';
import { thaiDate } from '../../domain/dates/thai-dates';

export const SCAN_FAULT = {
  gone: 'ไม่พบไฟล์สแกน ตรวจลิงก์หรือสิทธิ์ของไฟล์',
  trashed: 'ไฟล์สแกนอยู่ในถังขยะ',
  type: 'ไฟล์สแกนต้องเป็น PDF หรือรูปภาพ (JPG, PNG, TIFF, HEIC)',
  empty: 'ไฟล์สแกนว่างเปล่า',
  shared: (others: string) => `ไฟล์สแกนเดียวกันผูกกับ ${others} แล้ว`,
} as const;

type Unsigned = {
  readonly kind: AgreementKind;
  readonly group: string;
  readonly party: string;
  readonly state: 'missing' | 'unsigned' | 'signed';
};

/** Who has not signed yet, for a chat: plain lines, by kind and group. */
export function missingText(year: number, today: IsoDate, agreements: readonly Unsigned[]): string {
  const open = agreements.filter(({ state }) => state !== 'signed');
  const head = `คำรับรองการปฏิบัติราชการ ปีงบประมาณ พ.ศ. ${year} (ณ ${thaiDate(today)})`;
  if (open.length === 0) return `${head}\nลงนามครบทุกฉบับแล้ว`;
  return [
    head,
    `ยังไม่ลงนาม ${open.length} จาก ${agreements.length} ฉบับ`,
    ...[...new Set(agreements.map(({ kind }) => kind))].flatMap((kind) => linesOfKind(kind, open)),
  ].join('\n');
}

function linesOfKind(kind: AgreementKind, open: readonly Unsigned[]): readonly string[] {
  const own = open.filter((one) => one.kind === kind);
  if (own.length === 0) return [];
  const groups = [...new Set(own.map(({ group }) => group))];
  return [
    '',
    `${kind} ${own.length} ฉบับ`,
    ...groups.map((group) => {
      const names = own.filter((one) => one.group === group).map(nameOf);
      return group === '' ? `• ${names.join(', ')}` : `• ${group}: ${names.join(', ')}`;
    }),
  ];
}

function nameOf({ party, state }: Unsigned): string {
  return state === 'missing' ? `${party} [ยังไม่สร้างเอกสาร]` : party;
}

export function scanName(key: string, ending: string): string {
  return `${key} ฉบับลงนาม.${ending}`;
}
