import { createHash } from 'node:crypto';
import type { Caller, RestAnswer, RestRequest } from '../core';
import { jsonAnswer, jsonText } from '../text-answer';
import type { BookStore } from './book-store';
import { answerMask, applyMask, type Mask } from './field-mask';
import { GoogleRefusal, invalidArgument, unauthenticated } from './google-refusal';
import { type FoundMethod, findMethod, type MethodName } from './methods';
import { bookFromJson } from './new-book';
import { booleanParameter } from './query-options';
import { spreadsheetJson, wantsCells } from './read-spreadsheet';
import { valuesMethods } from './rest-values';
import {
  appendValuesAnswer,
  batchClearValuesAnswer,
  batchGetValuesAnswer,
  batchUpdateAnswer,
  batchUpdateValuesAnswer,
  clearValuesAnswer,
  updateValuesAnswer,
} from './shapes/answer-shapes';
import { valueRange } from './shapes/cell-shapes';
import { decode } from './shapes/decode';
import { batchUpdateRequest, createRequest } from './shapes/request-shapes';
import type { ShapeNode } from './shapes/shape';
import { spreadsheet } from './shapes/sheet-shapes';

/** Google's for JSON; uploads are Drive's. */
const LARGEST_BODY = 10 * 1024 * 1024;

function bodyOf(request: RestRequest): unknown {
  if (request.body.length === 0) return {};
  if (request.body.length > LARGEST_BODY) {
    throw invalidArgument(`Request payload size exceeds the limit: ${LARGEST_BODY} bytes.`);
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(request.body));
  } catch {
    throw invalidArgument('Invalid JSON payload received. The body is not JSON in UTF-8.');
  }
}

const answerShapes: Readonly<Record<MethodName, ShapeNode>> = {
  create: spreadsheet,
  get: spreadsheet,
  batchUpdate: batchUpdateAnswer,
  'values.get': valueRange,
  'values.batchGet': batchGetValuesAnswer,
  'values.update': updateValuesAnswer,
  'values.append': appendValuesAnswer,
  'values.batchUpdate': batchUpdateValuesAnswer,
  'values.clear': clearValuesAnswer,
  'values.batchClear': batchClearValuesAnswer,
};

/** Ids look like Google's, and follow from what was made before, so that a run repeats exactly. */
function newId(store: BookStore, caller: Caller): string {
  return `1${createHash('sha256').update(`${store.count()} ${caller.email} ${caller.now}`).digest('base64url')}`;
}

type Call = {
  readonly store: BookStore;
  readonly found: FoundMethod;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly caller: Caller;
  /** Over the method's whole answer. */
  readonly mask: Mask;
};

function create({ store, body, caller, mask }: Call): unknown {
  const book = bookFromJson(newId(store, caller), decode(createRequest, body), caller.now);
  store.put(book);
  const query = {
    ranges: [],
    gridData: false,
    mask,
    email: caller.email,
    isOwner: true,
    owner: caller.email,
  };
  return spreadsheetJson(book, query, store.read(book, caller.now));
}

/** JSON, or a text that stands already. */
type Answered = { readonly json: unknown } | { readonly text: string };

function get({ store, found, query, caller, mask }: Call): Answered {
  const book = store.readable(found.id, caller.email);
  const asked = {
    ranges: query.getAll('ranges'),
    gridData: booleanParameter(query, 'includeGridData'),
    mask,
    email: caller.email,
    isOwner: store.isOwner(found.id, caller.email),
    owner: store.ownerOf(found.id),
  };
  const made = () => spreadsheetJson(book, asked, store.read(book, caller.now));
  if (wantsCells(asked)) return { json: made() };
  const key = JSON.stringify([asked.email, asked.isOwner, asked.owner ?? null, query.toString()]);
  return { text: store.structure.textOf(book, key, () => JSON.stringify(made())) };
}

function batchUpdate({ store, found, body, caller, mask }: Call): unknown {
  const asked = decode(batchUpdateRequest, body);
  const requests = asked.requests ?? [];
  if (requests.length === 0) throw invalidArgument('Must specify at least one request.');
  const { book, outcome } = store.act(found.id, { kind: 'batch', requests }, caller);
  if (outcome.kind !== 'batch') throw new Error(`an action of another kind came back: ${outcome.kind}`);
  if (asked.includeSpreadsheetInResponse !== true) {
    return { spreadsheetId: book.id, replies: outcome.replies };
  }
  const below = mask === 'all' ? 'all' : (mask.get('updatedSpreadsheet') ?? new Map<string, Mask>());
  const query = {
    ranges: asked.responseRanges ?? [],
    gridData: asked.responseIncludeGridData === true,
    mask: below,
    email: caller.email,
    isOwner: store.isOwner(found.id, caller.email),
    owner: store.ownerOf(found.id),
  };
  return {
    spreadsheetId: book.id,
    replies: outcome.replies,
    updatedSpreadsheet: spreadsheetJson(book, query, store.read(book, caller.now)),
  };
}

const perMethod: Readonly<Record<Exclude<MethodName, 'get'>, (call: Call) => unknown>> = {
  create,
  batchUpdate,
  ...valuesMethods,
};

function answerOf(call: Call): Answered {
  const { name } = call.found;
  return name === 'get' ? get(call) : { json: applyMask(call.mask, perMethod[name](call)) };
}

/** One call under `/v4/spreadsheets`, answered as Google would: JSON, or a refusal in Google's form. */
export function serveSheets(store: BookStore, request: RestRequest, caller: Caller): RestAnswer {
  try {
    if (caller.email === '') throw unauthenticated();
    const found = findMethod(request.method, request.path, request.query);
    const mask = answerMask(request.query.get('fields'), answerShapes[found.name]);
    const call: Call = { store, found, query: request.query, body: bodyOf(request), caller, mask };
    const answered = answerOf(call);
    return 'text' in answered ? jsonText(200, answered.text) : jsonAnswer(200, answered.json);
  } catch (error) {
    if (error instanceof GoogleRefusal) return jsonAnswer(error.code, error.toJson());
    throw error;
  }
}
