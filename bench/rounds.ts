import type { Bundle } from '../local/apps-script/dependencies';
import { USUAL_GOOGLE } from '../local/google-settings';
import { asPerson } from '../local/office/as-person';
import { succeeded } from '../local/office/succeeded';
import type { Workspace } from '../local/workspace/workspace';
import { readTable } from '../local/year/read-table';
import { closingRows } from './closing';
import { floorOf } from './floors';
import { goalOf } from './goals';
import { csv, indicatorLines, madeUpOffice, OPERATOR } from './made-up-office';
import { rounded, rowOf } from './measure';
import type { BenchRow, Figures } from './rows';
import { sweepRows } from './sweeps';

const ROUND = '2570-06';
/** Panels, and the call that each begins with. */
const FIRST_PAINTS = [
  ['overview', 'overview'],
  ['dashboard', 'officeDashboard'],
  ['own reports', 'myReports'],
  ['signing', 'signingDay'],
] as const;
/** Offices up to this many indicators also turn the year. */
const TURNS = 200;
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
  const measured = async (what: string, work: () => Promise<unknown>, times?: number) => {
    rows.push(await rowOf(office, what, n, work, times));
  };
  rows.push(...(await sweepRows(office, n, 'no round open')));
  await measured('doctor', () => ask('checkRegister'));
  for (const [panel, name] of FIRST_PAINTS) await measured(`first paint: ${panel}`, () => ask(name, {}));
  const opening = await rowOf(office, 'opening a round', n, () =>
    whole(ask, 'openRound', { roundId: ROUND }),
  );
  rows.push(opening, safeRow(office, opening));
  const [first, ...others] = await rowsToReport(office);
  if (first !== undefined) await measured('a result, an explanation and a tick', () => report(office, first));
  const ticking = others.slice(0, 60);
  rows.push({
    ...(await rowOf(office, 'ticks at once', ticking.length, () =>
      Promise.all(ticking.map((row) => report(office, row))),
    )),
    indicators: n,
  });
  rows.push(...(await sweepRows(office, n, 'a round open')));
  await closingRows(office, ask, measured, ROUND);
  rows.push(...(await sweepRows(office, n, 'the round sealed')));
  if (n <= TURNS) {
    for (const roundId of ['2570-09', '2570-12']) await whole(ask, 'openRound', { roundId });
    await measured('roll-over', () => whole(ask, 'rollOver', { toFiscalYearBe: 2571, confirmYear: 2571 }));
  }
  await office.close();
  return rows;
}

/** A round of n indicators, a tenth of them sums of others, from its opening to its seal: how each piece of work grows. */
export async function growingRound(bundle: Bundle, n: number): Promise<readonly BenchRow[]> {
  const office = await madeUpOffice({ schools: 2, indicators: n, parents: true }, { bundle });
  const ask: Ask = async (name, request) =>
    succeeded(
      name,
      await office.run({ as: OPERATOR, function: name, args: request === undefined ? [] : [request] }),
    );
  const rows: BenchRow[] = [];
  const measured = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    rows.push(await rowOf(office, what, n, work));
  };
  await measured('opening a round', () => whole(ask, 'openRound', { roundId: ROUND }));
  rows.push(...rows.map((opening) => safeRow(office, opening)));
  const [first] = await rowsToReport(office);
  if (first !== undefined) await measured('a tick', () => report(office, first));
  await measured('a sweep by hand', () => ask('sweep'));
  await measured('dashboard', () => ask('officeDashboard', {}));
  await measured('doctor', () => ask('checkRegister'));
  await measured('closing and sealing a round', () => whole(ask, 'closeRound', { roundId: ROUND }));
  await office.close();
  return rows;
}

function safeRow(office: Workspace, { n, table, limiter }: BenchRow): BenchRow {
  const what = 'a round is open and safe';
  const floor = floorOf(what, n, USUAL_GOOGLE);
  return { what, n, table, limiter, floor, goal: goalOf(what, floor), ...untilSafe(office), usual: null };
}

/** What the opening cost until rows, state and protection stood: folders, mails and shares follow. */
function untilSafe(office: Workspace): Figures {
  const [run] = office.ends().filter((end) => end.function === 'openRound');
  const calls = run?.calls.filter(({ requests }) => requests !== undefined) ?? [];
  const folders = calls.findIndex(({ requests }) =>
    requests?.some(({ method, url }) => method === 'POST' && url.includes('/drive/v3/files?')),
  );
  const safe = calls.slice(0, folders < 0 ? calls.length : folders);
  const last = safe.at(-1);
  return {
    rest: safe.flatMap(({ requests = [] }) => requests).length,
    steps: safe.length,
    virtualSeconds:
      last === undefined || run === undefined ? 0 : rounded((last.at + last.ms - run.startedAt) / 1000),
  };
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
  return reports.rows.flatMap((row) => {
    if (String(row.cells.วิธีให้คะแนน ?? '') === '') return [];
    const as = emails.get(String(row.cells.ผู้รับผิดชอบ)) ?? OPERATOR;
    return [
      {
        as,
        cells: [
          [reports.address(row, 'ผลการดำเนินงาน'), '82.5'],
          [reports.address(row, 'คำชี้แจง'), 'ดำเนินการแล้ว'],
          [reports.address(row, 'ส่งรายงาน'), 'TRUE'],
        ],
      },
    ];
  });
}

async function report(office: Workspace, { as, cells }: ReportRow): Promise<void> {
  for (const [range, text] of cells) {
    const refusal = await office.edit({ as, range, values: [[text]] });
    if (refusal !== undefined) throw new Error(`${range}: ${refusal.error.message}`);
  }
}
