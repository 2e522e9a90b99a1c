import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { RestRequest } from '../core';

const BODY_LIMIT = 50 * 1024 * 1024;
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

export class BodyTooLarge extends Error {}
export class UnreadableBody extends Error {}

const TOO_LARGE = 'เนื้อคำขอใหญ่กว่า 50 MB';

/** The whole body; `BodyTooLarge` beyond Google's 50 MB. */
async function readBody(incoming: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > BODY_LIMIT) throw new BodyTooLarge(TOO_LARGE);
    chunks.push(bytes);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** The body as it was before it was packed: some of Google's clients pack every body. */
async function unpacked(body: Uint8Array, encoding: string | undefined): Promise<Uint8Array> {
  const named = (encoding ?? 'identity').trim().toLowerCase();
  if (named === 'identity' || body.length === 0) return body;
  if (named !== 'gzip') throw new UnreadableBody(`ไม่รับเนื้อคำขอแบบ ${named} ให้ส่งแบบ gzip หรือไม่บีบอัด`);
  try {
    return new Uint8Array(await promisify(gunzip)(body, { maxOutputLength: BODY_LIMIT }));
  } catch (fault) {
    if (fault instanceof RangeError) throw new BodyTooLarge(TOO_LARGE);
    throw new UnreadableBody('เนื้อคำขอไม่ใช่ gzip อย่างที่ Content-Encoding บอก ให้บีบอัดใหม่หรือส่งโดยไม่บีบอัด');
  }
}

/** undefined where the method is none that Google's REST knows. */
export async function readRequest(incoming: IncomingMessage, url: URL): Promise<RestRequest | undefined> {
  // Google's clients send long reads by POST, name the method that they mean, and give its parameters in the body.
  const named = incoming.headers['x-http-method-override'] ?? incoming.method;
  const method = METHODS.find((known) => known === named);
  if (method === undefined) return undefined;
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
  const body = await unpacked(await readBody(incoming), incoming.headers['content-encoding']);
  const isForm = (headers['content-type'] ?? '')
    .toLowerCase()
    .startsWith('application/x-www-form-urlencoded');
  if (method !== 'GET' || incoming.method !== 'POST' || !isForm)
    return { method, path: url.pathname, query: url.searchParams, headers, body };
  const parameters = new URLSearchParams(Buffer.from(body).toString('utf8'));
  const query = new URLSearchParams([...url.searchParams, ...parameters]);
  return { method, path: url.pathname, query, headers, body: new Uint8Array(0) };
}
