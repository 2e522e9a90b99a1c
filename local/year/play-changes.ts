import { asPerson } from '../office/as-person';
import { succeeded } from '../office/succeeded';
import type { Workspace } from '../workspace/workspace';
import { firstOwner, type Scene, typeCell } from './play-round';
import { readTable } from './read-table';

/** One entry point as the operator of the year; a lock that another execution holds is free again soon. */
export async function command(
  workspace: Workspace,
  as: string,
  name: string,
  request?: unknown,
): Promise<unknown> {
  const run = () => workspace.run({ as, function: name, args: request === undefined ? [] : [request] });
  let answer = await run();
  for (let wait = 0; wait < 12 && answer.error?.code === 'busy'; wait += 1) {
    await workspace.setClock(workspace.time() + 5 * 60_000);
    answer = await run();
  }
  return succeeded(name, answer);
}

/** สพฐ. gives one indicator of the round a later day; gives how many reports moved. */
export async function deadlineMoves(scene: Scene, code: string, due: number): Promise<number> {
  const date = new Date(due + 7 * 3_600_000).toISOString().slice(0, 10);
  const request = { roundId: scene.roundId, due: date, indicators: [code] };
  const moved = await command(scene.workspace, scene.operator, 'moveDeadline', request);
  return (moved as { readonly moved: number }).moved;
}

export type Left = { readonly from: string; readonly to: string; readonly indicators: number };

/** The first owner of an indicator leaves the office: a colleague of the same group takes everything over. */
export async function ownerLeaves(scene: Scene, code: string): Promise<Left> {
  const { workspace, operator } = scene;
  const reader = asPerson(workspace, operator);
  const indicators = await readTable(reader, workspace.spreadsheetId, 'ตัวชี้วัด');
  const people = await readTable(reader, workspace.spreadsheetId, 'บุคลากร');
  const row = indicators.rows.find(({ cells }) => String(cells.รหัส) === code);
  const leaver = people.rows.find(({ cells }) => row !== undefined && cells.รหัส === firstOwner(row));
  const supervisors = new Set(indicators.rows.map(({ cells }) => cells.ผู้กำกับดูแล));
  const colleagues = people.rows.filter(
    ({ cells }) =>
      !supervisors.has(cells.รหัส ?? '') &&
      cells.รหัส !== leaver?.cells.รหัส &&
      cells.บทบาท === 'บุคลากร' &&
      cells.สถานะ === 'ปฏิบัติงาน',
  );
  const heir = colleagues.find(({ cells }) => cells.กลุ่ม === leaver?.cells.กลุ่ม) ?? colleagues[0];
  if (leaver === undefined || heir === undefined) throw new Error(`nobody to take over ${code}`);
  const request = { from: String(leaver.cells.รหัส), to: String(heir.cells.รหัส) };
  const given = await command(workspace, operator, 'handOver', request);
  await typeCell(scene, operator, people.address(leaver, 'สถานะ'), 'ย้ายออก');
  return { ...request, indicators: (given as { readonly indicators: number }).indicators };
}

/** An indicator is dropped and another takes its weight, from the round on; both are looked at first. */
export async function planChanges(scene: Scene, dropped: string, added: string): Promise<void> {
  const { workspace, operator, roundId } = scene;
  const indicators = await readTable(asPerson(workspace, operator), workspace.spreadsheetId, 'ตัวชี้วัด');
  const row = indicators.rows.find(({ cells }) => String(cells.รหัส) === dropped);
  if (row === undefined) throw new Error(`no indicator ${dropped}`);
  const cells = {
    ...row.cells,
    รหัส: added,
    ตัวชี้วัด: 'ระดับความสำเร็จของการเตรียมความพร้อมตามนโยบายเร่งด่วน',
    เริ่มรอบ: '9',
  };
  const csv = [Object.keys(cells), Object.values(cells)]
    .map((line) => line.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(','))
    .join('\r\n');
  const file = { tab: 'ตัวชี้วัด', fileName: 'เพิ่มตัวชี้วัด.csv', base64: Buffer.from(csv).toString('base64') };
  const preview = await command(workspace, operator, 'previewImport', file);
  await command(workspace, operator, 'commitImport', {
    importId: (preview as { readonly importId: string }).importId,
  });
  const change = {
    roundId,
    add: [added],
    drop: [dropped],
    reason: 'สพฐ. มีหนังสือให้ใช้ตัวชี้วัดใหม่แทน',
    approver: 'ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา',
  };
  await command(workspace, operator, 'changePlan', { ...change, check: true });
  await command(workspace, operator, 'changePlan', change);
}

/** One report of a closed round is opened again, mended by its owner, and closed anew by the next sweep after its day. */
export async function reportIsReopened(scene: Scene, code: string, due: number): Promise<void> {
  const { workspace, operator, roundId } = scene;
  const date = new Date(due + 7 * 3_600_000).toISOString().slice(0, 10);
  const request = { reportId: `${roundId}-${code}`, reason: 'สพฐ. ขอให้แก้ไขตัวเลข', due: date };
  await command(workspace, operator, 'reopenReport', request);
}
