import type { ServerResponse } from 'node:http';
import type { Workspace } from '../workspace/workspace';

/** `GET /local/changes`: one line for each burst of changes, as server-sent events, until the reader goes. */
export function streamChanges(workspace: Workspace, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  let revision = 0;
  let announced: NodeJS.Timeout | undefined;
  const tell = () => {
    announced = undefined;
    revision += 1;
    response.write(`data: ${JSON.stringify({ revision })}\n\n`);
  };
  tell();
  const stop = workspace.onChange(() => {
    announced ??= setTimeout(tell, 100);
  });
  response.on('close', () => {
    clearTimeout(announced);
    stop();
  });
}
