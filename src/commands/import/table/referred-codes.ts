import { wordOf } from '../../../domain/words/word';
import { type AnyTable, cellAt } from '../../../register/cells';
import type { TabName } from '../../../register/tabs';
import { nameColumn } from './name-columns';
import { numberedCode } from './read-code';
import { plainNameOf } from './row-names';
import { foldedCode } from './standing-codes';

/** What texts in columns that refer to rows of other tabs mean. */
export type ReferredCodes = {
  /** The code of the one row that a text names, by another spelling of its code, by code and name, or by its name; else the text. */
  meant(header: string, text: string): string;
};

/** `referred` gives for each such column the tabs that it leads to, with their rows. */
export function referredCodes(
  referred: ReadonlyMap<string, readonly (readonly [TabName, AnyTable])[]>,
): ReferredCodes {
  const rows = new Map([...referred].map(([header, tables]) => [header, calledRows(tables)] as const));
  return {
    meant: (header, text) => rows.get(header)?.(text) ?? text,
  };
}

/** Whom a text calls among the rows of `tables`; undefined where it is a code as it stands, or calls none or several. */
function calledRows(tables: readonly (readonly [TabName, AnyTable])[]): (text: string) => string | undefined {
  const exact = new Set<string>();
  const byCode = new Map<string, Set<string>>();
  const byName = new Map<string, Set<string>>();
  for (const [tab, table] of tables) {
    for (const row of table.rows) {
      const { key, cells } = row;
      const name = plainNameOf(tab, cellAt(row, nameColumn(tab) ?? ''));
      exact.add(wordOf(key)).add(wordOf(String(cells.มิติ ?? '')));
      keep(byCode, foldedCode(key), key);
      if (name !== '') keep(byName, name, key);
    }
  }
  const only = (found: ReadonlySet<string> | undefined) => (found?.size === 1 ? [...found][0] : undefined);
  const named = (text: string) => {
    const [tab = 'settings'] = tables[0] ?? [];
    const found = [text, text.replace(OF_PROVINCE, '')].map((name) =>
      only(byName.get(plainNameOf(tab, name))),
    );
    return found.find((key) => key !== undefined);
  };
  return (text) => {
    if (text === '' || exact.has(wordOf(text))) return undefined;
    const numbered = numberedCode(text);
    const own = only(byCode.get(foldedCode(text))) ?? (numbered && only(byCode.get(numbered)));
    if (own !== undefined) return own;
    const beside = codesBesideNames(text).map(
      ([code, name]) => [only(byCode.get(foldedCode(code))), name] as const,
    );
    return named(text) ?? beside.find(([key, name]) => key !== undefined && named(name) === key)?.[0];
  };
}

/** A code before or behind a name: "1.1 ร้อยละ…", "ตัวชี้วัดที่ 1.1. ร้อยละ…", "S01: โรงเรียน…", "โรงเรียน… (S01)". */
const BESIDE_NAME = [
  /^(?:(?:ตัวชี้วัด|ตชว\.?|ข้อ|kpi)?(?:ที่)?\s*)[([]?(?<code>[A-Za-z]{0,4}-?\d+(?:\.\d+)*)(?:[.:)\]]\s*|\s*[-–—:]\s*|\s+)(?<name>\D.*)$/is,
  /^(?<name>.+?)\s*[([](?:รหัส\s*)?(?<code>[A-Za-z]{0,4}-?\d+(?:\.\d+)*)[)\]]$/is,
];

function codesBesideNames(text: string): readonly (readonly [string, string])[] {
  return BESIDE_NAME.flatMap((pattern) => {
    const { code, name } = pattern.exec(wordOf(text))?.groups ?? {};
    return code === undefined || name === undefined ? [] : [[code, name] as const];
  });
}

/** Where a school is, said behind its name. */
const OF_PROVINCE = /\s*(?:จังหวัด|จ\.)\s*\S+$/;

function keep(into: Map<string, Set<string>>, called: string, key: string): void {
  into.set(called, (into.get(called) ?? new Set()).add(key));
}
