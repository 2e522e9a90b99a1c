import { AGREEMENT_KINDS, type BuiltInKind } from './agreements/agreement';
import type { FiscalYearBe } from './dates/fiscal-year';
import { ROUND_NUMBERS, type RoundNumber } from './indicator';

/** Middle part of รหัสข้อตกลง by ประเภท; the office's own kinds have theirs in ประเภทข้อตกลง. */
export const AGREEMENT_PARTS: Readonly<Record<BuiltInKind, string>> = {
  บุคลากร: 'บค',
  สถานศึกษา: 'สถ',
  'เลขาธิการ กพฐ.': 'สพฐ',
  ผู้ว่าราชการจังหวัด: 'จว',
};

export type AgreementKeyParts = {
  readonly year: FiscalYearBe;
  readonly kind: BuiltInKind;
  /** รหัส of the person or school, OBEC, or the province. */
  readonly unit: string;
};

/** รหัสข้อตกลง: `2570-บค-P012`, `2570-จว-ตรัง`. */
export function agreementKey({ year, kind, unit }: AgreementKeyParts): string {
  return partedAgreementKey(year, AGREEMENT_PARTS[kind], unit);
}

/** The same of any kind, by its middle part. */
export function partedAgreementKey(year: FiscalYearBe, part: string, unit: string): string {
  return `${year}-${part}-${unit}`;
}

/** The last part of รหัสข้อตกลง of whatever kind: `2570-บค-P012` → `P012`; '' where it is none. */
export function unitOfAgreementKey(key: string): string {
  return /^\d{4}-[^-]+-(.+)$/s.exec(key)?.[1] ?? '';
}

export function readAgreementKey(key: string): AgreementKeyParts | undefined {
  const [, year = '', part = '', unit = ''] = /^(\d{4})-([^-]+)-(.+)$/s.exec(key) ?? [];
  const kind = AGREEMENT_KINDS.find((one) => AGREEMENT_PARTS[one] === part);
  return kind === undefined ? undefined : { year: Number(year), kind, unit };
}

export type RoundKeyParts = { readonly year: FiscalYearBe; readonly number: RoundNumber };

/** รหัสรอบ: `2570-06`. */
export function roundIdOf(year: FiscalYearBe, round: RoundNumber): string {
  return `${year}-${String(round).padStart(2, '0')}`;
}

export function readRoundId(id: string): RoundKeyParts | undefined {
  const [, year = '', written = ''] = /^(\d{4})-(\d\d)$/.exec(id) ?? [];
  const number = ROUND_NUMBERS.find((one) => String(one).padStart(2, '0') === written);
  return number === undefined ? undefined : { year: Number(year), number };
}

/** รหัสรายงาน: `2570-06-1.2.1`. */
export function reportIdOf(roundId: string, indicatorCode: string): string {
  return `${roundId}-${indicatorCode}`;
}

export function readReportId(
  id: string,
): { readonly roundId: string; readonly indicatorCode: string } | undefined {
  const [, roundId = '', indicatorCode = ''] = /^(\d{4}-\d\d)-(.+)$/s.exec(id) ?? [];
  return readRoundId(roundId) === undefined ? undefined : { roundId, indicatorCode };
}

/** รหัส of a year's document in เอกสาร: `2570-คำสั่ง`, of one indicator's `2570-KPI-1.2.1`. */
export function documentKey(year: FiscalYearBe, name: string, part?: string): string {
  return part === undefined ? `${year}-${name}` : `${year}-${name}-${part}`;
}

/** รหัส in เอกสาร of a round's book of SAR Cards, `2570-06-SAR`, or of one indicator's card, `2570-06-SAR-1.1`. */
export function sarKeyOf(roundId: string, code?: string): string {
  return code === undefined ? `${roundId}-SAR` : `${roundId}-SAR-${code}`;
}

const SAR_KEY = /^(.+?)-SAR(?:-(.+))?$/;

/** The round whose SAR Cards a key of เอกสาร names, `code` undefined for the book; undefined for other documents. */
export function readSarKey(
  key: string,
): { readonly roundId: string; readonly code: string | undefined } | undefined {
  const [, roundId, code] = SAR_KEY.exec(key) ?? [];
  return roundId === undefined ? undefined : { roundId, code };
}

/** รหัส of the record that a person was sent a document. */
export function recordKey(document: string, personId: string): string {
  return `${document}/${personId}`;
}

/** The document and, in a record, whose it is. */
export function readRecordKey(key: string): {
  readonly document: string;
  readonly personId: string | undefined;
} {
  const slash = key.lastIndexOf('/');
  return slash === -1
    ? { document: key, personId: undefined }
    : { document: key.slice(0, slash), personId: key.slice(slash + 1) };
}

/** What a mail in งานค้าง is about. */
export const MAIL_WORKS = [
  'ข้อตกลง',
  'เปิดรอบ',
  'เตือน',
  'เลื่อนกำหนด',
  'เปลี่ยนแผน',
  'รับมอบ',
  'เปิดใหม่',
  'ส่งคืน',
  'แจ้งผล',
  'KPI',
] as const;
export type MailWork = (typeof MAIL_WORKS)[number];

/** กุญแจ of a mail in งานค้าง: `เปิดรอบ/2570-06/P032`. Its parts hold no "/". */
export function mailKey(work: MailWork, ...parts: readonly (string | number)[]): string {
  return [work, ...parts].join('/');
}

/** The parts of a key of this work; undefined for a key of another. */
export function readMailKey(work: MailWork, key: string): readonly string[] | undefined {
  const [named, ...parts] = key.split('/');
  return named === work ? parts : undefined;
}
