import { freshBundle } from '../../local/fresh-bundle';
import { asPerson, type Person } from '../../local/office/as-person';
import { loadOffice, type OfficeFile } from '../../local/office/load-office';
import { succeeded } from '../../local/office/succeeded';
import { openWorkspace } from '../../local/workspace/open-workspace';
import type { Workspace } from '../../local/workspace/workspace';
import { SMALL_OFFICE, smallOfficeFiles } from '../stories/small-office';

export type Cell = string | number | boolean;

/** An office whose year is set up, and what tests ask of it. */
export type LoadedOffice = {
  readonly workspace: Workspace;
  readonly host: string;
  readonly person: Person;
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
  fork(): Promise<LoadedOffice>;
};

export type Preview = {
  readonly importId: string;
  readonly columns: readonly { readonly header: string; readonly column: string }[];
  readonly rows: number;
  readonly problems: readonly { readonly cell: string; readonly message: string }[];
};

/** Seven people, two schools, six indicators; in memory. */
export async function smallOffice(files: readonly OfficeFile[] = smallOfficeFiles()): Promise<LoadedOffice> {
  const { host, fiscalYearBe } = SMALL_OFFICE;
  const workspace = await openWorkspace({ office: 'empty', bundle: await freshBundle() });
  await loadOffice(workspace, host, fiscalYearBe, files);
  return loaded(workspace, host);
}

function loaded(workspace: Workspace, host: string): LoadedOffice {
  const person = asPerson(workspace, host);
  const values = `/v4/spreadsheets/${workspace.spreadsheetId}/values`;
  const answerOf = (name: string, request: unknown, as: string) =>
    workspace.run({ as, function: name, args: [request] });
  const run: LoadedOffice['run'] = async (name, request, as = host) =>
    succeeded(name, await answerOf(name, request, as));
  const grid: LoadedOffice['grid'] = async (tab) => {
    const query = { valueRenderOption: 'UNFORMATTED_VALUE' };
    const read = await person.json('GET', `${values}/${encodeURIComponent(`'${tab}'`)}`, query);
    return (read as { readonly values?: readonly (readonly Cell[])[] }).values ?? [];
  };
  const preview: LoadedOffice['preview'] = async (tab, fileName, content) => {
    const base64 = Buffer.from(content).toString('base64');
    return (await run('previewImport', { tab, fileName, base64 })) as Preview;
  };
  return {
    workspace,
    host,
    person,
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
    fork: async () => loaded(await workspace.fork(), host),
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
