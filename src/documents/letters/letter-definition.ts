import type { Party } from '../../domain/agreements/agreement';
import type { IsoDate } from '../../domain/dates/dates';
import type { FiscalYearBe } from '../../domain/dates/fiscal-year';
import type { Indicator } from '../../domain/indicator';
import type { Person } from '../../domain/people/person';
import type { Assignment } from '../../domain/people/working-group';
import type { MergeData } from '../tags/merge-data';
import type { LetterKind } from './letter-kinds';

/** Somebody outside the office whom letters go to. */
export type Recipient = {
  /** Last part of the letter's key: สพฐ, a province. */
  readonly id: string;
  /** Who is addressed: the position, as letters do. */
  readonly position: string;
};

/** A round that has been opened, or the year as a whole (`number` undefined), that a report is sent about. */
export type ReportedPeriod = {
  readonly number: number | undefined;
  readonly from: IsoDate;
  readonly to: IsoDate;
};

/** What all letters are written from. */
export type LetterSources = {
  readonly fiscalYearBe: FiscalYearBe;
  readonly people: readonly Person[];
  readonly indicators: readonly Indicator[];
  readonly assignments: readonly Assignment[];
  /** Who is or acts as the director on the day, and the first host, who writes memos. */
  readonly director: Party;
  readonly host: Party;
  readonly recipients: readonly Recipient[];
  readonly meeting: { readonly on: IsoDate | undefined; readonly at: string; readonly place: string };
  readonly period: ReportedPeriod | undefined;
};

/** How texts stand on the letter's paper. */
export type LetterPaper = {
  text(value: string): string;
  /** A date, or room for ink. */
  date(value: IsoDate | undefined): string;
  /** A text, or room for ink. */
  ink(value: string): string;
  number(value: number): string;
};

export type Letter = {
  /** Parts of รหัส in เอกสาร after the year. */
  readonly name: string;
  readonly part?: string;
  readonly title: string;
  /** Who signs it. */
  readonly signer: Party;
  readonly tags: MergeData;
  /** Persons (รหัส) whom it goes to. */
  readonly addressees?: readonly string[];
};

/** Everything that makes a kind of letter: a new kind is one such file and one template. */
export type LetterDefinition = {
  readonly kind: LetterKind;
  letters(sources: LetterSources, paper: LetterPaper): readonly Letter[];
};
