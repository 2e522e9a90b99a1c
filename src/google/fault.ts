import type { GoogleFault, GoogleFaultKind } from '../ports/outcome';

type Detail = { readonly reason?: unknown; readonly metadata?: Readonly<Record<string, unknown>> };

type ErrorBody = {
  readonly error?: {
    readonly message?: unknown;
    readonly status?: unknown;
    readonly errors?: readonly { readonly reason?: unknown }[];
    readonly details?: readonly Detail[];
  };
};

/** Reasons of Drive and Sheets, whatever the status. */
const KIND_OF_REASON: Readonly<Record<string, GoogleFaultKind>> = {
  userRateLimitExceeded: 'rate-limited',
  rateLimitExceeded: 'rate-limited',
  RATE_LIMIT_EXCEEDED: 'rate-limited',
  // No waiting within one execution cures these.
  dailyLimitExceeded: 'quota-exhausted',
  dailyLimitExceededUnreg: 'quota-exhausted',
  quotaExceeded: 'quota-exhausted',
  sharingRateLimitExceeded: 'quota-exhausted',
  accessNotConfigured: 'service-disabled',
  SERVICE_DISABLED: 'service-disabled',
  ACCESS_TOKEN_SCOPE_INSUFFICIENT: 'not-authorised',
  insufficientPermissions: 'not-authorised',
  appNotAuthorizedToFile: 'not-authorised',
  domainPolicy: 'domain-policy',
  shareOutNotPermitted: 'domain-policy',
  shareInNotPermitted: 'domain-policy',
  storageQuotaExceeded: 'storage-full',
  activeItemCreationLimitExceeded: 'storage-full',
  teamDriveFileLimitExceeded: 'storage-full',
  exportSizeLimitExceeded: 'too-large',
  uploadTooLarge: 'too-large',
  numChildrenInNonRootLimitExceeded: 'too-large',
};

/** Sheets answers a write into a protected cell with 400 (403 is also reported); only its text tells it from a bad request. */
const PROTECTED = /protected cell or object/i;
/** "… above the limit of 10000000 cells", "… more than the maximum of 50000 characters in a single cell". */
const BEYOND_SHEET = /limit of [\d,]+ cells|maximum of [\d,]+ characters/i;
/** Of a 429: a limit that the next minute does not bring back. */
const OF_THE_DAY = /per day|PerDay/;

/** Google's error answer as a typed fault. `text` is the body; an answer that is no JSON keeps its first words as message. */
export function faultOf(status: number, text: string): GoogleFault {
  const error = parse(text)?.error;
  const told = error?.details?.find((detail) => typeof detail.reason === 'string');
  const message = typeof error?.message === 'string' ? error.message : text.slice(0, 200);
  const reason = firstText([told?.reason, error?.errors?.[0]?.reason, error?.status]);
  const kind = error === undefined ? kindOfStatus(status) : kindOf(status, reason, message, told);
  const limit = kind === 'too-large' ? limitOf(reason, message) : undefined;
  return {
    kind,
    status,
    reason,
    message,
    ...(limit === undefined ? {} : { limit }),
    ...detailsOf(kind, message, told),
  };
}

function limitOf(reason: string, message: string): GoogleFault['limit'] {
  if (reason === 'exportSizeLimitExceeded') return 'export';
  if (/limit of [\d,]+ cells/i.test(message)) return 'cells';
  return /maximum of [\d,]+ characters/i.test(message) ? 'characters' : undefined;
}

function kindOf(
  status: number,
  reason: string,
  message: string,
  detail: Detail | undefined,
): GoogleFaultKind {
  if (BEYOND_SHEET.test(message)) return 'too-large';
  const kind = KIND_OF_REASON[reason] ?? (status === 429 ? 'rate-limited' : undefined);
  if (kind === 'rate-limited' && OF_THE_DAY.test(`${message} ${String(detail?.metadata?.quota_limit ?? '')}`))
    return 'quota-exhausted';
  if (kind !== undefined) return kind;
  if (PROTECTED.test(message)) return 'no-right';
  if (status === 403) return 'no-right';
  return kindOfStatus(status);
}

/** What a status says alone: a page of Google's front end (HTML) is about the moment, not about a right. */
function kindOfStatus(status: number): GoogleFaultKind {
  if (status === 401) return 'not-authorised';
  if (status === 404) return 'not-found';
  if (status === 409) return 'conflict';
  if (status === 413) return 'too-large';
  if (status === 429) return 'rate-limited';
  if (status === 501) return 'invalid-request';
  if (status === 403 || status === 408 || status >= 500) return 'unavailable';
  return 'invalid-request';
}

/** Which API is off, with the page that switches it on; which scope is missing. */
function detailsOf(
  kind: GoogleFaultKind,
  message: string,
  detail: Detail | undefined,
): Pick<GoogleFault, 'scopes' | 'api'> {
  if (kind === 'not-authorised') return { scopes: scopesIn(message) };
  if (kind !== 'service-disabled') return {};
  const name = firstText([detail?.metadata?.serviceTitle, /(Google \w+ API)/.exec(message)?.[1]]);
  const page = firstText([detail?.metadata?.activationUrl, /https:\/\/\S+/.exec(message)?.[0]]);
  return { api: { name, page } };
}

const SCOPE = /https:\/\/www\.googleapis\.com\/auth\/[\w.]+/g;

/** Scopes that a text of Google's names, without the sentence's own full stop. */
export function scopesIn(message: string): readonly string[] {
  return [...new Set((message.match(SCOPE) ?? []).map((scope) => scope.replace(/\.$/, '')))];
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
