import type { ColumnKind } from '../domain/column-kind';
import type { HeaderOf } from './tabs';

export type NumberFormat = { readonly type: string; readonly pattern: string };

/**
 * How cells of a column are shown. Dates stand in the order in which staff write them; their year is Christian, for the patterns
 * of Sheets have no พ.ศ. Texts and codes are plain text: a code `1.10` typed by hand would become the number 1.1.
 */
function numberFormatOf(kind: ColumnKind): NumberFormat | undefined {
  switch (kind) {
    case 'date':
      return { type: 'DATE', pattern: 'd/m/yyyy' };
    case 'moment':
      return { type: 'DATE_TIME', pattern: 'd/m/yyyy hh:mm:ss' };
    case 'integer':
      return { type: 'NUMBER', pattern: '0' };
    case 'text':
    case 'code':
    case 'email':
    case 'person':
    case 'people':
      return { type: 'TEXT', pattern: '@' };
    case 'formula':
    case 'number':
    case 'yes-no':
    case 'checkbox':
    case 'choice':
    case 'link':
    case 'round':
    case 'result':
      return undefined;
  }
}

/** Scores and weighted scores are published with four decimals; the other formulas show what they come to. */
const SCORE_HEADERS: ReadonlySet<string> = new Set<HeaderOf<'reports'>>([
  'คะแนนของแถว',
  'คะแนน',
  'คะแนนถ่วงน้ำหนัก',
  'คะแนนกรรมการ',
  'คะแนนก่อนรวม',
  'คะแนนที่รับแล้วก่อนรวม',
  'คะแนนที่รับแล้ว',
  'คะแนนกรรมการของแถว',
  'คะแนนกรรมการก่อนรวม',
]);

export function columnFormat(column: {
  readonly header: string;
  readonly kind: ColumnKind;
}): NumberFormat | undefined {
  return SCORE_HEADERS.has(column.header)
    ? { type: 'NUMBER', pattern: '0.0000' }
    : numberFormatOf(column.kind);
}
