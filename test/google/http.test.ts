import { readFileSync } from 'node:fs';
import { createHttp, type HttpRequest } from '../../src/google/http';
import { SCOPES } from '../../src/google/scopes';
import type { Outcome } from '../../src/ports/outcome';
import { fakeGoogle, googleError } from './fake-fetch';

function read(url: string): HttpRequest {
  return { method: 'get', url, repeatable: true };
}
function create(url: string): HttpRequest {
  return {
    method: 'post',
    url,
    json: {},
    repeatable: false,
    paced: true,
  };
}
function kinds(made: readonly Outcome<unknown>[]): readonly string[] {
  return made.map((one) => (one.kind === 'refused' ? one.fault.kind : one.kind));
}
function urls(waves: readonly (readonly { readonly url: string }[])[]): readonly (readonly string[])[] {
  return waves.map((wave) => wave.map(({ url }) => url));
}

describe('the seam to Google', () => {
  it('sends one wave with the bearer token and gives the answers in order', () => {
    const google = fakeGoogle(({ url }) => ({ status: 200, body: { url } }));
    const made = createHttp(google).send([read('a'), read('b')]);
    expect(made.map((one) => (one.kind === 'done' ? one.value.json() : undefined))).toEqual([
      { url: 'a' },
      { url: 'b' },
    ]);
    expect(google.waves).toHaveLength(1);
    expect(google.waves[0]?.[0]).toEqual({
      url: 'a',
      method: 'get',
      headers: { Authorization: 'Bearer secret' },
      muteHttpExceptions: true,
    });
  });

  it('sends again only the elements that failed', () => {
    const google = fakeGoogle(({ url }, attempt) =>
      url === 'b' && attempt === 1 ? googleError(503, 'backendError') : { status: 200 },
    );
    const made = createHttp(google).send([read('a'), read('b'), read('c')]);
    expect(kinds(made)).toEqual(['done', 'done', 'done']);
    expect(urls(google.waves)).toEqual([['a', 'b', 'c'], ['b']]);
  });

  it('waits longer after each failure, a random part of a doubling span', () => {
    const google = fakeGoogle((_, attempt) => (attempt < 5 ? googleError(500, 'internal') : { status: 200 }));
    createHttp(google).send([read('a')]);
    expect(google.sleeps).toEqual([500, 1000, 2000, 4000]);
  });

  it('waits as long as Retry-After asks', () => {
    const google = fakeGoogle((_, attempt) =>
      attempt === 1
        ? { ...googleError(429, 'RATE_LIMIT_EXCEEDED'), headers: { 'Retry-After': '12' } }
        : { status: 200 },
    );
    expect(kinds(createHttp(google).send([read('a')]))).toEqual(['done']);
    expect(google.sleeps).toEqual([12_000]);
  });

  it('never waits past what is left of the execution', () => {
    const google = fakeGoogle(
      () => ({ ...googleError(429, 'rateLimitExceeded'), headers: { 'retry-after': '60' } }),
      {
        giveUpAt: 59_000,
      },
    );
    expect(kinds(createHttp(google).send([read('a')]))).toEqual(['rate-limited']);
    expect(google.sleeps).toEqual([]);
  });

  it('repeats a create that Google refused for its rate, for nothing was made', () => {
    const google = fakeGoogle((_, attempt) =>
      attempt === 1 ? googleError(403, 'userRateLimitExceeded') : { status: 200 },
    );
    expect(kinds(createHttp(google).send([create('doc')]))).toEqual(['done']);
    expect(urls(google.waves)).toEqual([['doc'], ['doc']]);
  });

  it('does not repeat a create after a 5xx or a lost answer: it may have been made', () => {
    const failing = fakeGoogle(() => googleError(502, 'badGateway'));
    expect(kinds(createHttp(failing).send([create('doc')]))).toEqual(['unknown']);
    expect(failing.waves).toHaveLength(1);
    const lost = fakeGoogle(() => {
      throw new Error('Address unavailable');
    });
    expect(kinds(createHttp(lost).send([create('one'), create('two')]))).toEqual(['unknown', 'unknown']);
    expect(lost.waves).toHaveLength(1);
  });

  it('repeats a read whose answer was lost', () => {
    const google = fakeGoogle((_, attempt) => {
      if (attempt === 1) throw new Error('Address unavailable');
      return { status: 200 };
    });
    expect(kinds(createHttp(google).send([read('a')]))).toEqual(['done']);
  });

  it.each([
    ['You do not have permission to call UrlFetchApp.fetch', 'not-authorised'],
    [
      'Specified permissions are not sufficient to call UrlFetchApp.fetch. Required permissions: https://www.googleapis.com/auth/script.external_request',
      'not-authorised',
    ],
    [
      'คุณไม่มีสิทธิ์เรียก UrlFetchApp.fetch (https://www.googleapis.com/auth/script.external_request)',
      'not-authorised',
    ],
    ['Service using too much computer time for one day', 'quota-exhausted'],
    ['The URL is blocked by your domain administrator.', 'domain-policy'],
    ['Limit Exceeded: URLFetch POST Size.', 'too-large'],
    ['Limit Exceeded: URLFetch URL Length.', 'invalid-request'],
    ['Invalid argument: https://www.googleapis.com/drive/v3/files', 'invalid-request'],
    ['Attribute provided with no value: url', 'invalid-request'],
  ])('never sends again what Google refused to send: %s', (text, kind) => {
    const google = fakeGoogle(() => {
      throw new Error(text);
    });
    expect(kinds(createHttp(google).send([read('a'), create('doc')]))).toEqual([kind, kind]);
    expect(google.waves.map((wave) => wave.length)).toEqual([2]);
    expect(google.sleeps).toEqual([]);
  });

  it('names the scope that is missing', () => {
    const scope = 'https://www.googleapis.com/auth/drive';
    const google = fakeGoogle(() => {
      throw new Error(
        `You do not have permission to call UrlFetchApp.fetch. Required permissions: ${scope}.`,
      );
    });
    expect(createHttp(google).send([read('a')])).toMatchObject([{ fault: { scopes: [scope] } }]);
  });

  it('asks the rights of the account where a text in another language says nothing', () => {
    const text = 'ไม่สามารถเรียกใช้บริการได้';
    const refusing = (): never => {
      throw new Error(text);
    };
    const without = fakeGoogle(refusing, { authorised: false });
    expect(kinds(createHttp(without).send([read('a')]))).toEqual(['not-authorised']);
    expect(without.waves).toHaveLength(1);
    const whole = fakeGoogle(refusing);
    expect(kinds(createHttp(whole).send([read('a')]))).toEqual(['unknown']);
    expect(whole.waves).toHaveLength(7);
  });

  it('waits out a burst of UrlFetch and sends again, creations too', () => {
    const google = fakeGoogle((_, attempt) => {
      if (attempt > 2) return { status: 200 };
      throw new Error(
        'Service invoked too many times in a short time: urlfetch. Try Utilities.sleep(1000) between calls.',
      );
    });
    expect(kinds(createHttp(google).send([create('doc')]))).toEqual(['done']);
    expect(google.sleeps[0]).toBeGreaterThanOrEqual(1000);
  });

  it.each([
    ['half an answer', '{"values": [["a"'],
    ['a page of the front end', '<!DOCTYPE html><html><title>Sorry…</title></html>'],
    ['nothing', ''],
  ])('takes %s for a lost answer', (_, body) => {
    const reading = fakeGoogle((_request, attempt) => ({ status: 200, body: attempt === 1 ? body : '{}' }));
    expect(kinds(createHttp(reading).send([read('a')]))).toEqual(['done']);
    expect(reading.waves).toHaveLength(2);
    const creating = fakeGoogle(() => ({ status: 200, body }));
    expect(kinds(createHttp(creating).send([create('doc')]))).toEqual(['unknown']);
    expect(creating.waves).toHaveLength(1);
  });

  it('takes an export that is no whole zip for a lost answer', () => {
    const whole = `PK\u0003\u0004 content PK\u0005\u0006${'\u0000'.repeat(18)}`;
    const google = fakeGoogle((_, attempt) => ({
      status: 200,
      body: attempt === 1 ? 'PK\u0003\u0004 con' : whole,
    }));
    expect(kinds(createHttp(google).send([{ ...read('a'), gives: 'zip' }]))).toEqual(['done']);
    expect(google.waves).toHaveLength(2);
  });

  it("knows the front end's refusal from a refusal of the API", () => {
    const page = '<html><body>Our systems have detected unusual traffic</body></html>';
    const google = fakeGoogle((_, attempt) =>
      attempt === 1 ? { status: 403, body: page } : { status: 200 },
    );
    expect(kinds(createHttp(google).send([read('a')]))).toEqual(['done']);
  });

  it('names the API that is off and the page that switches it on', () => {
    const page = 'https://console.developers.google.com/apis/api/sheets.googleapis.com/overview?project=1';
    const message = `Google Sheets API has not been used in project 1 before or it is disabled. Enable it by visiting ${page} then retry.`;
    const google = fakeGoogle(() => googleError(403, 'accessNotConfigured', message));
    expect(createHttp(google).send([read('a')])).toMatchObject([
      { fault: { kind: 'service-disabled', api: { name: 'Google Sheets API', page } } },
    ]);
  });

  it('knows a spent daily limit of UrlFetch from a lost answer', () => {
    const google = fakeGoogle(() => {
      throw new Error('Service invoked too many times for one day: urlfetch.');
    });
    expect(kinds(createHttp(google).send([read('a')]))).toEqual(['quota-exhausted']);
    expect(google.waves).toHaveLength(1);
  });

  it.each([
    [400, 'INVALID_ARGUMENT', 'Invalid value', 'invalid-request'],
    [
      400,
      'INVALID_ARGUMENT',
      'You are trying to edit a protected cell or object. Please contact…',
      'no-right',
    ],
    [401, 'authError', 'Invalid Credentials', 'not-authorised'],
    [
      403,
      'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
      'Request had insufficient authentication scopes.',
      'not-authorised',
    ],
    [403, 'domainPolicy', 'The domain administrators have disabled Drive apps.', 'domain-policy'],
    [403, 'storageQuotaExceeded', "The user's Drive storage quota has been exceeded.", 'storage-full'],
    [403, 'exportSizeLimitExceeded', 'This file is too large to be exported.', 'too-large'],
    [
      400,
      'INVALID_ARGUMENT',
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
      'too-large',
    ],
    [
      400,
      'INVALID_ARGUMENT',
      'Your input contains more than the maximum of 50000 characters in a single cell.',
      'too-large',
    ],
    [
      429,
      'RATE_LIMIT_EXCEEDED',
      "Quota exceeded for 'Write requests' and limit 'Write requests per day'",
      'quota-exhausted',
    ],
    [403, 'insufficientFilePermissions', 'no', 'no-right'],
    [403, 'accessNotConfigured', 'Google Drive API has not been used', 'service-disabled'],
    [403, 'dailyLimitExceeded', 'Daily limit', 'quota-exhausted'],
    [404, 'notFound', 'File not found: x.', 'not-found'],
    [409, 'conflict', 'A file already exists with the provided ID.', 'conflict'],
  ])('reads HTTP %i %s (%s) as %s', (status, reason, message, kind) => {
    const google = fakeGoogle(() => googleError(status, reason, message));
    const [made] = createHttp(google).send([read('a')]);
    expect(made).toMatchObject({ kind: 'refused', fault: { kind, status, reason, message } });
    expect(google.waves).toHaveLength(1);
  });

  it('writes into Drive forty at a time, without a wait while nothing is refused', () => {
    const google = fakeGoogle(() => ({ status: 200 }));
    createHttp(google).send(Array.from({ length: 100 }, (_, index) => create(`doc ${index}`)));
    expect(google.waves.map((wave) => wave.length)).toEqual([40, 40, 20]);
    expect(google.sleeps).toEqual([]);
  });

  it('lets what Drive refused as too fast join the next wave, as wide as the burst was and after as long as it needs to come back', () => {
    const google = fakeGoogle(({ url }, attempt) =>
      Number(url.slice(4)) >= 20 && attempt === 1
        ? googleError(403, 'userRateLimitExceeded')
        : { status: 200 },
    );
    createHttp(google).send(Array.from({ length: 30 }, (_, index) => create(`doc ${index}`)));
    expect(google.waves.map((wave) => wave.length)).toEqual([30, 10]);
    expect(google.sleeps.map(Math.round)).toEqual([3333]);
  });

  it('sends once what its sender repeats', () => {
    const google = fakeGoogle(() => googleError(403, 'userRateLimitExceeded'));
    const http = createHttp(google);
    expect(kinds(http.sendOnce([create('one'), create('two')]))).toEqual(['rate-limited', 'rate-limited']);
    expect(google.waves).toHaveLength(1);
    http.awaitTurn(2);
    expect(google.sleeps.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(500);
  });
});

describe('the scopes that the script knows of', () => {
  it('are those of the manifest', () => {
    const { oauthScopes } = JSON.parse(readFileSync('appsscript.json', 'utf8')) as { oauthScopes: string[] };
    expect([...SCOPES]).toEqual(oauthScopes);
  });
});
