import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RestAnswer } from '../core';
import { ToldFault, toldPortFault } from '../told-fault';
import type { Workspace } from '../workspace/workspace';
import { streamChanges } from './change-stream';
import { bearerOf, forbidden, unauthenticated } from './identity';
import { jsonAnswer, refusalAnswer } from './json-answer';
import { beginningRequest, MalformedRequest } from './local-requests';
import { localAnswer } from './local-routes';
import { BodyTooLarge, readRequest, UnreadableBody } from './read-request';
import { isFromThisMachine } from './same-machine';
import { type BeginOffice, type StandingOffice, standingOffice } from './standing-office';

/** Answers the page's own files: `/` and what it loads. */
export type PageRoutes = (path: string) => Promise<RestAnswer | undefined> | RestAnswer | undefined;

export type RunningServer = {
  readonly url: string;
  /** The office that is served: another one than at first where it has been begun anew. */
  workspace(): Promise<Workspace>;
  close(): Promise<void>;
};

/** Google's own paths; those of them that are not offered are answered in Google's way too. */
const REST_PATHS = ['/v4/', '/drive/', '/upload/', '/batch'];

/** Serves one workspace on 127.0.0.1; port 0 takes a free one. The workspace stays open when the server closes. */
export async function startServer(
  workspace: Workspace,
  options: { readonly port: number; readonly page?: PageRoutes; readonly begin?: BeginOffice },
): Promise<RunningServer> {
  const office = standingOffice(workspace, options.begin);
  const server = createServer((incoming, response) => {
    handle(office, options.page, incoming, response).catch((fault: unknown) => {
      const incident = `${Date.now().toString(36)}`;
      console.error(`incident ${incident}: ${incoming.method} ${incoming.url}:`, fault);
      if (response.headersSent) response.destroy();
      else if (fault instanceof ToldFault) send(response, refusalAnswer(507, fault.code, fault.message));
      else
        send(
          response,
          refusalAnswer(500, 'fault', `พื้นที่ทดลองทำงานไม่สำเร็จ ดูเลข ${incident} ในหน้าต่างที่เปิดโปรแกรมไว้`),
        );
    });
  });
  server.requestTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (fault) => reject(toldPortFault(fault, options.port)));
    try {
      server.listen(options.port, '127.0.0.1', resolve);
    } catch (fault) {
      reject(toldPortFault(fault, options.port));
    }
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    workspace: office.standing,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function handle(
  office: StandingOffice,
  page: PageRoutes | undefined,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isFromThisMachine(incoming.headers)) {
    send(response, refusalAnswer(403, 'forbidden', 'รับเฉพาะโปรแกรมและหน้าเว็บของเครื่องนี้'));
    return;
  }
  const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
  if (incoming.method === 'GET' && url.pathname === '/local/changes') {
    streamChanges(await office.standing(), response);
    // Whoever follows asks again, and hears of the other one.
    response.on(
      'close',
      office.onReplaced(() => response.end()),
    );
    return;
  }
  send(response, await answer(office, page, incoming, url));
}

async function answer(
  office: StandingOffice,
  page: PageRoutes | undefined,
  incoming: IncomingMessage,
  url: URL,
): Promise<RestAnswer> {
  try {
    const request = await readRequest(incoming, url);
    if (request === undefined) return refusalAnswer(405, 'method', `ไม่มีวิธี ${incoming.method}`);
    const workspace = await office.standing();
    if (REST_PATHS.some((prefix) => request.path.startsWith(prefix))) {
      const email = bearerOf(request);
      if (email === undefined) return unauthenticated(request);
      return (await workspace.knows(email)) ? await workspace.rest(request, email) : forbidden(request);
    }
    if (office.begin !== undefined && request.method === 'POST' && request.path === '/local/office')
      return jsonAnswer(200, await office.begin(await beginningRequest(request.body)));
    const local = request.path.startsWith('/local/') ? await localAnswer(workspace, request) : undefined;
    const found = local ?? (request.method === 'GET' ? await page?.(request.path) : undefined);
    return found ?? refusalAnswer(404, 'not-found', `ไม่มี ${request.method} ${request.path}`);
  } catch (fault) {
    if (fault instanceof MalformedRequest) return refusalAnswer(400, 'malformed', fault.message);
    if (fault instanceof BodyTooLarge) return refusalAnswer(413, 'too-large', fault.message);
    if (fault instanceof UnreadableBody) return refusalAnswer(400, 'malformed', fault.message);
    throw fault;
  }
}

function send(response: ServerResponse, answer: RestAnswer): void {
  response.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length });
  response.end(answer.body);
}
