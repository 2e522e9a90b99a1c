import type { Fault } from '../../local/apps-script/faults';
import { asPerson } from '../../local/office/as-person';
import type { Workspace } from '../../local/workspace/workspace';
import { evidencePdf } from '../../local/year/evidence-pdf';
import type { TableRow } from '../../local/year/read-table';
import { SMALL_OFFICE } from '../office/small-office';
import { type ReadOffice, readOffice } from './read-office';

/** One thing that somebody does, told in words; a step that finds nothing to do says so. */
export type Step = (workspace: Workspace, random: () => number) => Promise<string>;

const HOUR = 3_600_000;
const KINDS = ['บุคลากร', 'สถานศึกษา', 'เลขาธิการ กพฐ.', 'ผู้ว่าราชการจังหวัด'];
const TYPED = ['85', '๗๕.๕', '1,234.5', 'N/A', '12.25', '3', '0', '82,5', 'ประมาณ 80', '100'];
const NARRATIVES = ['ดำเนินการตามแผน', '=1+1', 'ครบทุกโรงเรียน\nทั้งสองจังหวัด', ''];

function pick<T>(random: () => number, from: readonly T[]): T | undefined {
  return from[Math.floor(random() * from.length)];
}

const hoursPass: Step = async (workspace, random) => {
  const hours = pick(random, [1, 1, 5, 24, 24 * 3]) ?? 1;
  await workspace.setClock(workspace.clock() + hours * HOUR, 'skip');
  return `${hours} hours pass`;
};

const sweepDies: Step = async (workspace, random) => {
  const fault = randomFault(random);
  workspace.faults.add({ ...fault, function: 'sweep' });
  const answer = await workspace.run({ as: SMALL_OFFICE.host, function: 'sweep', args: [] });
  workspace.faults.clear();
  return `a sweep by hand meets ${fault.how} at call ${fault.after}: ${answer.error?.code ?? 'done'}`;
};

const agreementsAreMade: Step = async (workspace, random) => {
  const kind = pick(random, KINDS);
  if (random() < 0.4) workspace.faults.add({ ...randomFault(random), function: 'createAgreements' });
  const as = random() < 0.8 ? SMALL_OFFICE.host : SMALL_OFFICE.coHost;
  const answer = await workspace.run({ as, function: 'createAgreements', args: [{ kind }] });
  workspace.faults.clear();
  return `${as} makes agreements ${kind}: ${answer.error?.code ?? 'done'}`;
};

const outsiderCommands: Step = async (workspace, random) => {
  const as = pick(random, SMALL_OFFICE.owners) ?? '';
  const answer = await workspace.run({ as, function: 'createAgreements', args: [{ kind: 'บุคลากร' }] });
  if (answer.error?.code !== 'not-operator') throw new Error(`${as} may make agreements`);
  return `${as} may not make agreements`;
};

const ownerTypes: Step = (workspace, random) =>
  onReport(workspace, random, 'ผู้รับผิดชอบ', async (as, row, type) => {
    const result = pick(random, TYPED) ?? '';
    const typed = await type('ผลการดำเนินงาน', result);
    await type('คำชี้แจง', pick(random, NARRATIVES) ?? '');
    return `${as} types ${result} for ${String(row.cells.รหัสรายงาน)}: ${typed}`;
  });

const ownerAttaches: Step = (workspace, random) =>
  onReport(workspace, random, 'ผู้รับผิดชอบ', async (as, row) => {
    const folder = /[\w-]{25,}/.exec(String(row.cells.โฟลเดอร์ ?? ''))?.[0];
    if (folder === undefined) return 'no folder to put evidence into';
    const metadata = { name: `หลักฐาน ${Math.floor(random() * 1e6)}.pdf`, parents: [folder] };
    await asPerson(workspace, as).upload(metadata, 'application/pdf', evidencePdf('story'));
    return `${as} attaches evidence to ${String(row.cells.รหัสรายงาน)}`;
  });

const ownerTicks: Step = (workspace, random) =>
  onReport(workspace, random, 'ผู้รับผิดชอบ', async (as, row, type) => {
    const tick = random() < 0.8 ? 'TRUE' : 'FALSE';
    return `${as} ticks ${String(row.cells.รหัสรายงาน)} ${tick}: ${await type('ส่งรายงาน', tick)}`;
  });

const supervisorChecks: Step = (workspace, random) =>
  onReport(workspace, random, 'ผู้กำกับดูแล', async (as, row, type) => {
    const mark = random() < 0.7 ? 'ผ่าน' : 'ส่งคืน';
    if (mark === 'ส่งคืน') await type('ความเห็น', 'โปรดแก้ไข');
    return `${as} marks ${String(row.cells.รหัสรายงาน)} ${mark}: ${await type('ผลการตรวจ', mark)}`;
  });

const operatorCertifies: Step = (workspace, random) =>
  onReport(workspace, random, undefined, async (as, row, type) => {
    const tick = random() < 0.8 ? 'TRUE' : 'FALSE';
    return `${as} certifies ${String(row.cells.รหัสรายงาน)} ${tick}: ${await type('รับรอง', tick)}`;
  });

/** Every cell that is not one's own is locked, whoever one is. */
const outsiderTypes: Step = async (workspace, random) => {
  const office = await readOffice(workspace);
  const row = pick(random, openReports(office));
  const column = pick(random, ['ผลที่ส่ง', 'คะแนน', 'น้ำหนัก', 'รับรอง', 'ส่งเมื่อ', 'รหัสรายงาน']);
  if (row === undefined || column === undefined) return 'no report to meddle with';
  const as = pick(random, [...SMALL_OFFICE.owners, SMALL_OFFICE.supervisor]) ?? '';
  const range = office.table('รายงานผล').address(row, column);
  const refusal = await workspace.edit({ as, range, values: [['5']] });
  if (refusal === undefined) throw new Error(`${as} may write ${column} in ${range}`);
  return `${as} may not write ${column}`;
};

const operatorTypesOverFormula: Step = async (workspace, random) => {
  const office = await readOffice(workspace);
  const row = pick(random, openReports(office));
  if (row === undefined) return 'no formula to type over';
  await workspace.edit({
    as: SMALL_OFFICE.coHost,
    range: office.table('รายงานผล').address(row, 'คะแนน'),
    values: [['4']],
  });
  return `the co-host types over the score of ${String(row.cells.รหัสรายงาน)}`;
};

const roundIsClosed: Step = async (workspace, random) => {
  const round = pick(random, roundsThatAre(await readOffice(workspace), ['เปิด', 'ปิด']));
  if (round === undefined) return 'no round to close';
  if (random() < 0.4) workspace.faults.add({ ...randomFault(random), function: 'closeRound' });
  const as = random() < 0.8 ? SMALL_OFFICE.host : SMALL_OFFICE.coHost;
  const answer = await workspace.run({ as, function: 'closeRound', args: [{ roundId: round }] });
  workspace.faults.clear();
  return `${as} closes ${round}: ${answer.error?.code ?? 'done'}`;
};

const reportIsReopened: Step = async (workspace, random) => {
  const office = await readOffice(workspace);
  const closed = office
    .table('รายงานผล')
    .rows.filter(({ cells }) => cells.ปิดเมื่อ !== undefined && cells.วิธีให้คะแนน !== undefined);
  const row = pick(random, closed);
  if (row === undefined) return 'no closed report to open again';
  const reportId = String(row.cells.รหัสรายงาน);
  const due = new Date(workspace.clock() + 2 * 24 * HOUR).toISOString().slice(0, 10);
  if (random() < 0.4) workspace.faults.add({ ...randomFault(random), function: 'reopenReport' });
  const request = { reportId, reason: 'แก้ไข', due };
  const answer = await workspace.run({ as: SMALL_OFFICE.host, function: 'reopenReport', args: [request] });
  workspace.faults.clear();
  return `${reportId} is opened again until ${due}: ${answer.error?.code ?? 'done'}`;
};

/** A state that somebody types is carried out or put back. */
const stateIsTyped: Step = async (workspace, random) => {
  const rounds = (await readOffice(workspace)).table('รอบรายงาน');
  const row = pick(random, rounds.rows);
  const state = pick(random, ['ปิด', 'ผนึกแล้ว', 'เปิด']);
  if (row === undefined || state === undefined) return 'no round';
  const range = rounds.address(row, 'สถานะ');
  const before = row.cells.สถานะ;
  // Opening is asked for by the day, and closing what is not open yet means nothing.
  if (before === 'ยังไม่เปิด' && state !== 'ปิด') return `${String(row.cells.รหัสรอบ)} stays ${before}`;
  await workspace.edit({ as: SMALL_OFFICE.host, range, values: [[state]] });
  await workspace.run({ as: SMALL_OFFICE.host, function: 'sweep', args: [] });
  return `the host types ${state} where ${String(row.cells.รหัสรอบ)} was ${before}`;
};

/** Each with its share of all steps. */
const STEPS: readonly (readonly [number, Step])[] = [
  [5, hoursPass],
  [1, sweepDies],
  [2, agreementsAreMade],
  [1, outsiderCommands],
  [4, ownerTypes],
  [3, ownerAttaches],
  [5, ownerTicks],
  [3, supervisorChecks],
  [2, operatorCertifies],
  [1, outsiderTypes],
  [1, operatorTypesOverFormula],
  [1, roundIsClosed],
  [1, reportIsReopened],
  [0.5, stateIsTyped],
];

export function randomStep(random: () => number): Step {
  const all = STEPS.reduce((sum, [share]) => sum + share, 0);
  let left = random() * all;
  for (const [share, step] of STEPS) {
    left -= share;
    if (left < 0) return step;
  }
  return hoursPass;
}

function randomFault(random: () => number): Fault {
  const after = 1 + Math.floor(random() * 25);
  const how =
    pick(random, ['kill-before', 'kill-after', 'lost-before', 'lost-after', '503', 'truncated']) ?? '503';
  return { call: '*', after, how };
}

function openReports(office: ReadOffice): readonly TableRow[] {
  const open = office.table('รอบรายงาน').rows.filter((round) => round.cells.สถานะ === 'เปิด');
  const ids = open.map((round) => round.cells.รหัสรอบ);
  return office
    .table('รายงานผล')
    .rows.filter((row) => ids.includes(row.cells.รหัสรอบ ?? '') && row.cells.วิธีให้คะแนน !== undefined);
}

function roundsThatAre(office: ReadOffice, states: readonly string[]): readonly string[] {
  return office
    .table('รอบรายงาน')
    .rows.filter(({ cells }) => states.includes(String(cells.สถานะ)))
    .map(({ cells }) => String(cells.รหัสรอบ));
}

type Type = (header: string, text: string) => Promise<string>;

/** Lets the person of `role` (an operator without one) act on a report of an open round. */
async function onReport(
  workspace: Workspace,
  random: () => number,
  role: 'ผู้รับผิดชอบ' | 'ผู้กำกับดูแล' | undefined,
  act: (as: string, row: TableRow, type: Type) => Promise<string>,
): Promise<string> {
  const office = await readOffice(workspace);
  const row = pick(random, openReports(office));
  if (row === undefined) return 'no round is open';
  const as = role === undefined ? SMALL_OFFICE.host : emailOf(office, row, role, random);
  const type: Type = async (header, text) => {
    const range = office.table('รายงานผล').address(row, header);
    const refusal = await workspace.edit({ as, range, values: [[text]] });
    return refusal === undefined ? 'done' : refusal.error.code;
  };
  return act(as, row, type);
}

function emailOf(office: ReadOffice, row: TableRow, role: string, random: () => number): string {
  const code = pick(random, String(row.cells[role]).split(',')) ?? '';
  const person = office.table('บุคลากร').rows.find((each) => each.cells.รหัส === code.trim());
  return String(person?.cells.อีเมล);
}
