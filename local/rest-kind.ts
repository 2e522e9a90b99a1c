import type { RestRequest } from './core';

/** What a REST call is to Google's meters: latency and quota go by it, and the call log counts it. */
export type RestKind =
  | 'sheets.read'
  | 'sheets.write'
  | 'drive.read'
  | 'drive.list'
  | 'drive.write'
  | 'drive.upload'
  | 'drive.convert'
  | 'drive.copy'
  | 'drive.export'
  | 'drive.export-pdf'
  | 'other';

const GOOGLE_DOC = 'application/vnd.google-apps.document';
const GOOGLE_SHEET = 'application/vnd.google-apps.spreadsheet';

export function restKind(request: RestRequest): RestKind {
  if (request.path.startsWith('/v4/')) return sheetsKind(request);
  if (request.path.startsWith('/upload/drive/')) return converts(request) ? 'drive.convert' : 'drive.upload';
  return request.path.startsWith('/drive/') ? driveKind(request) : 'other';
}

function sheetsKind(request: RestRequest): RestKind {
  const readsByPost = /:(?:batchGetByDataFilter|getByDataFilter)$/.test(request.path);
  return request.method === 'GET' || readsByPost ? 'sheets.read' : 'sheets.write';
}

function driveKind(request: RestRequest): RestKind {
  if (request.path.endsWith('/copy')) return 'drive.copy';
  if (request.path.endsWith('/export')) {
    return request.query.get('mimeType') === 'application/pdf' ? 'drive.export-pdf' : 'drive.export';
  }
  if (request.method !== 'GET') return 'drive.write';
  return request.path === '/drive/v3/files' ? 'drive.list' : 'drive.read';
}

/** A multipart upload names the wanted type in its first part, within the first kilobytes. */
function converts(request: RestRequest): boolean {
  const head = Buffer.from(request.body.subarray(0, 4096)).toString('latin1');
  return (
    request.query.get('uploadType') === 'multipart' &&
    (head.includes(GOOGLE_DOC) || head.includes(GOOGLE_SHEET))
  );
}

/** Whether the call makes a Google Doc where it succeeds, for the day's count of documents. */
export function makesDocument(request: RestRequest): boolean {
  if (request.method !== 'POST') return false;
  if (request.path === '/drive/v3/files') return Buffer.from(request.body).includes(GOOGLE_DOC);
  return restKind(request) === 'drive.convert' || request.path.endsWith('/copy');
}
