import { type FiscalYearBe, fiscalYearEnd, fiscalYearStart } from '../../domain/dates/fiscal-year';
import { usualDueDate } from '../../domain/rounds/plan-rounds';
import { rootFolderName } from '../../messages/documents/folder-names';
import { governorDescription, settingDescription } from '../../messages/office/setting-descriptions';
import type { Change, NewRow } from '../../register/change';
import {
  defaultSetting,
  GOVERNOR_SETTING,
  OFFERED_SETTINGS,
  SETTING_NAMES,
  type SettingName,
} from '../../register/decode/setting-names';
import { decodeSettings } from '../../register/decode/settings';
import type { Snapshot } from '../../register/register-port';

/** Rows of ตั้งค่า that are missing, with common practice as their value; what only the office knows stays blank. */
export function settingChanges(snapshot: Snapshot, year: FiscalYearBe): readonly Change[] {
  const { missing } = decodeSettings(snapshot.table('settings'));
  const values = { ...valuesOfYear(year), ...valuesOfOldOffice(snapshot) };
  const present = new Set(snapshot.table('settings').rows.map((row) => row.key));
  const offered = OFFERED_SETTINGS.filter((name) => !present.has(name));
  const rows = [...missing, ...offered].map((name): NewRow<'settings'> => {
    const governor = !SETTING_NAMES.some((known) => known === name) && name.startsWith(GOVERNOR_SETTING);
    const description = governor ? governorDescription() : settingDescription(name);
    return { รายการ: name, ค่า: values[name] ?? defaultSetting(name) ?? '', คำอธิบาย: description };
  });
  return rows.length > 0 ? [{ kind: 'add', tab: 'settings', rows }] : [];
}

type SettingValues = Readonly<Partial<Record<SettingName, string>>>;

/** Agreements that stand were made with the register's weights: the default is for new registers. */
function valuesOfOldOffice(snapshot: Snapshot): SettingValues {
  return snapshot.table('agreements').rows.length > 0 ? { น้ำหนักในข้อตกลง: 'ตามทะเบียน' } : {};
}

function valuesOfYear(year: FiscalYearBe): SettingValues {
  return {
    ปีงบประมาณ: String(year),
    วันเริ่มปีงบประมาณ: fiscalYearStart(year),
    วันสิ้นปีงบประมาณ: fiscalYearEnd(year),
    'กำหนดส่งรอบ 6': usualDueDate(year, 6),
    'กำหนดส่งรอบ 9': usualDueDate(year, 9),
    'กำหนดส่งรอบ 12': usualDueDate(year, 12),
    โฟลเดอร์หลัก: rootFolderName(year),
  };
}
