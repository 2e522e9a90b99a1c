import { seededRandom } from '../latency';
import { sampleRows } from '../office/sample-office';
import type { TableRow } from './read-table';

/** What an owner types into one report row; texts as typed. */
export type TypedReport = {
  readonly ผลการดำเนินงาน: string;
  readonly คำชี้แจง: string;
  readonly ปัจจัยสนับสนุน: string;
  readonly ปัญหาอุปสรรค: string;
};

/**
 * The sample's own results in round 6; later rounds draw from a seed between the row's thresholds, so that a year always ends with
 * the same totals. undefined where the owner has nothing to report yet.
 */
export function typedReport(round: string, row: TableRow): TypedReport | undefined {
  const code = String(row.cells.รหัสตัวชี้วัด);
  const sample = sampleRows('results_round6.csv').find((each) => each.รหัสตัวชี้วัด === code);
  if (round === '6') {
    if (sample?.ผลการดำเนินงาน === undefined || sample.ผลการดำเนินงาน === '') return undefined;
    return {
      ผลการดำเนินงาน: sample.ผลการดำเนินงาน,
      คำชี้แจง: sample.คำชี้แจง ?? '',
      ปัจจัยสนับสนุน: sample.ปัจจัยสนับสนุน ?? '',
      ปัญหาอุปสรรค: sample.ปัญหาอุปสรรค ?? '',
    };
  }
  return {
    ผลการดำเนินงาน: drawnResult(round, code, row),
    คำชี้แจง: `ผลสะสมถึงรอบ ${round} เดือน ตามแหล่งข้อมูลของตัวชี้วัด ${code}`,
    ปัจจัยสนับสนุน: sample?.ปัจจัยสนับสนุน ?? '',
    ปัญหาอุปสรรค: sample?.ปัญหาอุปสรรค ?? '',
  };
}

function drawnResult(round: string, code: string, row: TableRow): string {
  const random = seededRandom(`${round} ${code}`);
  const method = row.cells.วิธีให้คะแนน;
  if (method === 'ความสำเร็จ') return String(2 + Math.floor(random() * 4));
  const thresholds = [1, 2, 3, 4, 5].flatMap((level) => {
    const threshold = row.cells[`เกณฑ์ ${level}`];
    return typeof threshold === 'number' ? [threshold] : [];
  });
  const first = thresholds[0] ?? 0;
  const last = thresholds.at(-1) ?? first;
  // Later rounds come closer to the best threshold.
  const share = (round === '9' ? 0.3 : 0.5) + 0.5 * random();
  return (first + (last - first) * share).toFixed(2);
}
