import type { Caller } from '../core';
import { locateForReading } from './a1';
import type { Outcome } from './action';
import type { BookStore } from './book-store';
import { invalidArgument } from './google-refusal';
import type { FoundMethod } from './methods';
import { booleanParameter, readOptions, writeInput } from './query-options';
import { valueRange } from './shapes/cell-shapes';
import { decode } from './shapes/decode';
import {
  batchClearValuesRequest,
  batchUpdateValuesRequest,
  clearValuesRequest,
} from './shapes/request-shapes';
import type { Book } from './state';
import { type ReadOptions, readValues } from './values-read';
import { tabById, type Written } from './values-write';

/** One call of a method of `spreadsheets.values`. */
export type ValuesCall = {
  readonly store: BookStore;
  readonly found: FoundMethod;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly caller: Caller;
};

function readRange({ store, caller }: ValuesCall, book: Book, range: string, options: ReadOptions) {
  const { tab, bounds } = locateForReading(book, range);
  return readValues(book, tab, bounds, options, store.read(book, caller.now));
}

function getValues(call: ValuesCall): unknown {
  const book = call.store.readable(call.found.id, call.caller.email);
  return readRange(call, book, call.found.range, readOptions(call.query));
}

function batchGetValues(call: ValuesCall): unknown {
  const book = call.store.readable(call.found.id, call.caller.email);
  const options = readOptions(call.query);
  return {
    spreadsheetId: book.id,
    valueRanges: call.query.getAll('ranges').map((range) => readRange(call, book, range, options)),
  };
}

function wrongKind(outcome: Outcome) {
  return new Error(`an action of another kind came back: ${outcome.kind}`);
}

/** What the methods that write say of one range; `options` only when the values are asked back. */
function writtenJson(call: ValuesCall, book: Book, written: Written, options: ReadOptions | undefined) {
  const tab = tabById(book, written.sheetId);
  const updatedData =
    options === undefined || tab === undefined
      ? {}
      : {
          updatedData: readValues(book, tab, written.bounds, options, call.store.read(book, call.caller.now)),
        };
  return {
    spreadsheetId: book.id,
    updatedRange: written.range,
    ...(written.cells === 0
      ? {}
      : { updatedRows: written.rows, updatedColumns: written.columns, updatedCells: written.cells }),
    ...updatedData,
  };
}

function wantedBack(query: URLSearchParams): ReadOptions | undefined {
  return booleanParameter(query, 'includeValuesInResponse') ? readOptions(query, 'response') : undefined;
}

/** The range of the path wins; one in the body must be the same. */
function rangedBody({ found, body }: ValuesCall) {
  const values = decode(valueRange, body);
  if (values.range !== undefined && values.range !== found.range) {
    throw invalidArgument(
      `Requested writing within range [${found.range}], but the body's range is [${values.range}]`,
    );
  }
  return { ...values, range: found.range };
}

function updateValues(call: ValuesCall): unknown {
  const { store, found, query, caller } = call;
  const input = writeInput(query.get('valueInputOption'));
  const options = wantedBack(query);
  const { book, outcome } = store.act(found.id, { kind: 'write', ranges: [rangedBody(call)], input }, caller);
  if (outcome.kind !== 'write' || outcome.written[0] === undefined) throw wrongKind(outcome);
  return writtenJson(call, book, outcome.written[0], options);
}

function appendToTable(call: ValuesCall): unknown {
  const { store, found, query, caller } = call;
  const input = writeInput(query.get('valueInputOption'));
  const options = wantedBack(query);
  const insert = query.get('insertDataOption') ?? 'OVERWRITE';
  if (insert !== 'OVERWRITE' && insert !== 'INSERT_ROWS') {
    throw invalidArgument(`Invalid value at 'insert_data_option' (TYPE_ENUM), "${insert}"`);
  }
  const insertRows = insert === 'INSERT_ROWS';
  const values = rangedBody(call);
  const { book, outcome } = store.act(found.id, { kind: 'append', values, input, insertRows }, caller);
  if (outcome.kind !== 'append') throw wrongKind(outcome);
  return {
    spreadsheetId: book.id,
    ...(outcome.table === undefined ? {} : { tableRange: outcome.table }),
    updates: writtenJson(call, book, outcome.written, options),
  };
}

function batchUpdateValues(call: ValuesCall): unknown {
  const { store, found, caller } = call;
  const body = decode(batchUpdateValuesRequest, call.body);
  const input = writeInput(body.valueInputOption);
  const { book, outcome } = store.act(found.id, { kind: 'write', ranges: body.data ?? [], input }, caller);
  if (outcome.kind !== 'write') throw wrongKind(outcome);
  const options: ReadOptions | undefined =
    body.includeValuesInResponse === true
      ? {
          render: body.responseValueRenderOption ?? 'FORMATTED_VALUE',
          dateTime: body.responseDateTimeRenderOption ?? 'SERIAL_NUMBER',
          columns: false,
        }
      : undefined;
  const sum = (of: (written: Written) => number) =>
    outcome.written.reduce((total, written) => total + of(written), 0);
  return {
    spreadsheetId: book.id,
    totalUpdatedRows: sum((written) => written.rows),
    totalUpdatedColumns: sum((written) => written.columns),
    totalUpdatedCells: sum((written) => written.cells),
    totalUpdatedSheets: new Set(outcome.written.map((written) => written.sheetId)).size,
    responses: outcome.written.map((written) => writtenJson(call, book, written, options)),
  };
}

function clear(call: ValuesCall, ranges: readonly string[]): readonly string[] {
  const { outcome } = call.store.act(call.found.id, { kind: 'clear', ranges }, call.caller);
  if (outcome.kind !== 'clear') throw wrongKind(outcome);
  return outcome.cleared;
}

function clearRange(call: ValuesCall): unknown {
  decode(clearValuesRequest, call.body);
  return { spreadsheetId: call.found.id, clearedRange: clear(call, [call.found.range])[0] };
}

function batchClear(call: ValuesCall): unknown {
  const { ranges = [] } = decode(batchClearValuesRequest, call.body);
  return { spreadsheetId: call.found.id, clearedRanges: clear(call, ranges) };
}

export const valuesMethods = {
  'values.get': getValues,
  'values.batchGet': batchGetValues,
  'values.update': updateValues,
  'values.append': appendToTable,
  'values.batchUpdate': batchUpdateValues,
  'values.clear': clearRange,
  'values.batchClear': batchClear,
} as const;
