import { wordOf } from './words/word';

/** One part of a condition over a row: a column is (or is not) one of the words, or has one of them in it. */
type Part = {
  readonly column: string;
  readonly words: readonly string[];
  readonly holds: boolean;
  readonly by: 'is' | 'has';
};

/** `กลุ่ม = กลุ่มอำนวยการ, กลุ่มนโยบายและแผน; ตำแหน่ง มี รองผู้อำนวยการ; สถานะ ≠ ลาศึกษาต่อ`: every part must hold. */
export type ColumnCondition = readonly Part[];

const IS = /^(.+?)\s*(=|≠|!=|<>)\s*(.*)$/s;
const HAS = /^(.+?)\s+(มี|ไม่มี)\s+(.+)$/s;

/** undefined where the text is no condition. A blank one holds for every row. */
export function readCondition(text: string): ColumnCondition | undefined {
  const parts = text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const read = parts.map((part): Part | undefined => {
    const is = IS.exec(part);
    const [, column = '', sign = '', words = ''] = is ?? HAS.exec(part) ?? [];
    if (sign === '') return undefined;
    const holds = sign === '=' || sign === 'มี';
    return { column: wordOf(column), words: wordsOf(words), holds, by: is === null ? 'has' : 'is' };
  });
  return read.every((part): part is Part => part !== undefined) ? read : undefined;
}

/** Whether a row's cells, by header, meet the condition. A cell may itself hold several words by comma. */
export function meets(condition: ColumnCondition, cells: Readonly<Record<string, string>>): boolean {
  return condition.every(({ column, words, holds, by }) => {
    const found = Object.entries(cells).find(([header]) => wordOf(header) === column)?.[1] ?? '';
    if (by === 'has') return words.some((word) => word !== '' && wordOf(found).includes(word)) === holds;
    const said = [wordOf(found), ...wordsOf(found)];
    return words.some((word) => said.includes(word)) === holds;
  });
}

/** The columns that a condition speaks of. */
export function conditionColumns(condition: ColumnCondition): readonly string[] {
  return condition.map(({ column }) => column);
}

/** A blank among them stands for a blank cell. */
function wordsOf(text: string): readonly string[] {
  return text.split(/[,،、]/).map(wordOf);
}
