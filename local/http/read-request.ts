import type { IncomingMessage } from 'node:http';
import type { RestRequest } from '../core';

const BODY_LIMIT = 50 * 1024 * 1024;
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

export class BodyTooLarge extends Error {}

/** The whole body; `BodyTooLarge` beyond Google's 50 MB. */
async function readBody(incoming: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > BODY_LIMIT) throw new BodyTooLarge('เนื้อคำขอใหญ่กว่า 50 MB');
    chunks.push(bytes);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** undefined where the method is none that Google's REST knows. */
export async function readRequest(incoming: IncomingMessage, url: URL): Promise<RestRequest | undefined> {
  // Google's clients send long reads by POST and name the method that they mean.
  const named = incoming.headers['x-http-method-override'] ?? incoming.method;
  const method = METHODS.find((known) => known === named);
  if (method === undefined) return undefined;
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
  return { method, path: url.pathname, query: url.searchParams, headers, body: await readBody(incoming) };
}
