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

/** The bytes that a Range header asks for, ends inclusive; undefined where it names none of them, null where it asks for no single stretch. */
function stretchOf(range: string | undefined, length: number): readonly [number, number] | null | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
  if (from === '' && to === '') return null;
  const first = from === '' ? Math.max(0, length - Number(to)) : Number(from);
  const last = from === '' || to === '' ? length - 1 : Math.min(Number(to), length - 1);
  if (from !== '' && to !== '' && Number(to) < first) return null;
  return first > last ? undefined : [first, last];
}

/** A download, or as much of it as a Range header asks for: 206, or 416 beyond its end. */
export function partAnswer(contentType: string, body: Uint8Array, range: string | undefined): RestAnswer {
  const whole = bytesAnswer(contentType, body);
  const stretch = stretchOf(range, body.length);
  if (stretch === null) return whole;
  if (stretch === undefined)
    return { status: 416, headers: { 'content-range': `bytes */${body.length}` }, body: new Uint8Array(0) };
  const [first, last] = stretch;
  return {
    status: 206,
    headers: { ...whole.headers, 'content-range': `bytes ${first}-${last}/${body.length}` },
    body: body.slice(first, last + 1),
  };
}
