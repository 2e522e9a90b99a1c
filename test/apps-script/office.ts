import type {
  ExecutionEnd,
  ExecutionsDependencies,
  OutgoingMail,
  RunRequest,
} from '../../local/apps-script/dependencies';
import { createExecutions, type Executions } from '../../local/apps-script/executions';
import type { Caller, JournalEntry, RestAnswer, RestRequest } from '../../local/core';

/** 1 October 2026, 08:00 in Bangkok. */
export const MORNING = Date.UTC(2026, 9, 1, 1);
export const HOST = 'host@office.example';

export const MANIFEST = {
  timeZone: 'Asia/Bangkok',
  oauthScopes: [
    'https://www.googleapis.com/auth/spreadsheets.currentonly',
    'https://www.googleapis.com/auth/script.external_request',
    'https://www.googleapis.com/auth/script.scriptapp',
    'https://www.googleapis.com/auth/script.container.ui',
    'https://www.googleapis.com/auth/script.send_mail',
    'https://www.googleapis.com/auth/userinfo.email',
  ],
  urlFetchWhitelist: ['https://sheets.googleapis.com/v4/', 'https://www.googleapis.com/drive/v3/'],
  addOns: { common: { name: 'รับรอง' } },
};

/** Milliseconds; what is not named takes 100. */
const LATENCIES: Readonly<Record<string, number>> = { 'url-fetch.all': 500, 'sidebar-call': 0 };

export type Office = {
  readonly executions: Executions;
  /** Everything that reached the REST servers, in order. */
  readonly asked: { readonly request: RestRequest; readonly caller: Caller }[];
  readonly mails: OutgoingMail[];
  readonly entries: JournalEntry[];
  run(functionName: string, options?: Partial<RunRequest>): Promise<ExecutionEnd>;
  /** The function's result; throws when it failed. */
  value(functionName: string, ...args: readonly unknown[]): Promise<unknown>;
};

/** An office whose script is this code; REST answers are written by the test. Latencies are plain numbers. */
export function openOffice(
  code: string,
  changes: Partial<ExecutionsDependencies> & {
    readonly html?: Record<string, string>;
    readonly manifest?: object;
  } = {},
): Office {
  const asked: Office['asked'] = [];
  const mails: OutgoingMail[] = [];
  const entries: JournalEntry[] = [];
  const { html, manifest, ...dependencies } = changes;
  const executions = createExecutions({
    bundle: { code, html: html ?? {}, manifest: { ...MANIFEST, ...manifest } },
    installation: 'bound',
    spreadsheetId: 'sheet-1',
    rest: (request, caller): RestAnswer => {
      asked.push({ request, caller });
      return {
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: Buffer.from('{"ok":true}'),
      };
    },
    latency: (kind) => LATENCIES[kind] ?? 100,
    sheets: {
      shownCells: (_, { rows, columns }) =>
        Array.from({ length: rows }, () => Array.from({ length: columns }, () => '')),
      describe: () => ({
        name: 'ทะเบียน',
        locale: 'th_TH',
        timeZone: 'Asia/Bangkok',
        sheets: [
          { sheetId: 7, title: 'ตั้งค่า', hidden: false, columnCount: 3 },
          { sheetId: 9, title: 'รายงานผล', hidden: false, columnCount: 60 },
        ],
      }),
    },
    mail: {
      send: (mail) => {
        mails.push(mail);
      },
      remaining: () => 100,
    },
    journal: {
      append: (entry) => {
        entries.push(structuredClone(entry));
      },
      sync: () => {},
      putBlob: () => '',
      getBlob: () => new Uint8Array(),
    },
    quotas: { take: () => true },
    ...dependencies,
  });
  opened.push(executions);
  const run: Office['run'] = (functionName, options = {}) =>
    executions.run({ as: HOST, function: functionName, kind: 'sidebar-call', at: MORNING, ...options });
  return {
    executions,
    asked,
    mails,
    entries,
    run,
    value: async (functionName, ...args) => {
      const end = await run(functionName, { args });
      if (!end.ok) throw new Error(end.error.message);
      return end.result;
    },
  };
}

const opened: Executions[] = [];

/** Ends the workers of every office that a test file opened. */
export async function closeOffices(): Promise<void> {
  await Promise.all(opened.splice(0).map((executions) => executions.close()));
}
