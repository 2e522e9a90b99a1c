import type { CellContent } from '../sheets/state';
import { bookApart } from '../sheets/xlsx/import-apart';

/** A person's own .xlsx that a workspace begins with, and what the workspace must know of it beforehand. */
export type OwnWorkbook = {
  readonly bytes: Uint8Array;
  /** ปีงบประมาณ of ตั้งค่า; undefined where it says none. */
  readonly fiscalYearBe: number | undefined;
  /** The first เจ้าภาพหลัก of บุคลากร, else its first person; '' where it names nobody. */
  readonly owner: string;
};

/** Throws where the bytes are no .xlsx. */
export async function readOwnWorkbook(bytes: Uint8Array): Promise<OwnWorkbook> {
  const { tabs } = await bookApart('own', 'own', bytes);
  const textsOf = (title: string): readonly (readonly string[])[] =>
    tabs.find((tab) => tab.title === title)?.rows.map((row) => (row?.v ?? []).map(textOf)) ?? [];
  const year = Number(textsOf('ตั้งค่า').find(([name]) => name === 'ปีงบประมาณ')?.[1]);
  const [header = [], ...people] = textsOf('บุคลากร');
  const [email, role] = [header.indexOf('อีเมล'), header.indexOf('บทบาท')];
  const reachable = people.filter((person) => (person[email] ?? '').includes('@'));
  const owner = reachable.find((person) => person[role] === 'เจ้าภาพหลัก') ?? reachable[0];
  return {
    bytes,
    fiscalYearBe: Number.isInteger(year) && year > 2500 && year < 2700 ? year : undefined,
    owner: (owner?.[email] ?? '').toLowerCase(),
  };
}

function textOf(content: CellContent | undefined): string {
  return typeof content === 'string' || typeof content === 'number' ? String(content).trim() : '';
}
