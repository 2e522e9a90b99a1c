import { createServer, type Server } from 'node:http';
import { sheets, type sheets_v4 } from '@googleapis/sheets';
import type { Journal, JournalEntry } from '../../local/core';
import { createSheets, type SheetsPart } from '../../local/sheets/create-sheets';
import { unknownAddresses } from '../../local/unknown-addresses';

export const owner = 'owner@office.example';
export const operator = 'operator@office.example';
export const teacher = 'teacher@office.example';
export const reader = 'reader@office.example';
/** Google has no account of this name. */
export const nobody = 'nobody@office.example';
export const stranger = 'stranger@elsewhere.example';

const rights: Readonly<Record<string, 'owner' | 'writer' | 'reader'>> = {
  [owner]: 'owner',
  [operator]: 'writer',
  [teacher]: 'writer',
  [reader]: 'reader',
};

/** 1 October 2026, 08:00 in Bangkok. */
export const firstDay = Date.UTC(2026, 9, 1, 1);

export type KeptJournal = Journal & { readonly entries: JournalEntry[] };

/** A journal in memory whose entries have gone through JSON, as they would through the file. */
export function keptJournal(): KeptJournal {
  const entries: JournalEntry[] = [];
  const blobs = new Map<string, Uint8Array>();
  return {
    entries,
    append: (entry) => void entries.push(JSON.parse(JSON.stringify(entry)) as JournalEntry),
    sync: () => undefined,
    putBlob: (bytes) => {
      const key = String(blobs.size);
      blobs.set(key, bytes);
      return key;
    },
    getBlob: (key) => blobs.get(key) ?? new Uint8Array(),
  };
}

export function newSheets(journal: Journal = keptJournal()): SheetsPart {
  return createSheets({
    journal,
    rights: (_, email) => rights[email] ?? 'none',
    unknown: unknownAddresses([nobody]),
    ownerOf: () => owner,
  });
}

export type OfficeServer = {
  readonly part: SheetsPart;
  readonly journal: KeptJournal;
  /** Google's own client, signed in as that person. */
  as(email: string): sheets_v4.Sheets;
  fetch(
    method: string,
    path: string,
    email: string,
    body?: unknown,
  ): Promise<{ status: number; json: unknown }>;
  close(): Promise<void>;
};

/** The sheets part behind a loopback server; `Authorization: Bearer <email>` says who calls. */
export async function startOffice(): Promise<OfficeServer> {
  const journal = keptJournal();
  const part = newSheets(journal);
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const answer = part.handle(
        {
          method: (request.method ?? 'GET') as 'GET',
          path: url.pathname,
          query: url.searchParams,
          headers: {},
          body: new Uint8Array(Buffer.concat(chunks)),
        },
        { email: (request.headers.authorization ?? '').replace(/^Bearer /, ''), now: firstDay },
      );
      response.writeHead(answer.status, answer.headers).end(Buffer.from(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const rootUrl = `http://127.0.0.1:${port}/`;
  return {
    part,
    journal,
    as: (email) =>
      sheets({
        version: 'v4',
        rootUrl,
        headers: { authorization: `Bearer ${email}` },
        retry: false,
        fetchImplementation: fetch,
      }),
    fetch: async (method, path, email, body) => {
      const answer = await fetch(`${rootUrl}${path}`, {
        method,
        headers: email === '' ? {} : { authorization: `Bearer ${email}` },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: answer.status, json: await answer.json() };
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** The status and message with which a call of Google's client was refused. */
export async function refusalOf(call: Promise<unknown>): Promise<{ code: number; message: string }> {
  try {
    await call;
  } catch (error) {
    const { status, response } = error as {
      status?: number;
      response?: { data?: { error?: { message?: string } } };
    };
    return { code: status ?? 0, message: response?.data?.error?.message ?? String(error) };
  }
  return { code: 200, message: 'not refused' };
}
