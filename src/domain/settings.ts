import type Big from 'big.js';
import type { AgreementKind } from './agreements/agreement';
import type { IsoDate } from './dates/dates';
import type { FiscalYearBe } from './dates/fiscal-year';
import type { RoundNumber } from './indicator';
import type { Audience } from './people/audience';
import type { ScaleName } from './scores/scale-name';

/** The score of a result below the first level; "1 คะแนน" means level 1's score, whatever the scale calls it. */
export const BELOW_FIRST_POLICIES = ['0 คะแนน', '1 คะแนน', 'ใช้เกณฑ์ 0'] as const;
export type BelowFirstPolicy = (typeof BELOW_FIRST_POLICIES)[number];
/** What N/A does: leaves both sums, or scores as level 1. */
export const NOT_APPLICABLE_POLICIES = ['ไม่นำมาคิด', '1 คะแนน'] as const;
export type NotApplicablePolicy = (typeof NOT_APPLICABLE_POLICIES)[number];
/** Kinds of agreement whose weights are scaled to 100; the others print the register's. */
export type ScaledKinds = 'all' | readonly AgreementKind[];
/** What happens to a tick that claims a higher level than its evidence proves: questioned once, or refused. */
export const UNPROVEN_CLAIMS = ['ถามก่อน', 'ไม่รับ'] as const;
export type UnprovenClaim = (typeof UNPROVEN_CLAIMS)[number];

/** ตั้งค่า, typed and with defaults. Texts are '' where the office has not filled them in. */
export type Settings = {
  readonly officeName: string;
  readonly officeShortName: string;
  readonly parentOrganisation: string;
  readonly ministry: string;
  readonly provinces: readonly string[];
  readonly fiscalYearBe: FiscalYearBe | undefined;
  readonly fiscalYearStart: IsoDate | undefined;
  readonly fiscalYearEnd: IsoDate | undefined;
  readonly directorName: string;
  readonly directorPosition: string;
  readonly directorEmail: string;
  readonly secretaryGeneralName: string;
  readonly secretaryGeneralPosition: string;
  /** Governor's name by province. */
  readonly governors: Readonly<Record<string, string>>;
  readonly hostGroup: string;
  readonly coHostGroups: readonly string[];
  readonly scale: ScaleName;
  /** Level scores of each scale, first level first. */
  readonly levelScores: Readonly<Record<ScaleName, readonly Big[]>>;
  /** Thresholds set at levels 1, 3 and 5 only stand for a line through them. */
  readonly fillsLevels: boolean;
  readonly belowFirst: BelowFirstPolicy;
  readonly notApplicable: NotApplicablePolicy;
  readonly scoreDecimals: number;
  /** What the weights of a round add up to: 100 or 1. */
  readonly weightBase: Big;
  readonly thaiDigits: boolean;
  /** Names and the field's words are kept from being torn at a line's end. */
  readonly wholeWords: boolean;
  readonly remindDaysBefore: readonly number[];
  readonly remindDaysAfter: readonly number[];
  readonly tellSupervisorAfterDays: number;
  readonly tellDirectorAfterDays: number;
  readonly dueDates: Readonly<Record<RoundNumber, IsoDate | undefined>>;
  readonly signingDate: IsoDate | undefined;
  readonly rootFolderName: string;
  /** File name endings in lower case, without the dot. */
  readonly evidenceTypes: readonly string[];
  readonly evidenceMaxMb: number;
  /** Owner, checker and certifier of one report are different people. */
  readonly separateRoles: boolean;
  readonly unprovenClaim: UnprovenClaim;
  /** More new people at once than this wait for an operator's word before files are shared with them. */
  readonly shareLimit: number;
  /** Whom one share of a round's folder lets in together; undefined: each person has a share. */
  readonly roundAudience: Audience | undefined;
  /** Everybody in บุคลากร may read everybody's agreement. */
  readonly agreementsAreOpen: boolean;
  /** Copies of an agreement in a print set, for each of the two parties. */
  readonly copiesPerParty: number;
  /** For the heads and feet of letters. */
  readonly officeAddress: string;
  readonly officePhone: string;
  /** The briefing on the year's indicators. */
  readonly meeting: { readonly on: IsoDate | undefined; readonly at: string; readonly place: string };
  readonly timeZone: string;
  readonly scaledKinds: ScaledKinds;
};
