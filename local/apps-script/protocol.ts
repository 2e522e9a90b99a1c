/**
 * What crosses the border between the main thread, a worker and the script's own context. Everything is plain JSON
 * text beside raw bytes, so that no object of one realm is ever seen in another (`instanceof` stays true inside).
 */

/** How an execution was started; simple triggers and cards end after 30 s, the others after 6 minutes. */
export type ExecutionKind = 'menu' | 'sidebar-call' | 'trigger' | 'simple-trigger' | 'card';

/** What the script may do: NONE builds menus only, LIMITED reads the open Sheet, FULL uses the granted scopes. */
export type AuthorizationMode = 'NONE' | 'LIMITED' | 'FULL';

export type ScreenSelection = {
  readonly sheetId: number;
  /** 1-based, as SpreadsheetApp counts. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

/** The button that a person presses on an alert or prompt; `text` is what was typed into a prompt. */
export type DialogAnswer = {
  readonly button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
  readonly text?: string;
};

/** The event object in plain form; the script's side dresses it (range, source and user become service objects). */
export type TriggerEvent =
  | {
      readonly type: 'clock';
      readonly triggerUid: string;
      /** When it was due, ms since the epoch. */ readonly due: number;
    }
  | {
      readonly type: 'edit';
      readonly triggerUid?: string;
      readonly user: string;
      readonly spreadsheetId: string;
      readonly range: ScreenSelection;
      readonly value?: string;
      readonly oldValue?: string;
    }
  | {
      readonly type: 'open';
      readonly triggerUid?: string;
      readonly user: string;
      readonly spreadsheetId: string;
    }
  | { readonly type: 'install' }
  /** The Sheet that the card stands beside: no document is active in its execution. */
  | { readonly type: 'homepage'; readonly spreadsheetId?: string };

/** What the script's context is told at its start. Times are ms since the epoch in virtual time. */
export type ContextStart = {
  readonly functionName: string;
  /** JSON of the array of arguments. */
  readonly argumentsJson: string;
  readonly event?: TriggerEvent;
  readonly kind: ExecutionKind;
  readonly startedAt: number;
  readonly endsAt: number;
  readonly effectiveUser: string;
  readonly activeUser: string;
  readonly timeZone: string;
  readonly authorization: AuthorizationMode;
  /** Scopes of the manifest, and those of them that the person has granted. */
  readonly scopes: readonly string[];
  readonly grantedScopes: readonly string[];
  readonly urlPrefixes: readonly string[] | undefined;
  readonly scriptId: string;
  /** The open Sheet; absent in an add-on's clock trigger, which belongs to no file. */
  readonly spreadsheetId?: string;
  readonly installation: Installation;
  readonly selection?: ScreenSelection;
  readonly answers: readonly DialogAnswer[];
};

export type Installation = 'bound' | 'add-on';

export type ConsoleLine = {
  readonly level: 'log' | 'info' | 'warn' | 'error';
  readonly at: number;
  readonly text: string;
};

/** One service call: `at` is the script's own clock when it calls. */
export type ServiceCall = {
  readonly name: string;
  readonly args: unknown;
  readonly at: number;
  readonly console: readonly ConsoleLine[];
};

/** The answer to a service call; `at` is the script's clock afterwards. */
export type ServiceReply = {
  readonly at: number;
  readonly value?: unknown;
  /** Thrown in the script as Google's `Exception`. */
  readonly error?: string;
};

export type MenuEntry =
  | { readonly type: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly type: 'separator' }
  | { readonly type: 'menu'; readonly caption: string; readonly entries: readonly MenuEntry[] };

/** What the execution put on the person's screen, in order. */
export type Screen =
  | {
      readonly type: 'sidebar' | 'modal' | 'modeless';
      readonly title: string;
      readonly html: string;
      readonly width?: number;
      readonly height?: number;
    }
  | { readonly type: 'alert'; readonly title?: string; readonly text: string; readonly answer: DialogAnswer }
  | { readonly type: 'prompt'; readonly title?: string; readonly text: string; readonly answer: DialogAnswer }
  | { readonly type: 'toast'; readonly title?: string; readonly text: string; readonly seconds?: number }
  | { readonly type: 'menu'; readonly caption: string; readonly entries: readonly MenuEntry[] };

export type ScriptError = { readonly name: string; readonly message: string; readonly stack: string };

/** How the script's function ended by itself. */
export type ContextEnd = {
  readonly at: number;
  readonly console: readonly ConsoleLine[];
  /** JSON of the result; absent when it threw. */
  readonly resultJson?: string;
  readonly error?: ScriptError;
  /** The function does not exist or may not be called from outside. */
  readonly refused?: boolean;
};

/** A workbook as SpreadsheetApp describes it. */
export type SpreadsheetSummary = {
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  /** In tab order. */
  readonly sheets: readonly {
    readonly sheetId: number;
    readonly title: string;
    readonly hidden: boolean;
    readonly columnCount: number;
  }[];
};

/** A trigger as it is made. Clock units as ScriptApp counts them; `at` is ms since the epoch. */
export type ClockSchedule =
  | { readonly type: 'minutes'; readonly every: number }
  | { readonly type: 'hours'; readonly every: number; readonly minute?: number }
  | { readonly type: 'days'; readonly every: number; readonly hour?: number; readonly minute?: number }
  /** `weekday`: 0 Sunday … 6 Saturday. */
  | {
      readonly type: 'weeks';
      readonly every: number;
      readonly weekday: number;
      readonly hour?: number;
      readonly minute?: number;
    }
  | { readonly type: 'month-day'; readonly day: number; readonly hour?: number; readonly minute?: number }
  | { readonly type: 'once'; readonly at: number };

export type TriggerPlan =
  | {
      readonly functionName: string;
      readonly eventType: 'CLOCK';
      readonly schedule: ClockSchedule;
      /** IANA name; the script's own when absent. */
      readonly zone?: string;
    }
  | {
      readonly functionName: string;
      readonly eventType: 'ON_EDIT' | 'ON_OPEN' | 'ON_CHANGE' | 'ON_FORM_SUBMIT';
      readonly spreadsheetId: string;
    };
