import { createHttp, type HttpRequest } from '../../src/google/http';
import type { Outcome } from '../../src/ports/outcome';
import { fakeGround, googleError } from './fake-fetch';

const read = (url: string): HttpRequest => ({ method: 'get', url, repeatable: true });
const create = (url: string): HttpRequest => ({
  method: 'post',
  url,
  json: {},
  repeatable: false,
  paced: true,
});
const kinds = (made: readonly Outcome<unknown>[]): readonly string[] =>
  made.map((one) => (one.kind === 'refused' ? one.fault.kind : one.kind));
const urls = (waves: readonly (readonly { readonly url: string }[])[]): readonly (readonly string[])[] =>
  waves.map((wave) => wave.map(({ url }) => url));

describe('the seam to Google', () => {
  it('sends one wave with the bearer token and gives the answers in order', () => {
    const ground = fakeGround(({ url }) => ({ status: 200, body: { url } }));
    const made = createHttp(ground).send([read('a'), read('b')]);
    expect(made.map((one) => (one.kind === 'done' ? one.value.json() : undefined))).toEqual([
      { url: 'a' },
      { url: 'b' },
    ]);
    expect(ground.waves).toHaveLength(1);
    expect(ground.waves[0]?.[0]).toEqual({
      url: 'a',
      method: 'get',
      headers: { Authorization: 'Bearer secret' },
      muteHttpExceptions: true,
    });
  });

  it('sends again only the elements that failed', () => {
    const ground = fakeGround(({ url }, attempt) =>
      url === 'b' && attempt === 1 ? googleError(503, 'backendError') : { status: 200 },
    );
    const made = createHttp(ground).send([read('a'), read('b'), read('c')]);
    expect(kinds(made)).toEqual(['done', 'done', 'done']);
    expect(urls(ground.waves)).toEqual([['a', 'b', 'c'], ['b']]);
  });

  it('waits longer after each failure, a random part of a doubling span', () => {
    const ground = fakeGround((_, attempt) => (attempt < 5 ? googleError(500, 'internal') : { status: 200 }));
    createHttp(ground).send([read('a')]);
    expect(ground.sleeps).toEqual([500, 1000, 2000, 4000]);
  });

  it('waits as long as Retry-After asks', () => {
    const ground = fakeGround((_, attempt) =>
      attempt === 1
        ? { ...googleError(429, 'RATE_LIMIT_EXCEEDED'), headers: { 'Retry-After': '12' } }
        : { status: 200 },
    );
    expect(kinds(createHttp(ground).send([read('a')]))).toEqual(['done']);
    expect(ground.sleeps).toEqual([12_000]);
  });

  it('never waits past what is left of the execution', () => {
    const ground = fakeGround(
      () => ({ ...googleError(429, 'rateLimitExceeded'), headers: { 'retry-after': '60' } }),
      {
        giveUpAt: 59_000,
      },
    );
    expect(kinds(createHttp(ground).send([read('a')]))).toEqual(['rate-limited']);
    expect(ground.sleeps).toEqual([]);
  });

  it('repeats a create that Google refused for its rate, for nothing was made', () => {
    const ground = fakeGround((_, attempt) =>
      attempt === 1 ? googleError(403, 'userRateLimitExceeded') : { status: 200 },
    );
    expect(kinds(createHttp(ground).send([create('doc')]))).toEqual(['done']);
    expect(urls(ground.waves)).toEqual([['doc'], ['doc']]);
  });

  it('does not repeat a create after a 5xx or a lost answer: it may have been made', () => {
    const failing = fakeGround(() => googleError(502, 'badGateway'));
    expect(kinds(createHttp(failing).send([create('doc')]))).toEqual(['unknown']);
    expect(failing.waves).toHaveLength(1);
    const lost = fakeGround(() => {
      throw new Error('Address unavailable');
    });
    expect(kinds(createHttp(lost).send([create('one'), create('two')]))).toEqual(['unknown', 'unknown']);
    expect(lost.waves).toHaveLength(1);
  });

  it('repeats a read whose answer was lost', () => {
    const ground = fakeGround((_, attempt) => {
      if (attempt === 1) throw new Error('Address unavailable');
      return { status: 200 };
    });
    expect(kinds(createHttp(ground).send([read('a')]))).toEqual(['done']);
  });

  it('knows a spent daily limit of UrlFetch from a lost answer', () => {
    const ground = fakeGround(() => {
      throw new Error('Service invoked too many times for one day: urlfetch.');
    });
    expect(kinds(createHttp(ground).send([read('a')]))).toEqual(['quota-exhausted']);
    expect(ground.waves).toHaveLength(1);
  });

  it.each([
    [400, 'INVALID_ARGUMENT', 'Invalid value', 'invalid-request'],
    [
      400,
      'INVALID_ARGUMENT',
      'You are trying to edit a protected cell or object. Please contact…',
      'no-right',
    ],
    [401, 'authError', 'Invalid Credentials', 'unauthorised'],
    [403, 'insufficientFilePermissions', 'no', 'no-right'],
    [403, 'accessNotConfigured', 'Google Drive API has not been used', 'service-disabled'],
    [403, 'dailyLimitExceeded', 'Daily limit', 'quota-exhausted'],
    [404, 'notFound', 'File not found: x.', 'not-found'],
    [409, 'conflict', 'A file already exists with the provided ID.', 'conflict'],
  ])('reads HTTP %i %s (%s) as %s', (status, reason, message, kind) => {
    const ground = fakeGround(() => googleError(status, reason, message));
    const [made] = createHttp(ground).send([read('a')]);
    expect(made).toMatchObject({ kind: 'refused', fault: { kind, status, reason, message } });
    expect(ground.waves).toHaveLength(1);
  });

  it('writes into Drive ten at first, then twice as many, three a second at first', () => {
    const ground = fakeGround(() => ({ status: 200 }));
    createHttp(ground).send(Array.from({ length: 35 }, (_, index) => create(`doc ${index}`)));
    expect(ground.waves.map((wave) => wave.length)).toEqual([10, 20, 5]);
    expect(ground.sleeps.map(Math.round)).toEqual([3333, 3333]);
  });

  it('slows down when Drive says that it is too fast', () => {
    const ground = fakeGround(({ url }, attempt) =>
      url === 'doc 3' && attempt === 1 ? googleError(403, 'userRateLimitExceeded') : { status: 200 },
    );
    createHttp(ground).send(Array.from({ length: 15 }, (_, index) => create(`doc ${index}`)));
    expect(ground.waves.map((wave) => wave.length)).toEqual([10, 5, 1]);
  });
});
