import type { CacheState } from '../apps-script/calls/cache-store';
import type { ExecutionEnd } from '../apps-script/dependencies';
import type { Faults } from '../apps-script/faults';
import type { CallLog } from '../call-log';
import type { RestAnswer, RestRequest } from '../core';
import type { ExecutionLine, MailView, MenuEntry, RunAnswer, SheetView } from '../page/protocol';
import type { FunctionCost } from './execution-log';

export type RunRequest = {
  readonly as: string;
  readonly function: string;
  readonly args: readonly unknown[];
};

/** A person's edit as typed; `range` is A1 with the tab, `values` rows of typed text. */
export type EditRequest = {
  readonly as: string;
  readonly range: string;
  readonly values: readonly (readonly string[])[];
  /** The texts come from the clipboard: Google then tells of a single cell neither what stood there nor what stands. */
  readonly pasted?: boolean;
};

/** What Sheets or the workspace would not do, in the words that a person would see. */
export type LocalRefusal = { readonly error: { readonly code: string; readonly message: string } };

export type IdleSweeps = 'run' | 'skip';

export type TriggerView = {
  readonly id: string;
  readonly function: string;
  /** Who made it and as whom it runs. */
  readonly as: string;
  readonly type: string;
};

export type WorkspaceState = {
  readonly spreadsheetId: string;
  readonly rootFolderId: string;
  readonly owner: string;
  readonly now: string;
  readonly triggers: readonly TriggerView[];
  readonly outbox: readonly {
    readonly at: string;
    readonly to: string;
    readonly subject: string;
    readonly file: string;
  }[];
  /** Service calls since this process started, by kind. */
  readonly calls: Readonly<Record<string, number>>;
  /** fetch and fetchAll calls of scripts: the steps that they wait for one after another. */
  readonly steps: number;
  /** Sent to and received from Google's REST by scripts. */
  readonly bytes: number;
};

/** One office on this machine: Google's services around one built bundle, on one clock. */
export type Workspace = {
  readonly spreadsheetId: string;
  /** REST from outside, as the person whose e-mail is the token. */
  rest(request: RestRequest, email: string): Promise<RestAnswer>;
  run(request: RunRequest): Promise<RunAnswer>;
  /** Resolves when the doorbell has rung and its execution has ended. */
  edit(request: EditRequest): Promise<LocalRefusal | undefined>;
  menu(as: string): Promise<readonly MenuEntry[]>;
  /** ms since the epoch, as last set. */
  clock(): number;
  /** ms since the epoch, with what calls have cost since the clock was set. */
  time(): number;
  /**
   * Fires what falls due on the way, in order; a refusal where `moment` lies before what was set. `skip` leaves out sweeps that
   * would do nothing but write their heartbeat, as long as another one comes until `moment`.
   */
  setClock(moment: number, idle?: IdleSweeps): Promise<LocalRefusal | undefined>;
  state(): Promise<WorkspaceState>;
  sheetView(as: string, sheetId: number, filterViewId?: number): Promise<SheetView | LocalRefusal>;
  mail(file: string): MailView | undefined;
  /** The last executions, newest first. */
  executions(): readonly ExecutionLine[];
  /** The same with every service call they made, oldest first. */
  ends(): readonly ExecutionEnd[];
  /** What executions have cost since this process started, by function. */
  costs(): ReadonlyMap<string, FunctionCost>;
  /** Whether this person has an account in the office: REST and `/local/…` refuse everyone else. */
  knows(email: string): Promise<boolean>;
  readonly callLog: CallLog;
  /** What will go wrong at coming calls of scripts. */
  readonly faults: Pick<Faults, 'pending' | 'add' | 'clear'>;
  /** Hears of every change of state; returns how to stop hearing. */
  onChange(listener: () => void): () => void;
  /** Writes register.xlsx, the Drive tree and mails into the folder; nothing in memory. */
  writeFiles(): Promise<void>;
  /** A copy in memory that goes its own way. Nothing may be running. No fault waits in it. */
  fork(): Promise<Workspace>;
  /** Puts entries of CacheService beside its own. */
  takeCached(entries: CacheState): void;
  close(): Promise<void>;
};
