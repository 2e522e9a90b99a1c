import type { GoogleFault, GoogleFaultKind } from '../ports/outcome';

type ErrorBody = {
  readonly error?: {
    readonly message?: unknown;
    readonly status?: unknown;
    readonly errors?: readonly { readonly reason?: unknown }[];
    readonly details?: readonly { readonly reason?: unknown }[];
  };
};

/** Reasons of Drive and Sheets that mean "slow down", whatever the status. */
const RATE_REASONS = new Set(['userRateLimitExceeded', 'rateLimitExceeded', 'RATE_LIMIT_EXCEEDED']);

/** Reasons that no waiting within one execution cures. */
const QUOTA_REASONS = new Set([
  'dailyLimitExceeded',
  'dailyLimitExceededUnreg',
  'quotaExceeded',
  'storageQuotaExceeded',
  'sharingRateLimitExceeded',
  'teamDriveFileLimitExceeded',
  'numChildrenInNonRootLimitExceeded',
]);

const DISABLED_REASONS = new Set(['accessNotConfigured', 'SERVICE_DISABLED']);

/** Sheets answers a write into a protected cell with 400 (403 is also reported); only its text tells it from a bad request. */
const PROTECTED = /protected cell or object/i;

/** Google's error answer as a typed fault. `text` is the body; an answer that is no JSON keeps its first words as message. */
export function faultOf(status: number, text: string): GoogleFault {
  const error = parse(text)?.error;
  const message = typeof error?.message === 'string' ? error.message : text.slice(0, 200);
  const reason = firstText([
    error?.details?.find((detail) => typeof detail.reason === 'string')?.reason,
    error?.errors?.[0]?.reason,
    error?.status,
  ]);
  return { kind: kindOf(status, reason, message), status, reason, message };
}

function kindOf(status: number, reason: string, message: string): GoogleFaultKind {
  if (RATE_REASONS.has(reason)) return 'rate-limited';
  if (QUOTA_REASONS.has(reason)) return 'quota-exhausted';
  if (DISABLED_REASONS.has(reason)) return 'service-disabled';
  if (PROTECTED.test(message)) return 'no-right';
  if (status === 401) return 'unauthorised';
  if (status === 403) return 'no-right';
  if (status === 404) return 'not-found';
  if (status === 409) return 'conflict';
  if (status === 429) return 'rate-limited';
  if (status === 408 || status >= 500) return 'unavailable';
  return 'invalid-request';
}

function parse(text: string): ErrorBody | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? (body as ErrorBody) : undefined;
  } catch {
    return undefined;
  }
}

function firstText(candidates: readonly unknown[]): string {
  const found = candidates.find((candidate) => typeof candidate === 'string' && candidate !== '');
  return typeof found === 'string' ? found : '';
}
