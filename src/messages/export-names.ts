import type { FiscalYearBe } from '../domain/fiscal-year';
import type { RoundNumber } from '../domain/indicator';

const SETTING = 'ลำดับคอลัมน์ส่งออก';

/** Orders of columns that an office has: its own, and those of the two systems it reports to. */
export const EXPORT_PRESETS = ['ทั่วไป', 'KRS', 'จังหวัด'] as const;
export type ExportPreset = (typeof EXPORT_PRESETS)[number];

export const exportNames = {
  /** รายการ of ตั้งค่า that holds a preset's order. */
  setting: (preset: string): string => (preset === EXPORT_PRESETS[0] ? SETTING : `${SETTING} ${preset}`),
  file: (year: FiscalYearBe, round: RoundNumber, preset: string, format: string): string => {
    const suffix = preset === EXPORT_PRESETS[0] ? '' : ` ${preset}`;
    return `ผลการดำเนินงาน ปีงบประมาณ ${year} รอบ ${round} เดือน${suffix}.${format}`;
  },
  sheet: (round: RoundNumber): string => `รอบ ${round} เดือน`,
};
