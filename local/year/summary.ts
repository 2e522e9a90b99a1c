import { asPerson, type Person } from '../office/as-person';
import type { Workspace } from '../workspace/workspace';
import type { YearPlayed } from './play-year';
import { readTable } from './read-table';

const DOCUMENT = 'application/vnd.google-apps.document';
const FOLDER = 'application/vnd.google-apps.folder';

/** What a year made and cost, as lines to print. */
export async function summary(
  workspace: Workspace,
  played: YearPlayed,
  wallMs: number,
  virtualMs: number,
): Promise<readonly string[]> {
  const state = await workspace.state();
  const reader = asPerson(workspace, state.owner);
  const types = await typesOfFiles(reader);
  const count = (wanted: (type: string) => boolean): number => types.filter(wanted).length;
  return [
    ...section('made', [
      ['agreements', String(played.agreements)],
      ['documents', String(count((type) => type === DOCUMENT))],
      ['folders', String(count((type) => type === FOLDER))],
      ['other files', String(count((type) => type !== DOCUMENT && type !== FOLDER))],
      ['rows', String(await rowCount(reader, workspace.spreadsheetId))],
      ['mails', String(state.outbox.length)],
    ]),
    ...section(
      'rounds',
      played.rounds.map((round) => [
        round.roundId,
        `${round.rows} rows, ${round.typed} typed, ${round.returned} sent back, ${round.accepted} accepted, ${round.certified} certified`,
      ]),
    ),
    ...section('the second half', secondHalf(played, state.outbox)),
    ...section(
      'totals',
      played.rounds.map(({ roundId, total }) => [roundId, total]),
    ),
    ...section(
      'calls by kind',
      Object.entries(state.calls).map(([kind, calls]) => [kind, String(calls)]),
    ),
    ...section(
      'virtual time by command',
      [...workspace.costs()].map(([name, { runs, virtualMs, longestMs, restCalls }]) => [
        name,
        `${runs} runs, ${seconds(virtualMs / runs)} each, ${seconds(longestMs)} the longest, ${restCalls} REST calls`,
      ]),
    ),
    ...section('in all', [
      ['virtual time', `${(virtualMs / 86_400_000).toFixed(1)} days`],
      ['real time', seconds(wallMs)],
      ['ratio', `1 : ${Math.round(virtualMs / wallMs).toLocaleString('en')}`],
    ]),
  ];
}

function secondHalf(
  { director, left, seals, documents, turned, archived }: YearPlayed,
  outbox: readonly { readonly subject: string }[],
): readonly Line[] {
  const about = (word: string) => outbox.filter(({ subject }) => subject.includes(word)).length;
  return [
    ['new director', `${director.signed} signed agreements stand, ${director.reissued} issued anew`],
    ['reminders', `${about('เตือน')} before a deadline, ${about('เลยกำหนด')} after one`],
    ['handed over', left === undefined ? 'nothing' : `${left.indicators} indicators of ${left.from}`],
    ['seals', `${seals.checked} records hold; broken on purpose and named: ${seals.broken.join('; ')}`],
    ['summaries', `${documents} SAR books and summaries`],
    [
      'next year',
      `${turned.carried} indicators carried, ${turned.archived + archived.archived} rows archived`,
    ],
  ];
}

type Line = readonly [string, string];

function section(title: string, lines: readonly Line[]): readonly string[] {
  const width = Math.max(...lines.map(([name]) => name.length), 0);
  return ['', title, ...lines.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`)];
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

async function typesOfFiles(reader: Person): Promise<readonly string[]> {
  const types: string[] = [];
  let pageToken: string | undefined;
  do {
    const page = (await reader.json('GET', '/drive/v3/files', {
      q: 'trashed = false',
      pageSize: '1000',
      fields: 'nextPageToken,files(mimeType)',
      ...(pageToken !== undefined && { pageToken }),
    })) as { readonly files: readonly { readonly mimeType: string }[]; readonly nextPageToken?: string };
    types.push(...page.files.map((file) => file.mimeType));
    pageToken = page.nextPageToken;
  } while (pageToken !== undefined);
  return types;
}

/** Rows of all tabs, headers left out. */
async function rowCount(reader: Person, spreadsheetId: string): Promise<number> {
  const book = (await reader.json('GET', `/v4/spreadsheets/${spreadsheetId}`, {
    fields: 'sheets.properties.title',
  })) as { readonly sheets: readonly { readonly properties: { readonly title: string } }[] };
  let rows = 0;
  for (const { properties } of book.sheets) {
    const table = await readTable(reader, spreadsheetId, properties.title);
    rows += table.rows.filter((row) => Object.keys(row.cells).length > 0).length;
  }
  return rows;
}
