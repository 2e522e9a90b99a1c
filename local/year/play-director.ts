import { asPerson } from '../office/as-person';
import { bangkokIso } from '../workspace/virtual-clock';
import type { Workspace } from '../workspace/workspace';
import { advance } from './advance';
import { playAgreements } from './play-agreements';
import { command } from './play-changes';
import type { Progress } from './progress';
import { readTable } from './read-table';

/** The sample's วันลงนามคำรับรอง, and the new director's first day. */
const SIGNED_ON = '2026-12-15';
const FIRST_DAY = '2027-03-15';

export type DirectorChanged = {
  readonly signed: number;
  /** Agreements that nobody had signed yet: issued with the new director's name. */
  readonly reissued: number;
};

/** On the day of signing two of three agreements are signed, as many as come to the ceremony. */
async function agreementsAreSigned(
  workspace: Workspace,
  operator: string,
  progress: Progress,
): Promise<number> {
  await advance(workspace, Date.parse(`${SIGNED_ON}T16:00:00+07:00`), progress);
  const { rows } = await readTable(asPerson(workspace, operator), workspace.spreadsheetId, 'ข้อตกลง');
  const keys = rows.map(({ cells }) => String(cells.รหัสข้อตกลง)).filter((_, at) => at % 3 < 2);
  const marked = await command(workspace, operator, 'markSigned', { keys, on: SIGNED_ON });
  progress.step(`${SIGNED_ON}: ${(marked as { readonly signed: number }).signed} agreements are signed`);
  return keys.length;
}

/** A new director takes office in March: what is signed stands, all others are issued anew. */
export async function directorChanges(
  workspace: Workspace,
  operator: string,
  progress: Progress,
): Promise<DirectorChanged> {
  const signed = await agreementsAreSigned(workspace, operator, progress);
  await advance(workspace, Date.parse(`${FIRST_DAY}T10:00:00+07:00`), progress);
  const reader = asPerson(workspace, operator);
  const signers = await readTable(reader, workspace.spreadsheetId, 'ผู้ลงนาม');
  const below = { rowNumber: (signers.rows.at(-1)?.rowNumber ?? 1) + 1, cells: {} };
  const position = 'ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษามัธยมศึกษา เขต 13';
  const typed = ['ผอ-2', 'ผู้อำนวยการ', 'นางอรุณี ทอแสงสมมุติ', 'ตัวจริง', position, FIRST_DAY];
  const range = signers.address(below, 'รหัส');
  const refusal = await workspace.edit({ as: operator, range, values: [typed] });
  if (refusal !== undefined) throw new Error(`typing a signer: ${refusal.error.message}`);
  const before = await papers(workspace, operator);
  const { written } = await playAgreements(workspace, operator, progress);
  const after = await papers(workspace, operator);
  const touched = [...before].filter(([key, paper]) => paper.signed && after.get(key)?.made !== paper.made);
  if (touched.length > 0)
    throw new Error(`signed and yet changed: ${touched.map(([key]) => key).join(', ')}`);
  progress.step(
    `${bangkokIso(workspace.clock()).slice(0, 10)}: a new director: ${signed} signed agreements stand, ${written} are issued anew`,
  );
  return { signed, reissued: written };
}

type Paper = { readonly signed: boolean; readonly made: string };

async function papers(workspace: Workspace, operator: string): Promise<ReadonlyMap<string, Paper>> {
  const { rows } = await readTable(asPerson(workspace, operator), workspace.spreadsheetId, 'ข้อตกลง');
  return new Map(
    rows.map(({ cells }) => [
      String(cells.รหัสข้อตกลง),
      {
        signed: cells.ลงนามเมื่อ !== undefined,
        made: `${cells.เอกสาร} ${cells.ฉบับที่} ${cells.เนื้อหา}`,
      },
    ]),
  );
}
