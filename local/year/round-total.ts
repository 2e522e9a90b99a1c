import { asPerson } from '../office/as-person';
import type { Workspace } from '../workspace/workspace';
import { readTable } from './read-table';

/** The office's score of a round while its rows stand in the register: what officeScore says, and the same from the Sheet's own formulas. */
export async function roundTotal(workspace: Workspace, as: string, roundId: string): Promise<string> {
  const reports = await readTable(asPerson(workspace, as), workspace.spreadsheetId, 'รายงานผล');
  const rows = reports.rows.filter((row) => row.cells.รหัสรอบ === roundId && row.cells.ตัวชี้วัดแม่ === undefined);
  const weight = sum(rows.map((row) => row.cells.น้ำหนักที่นับ));
  const weighted = sum(rows.map((row) => row.cells.คะแนนถ่วงน้ำหนัก));
  const bySheet = weight === 0 ? '-' : ((weighted * 100) / weight).toFixed(4);
  const answer = await workspace.run({ as, function: 'officeScore', args: [{ roundId, set: 'self' }] });
  const score = (answer.result as { readonly score?: unknown } | undefined)?.score;
  const byCode = score === undefined ? '' : `, officeScore ${String(score)}`;
  return `score ${bySheet} by the Sheet${byCode} (weight used ${weight})`;
}

function sum(cells: readonly unknown[]): number {
  return cells.reduce<number>((total, cell) => total + (typeof cell === 'number' ? cell : 0), 0);
}
