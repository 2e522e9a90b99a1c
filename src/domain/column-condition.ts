import { wordOf } from './words/word';

/** One part of a condition over a row: a column holds (or does not hold) one of the words. */
type Part = { readonly column: string; readonly words: readonly string[]; readonly holds: boolean };

/** `กลุ่ม = กลุ่มอำนวยการ, กลุ่มนโยบายและแผน; สถานะ ≠ ลาศึกษาต่อ`: every part must hold. */
export type ColumnCondition = readonly Part[];

const PART = /^(.+?)\s*(=|≠|!=|<>)\s*(.*)$/s;

/** undefined where the text is no condition. A blank one holds for every row. */
export function readCondition(text: string): ColumnCondition | undefined {
  const parts = text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const read = parts.map((part): Part | undefined => {
    const [, column = '', sign = '', words = ''] = PART.exec(part) ?? [];
    if (sign === '') return undefined;
    return { column: wordOf(column), words: wordsOf(words), holds: sign === '=' };
  });
  return read.every((part): part is Part => part !== undefined) ? read : undefined;
}

/** Whether a row's cells, by header, meet the condition. A cell may itself hold several words by comma. */
export function meets(condition: ColumnCondition, cells: Readonly<Record<string, string>>): boolean {
  return condition.every(({ column, words, holds }) => {
    const found = Object.entries(cells).find(([header]) => wordOf(header) === column)?.[1] ?? '';
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
