/**
 * Where an execution is disturbed. `call` counts from 1 over the execution's service calls: everything that leaves the
 * script (UrlFetchApp, stores, locks, mail, triggers, SpreadsheetApp's and the Ui's answers, Utilities.sleep). Pure work
 * (other Utilities, HtmlService, CardService, Session, tokens, console) is not counted.
 */
export type Fault =
  /** Dies before the call takes effect. */
  | { readonly call: number; readonly mode: 'before' }
  /** The call takes effect, then the execution dies. */
  | { readonly call: number; readonly mode: 'after' }
  /** fetchAll: dies after the first `requests` of its requests. Any other call: as `before`. */
  | { readonly call: number; readonly mode: 'partial'; readonly requests: number }
  /** The call takes effect, but throws as if it had not been answered; the execution goes on. */
  | { readonly call: number; readonly mode: 'lost' }
  /** UrlFetchApp: one request (from 0) gets this answer instead of its own; `done` tells whether it took effect. */
  | {
      readonly call: number;
      readonly mode: 'answer';
      readonly request: number;
      readonly done: boolean;
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body: string;
    };

export type FaultPlan = readonly Fault[];

const googleError = (code: number, status: string, reason: string, message: string): string =>
  JSON.stringify({ error: { code, message, status, errors: [{ message, domain: 'usageLimits', reason }] } });

export type AnswerFault = Extract<Fault, { mode: 'answer' }>;

/** Google asks to slow down; nothing was done. */
export function tooManyRequests(call: number, request = 0, retryAfterSeconds?: number): AnswerFault {
  return {
    call,
    mode: 'answer',
    request,
    done: false,
    status: 429,
    ...(retryAfterSeconds === undefined ? {} : { headers: { 'retry-after': String(retryAfterSeconds) } }),
    body: googleError(429, 'RESOURCE_EXHAUSTED', 'rateLimitExceeded', 'Quota exceeded.'),
  };
}

/** Drive's per-user limit; nothing was done. */
export function userRateLimitExceeded(call: number, request = 0): AnswerFault {
  const body = googleError(403, 'PERMISSION_DENIED', 'userRateLimitExceeded', 'User Rate Limit Exceeded');
  return { call, mode: 'answer', request, done: false, status: 403, body };
}

/** Google's servers fail; the request may have been done all the same. */
export function serverError(call: number, status: 500 | 502 | 503, done: boolean, request = 0): AnswerFault {
  const body = googleError(
    status,
    status === 503 ? 'UNAVAILABLE' : 'INTERNAL',
    'backendError',
    'Internal Error',
  );
  return { call, mode: 'answer', request, done, status, body };
}
