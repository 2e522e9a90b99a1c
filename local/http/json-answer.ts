import type { RestAnswer } from '../core';

export function jsonAnswer(status: number, value: unknown): RestAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=UTF-8', 'cache-control': 'no-store' },
    body: new Uint8Array(Buffer.from(JSON.stringify(value), 'utf8')),
  };
}

/** The shape in which `/local/…` refuses. */
export function refusalAnswer(status: number, code: string, message: string): RestAnswer {
  return jsonAnswer(status, { error: { code, message } });
}
