import { badRequest } from './drive-refusal';

export type BodyPart = { readonly contentType: string; readonly bytes: Uint8Array };

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** The boundary named by a `multipart/related` content type, quoted or not; null when there is none. */
export function boundaryOf(contentType: string): string | null {
  const found = /;\s*boundary=(?:"((?:[^"\\]|\\.)*)"|([^\s;"]+))/i.exec(contentType);
  if (!found) return null;
  return found[1] === undefined ? (found[2] ?? null) : found[1].replace(/\\(.)/g, '$1');
}

/** Splits a multipart body (RFC 2046) on its bytes: a delimiter counts only at the start of a line, and each part ends before the CRLF that belongs to the next delimiter. */
export function splitMultipart(body: Uint8Array, boundary: string): readonly BodyPart[] {
  const whole = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const delimiter = Buffer.from(`--${boundary}`, 'latin1');
  const parts: BodyPart[] = [];
  let start = -1;
  for (let at = whole.indexOf(delimiter); at >= 0; at = whole.indexOf(delimiter, at + 1)) {
    const line = delimiterLine(whole, at, delimiter.length);
    if (line === null) continue;
    if (start >= 0) parts.push(readPart(whole.subarray(start, Math.max(start, beforeBreak(whole, at)))));
    if (line.last) return parts;
    start = line.next;
  }
  throw badRequest('Missing end boundary in multipart body.');
}

/** What follows a delimiter decides whether it is one: `--` closes, blanks and a line break open a part. */
function delimiterLine(whole: Buffer, at: number, length: number): { last: boolean; next: number } | null {
  if (at !== 0 && whole[at - 1] !== 10) return null;
  let next = at + length;
  const last = whole[next] === 45 && whole[next + 1] === 45;
  if (last) return { last, next };
  while (whole[next] === 32 || whole[next] === 9) next += 1;
  if (whole[next] === 13 && whole[next + 1] === 10) return { last, next: next + 2 };
  return whole[next] === 10 ? { last, next: next + 1 } : null;
}

function beforeBreak(whole: Buffer, at: number): number {
  return whole[at - 2] === 13 ? at - 2 : at - 1;
}

function readPart(part: Buffer): BodyPart {
  const { head, body } = splitHead(part);
  const headers = new Map(
    head.split(/\r?\n/).flatMap((line): readonly [string, string][] => {
      const colon = line.indexOf(':');
      return colon < 0 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
    }),
  );
  const encoding = (headers.get('content-transfer-encoding') ?? 'binary').toLowerCase();
  return {
    contentType: headers.get('content-type') ?? '',
    bytes: encoding === 'base64' ? decodeBase64(latin1(body)) : new Uint8Array(body),
  };
}

/** A part may begin with the empty line at once: it has no headers then. */
function splitHead(part: Buffer): { head: string; body: Buffer } {
  if (part[0] === 13 && part[1] === 10) return { head: '', body: part.subarray(2) };
  if (part[0] === 10) return { head: '', body: part.subarray(1) };
  const crlf = part.indexOf('\r\n\r\n');
  const lf = part.indexOf('\n\n');
  if (crlf >= 0 && (lf < 0 || crlf < lf))
    return { head: latin1(part.subarray(0, crlf)), body: part.subarray(crlf + 4) };
  if (lf >= 0) return { head: latin1(part.subarray(0, lf)), body: part.subarray(lf + 2) };
  throw badRequest('Malformed multipart body.');
}

function decodeBase64(text: string): Uint8Array {
  const compact = text.replace(/[\r\n\t ]/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) throw badRequest('Invalid base64 in multipart body.');
  return new Uint8Array(Buffer.from(compact, 'base64'));
}
