import type { FetchAnswer, FetchRequest, HttpNeeds } from '../../src/google/http';

export type Reply = { readonly status: number; readonly body?: unknown; readonly headers?: object };

export function answerOf({ status, body = {}, headers = {} }: Reply): FetchAnswer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    getResponseCode: () => status,
    getContentText: () => text,
    getContent: () => Array.from(new Int8Array(Buffer.from(text))),
    getHeaders: () => headers,
  };
}

export type FakeGoogle = HttpNeeds & {
  /** What went out, wave by wave. */
  readonly waves: FetchRequest[][];
  readonly sleeps: number[];
};

/** A Google whose clock only sleeping moves. `reply` answers one request, or throws as fetchAll does. */
export function fakeGoogle(
  reply: (request: FetchRequest, attempt: number) => Reply,
  options: { readonly giveUpAt?: number; readonly random?: number; readonly authorised?: boolean } = {},
): FakeGoogle {
  const seen = new Map<string, number>();
  const waves: FetchRequest[][] = [];
  const sleeps: number[] = [];
  let now = 0;
  return {
    waves,
    sleeps,
    giveUpAt: options.giveUpAt ?? 330_000,
    now: () => now,
    random: () => options.random ?? 0.5,
    token: () => 'secret',
    authorised: () => options.authorised ?? true,
    sleep(ms) {
      sleeps.push(ms);
      now += ms;
    },
    fetchAll(requests) {
      waves.push(requests);
      return requests.map((request) => {
        const attempt = (seen.get(request.url) ?? 0) + 1;
        seen.set(request.url, attempt);
        return answerOf(reply(request, attempt));
      });
    },
  };
}

export function googleError(code: number, reason: string, message = reason): Reply {
  return { status: code, body: { error: { code, message, errors: [{ reason, message }] } } };
}
