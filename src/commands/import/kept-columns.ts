import { record, text } from '../../ports/json';
import type { Snapshot } from '../../register/register-port';
import { importColumnsEntry } from '../../register/system-names';
import { TABS, type TabName } from '../../register/tabs';
import { headerKey } from '../../register/texts';
import type { FileColumn } from './table/table-reading';

/** What this office chose for header texts before, '' for "none": the register's column by the text's key. */
export function keptColumns(snapshot: Snapshot, tab: TabName): ReadonlyMap<string, string> {
  const written = snapshot.system(importColumnsEntry(TABS[tab].title));
  if (written === '') return new Map();
  try {
    return new Map(Object.entries(record(JSON.parse(written))).map(([key, column]) => [key, text(column)]));
  } catch {
    return new Map();
  }
}

/** One cell of ระบบ holds them, and takes 50,000; the oldest choices go first. */
const MOST_LETTERS = 40_000;

/** ระบบ after an operator chose other columns than were found: those that differ, with what was kept before. */
export function withChosenColumns(
  kept: ReadonlyMap<string, string>,
  found: readonly FileColumn[],
  chosen: readonly FileColumn[],
): ReadonlyMap<string, string> {
  const all = new Map(kept);
  chosen.forEach(({ column }, at) => {
    const { header = '', column: before = '' } = found[at] ?? {};
    if (header.trim() === '' || column === before) return;
    all.delete(headerKey(header));
    all.set(headerKey(header), column);
  });
  return newest(all);
}

function newest(choices: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const kept: (readonly [string, string])[] = [];
  let letters = 0;
  for (const choice of [...choices].reverse()) {
    letters += JSON.stringify(choice).length;
    if (letters > MOST_LETTERS) break;
    kept.unshift(choice);
  }
  return new Map(kept);
}

export function keptColumnsEntry(
  tab: TabName,
  kept: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  return { [importColumnsEntry(TABS[tab].title)]: JSON.stringify(Object.fromEntries(kept)) };
}
