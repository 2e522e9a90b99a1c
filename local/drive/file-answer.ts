import type { RestAnswer } from '../core';

export function emptyAnswer(): RestAnswer {
  return { status: 204, headers: {}, body: new Uint8Array(0) };
}

/** Somebody's file, never to be shown as a page of this server. */
export function bytesAnswer(contentType: string, body: Uint8Array): RestAnswer {
  return {
    status: 200,
    headers: {
      'content-type': contentType,
      'content-disposition': 'attachment',
      'x-content-type-options': 'nosniff',
    },
    body,
  };
}
