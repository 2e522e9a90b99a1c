import type { Bundle } from '../../local/apps-script/dependencies';
import type { GoogleSettings } from '../../local/google-settings';
import { asPerson, type Person } from '../../local/office/as-person';
import { loadOffice, type OfficeFile } from '../../local/office/load-office';
import { sampleFiles, sampleFiscalYearBe, sampleOwner } from '../../local/office/sample-office';
import { succeeded } from '../../local/office/succeeded';
import { openWorkspace } from '../../local/workspace/open-workspace';
import type { Workspace } from '../../local/workspace/workspace';
import type { ImportPreview } from '../../src/commands/import/preview-answer';
import { builtBundle } from '../once/built-bundle';
import { type GoesOn, keptOffice, knowTemplates } from './kept-office';
import { SMALL_OFFICE, smallOfficeFiles } from './small-office';

export type Cell = string | number | boolean;

/** An office in memory and what tests ask of it. */
export type Office = {
  readonly workspace: Workspace;
  readonly host: string;
  readonly person: Person;
  /** One call of an entry point; gives its result or its refusal. */
  call(name: string, request?: unknown, as?: string): Promise<Answer>;
  /** What an entry point gives; throws what it refuses. */
  run(name: string, request: unknown, as?: string): Promise<unknown>;
  /** The code that an entry point refuses with. */
  refusal(name: string, request: unknown, as?: string): Promise<string | undefined>;
  preview(tab: string, fileName: string, content: string | Uint8Array): Promise<Preview>;
  /** Preview and commit at once. */
  take(tab: string, fileName: string, content: string | Uint8Array): Promise<number>;
  /** Rows of a tab by their first cell. */
  rows(tab: string): Promise<ReadonlyMap<string, Readonly<Record<string, Cell>>>>;
  /** Rows of a tab as they stand, header first. */
  grid(tab: string): Promise<readonly (readonly Cell[])[]>;
  /** Cells of one row by header, written as an operator's program would. */
  set(tab: string, key: string, cells: Readonly<Record<string, Cell>>): Promise<void>;
  /** A copy that goes its own way. */
  fork(): Promise<Office>;
  close(): Promise<void>;
};

export type Answer = {
  // biome-ignore lint/suspicious/noExplicitAny: tests compare what comes back with values
  readonly result?: any;
  readonly error?: { readonly code: string; readonly message: string };
};

export type Preview = ImportPreview;

/** A blank Sheet: nobody owns it until somebody sets up a year. */
export async function blank(host: string = SMALL_OFFICE.host, google?: GoogleSettings): Promise<Office> {
  const workspace = await openWorkspace({
    office: 'empty',
    bundle: builtBundle(),
    ...(google && { google }),
  });
  return officeOf(workspace, host);
}

/**
 * Seven people, two schools, six indicators. Set up on 1 October, or at `moment`: no sweep has looked at what came before. From
 * there on it runs the bundle `runs`, or goes as it says otherwise.
 */
export async function small(moment?: number, runs?: Bundle, goesOn: GoesOn = {}): Promise<Office> {
  const make = async (blankSheet: Workspace) => {
    if (moment !== undefined) await blankSheet.setClock(moment);
    await loadSmall(blankSheet);
    await lookAtTemplates(officeOf(blankSheet, SMALL_OFFICE.host));
  };
  const workspace = await keptOffice(`small-${moment ?? 'october'}`, 'empty', make, {
    ...goesOn,
    ...(runs && { runs }),
  });
  return officeOf(workspace, SMALL_OFFICE.host);
}

/** The small office with its agreements made and its first round open, on what `google` is from there on. */
export async function smallAtWork(google?: GoogleSettings): Promise<Office> {
  const make = async (made: Workspace) => {
    await loadSmall(made);
    const office = officeOf(made, SMALL_OFFICE.host);
    await office.run('createAgreements', { kind: 'ทั้งหมด' });
    await office.run('openRound', { roundId: `${SMALL_OFFICE.fiscalYearBe}-06` });
  };
  return officeOf(await keptOffice('small-at-work', 'empty', make, google && { google }), SMALL_OFFICE.host);
}

/** As after somebody has opened the panel, without trying the templates out in each office. */
async function lookAtTemplates(office: Office): Promise<void> {
  await knowTemplates(office.workspace);
  await office.run('planAgreements', { kind: 'ทั้งหมด' });
}

/** Makes a blank Sheet the small office. */
export function loadSmall(workspace: Workspace, files = smallOfficeFiles()): Promise<void> {
  return loadOffice(workspace, SMALL_OFFICE.host, SMALL_OFFICE.fiscalYearBe, files);
}

/** The small office with other files: made anew, which takes seconds. */
export async function smallWith(files: readonly OfficeFile[]): Promise<Office> {
  const office = await blank();
  await loadSmall(office.workspace, files);
  return office;
}

/** The sample office: 60 people, 44 schools, 32 indicators. Set up on 1 October, or at `moment`. */
export async function sample(moment?: number): Promise<Office> {
  const host = sampleOwner();
  if (moment === undefined) {
    const make = (workspace: Workspace) => lookAtTemplates(officeOf(workspace, host));
    return officeOf(await keptOffice('sample-october', 'sample', make), host);
  }
  return officeOf(
    await keptOffice(`sample-${moment}`, 'empty', async (workspace) => {
      await workspace.setClock(moment);
      await loadOffice(workspace, host, sampleFiscalYearBe(), sampleFiles());
      await lookAtTemplates(officeOf(workspace, host));
    }),
    host,
  );
}

/** The sample office on 1 October with its first round opened early, and one result typed that nobody has sent. */
export async function sampleInRound(): Promise<Office> {
  const host = sampleOwner();
  const workspace = await keptOffice('sample-in-round', 'sample', async (made) => {
    const request = { roundId: `${sampleFiscalYearBe()}-06` };
    const as = officeOf(made, host);
    await as.run('openRound', request);
    await as.set('รายงานผล', `${request.roundId}-1.1`, { ผลการดำเนินงาน: 92.35 });
  });
  return officeOf(workspace, host);
}

/** What tests ask of a workspace, as `host` unless they name somebody else. */
export function officeOf(workspace: Workspace, host: string): Office {
  const person = asPerson(workspace, host);
  const values = `/v4/spreadsheets/${workspace.spreadsheetId}/values`;
  const answerOf = (name: string, request: unknown, as: string) =>
    workspace.run({ as, function: name, args: request === undefined ? [] : [request] });
  const run: Office['run'] = async (name, request, as = host) =>
    succeeded(name, await answerOf(name, request, as));
  const grid: Office['grid'] = async (tab) => {
    const query = { valueRenderOption: 'UNFORMATTED_VALUE' };
    const read = await person.json('GET', `${values}/${encodeURIComponent(`'${tab}'`)}`, query);
    return (read as { readonly values?: readonly (readonly Cell[])[] }).values ?? [];
  };
  const preview: Office['preview'] = async (tab, fileName, content) => {
    const base64 = Buffer.from(content).toString('base64');
    return (await run('previewImport', { tab, fileName, base64 })) as Preview;
  };
  return {
    workspace,
    host,
    person,
    call: async (name, request, as = host) => (await answerOf(name, request, as)) as Answer,
    run,
    refusal: async (name, request, as = host) => (await answerOf(name, request, as)).error?.code,
    preview,
    async take(tab, fileName, content) {
      const { importId } = await preview(tab, fileName, content);
      return ((await run('commitImport', { importId })) as { readonly written: number }).written;
    },
    async rows(tab) {
      const [header = [], ...rows] = await grid(tab);
      const cellsOf = (row: readonly Cell[]) =>
        header.map((name, at) => [String(name), row[at] ?? ''] as const);
      return new Map(rows.map((row) => [String(row[0] ?? ''), Object.fromEntries(cellsOf(row))]));
    },
    grid,
    async set(tab, key, cells) {
      const [header = [], ...rows] = await grid(tab);
      const row = rows.findIndex((one) => String(one[0]) === key) + 2;
      if (row === 1) throw new Error(`${tab} has no ${key}`);
      const updates = Object.entries(cells).map(([name, value]) => ({
        range: `'${tab}'!R${row}C${header.indexOf(name) + 1}`,
        values: [[value]],
      }));
      for (const { range, values: written } of updates) {
        await person.json(
          'PUT',
          `${values}/${encodeURIComponent(a1Of(range))}`,
          { valueInputOption: 'RAW' },
          { values: written },
        );
      }
    },
    fork: async () => officeOf(await workspace.fork(), host),
    close: () => workspace.close(),
  };
}

/** R1C1 of one cell as A1. */
function a1Of(range: string): string {
  return range.replace(/R(\d+)C(\d+)$/, (_, row: string, column: string) => {
    let letters = '';
    for (let rest = Number(column); rest > 0; rest = Math.floor((rest - 1) / 26)) {
      letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    }
    return `${letters}${row}`;
  });
}
