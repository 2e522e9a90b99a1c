import type { IncomingHttpHeaders } from 'node:http';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether a request comes from this machine's own programs or from the page that this server sent. A web page elsewhere can make
 * a browser connect to 127.0.0.1, also under a name of its own (DNS rebinding): Host and Origin give it away.
 */
export function isFromThisMachine(headers: IncomingHttpHeaders): boolean {
  if (!LOOPBACK.has(hostName(headers.host ?? ''))) return false;
  const site = headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') return false;
  const { origin } = headers;
  return origin === undefined || origin === `http://${headers.host}`;
}

function hostName(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase();
}
