import { provinceOf, readProvinces } from '../../../domain/people/provinces';
import { wordOf } from '../../../domain/words/word';
import { partsOf, textOf } from '../../../register/decode/row-reader';
import type { SettingName } from '../../../register/decode/setting-names';
import { type HeaderOf, TABS, type TabName } from '../../../register/tabs';
import { type Finding, finding } from '../finding';
import type { RegisterView } from '../register-view';
import { spellingFindings } from './spelling';

/** One part of a setting, and the row of ตั้งค่า where it stands. */
type Part = { readonly text: string; readonly row: number };

type Use = {
  readonly tab: TabName;
  readonly row: number;
  readonly header: HeaderOf<TabName>;
  readonly text: string;
};

type UnknownCode = 'unknown-group' | 'unknown-province';

/** As many rows that say one other thing show that the setting is what is wrong. */
const ROWS_THAT_TELL = 3;

/** Groups and provinces that ตั้งค่า does not name. A setting that is wrong itself is named once, not at every row. */
export function unknownPlaceFindings(view: RegisterView): readonly Finding[] {
  const groups = [...partsIn(view, 'เจ้าภาพหลัก', partsOf), ...partsIn(view, 'เจ้าภาพรอง', partsOf)];
  const provinces = partsIn(view, 'จังหวัด', readProvinces);
  const ofGroups = [...usesIn(view, 'people', 'กลุ่ม'), ...usesIn(view, 'indicators', 'กลุ่ม')];
  return [
    ...unknownIn(groups, ofGroups, wordOf, 'unknown-group'),
    ...unknownIn(provinces, usesIn(view, 'schools', 'จังหวัด'), provinceOf, 'unknown-province'),
  ];
}

function partsIn(
  view: RegisterView,
  name: SettingName,
  read: (text: string) => readonly string[],
): readonly Part[] {
  const row = view.table('settings').rows.find(({ key }) => key === name);
  return row === undefined ? [] : read(textOf(row.cells.ค่า)).map((text) => ({ text, row: row.rowNumber }));
}

function usesIn<T extends TabName>(view: RegisterView, tab: T, header: HeaderOf<T>): readonly Use[] {
  return view
    .table(tab)
    .rows.map((row): Use => ({ tab, row: row.rowNumber, header, text: textOf(row.cells[header]) }))
    .filter(({ text }) => wordOf(text) !== '');
}

/** `nameOf` gives what two texts have in common that mean the same place. */
function unknownIn(
  parts: readonly Part[],
  uses: readonly Use[],
  nameOf: (text: string) => string,
  code: UnknownCode,
): readonly Finding[] {
  if (parts.length === 0) return [];
  const known = new Map(parts.map(({ text }) => [nameOf(text), text] as const));
  const strange = new Map<string, Use[]>();
  for (const use of uses) {
    const word = nameOf(use.text);
    if (!known.has(word)) strange.set(word, [...(strange.get(word) ?? []), use]);
  }
  const used = new Set(uses.map(({ text }) => nameOf(text)));
  const unused: Part[] = parts.filter(({ text }) => !used.has(nameOf(text)));
  const allowed = parts.map(({ text }) => text);
  const common = [...strange.values()].filter((own) => own.length >= ROWS_THAT_TELL);
  const [only] = parts;
  const toldAtSetting = unused.length === parts.length && only !== undefined && common.length > parts.length;
  if (toldAtSetting) return [wrongSetting(only, common)];
  const found = [...strange.values()].flatMap((own): readonly Finding[] => {
    const part = own.length >= ROWS_THAT_TELL ? unused.shift() : undefined;
    return part === undefined
      ? own.map(({ tab, row, header, text }) => finding(tab, row, header, { code, value: text, allowed }))
      : [wrongSetting(part, [own])];
  });
  const spelt = uses.flatMap(({ tab, row, header, text }) => {
    const meant = known.get(nameOf(text));
    return meant === undefined ? [] : spellingFindings(tab, row, header, text, meant);
  });
  return [...found, ...spelt];
}

/** `uses`: rows that say the same, for each text that they say instead. */
function wrongSetting({ text, row }: Part, uses: readonly (readonly Use[])[]): Finding {
  const texts = uses.map(([first]) => first?.text ?? '');
  const [first] = uses[0] ?? [];
  return finding('settings', row, 'ค่า', {
    code: 'setting-matches-nothing',
    value: text,
    meant: texts.join(', '),
    rows: uses.flat().length,
    tab: first === undefined ? '' : TABS[first.tab].title,
  });
}
