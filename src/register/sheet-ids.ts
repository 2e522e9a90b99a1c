import { TAB_NAMES, TABS, type TabName } from './tabs';

/** Tabs are made with ids of our own, so that no command needs to ask for them; ระบบ names those that came otherwise. */
const FIRST_ID = 2601;
/** Tabs that came after the first registers: their ids follow the others', which must not move. */
const LATER: readonly TabName[] = ['signers', 'kinds'];

export function sheetIdAtCreation(tab: TabName): number {
  const inOrder = [...TAB_NAMES.filter((one) => !LATER.includes(one)), ...LATER];
  return FIRST_ID + inOrder.indexOf(tab);
}

/** The ระบบ entry that names a tab's id where it is not the one of creation. */
export function sheetIdEntry(tab: TabName): string {
  return `แท็บ/${TABS[tab].title}`;
}

const TITLES: ReadonlySet<string> = new Set(TAB_NAMES.map((tab) => TABS[tab].title));

/** What somebody has renamed a tab to, by its id; undefined where it bears its name or is gone. */
export function renamedTo(
  tab: TabName,
  titles: ReadonlyMap<number, string>,
  system: (name: string) => string,
): string | undefined {
  const title = titles.get(sheetIdOf(tab, system));
  const isGone = ![...titles.values()].includes(TABS[tab].title);
  return isGone && title !== undefined && !TITLES.has(title) ? title : undefined;
}

/** A tab's id in this workbook; `system` reads ค่า of ระบบ. */
export function sheetIdOf(tab: TabName, system: (name: string) => string): number {
  const named = system(sheetIdEntry(tab));
  return named === '' ? sheetIdAtCreation(tab) : Number(named);
}
