import { type LatencyKind, latencyKindOf } from './apps-script/latency-kinds';
import type { Caller, RestAnswer, RestRequest } from './core';
import type { QuotaName, Quotas } from './quotas';
import { jsonAnswer } from './text-answer';
import type { TokenBuckets } from './token-buckets';

const GOOGLE_DOC = 'application/vnd.google-apps.document';
const UNITS: Readonly<Partial<Record<LatencyKind, number>>> = {
  'drive.get': 5,
  'drive.download': 5,
  'drive.list': 100,
  'drive.write': 50,
  'drive.folder': 50,
  'drive.share': 50,
  'drive.upload': 50,
  'drive.convert': 50,
  'drive.copy': 50,
  'drive.export': 50,
  'drive.export-pdf': 50,
};

const DRIVE_WRITES: ReadonlySet<LatencyKind> = new Set([
  'drive.write',
  'drive.folder',
  'drive.share',
  'drive.upload',
  'drive.convert',
  'drive.copy',
]);

/**
 * Books one REST call of an execution; Google's refusal where an allowance is used up or Drive is written to too fast. Calls from
 * outside are not metered: the clock stands while programs on this machine call, so a minute's allowance would never fill again.
 */
export function meterRest(
  { quotas, writes }: { readonly quotas: Quotas; readonly writes: TokenBuckets },
  request: RestRequest,
  caller: Caller,
): RestAnswer | undefined {
  const kind = latencyKindOf(request);
  const take = (name: QuotaName, amount = 1): boolean => quotas.take(name, caller.email, caller.now, amount);
  if (kind === 'sheets.read') return take('sheetsReads') ? undefined : sheetsExhausted('Read');
  if (kind === 'sheets.write') return take('sheetsWrites') ? undefined : sheetsExhausted('Write');
  if (DRIVE_WRITES.has(kind) && !writes.take(caller.email, caller.now)) return driveExhausted();
  const allowed =
    take('driveUnits', UNITS[kind] ?? 0) &&
    (kind !== 'drive.convert' || take('filesConverted')) &&
    (!makesDocument(request, kind) || take('documentsCreated'));
  return allowed ? undefined : driveExhausted();
}

function makesDocument(request: RestRequest, kind: LatencyKind): boolean {
  if (request.method !== 'POST') return false;
  if (kind === 'drive.convert') return Buffer.from(request.body.subarray(0, 4096)).includes(GOOGLE_DOC);
  return (
    kind === 'drive.copy' ||
    (request.path === '/drive/v3/files' && Buffer.from(request.body).includes(GOOGLE_DOC))
  );
}

function sheetsExhausted(what: 'Read' | 'Write'): RestAnswer {
  const metric = `sheets.googleapis.com/${what.toLowerCase()}_requests`;
  return jsonAnswer(429, {
    error: {
      code: 429,
      message: `Quota exceeded for quota metric '${what} requests' and limit '${what} requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:1'.`,
      status: 'RESOURCE_EXHAUSTED',
      details: [
        {
          '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
          reason: 'RATE_LIMIT_EXCEEDED',
          domain: 'googleapis.com',
          metadata: { service: 'sheets.googleapis.com', quota_metric: metric, quota_limit_value: '60' },
        },
      ],
    },
  });
}

function driveExhausted(): RestAnswer {
  const message =
    'User Rate Limit Exceeded. Rate of requests for user exceed configured project quota, you may consider re-evaluating expected per-user traffic to the API and adjust project quota limits accordingly.';
  const reason = { message, domain: 'usageLimits', reason: 'userRateLimitExceeded' };
  return jsonAnswer(403, { error: { code: 403, message, errors: [reason] } });
}
