import { needString, signatureError } from './arguments';
import { authorize, SCOPES } from './authorize';
import { bytesOfBlob, createBlob } from './blob';
import { offered } from './offered';
import { exception, type ScriptLine } from './script-line';
import { signedBytes, unsignedBytes } from './signed-bytes';

type UrlFetchApp = GoogleAppsScript.URL_Fetch.UrlFetchApp;
type Response = GoogleAppsScript.URL_Fetch.HTTPResponse;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
/** Google's limits: 50 MB a body, 2 KB an address. */
const LARGEST_BODY = 50 * 1024 * 1024;
const LONGEST_URL = 2 * 1024;
/** What an address may hold only in percent signs. */
const NO_ADDRESS = /[\s"<>\\^`{|}]|%(?![0-9a-f]{2})/i;
const OPTIONS = [
  'url',
  'contentType',
  'headers',
  'method',
  'payload',
  'useIntranet',
  'validateHttpsCertificates',
  'followRedirects',
  'muteHttpExceptions',
  'escaping',
];
/** Headers that the service sets itself. */
const RESERVED_HEADERS = ['content-length', 'content-type', 'host', 'connection', 'transfer-encoding'];

/** One request on its way to the main thread; its body stands beside the JSON when there is one. */
type Outgoing = {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | undefined;
  readonly mute: boolean;
};

type AnswerShape = { readonly status: number; readonly headers: Readonly<Record<string, string>> };

function field(options: object, name: string): unknown {
  return (options as Record<string, unknown>)[name];
}

function bodyOf(
  line: ScriptLine,
  payload: unknown,
): { body: Uint8Array | undefined; contentType: string | undefined } {
  const form = 'application/x-www-form-urlencoded';
  if (payload === undefined || payload === null) return { body: undefined, contentType: undefined };
  if (typeof payload === 'string') return { body: line.host.utf8(payload), contentType: form };
  const blob = bytesOfBlob(payload);
  if (blob !== undefined) {
    const type: unknown = (payload as { getContentType?: () => unknown }).getContentType?.();
    return { body: blob, contentType: typeof type === 'string' ? type : 'application/octet-stream' };
  }
  if (Array.isArray(payload))
    return { body: unsignedBytes(line.host, 'UrlFetchApp.fetch', payload), contentType: form };
  if (typeof payload !== 'object') throw exception('Attribute provided with invalid value: payload');
  const pairs = Object.entries(payload as Record<string, unknown>).map(([name, value]) => {
    if (typeof value === 'object' && value !== null) {
      throw exception('not available in the local workspace: UrlFetchApp.fetch with a form of blobs');
    }
    return `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`;
  });
  return { body: line.host.utf8(pairs.join('&')), contentType: form };
}

function headersOf(options: object): Record<string, string> {
  const given = field(options, 'headers');
  const headers: Record<string, string> = {};
  if (given === undefined || given === null) return headers;
  if (typeof given !== 'object') throw exception('Attribute provided with invalid value: headers');
  for (const [name, value] of Object.entries(given)) {
    if (RESERVED_HEADERS.includes(name.toLowerCase())) {
      throw exception(`Attribute provided with invalid value: Header:${name}`);
    }
    headers[name.toLowerCase()] = String(value);
  }
  return headers;
}

function outgoing(line: ScriptLine, method: string, given: unknown): Outgoing {
  const options: object = typeof given === 'string' ? { url: given } : (given as object);
  if (typeof options !== 'object' || options === null) throw signatureError(method, [given]);
  const unknown = Object.keys(options).find((name) => !OPTIONS.includes(name));
  if (unknown !== undefined) throw exception(`Attribute provided with no value: ${unknown}`);
  const url = needString(method, [field(options, 'url')], 0);
  if (!/^https?:\/\/[^/\s]+/.test(url) || NO_ADDRESS.test(url)) throw exception(`Invalid argument: ${url}`);
  if (line.host.utf8(url).length > LONGEST_URL) throw exception('Limit Exceeded: URLFetch URL Length.');
  if (line.start.urlPrefixes && !line.start.urlPrefixes.some((prefix) => url.startsWith(prefix))) {
    throw exception(
      `Request to ${url} failed because the URL has not been whitelisted in the script manifest.`,
    );
  }
  const { body, contentType } = bodyOf(line, field(options, 'payload'));
  if (body !== undefined && body.length > LARGEST_BODY)
    throw exception('Limit Exceeded: URLFetch POST Size.');
  const verb = String(field(options, 'method') ?? (body === undefined ? 'get' : 'post')).toLowerCase();
  if (!METHODS.includes(verb)) throw exception('Attribute provided with invalid value: method');
  const type = field(options, 'contentType') ?? contentType;
  const headers = headersOf(options);
  return {
    url,
    method: verb.toUpperCase(),
    headers:
      body !== undefined && type !== undefined ? { ...headers, 'content-type': String(type) } : headers,
    body,
    mute: field(options, 'muteHttpExceptions') === true,
  };
}

function response(line: ScriptLine, answer: AnswerShape, body: string | Uint8Array): Response {
  const contentType = answer.headers['content-type'] ?? null;
  const bytes = (): Uint8Array => (typeof body === 'string' ? line.host.utf8(body) : body);
  const text = (charset = 'UTF-8'): string => {
    if (typeof body === 'string' && /^utf-?8$/i.test(charset)) return body;
    const decoded = line.host.text(bytes(), charset);
    if (decoded === undefined) throw exception('Invalid argument: charset');
    return decoded;
  };
  const headers = (): Record<string, string> =>
    Object.fromEntries(
      Object.entries(answer.headers).map(([name, value]) => [
        name.replace(/(^|-)[a-z]/g, (first) => first.toUpperCase()),
        value,
      ]),
    );
  return offered<Response>('HTTPResponse', {
    getAllHeaders: headers,
    getHeaders: headers,
    getResponseCode: () => answer.status,
    getContent: () => signedBytes(line.host, bytes()),
    getContentText: text,
    getBlob: () => createBlob(line, bytes(), contentType, null),
    getAs: (wanted: string) => createBlob(line, bytes(), contentType, null).getAs(wanted),
  });
}

/** UrlFetchApp: only Google's Sheets and Drive hosts are reached, through the workspace's own servers. */
export function createUrlFetchApp(line: ScriptLine): UrlFetchApp {
  const send = (method: string, requests: readonly Outgoing[]): Response[] => {
    const sent: Uint8Array[] = [];
    const shapes = requests.map(({ body, mute: _mute, ...shape }) => {
      if (body === undefined) return shape;
      sent.push(body);
      return { ...shape, bytesAt: sent.length - 1 };
    });
    const answers = line.call(method, shapes, sent) as readonly AnswerShape[];
    const bodies = line.replyBodies();
    return answers.map((answer, index) => {
      const body = bodies[index] ?? '';
      const request = requests[index];
      if (answer.status >= 400 && request !== undefined && !request.mute) {
        const host = /^https?:\/\/[^/?#]+/.exec(request.url)?.[0] ?? request.url;
        const text = typeof body === 'string' ? body : (line.host.text(body, 'UTF-8') ?? '');
        throw exception(
          `Request failed for ${host} returned code ${answer.status}. Truncated server response: ${text.slice(0, 400)} (use muteHttpExceptions option to examine full response)`,
        );
      }
      return response(line, answer, body);
    });
  };
  return offered<UrlFetchApp>('UrlFetchApp', {
    fetch: (url: string, options?: object) => {
      authorize(line, 'UrlFetchApp.fetch', SCOPES.externalRequest);
      if (typeof url !== 'string') throw signatureError('UrlFetchApp.fetch', [url]);
      const [only] = send('UrlFetchApp.fetch', [outgoing(line, 'UrlFetchApp.fetch', { ...options, url })]);
      if (only === undefined) throw exception(`Address unavailable: ${url}`);
      return only;
    },
    fetchAll: (requests: readonly unknown[]) => {
      authorize(line, 'UrlFetchApp.fetchAll', SCOPES.externalRequest);
      if (!Array.isArray(requests)) throw signatureError('UrlFetchApp.fetchAll', [requests]);
      if (requests.length === 0) return [];
      return send(
        'UrlFetchApp.fetchAll',
        requests.map((request: unknown) => outgoing(line, 'UrlFetchApp.fetchAll', request)),
      );
    },
  });
}
