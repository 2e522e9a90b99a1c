import type { Disturbance } from './disturb';

/** A row of the table: what Google answers from the middle of a command on. */
export type TableRow = Disturbance & { readonly title: string };

const BOTH = ['sheets.', 'drive.'];
const DRIVE = ['drive.'];
const LOCK = ['Lock.tryLock'];

/** What goes over by itself: met once, a command ends as if nothing had been. */
const PASSING: readonly (readonly [title: string, how: string, calls: readonly string[]])[] = [
  ['429', '429', BOTH],
  ['403 userRateLimitExceeded', '403 userRateLimitExceeded', DRIVE],
  ['500', '500', BOTH],
  ['503', '503', BOTH],
  ['503, done all the same', '503 done', BOTH],
  ['502 with a page', '502 html', BOTH],
  ['200 with a page', '200 html', BOTH],
  ['truncated body', 'truncated', BOTH],
  ['answer lost, not done', 'lost-before', BOTH],
  ['answer lost, done', 'lost-after', BOTH],
  [
    'thrown: too many times in a short time',
    'throw Service invoked too many times in a short time: urlfetch. Try Utilities.sleep(1000) between calls.',
    BOTH,
  ],
];

const STAYING: readonly (readonly [title: string, how: string, calls: readonly string[]])[] = [
  ['403 ACCESS_TOKEN_SCOPE_INSUFFICIENT', '403 ACCESS_TOKEN_SCOPE_INSUFFICIENT', BOTH],
  ['403 SERVICE_DISABLED', '403 SERVICE_DISABLED', BOTH],
  ['403 forbidden', '403 forbidden', BOTH],
  ['403 insufficientFilePermissions', '403 insufficientFilePermissions', DRIVE],
  ['403 domainPolicy', '403 domainPolicy', DRIVE],
  ['403 storageQuotaExceeded', '403 storageQuotaExceeded', DRIVE],
  ['403 dailyLimitExceeded', '403 dailyLimitExceeded', DRIVE],
  ['403 sharingRateLimitExceeded', '403 sharingRateLimitExceeded', DRIVE],
  [
    'thrown: no permission to call UrlFetchApp.fetch',
    'throw You do not have permission to call UrlFetchApp.fetch. Required permissions: https://www.googleapis.com/auth/script.external_request',
    BOTH,
  ],
  [
    'thrown: too many times for one day: urlfetch',
    'throw Service invoked too many times for one day: urlfetch.',
    BOTH,
  ],
  [
    'thrown: too many times for one day: email',
    'throw Service invoked too many times for one day: email.',
    ['MailApp.'],
  ],
  [
    'thrown: too many times for one day: properties',
    'throw Service invoked too many times for one day: properties.',
    ['Properties.'],
  ],
  ['thrown: Exceeded maximum execution time', 'throw Exceeded maximum execution time', BOTH],
  ['execution dies', 'kill-after', BOTH],
  ['lock never granted', 'not-granted', LOCK],
  [
    'thrown: too many LockService operations',
    'throw There are too many LockService operations against the same script.',
    LOCK,
  ],
];

export const ROWS: readonly TableRow[] = [
  ...PASSING.map(([title, how, calls]) => ({ title: `${title}, once`, how, calls, lasts: false })),
  ...[...PASSING, ...STAYING].map(([title, how, calls]) => ({ title, how, calls, lasts: true })),
];
