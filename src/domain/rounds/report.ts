import type Big from 'big.js';
import type { IsoDate } from '../dates/dates';
import type { Moment } from '../dates/moments';
import type { Direction, Method, Thresholds } from '../indicator';
import type { ScaleName } from '../scores/scale-name';
import { isBlank, type TypedResult } from './typed-result';

export const VERDICTS = ['ผ่าน', 'ส่งคืน'] as const;
export type Verdict = (typeof VERDICTS)[number];
/** What came of ทบทวนผล: the result stands, or it was changed (in ผลกรรมการ, ปรับคะแนน). */
export const REVIEW_OUTCOMES = ['คงเดิม', 'ปรับผล'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

/** One row of รายงานผล without its formula columns. What scoring needs was frozen in the row when its round opened. */
export type Report = {
  /** `2570-06-1.2.1`. */
  readonly id: string;
  readonly roundId: string;
  readonly indicatorCode: string;
  readonly parent: string | undefined;
  readonly dimension: string;
  readonly name: string;
  readonly unit: string;
  /** Percent of 100. */
  readonly weight: Big | undefined;
  /** undefined: a parent, calculated from its sub-indicators. */
  readonly method: Method | undefined;
  readonly direction: Direction | undefined;
  readonly scale: ScaleName;
  /** Score below the first level; undefined: level 1's score. */
  readonly belowFirst: Big | undefined;
  /** Score of N/A; undefined: it leaves both sums. */
  readonly notApplicable: Big | undefined;
  readonly thresholds: Thresholds;
  readonly dueOn: IsoDate | undefined;
  /** The first owner is the scorer. */
  readonly owners: readonly string[];
  readonly supervisor: string;
  readonly folder: string;
  /** ผลการดำเนินงาน as typed. */
  readonly result: TypedResult;
  /** คำชี้แจง. */
  readonly narrative: string;
  readonly support: string;
  readonly obstacles: string;
  /** The tick in ส่งรายงาน: a request, not a state. */
  readonly submitTick: boolean;
  readonly verdict: Verdict | undefined;
  readonly comment: string;
  readonly committeeResult: TypedResult;
  readonly adjustment: Adjustment;
  readonly reason: string;
  readonly certifyTick: boolean;
  readonly submittedAt: Moment | undefined;
  readonly submittedResult: TypedResult;
  readonly checkedAt: Moment | undefined;
  readonly certifiedAt: Moment | undefined;
  readonly certifiedResult: TypedResult;
  readonly editedAt: Moment | undefined;
  /** The row's round has been closed. */
  readonly closedAt: Moment | undefined;
  /** Of what was accepted. */
  readonly fingerprint: string;
  /** What the script remembers of earlier ticks. */
  readonly remembered: string;
  readonly evidenceCount: number;
  /** คำตอบ: what the office last answered to a tick or verdict. */
  readonly answer: string;
  /** ผู้ส่ง, ผู้ตรวจ, ผู้รับรอง: who set the mark, '' where it is not set or was not kept. */
  readonly submittedBy: string;
  readonly checkedBy: string;
  readonly certifiedBy: string;
  /** ส่งคืนครั้งที่. */
  readonly returns: number;
  /** ใบส่งคืน: one line a return, oldest first. */
  readonly slips: readonly string[];
  /** ขอทบทวน: why the owner asks for another look at the result; '' where nobody asks. */
  readonly appeal: string;
  readonly appealDueOn: IsoDate | undefined;
  readonly appealOutcome: ReviewOutcome | undefined;
  readonly appealReason: string;
  readonly appealAnsweredAt: Moment | undefined;
  /** ค่าเป้าหมาย as typed in the year's register when the round opened. */
  readonly target: string;
};

/** ปรับคะแนน: a number cell, blank, or something that is no number. */
export type Adjustment = Big | 'unreadable' | undefined;

/** A parent's score comes from its sub-indicators: no input, tick, certification or mail. */
export function isCalculated(report: Pick<Report, 'method'>): boolean {
  return report.method === undefined;
}

export type ResultStanding = 'certified' | 'submitted' | 'typed';

/** The result that counts: certified, else submitted, else what is typed. */
export function countingResult(report: Pick<Report, 'result' | 'submittedResult' | 'certifiedResult'>): {
  readonly standing: ResultStanding;
  readonly typed: TypedResult;
} {
  if (!isBlank(report.certifiedResult)) return { standing: 'certified', typed: report.certifiedResult };
  if (!isBlank(report.submittedResult)) return { standing: 'submitted', typed: report.submittedResult };
  return { standing: 'typed', typed: report.result };
}
