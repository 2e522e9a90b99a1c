import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle } from '../../local/apps-script/dependencies';
import { type GoogleSettings, USUAL_GOOGLE } from '../../local/google-settings';
import { KIND_DAY, UNKIND_DAY } from '../../local/latency';
import { succeeded } from '../../local/office/succeeded';
import { openWorkspace } from '../../local/workspace/open-workspace';
import type { Workspace } from '../../local/workspace/workspace';
import { type Cost, costOf, executionMs, rounded } from '../measure';
import type { BenchRow } from '../rows';
import { FIRST_ROW, furnished } from './furnished';
import { type Way, wayOf, whyNobody } from './usual-ways';

/** What the usual way costs: as tutorials show it, and as well as a careful script can where that is another. */
export type UsualWay = { readonly lacks: string; readonly oneByOne: Cost; readonly fetchAll?: Cost };

const ME = 'clerk@usual.example';
/** Documents that an account may make in a day; beyond, the usual way is left at the next morning's hand. */
const MOST_DOCUMENTS = 1000;

/** A row with the usual way of its work beside it, on as many rows, by the same clock and limits. */
export async function besideUsualWay(row: BenchRow): Promise<BenchRow> {
  const way = wayOf(row.what);
  const n = way?.rows?.(row.n) ?? row.n;
  if (way === undefined || n === 0) return { ...row, noUsualWay: whyNobody(row.what) };
  if (way.script === 'making' && n > MOST_DOCUMENTS)
    return { ...row, noUsualWay: 'more documents than a day allows: gone on with by hand' };
  return { ...row, usual: await usualWay(way, n, row) };
}

async function usualWay(way: Way, n: number, row: BenchRow): Promise<UsualWay> {
  const google = googleOf(row);
  const oneByOne = await costOfForm(way, 'plain', n, row.indicators ?? 10, google);
  if (!way.hasBest) return { lacks: way.lacks, oneByOne };
  return {
    lacks: way.lacks,
    oneByOne,
    fetchAll: await costOfForm(way, 'best', n, row.indicators ?? 10, google),
  };
}

function googleOf({ limiter, burst, table }: BenchRow): GoogleSettings {
  return {
    ...USUAL_GOOGLE,
    writesPerSecond: limiter,
    writeBurst: burst ?? USUAL_GOOGLE.writeBurst,
    day: table === 'unkind' ? UNKIND_DAY : KIND_DAY,
  };
}

/** Scripts that were measured already, by all that they depend on: sweeps of one size are one. */
const measured = new Map<string, Promise<Cost>>();

function costOfForm(
  way: Way,
  form: 'plain' | 'best',
  n: number,
  indicators: number,
  google: GoogleSettings,
): Promise<Cost> {
  const key = JSON.stringify([way, form, n, indicators, google]);
  const known = measured.get(key) ?? measure(way, form, n, indicators, google);
  measured.set(key, known);
  return known;
}

async function measure(
  way: Way,
  form: 'plain' | 'best',
  n: number,
  indicators: number,
  google: GoogleSettings,
): Promise<Cost> {
  const workspace = await openWorkspace({ office: 'empty', bundle: bundleOf(way.script), google });
  const things = await furnished(workspace, ME, n);
  const run = async (done: number): Promise<number> => {
    const work = { ...things, n, done, placeholders: placeholders(indicators) };
    return Number(succeeded(form, await workspace.run({ as: ME, function: form, args: [work] })));
  };
  const before = executionMs(workspace);
  const cost = await costOf(workspace, async () => {
    if (way.edits === 'one row') await report(workspace, FIRST_ROW);
    else if (way.edits === 'all at once')
      await Promise.all(Array.from({ length: n }, (_, index) => report(workspace, FIRST_ROW + index)));
    else for (let done = 0; done < n; ) done = await run(done);
  });
  await workspace.close();
  return way.byClock === true
    ? { ...cost, virtualSeconds: rounded((executionMs(workspace) - before) / 1000) }
    : cost;
}

/** As somebody types a result, an explanation and a tick. */
async function report(workspace: Workspace, row: number): Promise<void> {
  const typed = { E: '82.5', F: 'ดำเนินการแล้ว', G: 'TRUE' };
  for (const [column, text] of Object.entries(typed)) {
    const refusal = await workspace.edit({ as: ME, range: `${column}${row}`, values: [[text]] });
    if (refusal !== undefined) throw new Error(refusal.error.message);
  }
}

/** Placeholders of an agreement, and of each indicator in its table. */
function placeholders(indicators: number): number {
  return 12 + 3 * indicators;
}

function bundleOf(script: string): Bundle {
  const text = (name: string) => readFileSync(join(__dirname, `${name}.gs`), 'utf8');
  return { code: `${text('google')}\n${text(script)}`, html: {}, manifest: MANIFEST };
}

const MANIFEST: Bundle['manifest'] = {
  timeZone: 'Asia/Bangkok',
  oauthScopes: [
    'https://www.googleapis.com/auth/drive',
    'https://www.googleapis.com/auth/spreadsheets.currentonly',
    'https://www.googleapis.com/auth/script.external_request',
    'https://www.googleapis.com/auth/script.container.ui',
    'https://www.googleapis.com/auth/script.scriptapp',
    'https://www.googleapis.com/auth/script.send_mail',
    'https://www.googleapis.com/auth/userinfo.email',
  ],
};
