import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { OfficeFile } from './load-office';

const FOLDER = join(__dirname, '..', 'sample');

/** Tabs of the register that the sample office brings, in the order in which they refer to each other. */
const TABS = [
  { tab: 'ตั้งค่า', fileName: 'settings.csv' },
  { tab: 'บุคลากร', fileName: 'people.csv' },
  { tab: 'สถานศึกษา', fileName: 'schools.csv' },
  { tab: 'ตัวชี้วัด', fileName: 'indicators.csv' },
  { tab: 'เกณฑ์เฉพาะหน่วย', fileName: 'unit_thresholds.csv' },
  { tab: 'วันหยุด', fileName: 'holidays.csv' },
] as const;

export function sampleFiles(): readonly OfficeFile[] {
  return TABS.map(({ tab, fileName }) => ({ tab, fileName, bytes: sampleBytes(fileName) }));
}

export type SampleRow = Readonly<Record<string, string>>;

function sampleBytes(fileName: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, fileName)));
}

/** Rows by header text. */
export function sampleRows(fileName: string): readonly SampleRow[] {
  const text = Buffer.from(sampleBytes(fileName)).toString('utf8');
  return Papa.parse<SampleRow>(text, { header: true, skipEmptyLines: true }).data;
}

/** The first เจ้าภาพหลัก: owns the sample office's Sheet. */
export function sampleOwner(): string {
  const host = sampleRows('people.csv').find((person) => person.บทบาท === 'เจ้าภาพหลัก');
  if (host?.อีเมล === undefined) throw new Error('people.csv names no เจ้าภาพหลัก');
  return host.อีเมล;
}

export function sampleFiscalYearBe(): number {
  const setting = sampleRows('settings.csv').find((row) => row.รายการ === 'ปีงบประมาณ');
  return Number(setting?.ค่า);
}
