/** Requests to the workspace on this machine, each made as a person. */
import { asObject, asText } from './json';

/** What the workspace refused, in its words. */
export class Refused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'Refused';
    this.code = code;
  }
}

/** The code of a request that did not reach the workspace. */
export const noLine = 'no-line';

async function reach(path: string, request?: RequestInit): Promise<Response> {
  try {
    return await fetch(path, request);
  } catch {
    throw new Refused(
      noLine,
      'ติดต่อพื้นที่ทำงานบนเครื่องนี้ไม่ได้ งานที่บันทึกแล้วยังอยู่ครบ ดูว่า npm start ยังทำงานอยู่ แล้วลองใหม่',
    );
  }
}

async function refusedBy(answer: Response): Promise<Refused> {
  const text = await answer.text();
  try {
    const error = asObject(asObject(JSON.parse(text)).error);
    return new Refused(asText(error.code) || String(answer.status), asText(error.message) || text);
  } catch {
    return new Refused(String(answer.status), text || answer.statusText);
  }
}

async function jsonOf(answer: Response): Promise<unknown> {
  if (!answer.ok) throw await refusedBy(answer);
  return answer.status === 204 ? {} : answer.json();
}

function query(parameters: Readonly<Record<string, string | number>>): string {
  return new URLSearchParams(
    Object.entries(parameters).map(([name, value]) => [name, String(value)]),
  ).toString();
}

/** `GET /local/…` */
export async function askLocal(
  path: string,
  parameters: Readonly<Record<string, string | number>> = {},
): Promise<unknown> {
  return jsonOf(await reach(`/local/${path}?${query(parameters)}`));
}

/** `GET /local/…` as it came: equal texts tell that nothing has changed. */
export async function askLocalText(
  path: string,
  parameters: Readonly<Record<string, string | number>>,
): Promise<string> {
  const answer = await reach(`/local/${path}?${query(parameters)}`);
  if (!answer.ok) throw await refusedBy(answer);
  return answer.text();
}

/** `POST /local/…` */
export async function tellLocal(path: string, body: unknown): Promise<unknown> {
  return jsonOf(
    await reach(`/local/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );
}

/** `DELETE /local/…` */
export async function dropLocal(path: string): Promise<unknown> {
  return jsonOf(await reach(`/local/${path}`, { method: 'DELETE' }));
}

export type RestOptions = {
  readonly method?: string;
  readonly parameters?: Readonly<Record<string, string | number>>;
  readonly contentType?: string;
  readonly body?: BodyInit;
};

async function rest(email: string, path: string, options: RestOptions): Promise<Response> {
  const answer = await reach(`${path}?${query(options.parameters ?? {})}`, {
    method: options.method ?? 'GET',
    headers: {
      Authorization: `Bearer ${email}`,
      ...(options.contentType === undefined ? {} : { 'Content-Type': options.contentType }),
    },
    ...(options.body === undefined ? {} : { body: options.body }),
  });
  if (!answer.ok) throw await refusedBy(answer);
  return answer;
}

/** Google's REST, as this person. */
export async function askRest(email: string, path: string, options: RestOptions = {}): Promise<unknown> {
  return jsonOf(await rest(email, path, options));
}

export async function askRestBytes(email: string, path: string, options: RestOptions = {}): Promise<Blob> {
  return (await rest(email, path, options)).blob();
}
