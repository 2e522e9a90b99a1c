import type { ReportState } from '../../domain/rounds/report-state';
import type { SheetsRequest } from '../../ports/sheets';
import { columnLetters } from '../a1';
import type { HeaderOf, TabName, WordOf } from '../tabs';
import type { SheetShape } from '../workbook';
import { type Colour, PALETTE } from './palette';

/** A word in a column that gives its cell a colour. */
type WordColour<T extends TabName> = {
  readonly [H in HeaderOf<T>]: readonly [header: H, word: WordOf<T, H>, colour: Colour];
}[HeaderOf<T>];

const WORDS: { readonly [T in TabName]?: readonly WordColour<T>[] } = {
  people: [
    ['สถานะ', 'ย้ายออก', PALETTE.quiet],
    ['สถานะ', 'ลาศึกษาต่อ', PALETTE.attention],
  ],
  agreements: [
    ['สถานะ', 'สร้างแล้ว', PALETTE.sent],
    ['สถานะ', 'ลงนามแล้ว', PALETTE.done],
    ['สถานะ', 'มีผู้แก้ไข', PALETTE.attention],
    ['สถานะ', 'ผิดพลาด', PALETTE.bad],
  ],
  rounds: [
    ['สถานะ', 'กำลังเปิด', PALETTE.attention],
    ['สถานะ', 'เปิด', PALETTE.good],
    ['สถานะ', 'ปิด', PALETTE.quiet],
    ['สถานะ', 'ผนึกแล้ว', PALETTE.done],
  ],
  reports: [
    ['ผลการตรวจ', 'ส่งคืน', PALETTE.bad],
    ['ผลเป็นตัวเลข', '?', PALETTE.bad],
    ['คะแนนของแถว', 'ผลไม่ถูกต้อง', PALETTE.bad],
    ['คะแนนของแถว', 'เกณฑ์ผิด', PALETTE.bad],
    ['สถานะ', 'ส่งแล้ว', PALETTE.sent],
    ['สถานะ', 'ผ่าน', PALETTE.good],
    ['สถานะ', 'ส่งคืน', PALETTE.bad],
    ['สถานะ', 'รับรองแล้ว', PALETTE.done],
    ['สถานะ', 'แก้ไขหลังส่ง', PALETTE.attention],
    ['สถานะ', 'แก้ไขหลังรับรอง', PALETTE.attention],
    ['สถานะ', 'ปิด', PALETTE.quiet],
    ['สถานะ', 'ตามตัวชี้วัดย่อย', PALETTE.quiet],
  ],
  calendar: [
    ['สถานะ', 'กำลังทำ', PALETTE.sent],
    ['สถานะ', 'เสร็จ', PALETTE.done],
    ['สถานะ', 'เลยกำหนด', PALETTE.bad],
  ],
};

function coloursOf(tab: TabName): readonly WordColour<TabName>[] {
  return WORDS[tab] ?? [];
}

type Rule = {
  readonly ranges: readonly unknown[];
  readonly booleanRule: {
    readonly condition: {
      readonly type: string;
      readonly values: readonly { readonly userEnteredValue: string }[];
    };
    readonly format: { readonly backgroundColor: Colour };
  };
};

/** Conditional colours of a tab whose canonical headers stand at these positions. */
export function wantedColours(
  tab: TabName,
  sheetId: number,
  headers: readonly (HeaderOf<TabName> | '')[],
): readonly Rule[] {
  const words = coloursOf(tab).flatMap(([header, word, colour]) => {
    const column = headers.indexOf(header);
    return column === -1 ? [] : [ruleOf(sheetId, column, 'TEXT_EQ', word, colour)];
  });
  return tab === 'reports' ? [...words, ...lateColour(sheetId, headers)] : words;
}

/** Past its due date and still nothing accepted. */
function lateColour(sheetId: number, headers: readonly (HeaderOf<TabName> | '')[]): readonly Rule[] {
  const due = headers.indexOf('กำหนดส่ง');
  const state = headers.indexOf('สถานะ');
  if (due === -1 || state === -1) return [];
  const dueCell = `$${columnLetters(due)}2`;
  const inState = (word: ReportState) => `$${columnLetters(state)}2="${word}"`;
  const formula = `=AND(ISNUMBER(${dueCell}),${dueCell}<TODAY(),OR(${inState('ร่าง')},${inState('ส่งคืน')}))`;
  return [ruleOf(sheetId, due, 'CUSTOM_FORMULA', formula, PALETTE.bad)];
}

function ruleOf(sheetId: number, column: number, type: string, value: string, backgroundColor: Colour): Rule {
  return {
    ranges: [{ sheetId, startRowIndex: 1, startColumnIndex: column, endColumnIndex: column + 1 }],
    booleanRule: { condition: { type, values: [{ userEnteredValue: value }] }, format: { backgroundColor } },
  };
}

/** Adds the colours that a sheet lacks; rules of the office's own stay. */
export function colourRequests(
  wanted: readonly Rule[],
  sheet: SheetShape | undefined,
): readonly SheetsRequest[] {
  const present = new Set((sheet?.conditionalFormats ?? []).map(signatureOf));
  return wanted
    .filter((rule) => !present.has(signatureOf(rule)))
    .map((rule) => ({ addConditionalFormatRule: { rule, index: 0 } }));
}

/** Column, kind and word; rows do not count, for inserted rows stretch a rule. Positions of a formula shift with it. */
function signatureOf(rule: unknown): string {
  const { ranges, booleanRule } = rule as Partial<Rule>;
  const first = ranges?.[0] as { readonly startColumnIndex?: number } | undefined;
  const condition = booleanRule?.condition;
  const word = condition?.type === 'TEXT_EQ' ? condition.values?.[0]?.userEnteredValue : '';
  return `${first?.startColumnIndex ?? 0}/${condition?.type ?? ''}/${word ?? ''}`;
}
