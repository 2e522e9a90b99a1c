import { asPerson, type Person } from '../office/as-person';
import type { Workspace } from '../workspace/workspace';
import { evidencePdf } from './evidence-pdf';
import type { Progress } from './progress';
import { type ReadTable, readTable, type TableRow } from './read-table';
import { typedReport } from './typed-results';

export type RoundPlayed = {
  readonly rows: number;
  readonly typed: number;
  readonly accepted: number;
  readonly certified: number;
  /** Reports that a supervisor sent back. */
  readonly returned: number;
  /** The office's score, as a line to print. */
  readonly total: string;
};

export type Scene = {
  readonly workspace: Workspace;
  readonly operator: string;
  readonly roundId: string;
  readonly progress: Progress;
};

/**
 * Owners of the chosen rows type what they have, attach evidence where it is asked for, and tick. Returns how many rows they typed
 * into.
 */
export async function ownersReport(
  scene: Scene,
  chosen: (row: TableRow) => boolean = () => true,
): Promise<number> {
  const { workspace, operator, roundId, progress } = scene;
  const reader = asPerson(workspace, operator);
  const reports = await readTable(reader, workspace.spreadsheetId, 'รายงานผล');
  const emails = await emailsByCode(reader, workspace);
  const needsEvidence = await codesThatNeedEvidence(reader, workspace);
  const rows = scoredRows(reports, roundId).filter((row) => row.cells.ส่งเมื่อ === undefined && chosen(row));
  let typed = 0;
  for (const row of rows) {
    const report = typedReport(String(Number(roundId.slice(-2))), row);
    if (report === undefined) continue;
    const as = emailOf(row, 'ผู้รับผิดชอบ', emails);
    for (const [header, text] of Object.entries(report)) {
      if (text !== '') await typeCell(scene, as, reports.address(row, header), text);
    }
    if (needsEvidence.has(String(row.cells.รหัสตัวชี้วัด))) {
      await attachEvidence(asPerson(workspace, as), row);
    }
    await typeCell(scene, as, reports.address(row, 'ส่งรายงาน'), 'TRUE');
    typed += 1;
    progress.tick(`${roundId}: typed and ticked ${typed}/${rows.length}`);
  }
  return typed;
}

/** Supervisors pass what was accepted and not checked yet. Every `returning`-th goes back to its owner; gives how many did. */
export async function supervisorsCheck(scene: Scene, returning = Number.POSITIVE_INFINITY): Promise<number> {
  const reader = asPerson(scene.workspace, scene.operator);
  const reports = await readTable(reader, scene.workspace.spreadsheetId, 'รายงานผล');
  const emails = await emailsByCode(reader, scene.workspace);
  let returned = 0;
  const waiting = acceptedRows(reports, scene.roundId).filter((row) => row.cells.ตรวจเมื่อ === undefined);
  for (const [at, row] of waiting.entries()) {
    const as = emailOf(row, 'ผู้กำกับดูแล', emails);
    const goesBack = (at + 1) % returning === 0;
    if (goesBack) {
      await typeCell(scene, as, reports.address(row, 'ความเห็น'), 'ขอรายชื่อผู้เข้าร่วมและวันที่จัดในคำชี้แจง');
      returned += 1;
    }
    await typeCell(scene, as, reports.address(row, 'ผลการตรวจ'), goesBack ? 'ส่งคืน' : 'ผ่าน');
  }
  return returned;
}

/** Owners of returned reports write what was asked for and tick again; gives how many. */
export async function ownersMend(scene: Scene): Promise<number> {
  const reader = asPerson(scene.workspace, scene.operator);
  const reports = await readTable(reader, scene.workspace.spreadsheetId, 'รายงานผล');
  const emails = await emailsByCode(reader, scene.workspace);
  const returned = scoredRows(reports, scene.roundId).filter(
    ({ cells }) => cells.ผลการตรวจ === 'ส่งคืน' && cells.ส่งเมื่อ === undefined,
  );
  for (const row of returned) {
    const as = emailOf(row, 'ผู้รับผิดชอบ', emails);
    const narrative = `${String(row.cells.คำชี้แจง ?? '')} ผู้เข้าร่วมและวันที่จัดตามเอกสารแนบ`;
    await typeCell(scene, as, reports.address(row, 'คำชี้แจง'), narrative);
    await typeCell(scene, as, reports.address(row, 'ส่งรายงาน'), 'TRUE');
  }
  return returned.length;
}

/** The committee finds another result in one report and takes points from the next, with the reason; an operator writes it down. */
export async function committeeDecides(scene: Scene): Promise<number> {
  const reader = asPerson(scene.workspace, scene.operator);
  const reports = await readTable(reader, scene.workspace.spreadsheetId, 'รายงานผล');
  const numbers = acceptedRows(reports, scene.roundId).filter(
    ({ cells }) => typeof cells.คะแนน === 'number' && typeof cells['เกณฑ์ 3'] === 'number',
  );
  const [found, late] = numbers;
  if (found === undefined || late === undefined) return 0;
  const type = (row: TableRow, header: string, text: string) =>
    typeCell(scene, scene.operator, reports.address(row, header), text);
  await type(found, 'ผลกรรมการ', String(found.cells['เกณฑ์ 3']));
  await type(found, 'เหตุผล', 'ตรวจหลักฐานแล้วนับได้น้อยกว่าที่รายงาน');
  await type(late, 'เหตุผล', 'ส่งรายงานไม่ครบทุกเดือน');
  await type(late, 'ปรับคะแนน', '-0.2');
  return 2;
}

/** The first owners of a round's first reports: who is late in it. */
export async function lateOwners(scene: Scene, count: number): Promise<ReadonlySet<string>> {
  const reader = asPerson(scene.workspace, scene.operator);
  const reports = await readTable(reader, scene.workspace.spreadsheetId, 'รายงานผล');
  const owners = scoredRows(reports, scene.roundId).map(firstOwner);
  return new Set([...new Set(owners)].slice(0, count));
}

export function firstOwner(row: TableRow): string {
  return (
    String(row.cells.ผู้รับผิดชอบ ?? '')
      .split(',')[0]
      ?.trim() ?? ''
  );
}

/** Operators certify what was checked: the first, or another where the first reported or checked it. */
export async function operatorCertifies(scene: Scene): Promise<void> {
  const reader = asPerson(scene.workspace, scene.operator);
  const reports = await readTable(reader, scene.workspace.spreadsheetId, 'รายงานผล');
  const operators = await operatorsFrom(reader, scene);
  const uncertified = acceptedRows(reports, scene.roundId).filter(
    ({ cells }) => cells.ตรวจเมื่อ !== undefined && cells.รับรองเมื่อ === undefined,
  );
  for (const row of uncertified) {
    const parties = `${row.cells.ผู้รับผิดชอบ ?? ''},${row.cells.ผู้กำกับดูแล ?? ''}`
      .split(',')
      .map((id) => id.trim());
    const as = operators.find(({ id }) => !parties.includes(id))?.email ?? scene.operator;
    await typeCell(scene, as, reports.address(row, 'รับรอง'), 'TRUE');
  }
}

export async function roundPlayed(
  scene: Scene,
  typed: number,
): Promise<Omit<RoundPlayed, 'returned' | 'total'>> {
  const reader = asPerson(scene.workspace, scene.operator);
  const reports = await readTable(reader, scene.workspace.spreadsheetId, 'รายงานผล');
  const rows = reports.rows.filter((row) => row.cells.รหัสรอบ === scene.roundId);
  return {
    rows: rows.length,
    typed,
    accepted: acceptedRows(reports, scene.roundId).length,
    certified: rows.filter((row) => row.cells.รับรองเมื่อ !== undefined).length,
  };
}

export async function typeCell({ workspace }: Scene, as: string, range: string, text: string): Promise<void> {
  const refusal = await workspace.edit({ as, range, values: [[text]] });
  if (refusal !== undefined) throw new Error(`${as} typing ${text} into ${range}: ${refusal.error.message}`);
}

function scoredRows(reports: ReadTable, roundId: string): readonly TableRow[] {
  return reports.rows.filter((row) => row.cells.รหัสรอบ === roundId && row.cells.วิธีให้คะแนน !== undefined);
}

function acceptedRows(reports: ReadTable, roundId: string): readonly TableRow[] {
  return scoredRows(reports, roundId).filter((row) => row.cells.ส่งเมื่อ !== undefined);
}

async function emailsByCode(reader: Person, workspace: Workspace): Promise<ReadonlyMap<string, string>> {
  const people = await readTable(reader, workspace.spreadsheetId, 'บุคลากร');
  return new Map(people.rows.map((row) => [String(row.cells.รหัส), String(row.cells.อีเมล)]));
}

/** Hosts and co-hosts at work, the scene's operator first. */
async function operatorsFrom(
  reader: Person,
  { workspace, operator }: Scene,
): Promise<readonly { readonly id: string; readonly email: string }[]> {
  const people = await readTable(reader, workspace.spreadsheetId, 'บุคลากร');
  return people.rows
    .filter(({ cells }) => String(cells.บทบาท).startsWith('เจ้าภาพ') && cells.สถานะ === 'ปฏิบัติงาน')
    .map(({ cells }) => ({ id: String(cells.รหัส), email: String(cells.อีเมล) }))
    .sort((left, right) => Number(right.email === operator) - Number(left.email === operator));
}

async function codesThatNeedEvidence(reader: Person, workspace: Workspace): Promise<ReadonlySet<string>> {
  const indicators = await readTable(reader, workspace.spreadsheetId, 'ตัวชี้วัด');
  const needing = indicators.rows.filter((row) => row.cells.ต้องแนบหลักฐาน === 'ใช่');
  return new Set(needing.map((row) => String(row.cells.รหัส)));
}

function emailOf(row: TableRow, header: string, emails: ReadonlyMap<string, string>): string {
  const first =
    String(row.cells[header] ?? '')
      .split(',')[0]
      ?.trim() ?? '';
  const email = emails.get(first);
  if (email === undefined) throw new Error(`${header} of ${String(row.cells.รหัสรายงาน)} is nobody: ${first}`);
  return email;
}

async function attachEvidence(owner: Person, row: TableRow): Promise<void> {
  const folderId = /[\w-]{25,}/.exec(String(row.cells.โฟลเดอร์ ?? ''))?.[0];
  if (folderId === undefined) throw new Error(`${String(row.cells.รหัสรายงาน)} has no folder`);
  const code = String(row.cells.รหัสตัวชี้วัด);
  await owner.upload(
    { name: `หลักฐาน ${code}.pdf`, parents: [folderId] },
    'application/pdf',
    evidencePdf(code),
  );
}
