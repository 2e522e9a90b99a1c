import type { RestRequest } from '../core';

/** What takes virtual time. `size` of a latency is bytes sent and received for REST, values for stores, else 1. */
export type LatencyKind =
  | 'sheets.read'
  | 'sheets.write'
  | 'drive.get'
  | 'drive.list'
  | 'drive.write'
  /** Makes a folder. */
  | 'drive.folder'
  /** Gives, changes or takes a permission. */
  | 'drive.share'
  | 'drive.upload'
  | 'drive.convert'
  | 'drive.copy'
  | 'drive.download'
  | 'drive.export'
  | 'drive.export-pdf'
  /** On top of the slowest request; size = number of requests. */
  | 'url-fetch.all'
  /** The script's own work to fill one document before it is uploaded; size = bytes of the document. */
  | 'script.fill'
  | 'properties.get'
  | 'properties.set'
  | 'cache.get'
  | 'cache.put'
  | 'lock'
  | 'mail.send'
  | 'mail.quota'
  | 'triggers.read'
  | 'triggers.write'
  | 'spreadsheet.describe'
  /** Cells by SpreadsheetApp; size = cells. */
  | 'spreadsheet.read'
  | 'ui'
  /** An empty call from the sidebar to the script. */
  | 'sidebar-call';

const WRITES = /^\/v4\/spreadsheets(?:$|\/[^/:]+(?::batchUpdate$|\/values(?::batchUpdate|:batchClear)))/;

/** Which latency a REST request has. A conversion shows in the metadata's Google type of a multipart upload. */
export function latencyKindOf(request: RestRequest): LatencyKind {
  const { method, path } = request;
  if (path.startsWith('/v4/')) {
    const writes =
      method === 'PUT' || (method === 'POST' && (WRITES.test(path) || /:(append|clear)$/.test(path)));
    return writes ? 'sheets.write' : 'sheets.read';
  }
  if (path.startsWith('/upload/')) {
    const head = Buffer.from(request.body.subarray(0, 2000)).toString('utf8');
    return head.includes('application/vnd.google-apps.') ? 'drive.convert' : 'drive.upload';
  }
  if (/\/copy$/.test(path)) return 'drive.copy';
  if (/\/export$/.test(path))
    return request.query.get('mimeType') === 'application/pdf' ? 'drive.export-pdf' : 'drive.export';
  if (method !== 'GET') return writeKindOf(request);
  if (request.query.get('alt') === 'media') return 'drive.download';
  return /\/(files|permissions)$/.test(path) ? 'drive.list' : 'drive.get';
}

const FOLDER = 'application/vnd.google-apps.folder';

function writeKindOf({ method, path, body }: RestRequest): LatencyKind {
  if (/\/permissions(?:$|\/)/.test(path)) return 'drive.share';
  const makes = method === 'POST' && path === '/drive/v3/files';
  return makes && Buffer.from(body).includes(FOLDER) ? 'drive.folder' : 'drive.write';
}
