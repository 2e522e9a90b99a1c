import type { RestAnswer } from './core';

type Head = Pick<RestAnswer, 'status' | 'headers'>;

const JSON_TYPE = { 'content-type': 'application/json; charset=UTF-8' };

/** An answer made from a text, encoded only when somebody asks for its bytes: a script in this process mostly wants the text. */
export function textAnswer({ status, headers }: Head, text: string): RestAnswer {
  let encoded: Uint8Array | undefined;
  return {
    status,
    headers,
    text,
    get body() {
      encoded ??= new Uint8Array(Buffer.from(text, 'utf8'));
      return encoded;
    },
  };
}

export function jsonAnswer(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): RestAnswer {
  return textAnswer({ status, headers: { ...JSON_TYPE, ...headers } }, JSON.stringify(value));
}

/** The same, of a value that has been written already. */
export function jsonText(status: number, text: string): RestAnswer {
  return textAnswer({ status, headers: JSON_TYPE }, text);
}

/** Sizes of texts that have been counted: an answer's is asked for by its latency and by the log of calls. */
const sizes = new WeakMap<RestAnswer, number>();

/** The body's bytes, counted without encoding a text. */
export function bodySize(answer: RestAnswer): number {
  if (answer.text === undefined) return answer.body.length;
  const known = sizes.get(answer) ?? Buffer.byteLength(answer.text);
  sizes.set(answer, known);
  return known;
}

export function bodyText(answer: RestAnswer): string {
  return answer.text ?? Buffer.from(answer.body).toString('utf8');
}
