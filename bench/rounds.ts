import type { Bundle } from '../local/apps-script/dependencies';
import { USUAL_GOOGLE } from '../local/google-settings';
import { asPerson } from '../local/office/as-person';
import { succeeded } from '../local/office/succeeded';
import type { Workspace } from '../local/workspace/workspace';
import { readTable } from '../local/year/read-table';
import { closingRows } from './closing';
import { csv, indicatorLines, madeUpOffice, OPERATOR } from './made-up-office';
import { type Cost, costOf, rounded } from './measure';
import type { BenchRow, Figures } from './rows';

const HOUR = 3_600_000;
const ROUND = '2570-06';
type Ask = (name: string, request?: unknown) => Promise<unknown>;

/** What an office of n indicators does in a round, from the opening to the turn of the year. */
export async function roundRows(bundle: Bundle, n: number): Promise<readonly BenchRow[]> {
  const office = await madeUpOffice({ schools: 2, indicators: n }, { bundle });
  const ask: Ask = async (name, request) =>
    succeeded(
      name,
      await office.run({ as: OPERATOR, function: name, args: request === undefined ? [] : [request] }),
    );
  const rows: BenchRow[] = [];
  const measured = async (what: string, work: () => Promise<unknown>, goal: Figures = {}, times?: number) => {
    rows.push(await rowOf(office, what, n, work, goal, times));
  };
  await measured('idle sweep, no round open', () => hours(office, 24), { rest: 1, steps: 1 }, 24);
  await measured('doctor', () => ask('checkRegister'));
  await measured('first paint: overview', () => ask('overview'));
  await measured('opening a round', () => whole(ask, 'openRound', { roundId: ROUND }), { steps: 12 });
  const [first, ...others] = await rowsToReport(office);
  if (first !== undefined) {
    await measured('a result, an explanation and a tick', () => report(office, first));
    await measured('ticks at once', () => Promise.all(others.slice(0, 60).map((row) => report(office, row))));
  }
  await measured('idle sweep, a round open', () => hours(office, 24), { rest: 1, steps: 1 }, 24);
  await closingRows(office, ask, measured, ROUND);
  await office.close();
  return rows;
}

/** 5,000 indicators from one file: looked at, then written. */
export async function importRows(bundle: Bundle, n: number): Promise<readonly BenchRow[]> {
  const office = await madeUpOffice({ schools: 2, indicators: 5 }, { bundle });
  const run = async (name: string, request: unknown): Promise<unknown> =>
    succeeded(name, await office.run({ as: OPERATOR, function: name, args: [request] }));
  const file = csv('ตัวชี้วัด', indicatorLines(n, 20));
  const base64 = Buffer.from(file.bytes).toString('base64');
  let importId = '';
  const preview = await rowOf(office, 'import: preview', n, async () => {
    const found = await run('previewImport', { tab: file.tab, fileName: file.fileName, base64 });
    importId = (found as { readonly importId: string }).importId;
  });
  const commit = await rowOf(office, 'import: commit', n, () => run('commitImport', { importId }));
  const doctor = await rowOf(office, 'doctor', n, () => run('checkRegister', {}));
  await office.close();
  return [preview, commit, doctor];
}

async function rowOf(
  office: Workspace,
  what: string,
  n: number,
  work: () => Promise<unknown>,
  goal: Figures = {},
  times?: number,
): Promise<BenchRow> {
  const frame = {
    what,
    n,
    table: 'kind',
    limiter: USUAL_GOOGLE.writesPerSecond,
    floor: {},
    goal,
    usual: null,
  } as const;
  try {
    const before = office.ends().length;
    const cost = await costOf(office, work);
    return { ...frame, ...(times === undefined ? cost : each(office, before, cost, times)) };
  } catch (fault) {
    return { ...frame, failed: fault instanceof Error ? fault.message.slice(0, 200) : String(fault) };
  }
}

/** One of so many runs; the clock has walked hours between them, so that time is that of the executions. */
function each(office: Workspace, before: number, cost: Cost, times: number): Cost {
  const ends = office.ends().slice(before);
  const ms = ends.reduce((sum, end) => sum + end.virtualMs, 0);
  const share = (value: number): number => rounded(value / times, 2);
  return {
    rest: share(cost.rest),
    serviceCalls: share(cost.serviceCalls),
    bytesUp: share(cost.bytesUp),
    bytesDown: share(cost.bytesDown),
    steps: share(cost.steps),
    virtualSeconds: rounded(ms / 1000 / times, 2),
  };
}

async function hours(office: Workspace, count: number): Promise<void> {
  for (let hour = 0; hour < count; hour += 1) await office.setClock(office.clock() + HOUR);
}

/** Calls again while there is more, as the sidebar does. */
async function whole(ask: Ask, name: string, request: unknown): Promise<void> {
  for (let more = true; more; ) more = ((await ask(name, request)) as { readonly more: boolean }).more;
}

type ReportRow = { readonly as: string; readonly cells: readonly (readonly [string, string])[] };

async function rowsToReport(office: Workspace): Promise<readonly ReportRow[]> {
  const reader = asPerson(office, OPERATOR);
  const people = await readTable(reader, office.spreadsheetId, 'บุคลากร');
  const emails = new Map(people.rows.map(({ cells }) => [String(cells.รหัส), String(cells.อีเมล)]));
  const reports = await readTable(reader, office.spreadsheetId, 'รายงานผล');
  return reports.rows.map((row) => ({
    as: emails.get(String(row.cells.ผู้รับผิดชอบ)) ?? OPERATOR,
    cells: [
      [reports.address(row, 'ผลการดำเนินงาน'), '82.5'],
      [reports.address(row, 'คำชี้แจง'), 'ดำเนินการแล้ว'],
      [reports.address(row, 'ส่งรายงาน'), 'TRUE'],
    ],
  }));
}

async function report(office: Workspace, { as, cells }: ReportRow): Promise<void> {
  for (const [range, text] of cells) {
    const refusal = await office.edit({ as, range, values: [[text]] });
    if (refusal !== undefined) throw new Error(`${range}: ${refusal.error.message}`);
  }
}
