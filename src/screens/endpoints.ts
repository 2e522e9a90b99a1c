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

/** A warning is for the office to judge; `tab` is '' for the whole workbook. */
export type RegisterFault = Fault & { readonly repairable: boolean; readonly severity: 'error' | 'warning' };

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
  readonly faults: readonly (Fault & { readonly stops: boolean })[];
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
  /** Who asks. */
  readonly caller: string;
};

/** What the panels show before anything is asked for. Dates are short Thai dates. */
export type Overview = {
  /** 0 until the register was set up. */
  readonly fiscalYearBe: number;
  readonly currentYearBe: number;
  readonly caller: string;
  readonly operator: boolean;
  /** Whose triggers keep the register going, and whether they have stopped. */
  readonly sweep: { readonly holder: string; readonly lastRun: string; readonly silent: boolean };
  readonly rounds: readonly RoundOverview[];
  readonly reports: readonly ReportOverview[];
  /** Those that are scored themselves. */
  readonly indicators: readonly { readonly code: string; readonly name: string }[];
};

export type RoundOverview = {
  readonly id: string;
  readonly number: number;
  readonly fiscalYearBe: number;
  readonly state: 'ยังไม่เปิด' | 'กำลังเปิด' | 'เปิด' | 'ปิด' | 'ผนึกแล้ว';
  readonly period: { readonly from: string; readonly to: string };
  readonly opens: string;
  readonly due: string;
  readonly closes: string;
  readonly folder: string;
  readonly reports: number;
  readonly accepted: number;
  readonly certified: number;
  readonly late: number;
};

export type ReportOverview = {
  readonly id: string;
  readonly roundId: string;
  readonly indicator: string;
  readonly name: string;
  readonly unit: string;
  /** What the caller is to it. */
  readonly part: 'owner' | 'supervisor' | '';
  readonly calculated: boolean;
  readonly result: string;
  readonly state: string;
};

export type YearSetUp = {
  readonly tabs: number;
  readonly rounds: number;
  readonly templates: number;
  readonly folderId: string;
};

export type RolledOver = {
  readonly carried: number;
  readonly archived: number;
  readonly withoutBaseline: readonly string[];
  readonly archive: string;
  readonly more: boolean;
};

/** Scores and weights have four decimals; '' is no score. */
export type ScoreAnswer = { readonly score: string; readonly weighted: string; readonly text: string };

export type OfficeScore = {
  readonly score: string;
  readonly weightUsed: string;
  readonly certified: number;
  readonly accepted: number;
  readonly missing: number;
  readonly dimensions: readonly {
    readonly name: string;
    readonly score: string;
    readonly weightUsed: string;
  }[];
};

export type NextStep = {
  readonly indicator: string;
  readonly reportId: string;
  readonly name: string;
  readonly result: string;
  readonly gain: string;
  readonly text: string;
};

export type ImportPreview = {
  readonly importId: string;
  readonly columns: readonly { readonly header: string; readonly column: string }[];
  readonly rows: number;
  readonly problems: readonly { readonly cell: string; readonly message: string }[];
};

/** Documents of one command of steps 1–5, or of a round. */
export type StepRun = {
  readonly done: number;
  readonly total: number;
  readonly made: number;
  readonly updated: number;
  readonly failed: readonly { readonly key: string; readonly message: string }[];
  readonly links: readonly { readonly key: string; readonly title: string; readonly link: string }[];
  readonly more: boolean;
};

/** Blank cells of one indicator, by header. */
export type MissingCells = {
  readonly code: string;
  readonly name: string;
  readonly columns: readonly string[];
};

/** `personId` '' = indicators without an owner. */
export type BaselineChecklist = {
  readonly owners: readonly {
    readonly personId: string;
    readonly name: string;
    readonly missing: readonly MissingCells[];
  }[];
  readonly complete: number;
  readonly total: number;
};

/** Dates are short Thai dates; '' has not happened. */
export type Acknowledgements = {
  readonly documents: readonly {
    readonly key: string;
    readonly title: string;
    readonly link: string;
    readonly people: readonly {
      readonly personId: string;
      readonly name: string;
      readonly sentAt: string;
      readonly acknowledgedAt: string;
    }[];
  }[];
};

/** Thresholds of level 1 to 5 or none; how they were found; '' or what is wrong with the target. */
export type ProposedThresholds = {
  readonly thresholds: readonly string[];
  readonly text: string;
  readonly warning: string;
};

export type Endpoints = {
  overview(): Overview;
  setUpYear(request: { readonly fiscalYearBe: number; readonly adopt?: boolean }): YearSetUp;
  takeOverTriggers(): { readonly holder: string };
  rollOver(request: { readonly toFiscalYearBe: number }): RolledOver;
  planAgreements(request: AgreementChoice): AgreementPlan;
  createAgreements(request: AgreementChoice): AgreementRun;
  agreementProgress(): AgreementProgress;
  openRound(request: { readonly roundId: string }): {
    readonly roundId: string;
    readonly reports: number;
    readonly more: boolean;
  };
  exportResults(request: {
    readonly roundId: string;
    readonly format: 'csv' | 'xlsx';
    readonly preset: string;
  }): { readonly fileName: string; readonly base64: string };
  explainScore(request: { readonly reportId: string }): ScoreAnswer;
  whatIf(request: { readonly reportId: string; readonly result: string }): ScoreAnswer;
  officeScore(request: { readonly roundId: string; readonly set: 'self' | 'committee' }): OfficeScore;
  nextSteps(request: { readonly roundId: string; readonly yearEnd?: boolean }): readonly NextStep[];
  checkRegister(): { readonly faults: readonly RegisterFault[] };
  repairRegister(request: { readonly codes?: readonly string[] }): { readonly repaired: readonly unknown[] };
  undoRepair(): { readonly restored: number; readonly kept: readonly unknown[] };
  previewImport(
    request:
      | { readonly tab: string; readonly fileName: string; readonly base64: string }
      | { readonly tab: string; readonly link: string },
  ): ImportPreview;
  commitImport(request: { readonly importId: string }): { readonly written: number };
  makeOrder(): StepRun;
  makeKpiTemplates(request: { readonly codes?: readonly string[] }): StepRun;
  makeKpiBooklet(): StepRun;
  makeSarCard(request: { readonly roundId: string }): StepRun;
  sendKpiTemplates(): { readonly sent: number; readonly waiting: number };
  acknowledgements(): Acknowledgements;
  acknowledgeDocument(request: { readonly key: string; readonly personId: string }): {
    readonly key: string;
    readonly personId: string;
  };
  baselineChecklist(): BaselineChecklist;
  criteriaNotes(): { readonly missing: readonly MissingCells[]; readonly total: number };
  proposeThresholds(request: { readonly code: string }): ProposedThresholds;
  applyThresholds(request: { readonly code: string; readonly thresholds: readonly string[] }): {
    readonly code: string;
  };
};
