import type Big from 'big.js';
import type { IsoDate } from '../dates/dates';
import type { Direction, RoundNumber } from '../indicator';
import type { ScaleName } from '../scores/scale-name';

/** What is wrong with one cell, row or tab of the register: a stable code and the facts that its sentence needs. */
export type RegisterProblem =
  | CellProblem
  | ReferenceProblem
  | IndicatorProblem
  | OfficeProblem
  | WorkbookProblem;

/** `value` is what stands in the cell, as text; `meant` what it should be. */
export type CellProblem =
  | { readonly code: 'missing' | 'missing-key'; readonly column: string }
  | { readonly code: 'owner-missing' | 'supervisor-missing' | 'email-missing' }
  | { readonly code: 'not-a-number' | 'too-many-digits'; readonly value: string }
  | { readonly code: 'not-a-whole-number' | 'not-a-date'; readonly value: string }
  | { readonly code: 'not-a-name' | 'not-a-code'; readonly value: string }
  | { readonly code: 'negative' | 'not-a-link' | 'not-an-email' | 'cell-error'; readonly value: string }
  | {
      readonly code: 'not-a-result';
      readonly value: string;
      readonly why: 'not-one-number' | 'too-many-decimals';
    }
  | { readonly code: 'code-as-number'; readonly value: string }
  | {
      readonly code: 'number-as-text' | 'date-as-text' | 'word-spelling' | 'untidy-text';
      readonly value: string;
      readonly meant: string;
    }
  | { readonly code: 'be-year-as-ce' | 'ce-year-as-be'; readonly value: string; readonly meant: string }
  | {
      readonly code: 'date-out-of-range';
      readonly date: IsoDate;
      readonly from: IsoDate;
      readonly to: IsoDate;
    }
  | {
      readonly code: 'dates-out-of-order';
      readonly date: IsoDate;
      readonly other: string;
      readonly otherDate: IsoDate;
    }
  | { readonly code: 'not-allowed'; readonly value: string; readonly allowed: readonly string[] };

export type ReferenceProblem =
  | {
      readonly code: 'duplicate-key' | 'email-twice' | 'name-twice' | 'setting-twice';
      readonly value: string;
      readonly firstRow: number;
    }
  | { readonly code: 'unknown-person' | 'person-twice'; readonly value: string }
  | { readonly code: 'person-not-at-work'; readonly value: string; readonly standing: string }
  | { readonly code: 'unknown-code' | 'code-stands-twice'; readonly value: string; readonly tab: string }
  | {
      readonly code: 'setting-matches-nothing';
      readonly value: string;
      readonly meant: string;
      readonly rows: number;
      readonly tab: string;
    }
  | {
      readonly code: 'unknown-group' | 'unknown-province' | 'unknown-dimension';
      readonly value: string;
      readonly allowed: readonly string[];
    };

export type IndicatorProblem =
  | {
      readonly code: 'weight-sum' | 'sub-weight-sum';
      readonly round: RoundNumber | undefined;
      readonly sum: Big;
      readonly wanted: Big;
    }
  | { readonly code: 'weight-missing' | 'method-missing' | 'direction-missing' | 'parent-has-criteria' }
  | { readonly code: 'threshold-missing'; readonly level: number }
  | { readonly code: 'threshold-unused'; readonly scale: ScaleName }
  | {
      readonly code: 'threshold-misplaced';
      readonly direction: Direction;
      readonly threshold: Big;
      readonly before: Big | undefined;
      readonly after: Big | undefined;
    }
  | { readonly code: 'criteria-against-direction'; readonly direction: Direction }
  | { readonly code: 'milestone-not-whole'; readonly threshold: Big }
  | { readonly code: 'milestone-direction' }
  | { readonly code: 'target-below-first'; readonly target: Big; readonly threshold: Big }
  | { readonly code: 'unit-thresholds-unused'; readonly indicator: string; readonly isParent: boolean }
  | { readonly code: 'percent-as-fraction'; readonly typed: Big; readonly meant: Big }
  | { readonly code: 'parent-cycle'; readonly path: readonly string[] }
  | { readonly code: 'dimension-differs'; readonly parent: string; readonly dimension: string }
  | { readonly code: 'owner-supervises'; readonly person: string }
  | { readonly code: 'heavy-owner'; readonly person: string; readonly percent: Big }
  | { readonly code: 'start-after-cancel'; readonly start: RoundNumber; readonly cancelled: RoundNumber };

export type OfficeProblem =
  | { readonly code: 'setting-missing' | 'setting-unknown'; readonly name: string }
  | { readonly code: 'scale-not-rising'; readonly value: string; readonly levels: number }
  | { readonly code: 'step-scores-not-whole'; readonly value: string; readonly indicator: string }
  | { readonly code: 'second-director'; readonly firstRow: number }
  | { readonly code: 'no-director' | 'no-host' | 'single-operator' }
  | {
      readonly code: 'differs-from-settings';
      readonly value: string;
      readonly setting: string;
      readonly wanted: string;
    }
  | { readonly code: 'round-missing'; readonly id: string }
  | { readonly code: 'round-key-differs'; readonly id: string; readonly value: string }
  | { readonly code: 'agreement-without-indicators' | 'indicator-without-agreement' }
  | { readonly code: 'evidence-folder-missing' | 'adjustment-without-reason' }
  | { readonly code: 'report-missing' | 'report-lost'; readonly reportId: string }
  /** Google did not tell who set a mark. */
  | { readonly code: 'actor-unknown'; readonly value: string };

export type WorkbookProblem =
  | {
      readonly code: 'tab-missing' | 'column-missing' | 'column-twice' | 'rule-missing';
    }
  | { readonly code: 'column-renamed' | 'tab-renamed' | 'header-moved'; readonly value: string }
  | { readonly code: 'protection-missing'; readonly everywhere: boolean }
  | { readonly code: 'formula-broken'; readonly value: string }
  | { readonly code: 'locale-wrong' | 'time-zone-wrong' | 'register-copied' };

/** A warning is for the office to judge; what is no warning makes documents or scores wrong. */
const WARNINGS: ReadonlySet<RegisterProblem['code']> = new Set<RegisterProblem['code']>([
  'untidy-text',
  'person-not-at-work',
  'actor-unknown',
  'heavy-owner',
  'setting-unknown',
  'single-operator',
  'differs-from-settings',
  'indicator-without-agreement',
  'rule-missing',
]);

export function isWarning(problem: RegisterProblem): boolean {
  return WARNINGS.has(problem.code);
}
