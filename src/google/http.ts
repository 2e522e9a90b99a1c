import type { SeenPace } from '../ports/drive';
import type { GoogleFault, Outcome } from '../ports/outcome';
import { signedBytes } from './bytes';
import { faultOf } from './fault';
import { type Given, type HttpAnswer, wholeAnswer } from './http-answer';
import type { Multipart } from './multipart';
import { createPace } from './pace';
import { thrownFault } from './thrown-fault';

export type HttpRequest = {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly url: string;
  readonly json?: unknown;
  readonly multipart?: Multipart;
  /** A read, or a write whose repetition changes nothing: sent again when the answer is lost or 5xx. */
  readonly repeatable: boolean;
  /** Writes into Drive are paced. */
  readonly paced?: boolean;
  /** What a good answer holds ('json' when absent): one that is cut short, or a page in its place, counts as lost. */
  readonly gives?: Given;
};

/** One element of UrlFetchApp.fetchAll, as far as it is used here. */
export type FetchRequest = {
  url: string;
  method: HttpRequest['method'];
  headers: Record<string, string>;
  contentType?: string;
  payload?: string | number[];
  muteHttpExceptions: true;
};

export type FetchAnswer = {
  getResponseCode(): number;
  getContentText(): string;
  getContent(): readonly number[];
  getHeaders(): object;
};

/** What sending needs of its surroundings; times in ms. */
export type HttpNeeds = {
  fetchAll(requests: FetchRequest[]): readonly FetchAnswer[];
  token(): string;
  /** Whether the account has granted every right that the script asks for: what is thrown need not say so in English. */
  authorised(): boolean;
  sleep(ms: number): void;
  now(): number;
  /** 0 ≤ x < 1. */
  random(): number;
  /** No wait may end later than this. */
  readonly giveUpAt: number;
};

export type Http = {
  /** Answers in the order of the requests; only what failed is sent again. */
  send(requests: readonly HttpRequest[]): readonly Outcome<HttpAnswer>[];
  /** How many writes Drive is likely to take together now. */
  width(): number;
  /** Waits until so many writes may go. */
  awaitTurn(count: number): void;
  seenPace(): SeenPace | undefined;
  goOnAt(pace: SeenPace): void;
  /** All in one wave, once: whoever asks sends again what was refused or lost. */
  sendOnce(requests: readonly HttpRequest[]): readonly Outcome<HttpAnswer>[];
};

/** What one attempt came to; `again` says that a repetition is safe. */
type Attempt = { readonly outcome: Outcome<HttpAnswer>; readonly again: boolean; readonly waitMs: number };

type Sending = { readonly request: HttpRequest; readonly index: number; readonly attempt: number };

const MOST_ATTEMPTS = 7;
const FIRST_BACKOFF_MS = 500;
const LONGEST_BACKOFF_MS = 32_000;
const WIDEST_READ_WAVE = 50;
/** After "invoked too many times in a short time" Google advises a second. */
const AFTER_BURST_MS = 1000;

/** The one place that sends HTTP: parallel waves, bearer token, typed outcomes, backoff with full jitter. */
export function createHttp(needs: HttpNeeds): Http {
  const pace = createPace();
  /** Google has asked for no write before this time. */
  let notBefore = 0;

  function send(requests: readonly HttpRequest[]): readonly Outcome<HttpAnswer>[] {
    const last = new Map<number, Attempt>();
    let open: readonly Sending[] = requests.map((request, index) => ({ request, index, attempt: 1 }));
    while (open.length > 0) {
      const wave = nextWave(open);
      const attempts = sendWave(wave.map(({ request }) => request));
      wave.forEach(({ index }, position) => {
        const result = attempts[position];
        if (result) last.set(index, result);
      });
      const failed = wave.filter(({ index }) => last.get(index)?.again === true);
      const rest = open.slice(wave.length);
      // What was refused joins the next wave.
      const again = mayRepeat(failed, wave, last)
        ? failed.filter(({ attempt }) => attempt < MOST_ATTEMPTS)
        : [];
      open = [...again.map((one) => ({ ...one, attempt: one.attempt + 1 })), ...rest];
    }
    return requests.map((_, index) => last.get(index)?.outcome ?? { kind: 'unknown', cause: 'never sent' });
  }

  /** Waits before a repetition; false where the execution has no time left for it. */
  function mayRepeat(
    failed: readonly Sending[],
    wave: readonly Sending[],
    last: ReadonlyMap<number, Attempt>,
  ): boolean {
    const attempt = Math.max(0, ...failed.map((one) => one.attempt));
    if (attempt === 0 || attempt === MOST_ATTEMPTS) return true;
    const asked = Math.max(...failed.map(({ index }) => last.get(index)?.waitMs ?? 0));
    // Where a part of a paced wave has passed, the pace knows how long to wait.
    const paced = wave[0]?.request.paced === true && failed.length < wave.length;
    const waitMs = Math.max(asked, paced ? 0 : backoffMs(attempt));
    if (needs.now() + waitMs > needs.giveUpAt) return false;
    if (waitMs > 0) needs.sleep(waitMs);
    return true;
  }

  /** The first of the open requests, as many as may go together; waits for the turn of those that are paced. */
  function nextWave(open: readonly Sending[]): readonly Sending[] {
    const paced = open[0]?.request.paced === true;
    const wave = open.slice(0, paced ? pace.width() : WIDEST_READ_WAVE);
    if (paced) awaitPace(wave.length);
    return wave;
  }

  function awaitPace(count: number): void {
    const waitMs = pace.waitBefore(count, needs.now());
    if (waitMs > 0) needs.sleep(waitMs);
  }

  function sendWave(requests: readonly HttpRequest[]): readonly Attempt[] {
    const at = needs.now();
    const attempts = answersOf(requests);
    if (requests[0]?.paced === true) {
      const refusals = attempts.filter(({ outcome }) => isTooFast(outcome)).length;
      pace.told({ sent: requests.length, taken: requests.length - refusals, at });
      notBefore = needs.now() + Math.max(0, ...attempts.map(({ waitMs }) => waitMs));
    }
    return attempts;
  }

  function awaitTurn(count: number): void {
    awaitPace(count);
    const backoff = pace.misses() === 0 ? 0 : backoffMs(pace.misses());
    const waitMs = Math.max(backoff, notBefore - needs.now());
    if (waitMs > 0) needs.sleep(waitMs);
  }

  function answersOf(requests: readonly HttpRequest[]): readonly Attempt[] {
    let answers: readonly FetchAnswer[];
    try {
      const token = needs.token();
      answers = needs.fetchAll(requests.map((request) => fetchRequest(request, token)));
    } catch (error) {
      const fault = thrownFault(error) ?? (needs.authorised() ? undefined : notAuthorised(error));
      if (fault !== undefined) return requests.map(() => notSent(fault));
      const cause = error instanceof Error ? error.message : String(error);
      return requests.map((request) => lost(request, cause));
    }
    return requests.map((request, index) => {
      const answer = answers[index];
      return answer ? judged(request, answer) : lost(request, 'no answer in fetchAll');
    });
  }

  function backoffMs(attempt: number): number {
    return needs.random() * Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** attempt);
  }

  return {
    send,
    width: () => pace.width(),
    awaitTurn,
    seenPace: () => pace.seen(),
    goOnAt: (seen) => pace.goOn(seen),
    sendOnce: (requests) => sendWave(requests).map(({ outcome }) => outcome),
  };
}

function fetchRequest(request: HttpRequest, token: string): FetchRequest {
  const base = {
    url: request.url,
    method: request.method,
    headers: { Authorization: `Bearer ${token}` },
    muteHttpExceptions: true as const,
  };
  if (request.multipart) {
    const { contentType, bytes } = request.multipart;
    return { ...base, contentType, payload: signedBytes(bytes) };
  }
  if (request.json === undefined) return base;
  return { ...base, contentType: 'application/json', payload: JSON.stringify(request.json) };
}

function judged(request: HttpRequest, answer: FetchAnswer): Attempt {
  const status = answer.getResponseCode();
  if (status >= 200 && status < 300) {
    const whole = wholeAnswer(answer, request.gives ?? 'json');
    if (whole === undefined)
      return lost(request, `HTTP ${status}: the answer is no whole ${request.gives ?? 'json'}`);
    return { outcome: { kind: 'done', value: whole }, again: false, waitMs: 0 };
  }
  const fault = faultOf(status, answer.getContentText());
  const waitMs = retryAfterMs(answer.getHeaders());
  if (fault.kind === 'rate-limited') return { outcome: refused(fault), again: true, waitMs };
  if (fault.kind !== 'unavailable') return { outcome: refused(fault), again: false, waitMs: 0 };
  if (request.repeatable) return { outcome: refused(fault), again: true, waitMs };
  return { outcome: { kind: 'unknown', cause: `HTTP ${status}: ${fault.message}` }, again: false, waitMs: 0 };
}

/** fetchAll refused to send: nothing has taken effect. Only a burst is over by itself. */
function notSent(fault: GoogleFault): Attempt {
  const again = fault.kind === 'rate-limited';
  return { outcome: refused(fault), again, waitMs: again ? AFTER_BURST_MS : 0 };
}

/** fetchAll threw, or half an answer came: Google may have executed the request. */
function lost(request: HttpRequest, cause: string): Attempt {
  return { outcome: { kind: 'unknown', cause }, again: request.repeatable, waitMs: 0 };
}

function notAuthorised(cause: unknown): GoogleFault {
  return { kind: 'not-authorised', status: 0, reason: 'thrown', message: String(cause) };
}

function refused(fault: GoogleFault): Outcome<HttpAnswer> {
  return { kind: 'refused', fault };
}

function isTooFast(outcome: Outcome<HttpAnswer>): boolean {
  return outcome.kind === 'refused' && outcome.fault.kind === 'rate-limited';
}

/** Retry-After in seconds; its date form is not used by Google's APIs. */
function retryAfterMs(headers: object): number {
  const entry = Object.entries(headers).find(([name]) => name.toLowerCase() === 'retry-after');
  const seconds = Number(entry?.[1]);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0;
}
