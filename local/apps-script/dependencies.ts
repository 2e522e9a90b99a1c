import type { Caller, Journal, RestAnswer, RestRequest } from '../core';
import type { LatencyKind } from './latency-kinds';
import type {
  AuthorizationMode,
  ConsoleLine,
  DialogAnswer,
  ExecutionKind,
  Installation,
  Screen,
  ScreenSelection,
  ScriptError,
  SpreadsheetSummary,
  TriggerEvent,
} from './protocol';

/** What `clasp push` would send: one script file, the HTML files by name without .html, and appsscript.json. */
export type Bundle = {
  readonly code: string;
  readonly html: Readonly<Record<string, string>>;
  readonly manifest: Manifest;
};

/** The parts of appsscript.json that executions obey. */
export type Manifest = {
  readonly timeZone: string;
  readonly oauthScopes?: readonly string[];
  readonly urlFetchWhitelist?: readonly string[];
  readonly addOns?: {
    readonly common?: { readonly name?: string };
    readonly sheets?: { readonly homepageTrigger?: { readonly runFunction?: string } };
  };
};

export type MailAttachment = {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
};

/** A mail as MailApp was given it; addresses are lists separated by commas. */
export type OutgoingMail = {
  readonly to: string;
  readonly cc?: string;
  readonly bcc?: string;
  readonly replyTo?: string;
  readonly name?: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody?: string;
  readonly attachments: readonly MailAttachment[];
};

/** Daily allowances beside those that the REST servers and the mail keep themselves. */
export type DailyQuotas = {
  /** Books an amount of today's allowance; false (and nothing booked) when it does not fit. Amount 0 asks whether any is left. */
  take(
    quota: 'url-fetch-calls' | 'properties-operations' | 'trigger-runtime-ms',
    email: string,
    amount: number,
    now: number,
  ): boolean;
};

/** One service call of an execution. `at` is virtual time, `ms` how long it took. */
export type CallRecord = {
  readonly execution: number;
  /** Position among the execution's service calls, from 1. */
  readonly call: number;
  readonly name: string;
  readonly at: number;
  readonly ms: number;
  /** Of UrlFetchApp: what was asked and answered, in order. */
  readonly requests?: readonly { readonly method: string; readonly url: string; readonly status: number }[];
  /** The fault that struck it, as it was asked for. */
  readonly fault?: string;
};

export type ExecutionsDependencies = {
  readonly bundle: Bundle;
  readonly installation: Installation;
  /** The Sheet that the script is bound to. */
  readonly spreadsheetId: string;
  rest(request: RestRequest, caller: Caller): Promise<RestAnswer> | RestAnswer;
  /** Conversions that Drive serves at once for one account; any number when absent. */
  readonly conversionsAtOnce?: number;
  /** Milliseconds of virtual time. */
  latency(kind: LatencyKind, size: number): number;
  readonly sheets: {
    describe(spreadsheetId: string): SpreadsheetSummary;
    /** Texts of a rectangle as they are shown. */
    shownCells(spreadsheetId: string, range: ScreenSelection, now: number): readonly (readonly string[])[];
  };
  readonly mail: {
    send(mail: OutgoingMail, from: Caller): void;
    /** Recipients that the person may still mail today. */
    remaining(email: string, now: number): number;
  };
  readonly journal: Journal;
  readonly quotas: DailyQuotas;
  /** Books fetches; false where the account sends too many in a short time. Any number goes when absent. */
  fetchesInTime?(email: string, amount: number, now: number): boolean;
  log?(record: CallRecord): void;
  /** Scopes that a person has granted; all of the manifest's when absent. */
  grantedScopes?(email: string): readonly string[];
  /** Whether Google tells an edit's trigger who edits; it does when absent. */
  readonly actorsTold?: boolean;
  /** Real time after which a script that calls nothing counts as hung; 2 minutes when absent. */
  readonly hungAfterMs?: number;
};

/** One execution to start. `at` is ms since the epoch in virtual time; `as` is the effective user. */
export type RunRequest = {
  readonly as: string;
  /** Who acts; `as` when absent, '' when Google would not tell. */
  readonly activeUser?: string;
  readonly function: string;
  readonly args?: readonly unknown[];
  readonly kind: ExecutionKind;
  readonly at: number;
  readonly event?: TriggerEvent;
  readonly authorization?: AuthorizationMode;
  readonly selection?: ScreenSelection;
  /** Buttons pressed on alerts and prompts, in order; the first button when they run out. */
  readonly answers?: readonly DialogAnswer[];
};

type ExecutionRecord = {
  readonly id: number;
  readonly function: string;
  readonly as: string;
  readonly kind: ExecutionKind;
  readonly startedAt: number;
  readonly virtualMs: number;
  readonly calls: readonly CallRecord[];
  readonly screens: readonly Screen[];
  readonly console: readonly ConsoleLine[];
};

/** How an execution ended. `refused`: no such function may be called; `killed`: by a fault; `timed-out`: by Google's limit. */
export type ExecutionEnd =
  | (ExecutionRecord & { readonly ok: true; readonly result: unknown })
  | (ExecutionRecord & {
      readonly ok: false;
      readonly ended: 'threw' | 'refused' | 'timed-out' | 'killed';
      readonly error: ScriptError;
    });
