/**
 * The entry points that the sidebar calls, with what it sends and the parts of the answers that it shows. `EndpointsHold`
 * (endpoints-hold.ts) compiles only while main.ts exports each of them with these shapes.
 */

/** Instead of a result: a refusal to act on, or a fault with a number to quote. */
export type EndpointError = {
  readonly error: { readonly code: string; readonly message: string; readonly incident?: string };
};

export type AgreementKind = 'บุคลากร' | 'สถานศึกษา' | 'เลขาธิการ กพฐ.' | 'ผู้ว่าราชการจังหวัด';

export type AgreementChoice = { readonly kind: AgreementKind; readonly keys?: readonly string[] };

/** `row` 0 = the tab itself; `column` is a header text, or the tag of a template. */
export type Fault = {
  readonly code: string;
  readonly tab: string;
  readonly row: number;
  readonly column: string;
  readonly message: string;
};

export type PlannedAgreement = {
  readonly key: string;
  readonly maker: string;
  readonly receiver: string;
  readonly action: 'make' | 'update' | 'version' | 'none' | 'blocked';
  readonly link: string;
};

export type AgreementPlan = {
  readonly wanted: number;
  readonly existing: number;
  readonly toMake: number;
  readonly toUpdate: number;
  readonly skipped: readonly { readonly key: string; readonly why: string }[];
  readonly faults: readonly Fault[];
  readonly estimatedSeconds: number;
  readonly quotaLeft: number;
  readonly notes: readonly string[];
  readonly agreements: readonly PlannedAgreement[];
};

export type AgreementRun = {
  readonly done: number;
  readonly total: number;
  readonly made: number;
  readonly updated: number;
  readonly skipped: number;
  readonly failed: readonly { readonly key: string; readonly message: string }[];
  readonly more: boolean;
};

export type AgreementProgress = {
  readonly running: boolean;
  /** '' where nothing has run lately. */
  readonly kind: AgreementKind | '';
  readonly done: number;
  readonly total: number;
  readonly startedAt: string;
  readonly by: string;
  readonly secondsLeft: number;
};

export type Endpoints = {
  planAgreements(request: AgreementChoice): AgreementPlan;
  createAgreements(request: AgreementChoice): AgreementRun;
  agreementProgress(): AgreementProgress;
};
