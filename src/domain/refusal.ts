import type { IsoDate } from './dates/dates';
import type { RegisterProblem } from './doctor/register-problem';
import type { CriteriaFault } from './scores/scale';
import type { TemplateFault } from './template-fault';
import type { FileKind, LinkedKind } from './words/file-kind';

/** What a user can act on: a stable code for programs and the facts that the Thai sentence needs. */
export type RefusalReason =
  | RequestReason
  | RegisterReason
  | GoogleReason
  | { readonly code: 'not-operator' | 'not-staff' }
  /** For the owners of a report, and operators. */
  | { readonly code: 'not-owner' }
  /** What is asked for would leave nobody who may do the operators' work. */
  | { readonly code: 'no-operator-left' }
  /** So many new people at once wait for an operator's word. */
  | { readonly code: 'shares-wait'; readonly count: number }
  /** No import stands that could be taken back. */
  | { readonly code: 'nothing-to-undo' }
  | { readonly code: 'busy' };

/** About what was asked for, or the file that came with it. */
export type RequestReason =
  | {
      readonly code: 'invalid-request';
      readonly field: string;
      /** What stood in the field, as text; '' for nothing. */
      readonly given: string;
      readonly expected: Expected;
    }
  /** `key` is what the user calls it; '' where only the kind is known. */
  | { readonly code: 'not-found'; readonly thing: Thing; readonly key: string }
  | { readonly code: 'round-closed'; readonly roundId: string }
  /** In the round's folder lies a record of it that the register does not know. */
  | { readonly code: 'round-closed'; readonly roundId: string; readonly record: string }
  /** What was not opened again is not as it was sealed: the round is not sealed anew over it. */
  | {
      readonly code: 'seal-differs';
      readonly roundId: string;
      readonly where: string;
      readonly sealed: string;
      readonly found: string;
    }
  /** The year is not over: rounds that were never opened, or none where only the day has not come. */
  | { readonly code: 'round-open'; readonly fiscalYearBe: number; readonly roundIds: readonly string[] }
  /** Only what is closed can be opened again. */
  | { readonly code: 'round-open'; readonly reportId: string }
  /** '' where no round is meant but the year. */
  | { readonly code: 'no-indicators'; readonly roundId: string }
  | { readonly code: 'import-changed'; readonly name: string }
  /** The scan of a signed agreement (`key`) and what is wrong with it, in words. */
  | { readonly code: 'scan-unusable'; readonly key: string; readonly why: string }
  /** Papers that were made after the day on which they are said to have been signed. */
  | {
      readonly code: 'signed-before-made';
      readonly on: IsoDate;
      readonly papers: readonly { readonly key: string; readonly made: IsoDate }[];
    }
  /** What the file really is, or that its headers are those of no tab. */
  | {
      readonly code: 'file-unreadable';
      readonly name: string;
      readonly kind: FileKind | LinkedKind | 'no-tab' | 'only-hidden';
    }
  | { readonly code: 'too-large'; readonly name: string; readonly limit: SizeLimit };

/** About the register or a template, for the office to mend. */
export type RegisterReason =
  | { readonly code: 'template-fault'; readonly template: string; readonly faults: readonly TemplateFault[] }
  | { readonly code: 'register-fault'; readonly faults: readonly RegisterPlace[] }
  /** Somebody moved rows of these tabs in the moment of the commit. */
  | { readonly code: 'register-moved'; readonly tabs: readonly string[] }
  | { readonly code: 'register-copied' }
  /** What ระบบ should name and does not; '' where there is no register at all. */
  | { readonly code: 'register-missing'; readonly entry: string };

/** What Google refused. */
export type GoogleReason =
  /** Today's is used up. */
  | { readonly code: 'quota-exhausted' }
  /** Wait and repeat. */
  | { readonly code: 'google-unavailable' }
  /** A scope that was not granted (by its address; none where Google does not tell), or the wrong account. */
  | { readonly code: 'not-authorised'; readonly scopes: readonly string[] }
  /** An API to switch on, in Google's words: its name and page; '' where Google does not tell. */
  | { readonly code: 'service-disabled'; readonly api: string; readonly page: string }
  /** `room` is what was seen before anything was made, in bytes, and what the work would take; absent where Google refused. */
  | { readonly code: 'storage-full'; readonly room?: { readonly left: number; readonly needed: number } }
  | { readonly code: 'domain-policy' | 'no-right' };

export type RefusalCode = RefusalReason['code'];

/** What a field of a request must be. */
export type Expected =
  | {
      readonly kind:
        | 'text'
        | 'texts'
        | 'base64'
        | 'drive-link'
        | 'scan'
        | 'date'
        | 'result'
        | 'fault-list'
        | 'request'
        | 'flag'
        | 'number'
        | 'weights'
        | 'targets'
        | 'not-dropped'
        | 'paper-field';
    }
  /** Somebody else, at work. */
  | { readonly kind: 'colleague-at-work' }
  /** Somebody who owns none of these indicators: their supervisor would become an owner. */
  | { readonly kind: 'another-supervisor'; readonly codes: readonly string[] }
  | { readonly kind: 'date-between'; readonly from: IsoDate; readonly to?: IsoDate }
  /** No day after this one. */
  | { readonly kind: 'date-until'; readonly to: IsoDate }
  | { readonly kind: 'columns' }
  /** No register column that takes one value is given two of the file's. */
  | { readonly kind: 'one-column-each' }
  /** Absent where this other field is there. */
  | { readonly kind: 'not-with'; readonly other: 'fiscalYearBe' }
  | { readonly kind: 'choice'; readonly allowed: readonly string[] }
  | { readonly kind: 'integer'; readonly from?: number; readonly to?: number }
  /** A report, or an indicator, that is scored itself: no parent. */
  | { readonly kind: 'scored-report' | 'scored-indicator' }
  /** Cells of the Sheet, as the event of an edit carries them. */
  | { readonly kind: 'range' }
  /** Five of them; `faults` where they are numbers that contradict one another. */
  | { readonly kind: 'thresholds'; readonly faults: readonly CriteriaFault[] };

/** What may be asked for by name and not be there. */
export type Thing =
  | 'report'
  | 'round'
  /** The round is there and has no reports: it was never opened. */
  | 'reports-of-round'
  /** Its rows have left for the archive at the turn of the year. */
  | 'archived-reports'
  | 'indicator'
  | 'agreement'
  | 'document'
  /** No agreement of the choice has a document. */
  | 'papers'
  /** Agreements (their keys, by comma) that have no document, and those whose document is gone or in the trash. */
  | 'paper'
  | 'paper-gone'
  /** Agreements (their keys, by comma) that nobody of the register would make today. */
  | 'maker'
  | 'acknowledgement'
  /** Nobody has asked for a review of the report. */
  | 'appeal'
  | 'kpi-templates'
  | 'person'
  | 'import'
  | 'file'
  | 'folder'
  /** There, but in the trash, or out of the office's root folder. */
  | 'trashed-folder'
  | 'moved-folder'
  /** The root folder stands in another folder than when the year was set up. */
  | 'moved-root'
  /** A round's or a report's, deleted for good: nothing makes it again. */
  | 'folder-lost'
  | 'folder-link'
  /** Files of templates, by their names. */
  | 'template'
  | 'workbook'
  | 'trashed-workbook';

/** Why something is too large. */
export type SizeLimit =
  /** More SAR Cards than one Google Doc holds. */
  | { readonly kind: 'book'; readonly cards: number }
  /** An import is one commit. */
  | { readonly kind: 'import' }
  /** A workbook that Drive does not convert. */
  | { readonly kind: 'workbook' }
  /** An upload through the page; by hand the folder takes more. */
  | { readonly kind: 'upload'; readonly megabytes: number; readonly folder: string }
  /** A text that is more than a cell of the register holds. */
  | {
      readonly kind: 'cell';
      readonly tab: string;
      readonly key: string;
      readonly column: string;
      readonly letters: number;
    }
  /** A limit of Google's own: cells of a spreadsheet, characters of a cell, bytes of an export, or another. */
  | { readonly kind: 'cells' | 'characters' | 'export' | 'google' };

/** A place of the register and what is wrong there; `column` '' is the whole tab. */
export type RegisterPlace = {
  readonly tab: string;
  /** The Sheet's (1 = header); absent where the tab or column is meant. */
  readonly row?: number;
  readonly column: string;
  readonly problem: RegisterProblem;
};

/**
 * Thrown by commands; entry points turn it into `{error: {code, message}}`. `causeForLog` is for the log alone: in English, what was
 * being done and what Google said.
 */
export class Refusal extends Error {
  readonly reason: RefusalReason;
  readonly causeForLog: string;

  constructor(reason: RefusalReason, causeForLog = '') {
    super(causeForLog === '' ? JSON.stringify(reason) : `${JSON.stringify(reason)}: ${causeForLog}`);
    this.name = 'Refusal';
    this.reason = reason;
    this.causeForLog = causeForLog;
  }

  get code(): RefusalCode {
    return this.reason.code;
  }
}
