import type { Party } from '../../domain/agreements/agreement';
import type { IsoDate } from '../../domain/dates/dates';
import type { FiscalYearBe } from '../../domain/dates/fiscal-year';
import type { Indicator } from '../../domain/indicator';
import type { Person } from '../../domain/people/person';
import type { School } from '../../domain/people/school';
import type { Signer } from '../../domain/people/signer';
import type { Assignment } from '../../domain/people/working-group';

/** Tabs that a kind's conditions speak of. */
export type ConditionTab = 'people' | 'schools' | 'indicators';

/** What all kinds of agreement are planned from. */
export type AgreementSources = {
  readonly fiscalYearBe: FiscalYearBe;
  readonly people: readonly Person[];
  readonly schools: readonly School[];
  readonly indicators: readonly Indicator[];
  readonly assignments: readonly Assignment[];
  /** The office's director; see `directorOf`. */
  readonly director: Party;
  /** เลขาธิการ กพฐ. of ตั้งค่า. */
  readonly secretaryGeneral: Party;
  /** จังหวัด of ตั้งค่า, with the governor's name ('' where the setting is missing). */
  readonly provinces: readonly { readonly name: string; readonly governor: string }[];
  /** Rows of ผู้ลงนาม, and the day on which they must hold. */
  readonly signers: readonly Signer[];
  readonly signingOn: IsoDate;
  /** A row's cells by header, as texts: conditions of the office's own kinds look at any column. */
  cellsOf(tab: ConditionTab, key: string): Readonly<Record<string, string>>;
};
