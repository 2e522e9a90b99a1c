import type { Caller } from '../core';
import { locateForWriting } from './a1';
import type { BookStore } from './book-store';
import { type Effective, isError } from './effective';
import { GoogleRefusal, LongCellRefusal, ProtectedCellRefusal } from './google-refusal';
import { ValidationRefusal } from './typing';
import { tabById } from './values-write';

/** A person's edit as typed; the caller is who types. */
export type PersonEdit = {
  readonly spreadsheetId: string;
  /** A1 with the tab. */
  readonly range: string;
  readonly values: readonly (readonly string[])[];
  readonly pasted?: boolean;
};

/** What an installable onEdit is told. Rows and columns count from 1; values only of a single cell that was typed. */
export type EditEvent = {
  readonly range: {
    readonly sheetId: number;
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  };
  readonly value?: string;
  readonly oldValue?: string;
};

export type EditRefusal = {
  readonly error: {
    readonly code: 'protected-cell' | 'invalid-value' | 'no-right' | 'invalid-range';
    readonly message: string;
  };
};

function refusalCode(refusal: GoogleRefusal): EditRefusal['error']['code'] {
  if (refusal instanceof ProtectedCellRefusal) return 'protected-cell';
  if (refusal instanceof ValidationRefusal || refusal instanceof LongCellRefusal) return 'invalid-value';
  return refusal.status === 'PERMISSION_DENIED' ? 'no-right' : 'invalid-range';
}

/** A value as an edit event carries it. */
function eventText(value: Effective): string | undefined {
  if (value === null) return undefined;
  if (isError(value)) return value.e;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** Types as a person does; an edit that Sheets would refuse changes nothing and says why. */
export function editAsPerson(
  store: BookStore,
  edit: PersonEdit,
  caller: Caller,
): { readonly events: readonly EditEvent[] } | EditRefusal {
  const { spreadsheetId, range, values } = edit;
  try {
    const before = store.readable(spreadsheetId, caller.email);
    const { tab, bounds } = locateForWriting(before, range);
    const old = eventText(store.read(before, caller.now)(tab, bounds.top, bounds.left));
    const { book, outcome } = store.act(spreadsheetId, { kind: 'type', typing: { range, values } }, caller);
    if (outcome.kind !== 'type') throw new Error(`an action of another kind came back: ${outcome.kind}`);
    const { sheetId, top, left, rows, columns } = outcome.typed;
    const after = tabById(book, sheetId);
    const place = { sheetId, row: top + 1, column: left + 1, rows, columns };
    if (rows > 1 || columns > 1 || after === undefined || edit.pasted === true)
      return { events: [{ range: place }] };
    const value = eventText(store.read(book, caller.now)(after, top, left));
    return {
      events: [
        {
          range: place,
          ...(value === undefined ? {} : { value }),
          ...(old === undefined ? {} : { oldValue: old }),
        },
      ],
    };
  } catch (error) {
    if (!(error instanceof GoogleRefusal)) throw error;
    const code = refusalCode(error);
    return { error: { code, message: code === 'invalid-range' ? rangeText(range, error) : error.message } };
  }
}

/** What is wrong with a range is the request's fault, not a person's: Google has no words for it that a page would show. */
function rangeText(range: string, { message }: GoogleRefusal): string {
  return `ช่วง "${range}" ใช้ไม่ได้ ต้องเป็นแท็บและช่องที่มี เช่น 'รายงานผล'!H5:H6 และค่าต้องไม่เกินช่วง (${message})`;
}
