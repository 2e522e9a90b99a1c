import type { FiscalYearBe } from '../domain/dates/fiscal-year';
import type { RoundNumber } from '../domain/indicator';

const SETTING = 'ลำดับคอลัมน์ส่งออก';

/** Orders of columns that every office has: its own, and those of the systems it reports to. */
const USUAL_PRESETS = ['ทั่วไป', 'KRS', 'ARS', 'จังหวัด'] as const;

export const exportNames = {
  usual: USUAL_PRESETS[0],
  /** รายการ of ตั้งค่า that holds a preset's order. */
  setting: (preset: string): string => (preset === USUAL_PRESETS[0] ? SETTING : `${SETTING} ${preset}`),
  /** The usual orders, and those that the office has added as rows of ตั้งค่า. */
  presets: (settings: readonly string[]): readonly string[] => [
    ...new Set([
      ...USUAL_PRESETS,
      ...settings.flatMap((name) =>
        exportNames.isOwnOrder(name) ? [name.slice(SETTING.length).trim()] : [],
      ),
    ]),
  ],
  /** A name of ตั้งค่า with which an office adds an order of its own. */
  isOwnOrder: (name: string): boolean => name.startsWith(`${SETTING} `) && name.trim() !== SETTING,
  file: (year: FiscalYearBe, round: RoundNumber, preset: string, format: string): string => {
    const suffix = preset === USUAL_PRESETS[0] ? '' : ` ${preset.replace(/[\\/:*?"<>|]/g, '-')}`;
    return `ผลการดำเนินงาน ปีงบประมาณ ${year} รอบ ${round} เดือน${suffix}.${format}`;
  },
  sheet: (round: RoundNumber): string => `รอบ ${round} เดือน`,
};
