import type { RestAnswer, RestRequest } from '../core';
import { bodyText } from '../text-answer';
import type { Workspace } from '../workspace/workspace';

type Query = Readonly<Record<string, string | readonly string[]>>;

/** Google's REST as one person, without a network between. Every call throws on anything but 2xx. */
export type Person = {
  call(method: RestRequest['method'], path: string, query?: Query, body?: unknown): Promise<RestAnswer>;
  /** The same, with the answer read as JSON. */
  json(method: RestRequest['method'], path: string, query?: Query, body?: unknown): Promise<unknown>;
  /** One multipart upload; gives the new file's id. */
  upload(metadata: Readonly<Record<string, unknown>>, type: string, bytes: Uint8Array): Promise<string>;
};

export function asPerson(workspace: Pick<Workspace, 'rest'>, email: string): Person {
  const send = async (
    method: RestRequest['method'],
    path: string,
    query: Query,
    contentType: string,
    body: Uint8Array,
  ): Promise<RestAnswer> => {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      for (const each of typeof value === 'string' ? [value] : value) search.append(name, each);
    }
    const headers = {
      authorization: `Bearer ${email}`,
      ...(body.length > 0 && { 'content-type': contentType, 'content-length': String(body.length) }),
    };
    const answer = await workspace.rest({ method, path, query: search, headers, body }, email);
    if (answer.status < 300) return answer;
    throw new Error(`${method} ${path} as ${email}: ${answer.status} ${bodyText(answer)}`);
  };
  const person: Person = {
    call: (method, path, query = {}, body = undefined) =>
      send(
        method,
        path,
        query,
        'application/json',
        Buffer.from(body === undefined ? '' : JSON.stringify(body)),
      ),
    async json(method, path, query, body) {
      const answer = await person.call(method, path, query, body);
      const text = bodyText(answer);
      return text === '' ? undefined : JSON.parse(text);
    },
    async upload(metadata, type, bytes) {
      const boundary = 'between-the-parts-of-an-upload';
      const head = `--${boundary}\r\ncontent-type: application/json; charset=UTF-8\r\n\r\n${JSON.stringify(metadata)}\r\n--${boundary}\r\ncontent-type: ${type}\r\n\r\n`;
      const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
      const query = { uploadType: 'multipart', fields: 'id' };
      const answer = await send(
        'POST',
        '/upload/drive/v3/files',
        query,
        `multipart/related; boundary=${boundary}`,
        body,
      );
      const made: unknown = JSON.parse(bodyText(answer));
      return String((made as { readonly id?: unknown }).id);
    },
  };
  return person;
}
