import type { RestAnswer } from '../core';
import { jsonAnswer, textAnswer } from '../text-answer';

/** An answer that Google's servers, or those before them, give instead of the request's own. */
export type StandIn = {
  readonly status: number;
  readonly reason: string;
  /** The request took effect all the same. */
  readonly done: boolean;
  readonly retryAfterSeconds?: number;
};

/** The reason that Google gives where only a status is known. */
const USUAL_REASONS: Readonly<Record<number, string>> = {
  400: 'badRequest',
  401: 'authError',
  403: 'forbidden',
  404: 'notFound',
  408: 'requestTimeout',
  409: 'conflict',
  412: 'conditionNotMet',
  413: 'uploadTooLarge',
  429: 'rateLimitExceeded',
  500: 'internalError',
  502: 'backendError',
  503: 'backendError',
  504: 'gatewayTimeout',
};

const STATUSES: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  409: 'ABORTED',
  412: 'FAILED_PRECONDITION',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
  504: 'DEADLINE_EXCEEDED',
};

/**
 * `503`, `403 userRateLimitExceeded`, `429 rateLimitExceeded retry-after=7`, `502 html`, `200 html` (a page in place of the
 * answer), `503 done`; undefined for anything else.
 */
export function standInOf(how: string): StandIn | undefined {
  const [first = '', ...words] = how.trim().split(/\s+/);
  const status = /^(?:200|[45]\d\d)$/.test(first) ? Number(first) : undefined;
  if (status === undefined) return undefined;
  const retry = words.map((word) => /^retry-after=(\d+)$/.exec(word)?.[1]).find((found) => found);
  const reasons = words.filter((word) => word !== 'done' && !word.startsWith('retry-after='));
  const [reason = USUAL_REASONS[status] ?? 'unknown', ...others] = reasons;
  if (others.length > 0 || !/^\w+$/.test(reason)) return undefined;
  if (status === 200 && reason !== 'html') return undefined;
  const wait = retry === undefined ? {} : { retryAfterSeconds: Number(retry) };
  return { status, reason, done: words.includes('done'), ...wait };
}

/** Google's words for the refusals that tell one cause from another. `service`: `drive` or `sheets`. */
const MESSAGES: Readonly<Record<string, (service: string) => string>> = {
  userRateLimitExceeded: () => 'User Rate Limit Exceeded',
  rateLimitExceeded: (service) =>
    `Quota exceeded for quota metric 'Queries' and limit 'Queries per minute per user' of service '${service}.googleapis.com' for consumer 'project_number:1'.`,
  dailyLimitExceeded: () => 'Daily Limit Exceeded',
  sharingRateLimitExceeded: () =>
    'Rate limit exceeded. User message: "Sorry, you have exceeded your sharing quota."',
  storageQuotaExceeded: () => "The user's Drive storage quota has been exceeded.",
  exportSizeLimitExceeded: () => 'This file is too large to be exported.',
  domainPolicy: () => 'The domain administrators have disabled Drive apps.',
  insufficientFilePermissions: () => 'The user does not have sufficient permissions for this file.',
  forbidden: () => 'The caller does not have permission',
  ACCESS_TOKEN_SCOPE_INSUFFICIENT: () => 'Request had insufficient authentication scopes.',
  SERVICE_DISABLED: (service) =>
    `Google ${service === 'drive' ? 'Drive' : 'Sheets'} API has not been used in project 1 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/${service}.googleapis.com/overview?project=1 then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.`,
  authError: () => 'Invalid Credentials',
  notFound: () => 'Requested entity was not found.',
  fileIdInUse: () => 'A file already exists with the provided ID.',
  internalError: () => 'Internal error encountered.',
  backendError: () => 'The service is currently unavailable.',
};

/** Reasons of Google's newer kind, told in `details`, and the older one that goes with them. */
const OLDER_REASONS: Readonly<Record<string, string>> = {
  ACCESS_TOKEN_SCOPE_INSUFFICIENT: 'insufficientPermissions',
  SERVICE_DISABLED: 'accessNotConfigured',
  RATE_LIMIT_EXCEEDED: 'rateLimitExceeded',
};
const USAGE = /RateLimit|LimitExceeded|rateLimit|accessNotConfigured|quota/;

/** The answer as the services write it: the reason in `errors`, newer ones in `details` too. */
export function standInAnswer(standIn: StandIn, path: string): RestAnswer {
  const { status, reason, retryAfterSeconds } = standIn;
  const headers = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
  if (reason === 'html') return htmlAnswer(status, headers);
  const service = path.includes('/drive/') ? 'drive' : 'sheets';
  const message = MESSAGES[reason]?.(service) ?? reason;
  const older = OLDER_REASONS[reason] ?? reason;
  const errors = [{ message, domain: USAGE.test(older) ? 'usageLimits' : 'global', reason: older }];
  const info = {
    '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
    reason: reason === 'rateLimitExceeded' ? 'RATE_LIMIT_EXCEEDED' : reason,
    domain: 'googleapis.com',
    metadata: { service: `${service}.googleapis.com`, consumer: 'projects/1' },
  };
  const newer = Object.hasOwn(OLDER_REASONS, reason);
  const told = newer || (service === 'sheets' && reason === 'rateLimitExceeded');
  return jsonAnswer(
    status,
    {
      error: {
        code: status,
        message,
        errors,
        ...(STATUSES[status] !== undefined && { status: STATUSES[status] }),
        ...(told && { details: [info] }),
      },
    },
    headers,
  );
}

function htmlAnswer(status: number, headers: Readonly<Record<string, string>>): RestAnswer {
  const page = `<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Error ${status} (Server Error)!!1</title><p><b>${status}.</b> <ins>That’s an error.</ins><p>The server encountered an error and could not complete your request.<p>Please try again in 30 seconds.`;
  return textAnswer({ status, headers: { ...headers, 'content-type': 'text/html; charset=UTF-8' } }, page);
}
