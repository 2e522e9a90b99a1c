import type { Moment } from '../domain/dates/moments';
import type { Drive } from '../ports/drive';
import type { PdfLibrary } from '../ports/pdf-library';
import type { SheetsApi } from '../ports/sheets';
import type { Register } from '../register/register-port';

export type Letter = {
  readonly to: string;
  readonly subject: string;
  /** Plain text; stands for itself where `html` is absent. */
  readonly body: string;
  /** The same as HTML, for mail programs that show it. */
  readonly html?: string;
};

/** Where executions come from that only a person can start. */
export type SeenPlace = 'menu' | 'sidebar' | 'card' | 'doorbell';

/** What such an execution knew: when, who acted, as whom it ran, and whether a Sheet was open to it. */
export type Seen = {
  readonly at: Moment;
  readonly active: string;
  readonly effective: string;
  readonly sheet: boolean;
};

export type Office = {
  now(): Moment;
  /** Whether new work may still start `afterMs` from now: false beyond 4.5 minutes of the execution. */
  mayStartWork(afterMs?: number): boolean;
  sleep(ms: number): void;
  /** E-mail of the person (in a trigger: of its creator). */
  readonly caller: string;
  readonly register: Register;
  readonly drive: Drive;
  readonly mail: { remaining(): number; send(letter: Letter): void };
  /** Runs `work` under the document's lock; the Refusal `busy` where another execution holds it for `patienceMs` (10 s). */
  locked<T>(work: () => T, patienceMs?: number): T;
  readonly cache: {
    get(key: string): unknown;
    put(key: string, value: unknown, seconds: number): void;
    /** Many at once: one call each. */
    getAll(keys: readonly string[]): ReadonlyMap<string, unknown>;
    putAll(values: Readonly<Record<string, unknown>>, seconds: number): void;
    removeAll(keys: readonly string[]): void;
  };
  /** Small JSON that outlives an execution and is written at once: what a killed run leaves behind outside the register. */
  readonly memo: {
    get(key: string): unknown;
    put(key: string, value: unknown): void;
    drop(key: string): void;
  };
  readonly triggers: {
    /** Handler names of this account's triggers. */
    handlers(): readonly string[];
    /** Lays the hourly sweep and the doorbell where they are missing, and a lost address of the sweep; true where one was laid. */
    lay(): boolean;
    /** A new doorbell in the place of the one that stands: Google lets one that it has switched off stand silent. */
    renewDoorbell(): void;
    remove(): void;
  };
  /** Lower-case hex of SHA-256 of UTF-8 text or bytes. */
  sha256(content: string | Uint8Array): string;
  /** Of bytes, or of a text's UTF-8. */
  base64(content: string | Uint8Array): string;
  bytesOfBase64(text: string): Uint8Array;
  readonly pdf: PdfLibrary;
  /** Sheets themselves, for a spreadsheet that is not the register. */
  readonly sheets: SheetsApi;
  /** What the account has granted; `missing` names scopes where Google tells which. */
  rights(): { readonly whole: boolean; readonly missing: readonly string[] };
  /** The last execution of that kind; undefined before the first. */
  seen(place: SeenPlace): Seen | undefined;
  /** Leaves word that this execution is of that kind, once a day. */
  noteSeen(place: SeenPlace): void;
  /** A fault of ours or Google's, in English, with what and which key. */
  logFault(what: string, cause: unknown): void;
  /** What was thrown in the Thai that a person reads; a fault is logged under the number that the sentence quotes. */
  explain(cause: unknown): string;
};
