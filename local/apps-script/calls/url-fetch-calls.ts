import type { RestAnswer, RestRequest } from '../../core';
import { bodySize, textAnswer } from '../../text-answer';
import { standInAnswer } from '../google-errors';
import { type LatencyKind, latencyKindOf } from '../latency-kinds';
import type { Countable } from '../struck-call';
import type { CallContext, CallHandler, CallOutcome } from './call-context';
import { timeTogether } from './time-together';

const SERVED_HOSTS = ['sheets.googleapis.com', 'www.googleapis.com'];
const LARGEST_ANSWER = 50 * 1024 * 1024;

const TOO_FAST =
  'Service invoked too many times in a short time: urlfetch. Try Utilities.sleep(1000) between calls.';

type FetchShape = {
  readonly url: string;
  readonly method: RestRequest['method'];
  readonly headers: Readonly<Record<string, string>>;
  readonly bytesAt?: number;
};

type Fetched = { readonly answer: RestAnswer; readonly bytes: number; readonly ms: number };

function restRequest(shape: FetchShape, bytes: readonly Uint8Array[]): RestRequest {
  const url = new URL(shape.url);
  return {
    method: shape.method,
    path: url.pathname,
    query: url.searchParams,
    headers: shape.headers,
    body: (shape.bytesAt === undefined ? undefined : bytes[shape.bytesAt]) ?? new Uint8Array(),
  };
}

/** The bearer token is the caller's address; without one the servers answer 401 themselves. */
function bearer(headers: Readonly<Record<string, string>>): string {
  return /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
}

/** The requests of a fetch as faults count them. */
export function countableRequests(args: unknown, bytes: readonly Uint8Array[]): readonly Countable[] {
  const shapes = args as readonly FetchShape[];
  return shapes.map((shape) => ({ name: latencyKindOf(restRequest(shape, bytes)), url: shape.url }));
}

async function fetched(request: RestRequest, index: number, context: CallContext): Promise<Fetched> {
  const { dependencies, now, struck } = context;
  const kind = latencyKindOf(request);
  // How long shares take decides which of them overlap; others are known only when their answers' sizes are.
  const shareMs = kind === 'drive.share' ? dependencies.latency(kind, 0) : undefined;
  let answer: RestAnswer | undefined;
  if (!struck.unsent.has(index)) {
    const until = shareMs === undefined ? {} : { until: now + shareMs };
    const asked = dependencies.rest(request, { email: bearer(request.headers), now, ...until });
    answer = asked instanceof Promise ? await asked : asked;
  }
  const standIn = struck.standIns.get(index);
  if (standIn !== undefined) answer = standInAnswer(standIn, request.path);
  if (answer !== undefined && struck.truncated.has(index)) answer = cutShort(answer);
  const known = answer ?? { status: 500, headers: {}, body: new Uint8Array() };
  const bytes = bodySize(known);
  return {
    answer: known,
    bytes,
    ms: shareMs ?? dependencies.latency(kind, request.body.length + bytes),
  };
}

/** The connection breaks off in the middle of the body. */
function cutShort(answer: RestAnswer): RestAnswer {
  const { status, headers } = answer;
  if (answer.text !== undefined)
    return textAnswer({ status, headers }, answer.text.slice(0, answer.text.length / 2));
  return { status, headers, body: answer.body.slice(0, answer.body.length / 2) };
}

/** The script's own time for the documents that it has filled to send now. */
function fillMs(requests: readonly RestRequest[], context: CallContext): number {
  return requests
    .filter(isFilledDocument)
    .reduce((sum, request) => sum + context.dependencies.latency('script.fill', request.body.length), 0);
}

/** A .docx goes up only as the script has filled it; other files are sent as they came. */
function isFilledDocument(request: RestRequest): boolean {
  if (!request.path.startsWith('/upload/')) return false;
  return Buffer.from(request.body.subarray(0, 2000)).toString('utf8').includes('wordprocessingml.document');
}

/**
 * UrlFetchApp. Requests of one fetchAll take effect in their order and take, together, as long as the slowest of them
 * and the overhead. A request to another host is refused as Google refuses a host that it cannot reach.
 */
function fetchAll(together: boolean): CallHandler {
  return async (args, bytes, context): Promise<CallOutcome> => {
    const shapes = args as readonly FetchShape[];
    const { dependencies, start, now } = context;
    const unreachable = shapes.find((shape) => !SERVED_HOSTS.includes(new URL(shape.url).host));
    if (unreachable)
      return { ms: dependencies.latency('drive.get', 0), error: `Address unavailable: ${unreachable.url}` };
    if (dependencies.fetchesInTime?.(start.effectiveUser, shapes.length, now) === false) {
      return { ms: dependencies.latency('drive.get', 0), error: TOO_FAST };
    }
    if (!dependencies.quotas.take('url-fetch-calls', start.effectiveUser, shapes.length, now)) {
      return {
        ms: dependencies.latency('drive.get', 0),
        error: 'Service invoked too many times for one day: urlfetch.',
      };
    }
    const requests = shapes.slice(0, context.struck.requestLimit).map((shape) => restRequest(shape, bytes));
    const answers: Fetched[] = [];
    for (const [index, request] of requests.entries()) answers.push(await fetched(request, index, context));
    const parts = answers.map(({ ms: own }, index) => ({ kind: kindAt(requests, index), ms: own }));
    const slowest = timeTogether(parts, dependencies.conversionsAtOnce ?? Number.POSITIVE_INFINITY);
    const overhead = together ? dependencies.latency('url-fetch.all', shapes.length) : 0;
    const ms = fillMs(requests, context) + slowest + overhead;
    const record = requests.map((request, index) => ({
      method: request.method,
      url: shapes[index]?.url ?? request.path,
      status: answers[index]?.answer.status ?? 0,
    }));
    if (answers.some(({ bytes }) => bytes > LARGEST_ANSWER)) {
      return { ms, error: 'Limit Exceeded: URLFetch Response Size.', requests: record };
    }
    return {
      ms,
      value: answers.map(({ answer }) => ({ status: answer.status, headers: answer.headers })),
      bodies: answers.map(({ answer }) => answer.text ?? answer.body),
      requests: record,
    };
  };
}

function kindAt(requests: readonly RestRequest[], index: number): LatencyKind {
  const request = requests[index];
  return request === undefined ? 'drive.get' : latencyKindOf(request);
}

export const urlFetchCalls: Readonly<Record<string, CallHandler>> = {
  'UrlFetchApp.fetch': fetchAll(false),
  'UrlFetchApp.fetchAll': fetchAll(true),
};
