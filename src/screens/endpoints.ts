import type * as commands from '../commands/entry-points';
import type { FileColumn } from '../commands/import/table/table-reading';
import type { LetterKind } from '../documents/letters/letter-kinds';
import type { KindChoice } from '../domain/agreements/agreement';

/** What the sidebar sends to the entry points that take something. */
type Requests = {
  setUpYear: { readonly fiscalYearBe: number; readonly adopt?: boolean };
  rollOver: { readonly toFiscalYearBe: number; readonly confirmYear?: number; readonly check?: boolean };
  planAgreements: AgreementChoice;
  createAgreements: AgreementChoice;
  checkDrift: { readonly kind?: KindChoice };
  templateTags: { readonly kind: string };
  takeFromPaper: { readonly key: string; readonly field: string; readonly paper: string };
  correctPapers: { readonly keys: readonly string[] };
  previewAgreement: { readonly key: string };
  makePrintSet: AgreementChoice & { readonly copies?: number };
  handOut: { readonly kind?: KindChoice; readonly keys?: readonly string[] };
  signingDay: { readonly check?: boolean };
  attachScan:
    | { readonly key: string; readonly link: string }
    | { readonly key: string; readonly fileName: string; readonly base64: string };
  markSigned: { readonly keys: readonly string[]; readonly on: string; readonly confirm?: boolean };
  openRound: { readonly roundId: string };
  planClosing: { readonly roundId: string };
  closeRound: { readonly roundId: string };
  moveDeadline: { readonly roundId: string; readonly due: string; readonly indicators?: readonly string[] };
  changePlan: {
    readonly roundId: string;
    readonly add?: readonly string[];
    readonly drop?: readonly string[];
    readonly reason: string;
    readonly approver: string;
    readonly check?: boolean;
  };
  handOver: {
    readonly from: string;
    readonly to: string;
    readonly indicators?: readonly string[];
    readonly supervisor?: string;
  };
  reopenReport: { readonly reportId: string; readonly reason: string; readonly due: string };
  restoreReports: { readonly reportIds?: readonly string[] };
  judgeReport: {
    readonly reportId: string;
    readonly result: string;
    readonly adjustment: string;
    readonly reason: string;
  };
  answerAppeal: { readonly reportId: string; readonly outcome: string; readonly reason: string };
  requestAppeal: { readonly reportId: string; readonly reason: string };
  committeeGaps: { readonly roundId: string };
  exportResults: { readonly roundId: string; readonly format: 'csv' | 'xlsx'; readonly preset: string };
  resultsTable: { readonly roundId: string; readonly preset?: string };
  uploadEvidence: {
    readonly reportId: string;
    readonly fileName: string;
    readonly base64: string;
    readonly level?: number;
  };
  explainScore: { readonly reportId: string };
  whatIf: { readonly reportId: string; readonly result: string };
  officeScore: { readonly roundId: string; readonly set: 'self' | 'committee' };
  nextSteps: { readonly roundId: string; readonly yearEnd?: boolean };
  repairRegister: { readonly codes?: readonly string[] };
  previewImport: ({ readonly fileName: string; readonly base64: string } | { readonly link: string }) & {
    readonly tab?: string;
    readonly sheet?: string;
    readonly columns?: readonly FileColumn[];
    readonly clear?: boolean;
    readonly with?: readonly string[];
  };
  commitImport: {
    readonly importIds: readonly string[];
    readonly columnsOf?: Readonly<Record<string, readonly FileColumn[]>>;
    readonly clear?: boolean;
  };
  makeKpiTemplates: { readonly codes?: readonly string[] };
  makeLetters: { readonly kind: LetterKind; readonly roundId?: string };
  recordLetter: {
    readonly key: string;
    readonly number?: string;
    readonly datedOn?: string;
    readonly signedOn?: string;
    readonly signedBy?: string;
  };
  recordAttendance: { readonly people: readonly string[] };
  makeSummary: { readonly roundId: string } | { readonly fiscalYearBe: number };
  makeSarCard: { readonly roundId: string; readonly indicators?: readonly string[] };
  acknowledgeDocument: { readonly key: string; readonly personId: string };
  proposeThresholds: { readonly code: string };
  applyThresholds: { readonly code: string; readonly thresholds: readonly string[] };
};

export type AgreementChoice = { readonly kind: KindChoice; readonly keys?: readonly string[] };

type Commands = typeof commands;

/** A trigger calls it, not the sidebar. */
type Triggered = 'onRegisterEdit';

/** What a command answers where it is not refused. */
export type Answer<Name extends keyof Commands> = ReturnType<Commands[Name]>;

/** The entry points that the sidebar calls: what each takes, and what its command gives. */
export type Endpoints = {
  readonly [Name in Exclude<keyof Commands, Triggered>]: Name extends keyof Requests
    ? (request: Requests[Name]) => Answer<Name>
    : () => Answer<Name>;
};
