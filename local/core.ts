/** The shapes that the parts of the local workspace share: REST calls, the journal and a journaled part. */

/** One REST request as it reaches a service: the path without host, e.g. `/v4/spreadsheets/abc/values:batchGet`. */
export type RestRequest = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly query: URLSearchParams;
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
};

export type RestAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** The body as it was before it was encoded (UTF-8), where it was made from a text. */
  readonly text?: string;
};

/** Who calls, and when: `now` is virtual time in ms since the epoch, `until` when the call will have ended where that is known. */
export type Caller = { readonly email: string; readonly now: number; readonly until?: number };

/** One durable fact. Replaying a part's entries in order must rebuild its state exactly: ids, times and random choices stand in the payload. */
export type JournalEntry = { readonly part: string; readonly payload: unknown };

export type Journal = {
  /** Written to the file before it returns; `sync` also forces it to the disk. */
  append(entry: JournalEntry): void;
  sync(): void;
  /** Content-addressed bytes beside the journal: sha-256 in hex. */
  putBlob(bytes: Uint8Array): string;
  getBlob(sha256: string): Uint8Array;
};

/** A part of the workspace whose state is rebuilt from the journal (name = `part` of its entries). */
export type JournaledPart = {
  readonly name: string;
  apply(payload: unknown): void;
  /** The whole state as plain structured-cloneable values, for checkpoints and forks; `restore` takes it back. */
  checkpoint(): unknown;
  restore(state: unknown): void;
};
