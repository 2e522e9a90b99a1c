import { Refusal } from '../domain/refusal';
import type { SettingName } from '../register/decode/setting-names';
import { TABS } from '../register/tabs';

/** What cannot be done without one setting of ตั้งค่า. */
export function missingSetting(name: SettingName): Refusal {
  const problem = { code: 'setting-missing', name } as const;
  return new Refusal({ code: 'register-fault', faults: [{ tab: TABS.settings.title, column: '', problem }] });
}
