import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { drive_v3 } from '@googleapis/drive';
import type { Journal, JournalEntry, RestRequest } from '../../local/core';
import { createDrive, type DrivePart } from '../../local/drive/create-drive';
import type { SheetsGate } from '../../local/drive/drive-call';
import { unknownAddresses } from '../../local/unknown-addresses';

export const OWNER = 'owner@office.example';
export const STAFF = 'staff@office.example';
export const OTHER = 'other@office.example';
/** Google has no account of this name. */
export const NOBODY = 'nobody@office.example';

/** A journal in memory that keeps its entries as they would stand in the file. */
export function memoryJournal(): Journal & { readonly lines: string[] } {
  const lines: string[] = [];
  const blobs = new Map<string, Uint8Array>();
  return {
    lines,
    append: (entry) => {
      lines.push(JSON.stringify(entry));
    },
    sync: () => undefined,
    putBlob: (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      blobs.set(sha256, bytes.slice());
      return sha256;
    },
    getBlob: (sha256) => {
      const bytes = blobs.get(sha256);
      if (!bytes) throw new Error(`no blob ${sha256}`);
      return bytes;
    },
  };
}

export function entriesOf(lines: readonly string[]): readonly JournalEntry[] {
  return lines.map((line) => JSON.parse(line));
}

/** Workbooks as their titles and bytes: enough to see what Drive asks of Sheets. */
export function plainSheets(): SheetsGate & { readonly books: Map<string, { title: string; text: string }> } {
  const books = new Map<string, { title: string; text: string }>();
  const textOf = (id: string) => books.get(id)?.text ?? '';
  return {
    books,
    create: (id, title) => void books.set(id, { title, text: '' }),
    copy: (fromId, toId, title) => void books.set(toId, { title, text: textOf(fromId) }),
    remove: (id) => void books.delete(id),
    rename: (id, title) => void books.set(id, { title, text: textOf(id) }),
    importXlsx: async (id, title, bytes) => {
      if (bytes[0] !== 80) throw new Error('not a zip archive');
      books.set(id, { title, text: `xlsx of ${bytes.length} bytes` });
    },
    importCsv: (id, title, text) => void books.set(id, { title, text }),
    exportXlsx: async (id) => new TextEncoder().encode(`xlsx:${textOf(id)}`),
    exportCsv: (id) => textOf(id),
  };
}

export type DriveUnderTest = {
  readonly part: DrivePart;
  readonly journal: ReturnType<typeof memoryJournal>;
  readonly sheets: ReturnType<typeof plainSheets>;
  readonly rootUrl: string;
  /** Of the owner's My Drive, or of the shared drive. */
  readonly rootFolderId: string;
  /** Virtual time, ms. */
  readonly clock: { now: number; runs: boolean };
  /** Google's client, acting for a person. */
  readonly as: (email: string) => drive_v3.Drive;
  readonly fetch: (email: string | null, path: string, init?: RequestInit) => Promise<Response>;
  readonly close: () => Promise<void>;
};

export function countingIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `id-${String(count).padStart(30, '0')}`;
  };
}

/** Drive behind a real HTTP port, the way Google's client libraries reach it. */
export async function openDrive(storageBytes?: number, isShared = false): Promise<DriveUnderTest> {
  const journal = memoryJournal();
  const sheets = plainSheets();
  const unknown = unknownAddresses([NOBODY]);
  const part = createDrive({
    journal,
    sheets,
    unknown,
    randomId: countingIds(),
    isShared,
    ...(storageBytes !== undefined && { storageBytes }),
  });
  const clock = { now: Date.UTC(2026, 9, 1, 1, 30), runs: true };
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', async () => {
      const url = new URL(incoming.url ?? '/', 'http://localhost');
      const request = {
        method: incoming.method as RestRequest['method'],
        path: url.pathname,
        query: url.searchParams,
        headers: incoming.headers as Record<string, string>,
        body: new Uint8Array(Buffer.concat(chunks)),
      };
      const email = (incoming.headers.authorization ?? '').replace(/^Bearer /, '');
      try {
        const answer = await part.handle(request, { email, now: clock.now });
        // Sharing takes time: the next share is later, unless a test stops the clock.
        if (request.method !== 'GET' && url.pathname.includes('/permissions') && clock.runs) clock.now += 1;
        outgoing.writeHead(answer.status, answer.headers).end(answer.body);
      } catch (fault) {
        outgoing.writeHead(500).end(String(fault));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const rootUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const { rootFolderId } = part.bootstrap({ email: OWNER, now: clock.now });
  return {
    rootFolderId,
    part,
    journal,
    sheets,
    rootUrl,
    clock,
    as: (email) =>
      new drive_v3.Drive({
        rootUrl,
        headers: { Authorization: `Bearer ${email}` },
        retry: false,
        fetchImplementation: fetch,
      }),
    fetch: (email, path, init = {}) =>
      fetch(new URL(path, rootUrl), {
        ...init,
        headers: { ...(email === null ? {} : { Authorization: `Bearer ${email}` }), ...init.headers },
      }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** What Drive refused, in short: `403 insufficientFilePermissions`. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'done';
  } catch (cause) {
    const { response } = cause as { response?: { status: number; data: unknown } };
    if (!response) throw cause;
    const { data } = response;
    const { error } = (typeof data === 'string' ? JSON.parse(data) : data) as {
      error: { code: number; errors: { reason: string }[] };
    };
    return `${error.code} ${error.errors[0]?.reason}`;
  }
}
