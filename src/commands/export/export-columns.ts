import { Refusal } from '../../domain/refusal';
import { exportNames } from '../../messages/export-names';
import type { Table } from '../../register/cells';
import type { Column } from '../../register/column';
import { codeOf, partsOf, textOf } from '../../register/decode/row-reader';
import { defaultSetting } from '../../register/decode/setting-names';
import { columnFormat, type NumberFormat } from '../../register/formats';
import { type HeaderOf, TABS } from '../../register/tabs';
import { headerKey } from '../../register/texts';

/** One column of an export: where its cells come from, and what the file calls it. */
export type ExportColumn = {
  readonly source: string;
  readonly header: string;
  readonly width: number;
  readonly format: NumberFormat | undefined;
};

/** Of these ปีงบประมาณ and รอบ are the round's own. */
type MadeColumn =
  | Extract<HeaderOf<'rounds'>, 'ปีงบประมาณ' | 'รอบ'>
  | Extract<HeaderOf<'calendar'>, 'ลำดับ'>
  | 'ชื่อผู้รับผิดชอบ'
  | 'ชื่อผู้กำกับดูแล';

/** Columns that are made for an export, beside those of รายงานผล and some of ตัวชี้วัด. */
const MADE_COLUMNS: Readonly<Record<MadeColumn, number>> = {
  ลำดับ: 50,
  ปีงบประมาณ: 80,
  รอบ: 50,
  ชื่อผู้รับผิดชอบ: 220,
  ชื่อผู้กำกับดูแล: 220,
};

/** Columns of ตัวชี้วัด that an export may show; they hold one year only. */
export const INDICATOR_COLUMNS: readonly HeaderOf<'indicators'>[] = [
  'ค่าเป้าหมาย',
  'ปีฐาน −3',
  'ปีฐาน −2',
  'ปีฐาน −1',
  'กลุ่ม',
  'แหล่งข้อมูล',
  'ค่าเป้าหมาย PSA',
];

/**
 * The order of columns that the office has set (`หัวคอลัมน์` or `หัวคอลัมน์ = ชื่อในไฟล์`, by comma), as ตั้งค่า stands. Refuses
 * `register-fault` with the name of a column that there is not.
 */
export function exportColumns(settings: Table<'settings'>, preset: string): readonly ExportColumn[] {
  const setting = exportNames.setting(preset);
  const row = settings.rows.find((one) => codeOf(one.cells.รายการ) === setting);
  const order = textOf(row?.cells.ค่า ?? '').trim() || (defaultSetting(setting) ?? '');
  return partsOf(order).map((part) => {
    const [named = '', ...label] = part.split('=').map((text) => text.trim());
    const found = columnNamed(named);
    if (found === undefined) throw unknownColumn(setting, named);
    return label.length === 0 ? found : { ...found, header: label.join('=') };
  });
}

function columnNamed(name: string): ExportColumn | undefined {
  const key = headerKey(name);
  const made = Object.entries(MADE_COLUMNS).find(([header]) => headerKey(header) === key);
  if (made) return { source: made[0], header: made[0], width: made[1], format: undefined };
  const columns: readonly Column[] = [
    ...TABS.reports.columns,
    ...TABS.indicators.columns.filter(({ header }) => INDICATOR_COLUMNS.includes(header)),
  ];
  const column = columns.find(({ header }) => headerKey(header) === key);
  if (column === undefined) return undefined;
  return { source: column.header, header: column.header, width: column.width, format: columnFormat(column) };
}

function unknownColumn(setting: string, value: string): Refusal {
  const problem = { code: 'unknown-code', value, tab: TABS.reports.title } as const;
  return new Refusal({
    code: 'register-fault',
    faults: [{ tab: TABS.settings.title, column: setting, problem }],
  });
}
