import type { Workspace } from '../../local/workspace/workspace';
import { type Answer, sample } from '../office/office';

export type { Answer } from '../office/office';

/** Persons of the sample office by what they may do. */
export const HOST = 'khwanruean.tawan@spm13.example';
export const CO_HOST = 'manop.hing@spm13.example';
export const STAFF = 'chonthicha.rung@spm13.example';

/** The sample office in memory, its year set up. */
export async function sampleOffice(): Promise<Workspace> {
  return (await sample()).workspace;
}

/** One call of an entry point; gives its result or its refusal. */
export async function call(office: Workspace, name: string, request?: unknown, as = HOST): Promise<Answer> {
  return (await office.run({ as, function: name, args: request === undefined ? [] : [request] })) as Answer;
}

/** REST as a person; throws what is refused. */
export async function rest(
  office: Workspace,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH',
  address: string,
  body?: unknown,
  as = HOST,
): Promise<unknown> {
  const url = new URL(address, 'http://localhost');
  const answer = await office.rest(
    {
      method,
      path: url.pathname,
      query: url.searchParams,
      headers: { 'content-type': 'application/json' },
      body: new TextEncoder().encode(body === undefined ? '' : JSON.stringify(body)),
    },
    as,
  );
  const text = new TextDecoder().decode(answer.body);
  if (answer.status >= 300) throw new Error(`HTTP ${answer.status}: ${text}`);
  return text === '' ? {} : JSON.parse(text);
}

/** Rows of a tab as records by header, blank cells ''. */
export async function rowsOf(
  office: Workspace,
  tab: string,
  as = HOST,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { values = [] } = (await rest(
    office,
    'GET',
    `/v4/spreadsheets/${office.spreadsheetId}/values/${encodeURIComponent(tab)}?valueRenderOption=UNFORMATTED_VALUE`,
    undefined,
    as,
  )) as { readonly values?: readonly (readonly unknown[])[] };
  const [header = [], ...rows] = values;
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [String(name), row[index] ?? ''])));
}

/** The plain text of a Google Doc. */
export async function textOf(office: Workspace, fileId: string): Promise<string> {
  const answer = await office.rest(
    {
      method: 'GET',
      path: `/drive/v3/files/${fileId}/export`,
      query: new URLSearchParams({ mimeType: 'text/plain' }),
      headers: {},
      body: new Uint8Array(),
    },
    HOST,
  );
  return new TextDecoder().decode(answer.body);
}

/** Calls by kind that `work` costs. */
export async function callsOf(
  office: Workspace,
  work: () => Promise<unknown>,
): Promise<Readonly<Record<string, number>>> {
  const before = office.callLog.counts();
  await work();
  const after = office.callLog.counts();
  const kinds = Object.keys(after).filter((kind) => (after[kind] ?? 0) !== (before[kind] ?? 0));
  return Object.fromEntries(kinds.map((kind) => [kind, (after[kind] ?? 0) - (before[kind] ?? 0)]));
}

/** REST calls among them. */
export function restCalls(calls: Readonly<Record<string, number>>): number {
  const rest = Object.entries(calls).filter(([kind]) => /^(sheets|drive)\./.test(kind));
  return rest.reduce((total, [, count]) => total + count, 0);
}
