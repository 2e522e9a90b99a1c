import type { FactChange } from '../../domain/agreements/agreement-facts';

/** Which field of which indicator. */
export function factFieldText({ code, field }: Pick<FactChange, 'code' | 'field'>): string {
  if (code === '') return field;
  return field === 'ตัวชี้วัด' ? `ตัวชี้วัดที่ ${code}` : `${field}ของตัวชี้วัดที่ ${code}`;
}

/** A side of a change as it is told; '' before or after is something that was not there. */
export function factSideText({ field }: FactChange, text: string): string {
  if (field === 'รายละเอียด') return 'ตามรายละเอียดตัวชี้วัด (KPI Template)';
  if (field === 'รอบที่ใช้' && text === '') return 'ทุกรอบ';
  return text === '' ? '-' : text;
}
