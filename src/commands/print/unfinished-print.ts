import type { AgreementKind } from '../../domain/agreements/agreement';
import { record } from '../../ports/json';
import { looseMemo } from '../loose-memo';
import type { Office } from '../office';

/** What is to be printed. */
export type PrintChoice = {
  readonly kinds: readonly AgreementKind[];
  readonly keys: readonly string[] | undefined;
  /** Copies for each of the two parties. */
  readonly perParty: number;
};

const MEMO = 'ชุดพิมพ์';
/** A property holds 9 KB; Thai letters are three bytes. */
const MOST_LETTERS = 3000;

/** Leaves word for the sweep, should this run be killed. A choice that is too long to be kept is asked for again by its person. */
export function noteUnfinished(office: Office, choice: PrintChoice): void {
  if (JSON.stringify(choice).length <= MOST_LETTERS) looseMemo(office).put(MEMO, choice);
  else looseMemo(office).drop(MEMO);
}

export function forgetUnfinished(office: Office): void {
  looseMemo(office).drop(MEMO);
}

export function unfinishedPrint(office: Office): PrintChoice | undefined {
  const { kinds, keys, perParty } = record(looseMemo(office).get(MEMO));
  if (!Array.isArray(kinds) || typeof perParty !== 'number') return undefined;
  return {
    kinds: kinds.map(String),
    keys: Array.isArray(keys) ? keys.map(String) : undefined,
    perParty,
  };
}
