import type { RestRequest } from '../core';
import { bareMimeType } from './conversion';
import { badRequest, invalidValue, notOffered } from './drive-refusal';
import { parseJsonObject } from './file-metadata';
import { boundaryOf, splitMultipart } from './multipart';

/** Drive takes far more; UrlFetch, which the office's calls go through, takes no more than this. */
const MAX_BODY_BYTES = 50 * 1024 * 1024;

export type UploadBody = {
  readonly metadata: Record<string, unknown>;
  readonly media: { readonly mimeType: string; readonly bytes: Uint8Array };
};

/** Reads the body of a call under /upload: plain media, or metadata and media as multipart/related. */
export function readUpload(request: RestRequest): UploadBody {
  if (request.body.length > MAX_BODY_BYTES) throw badRequest('Request payload size exceeds the limit.');
  const contentType = request.headers['content-type'] ?? '';
  switch (request.query.get('uploadType')) {
    case 'media':
      return { metadata: {}, media: { mimeType: typed(contentType), bytes: request.body } };
    case 'multipart':
      return readMultipart(request.body, contentType);
    case 'resumable':
      throw notOffered('uploadType=resumable');
    default:
      throw invalidValue('uploadType');
  }
}

function readMultipart(body: Uint8Array, contentType: string): UploadBody {
  const boundary = boundaryOf(contentType);
  if (boundary === null || bareMimeType(contentType) !== 'multipart/related')
    throw badRequest('A multipart upload needs the content type multipart/related with a boundary.');
  const [head, media, third] = splitMultipart(body, boundary);
  if (!head || !media || third)
    throw badRequest('Malformed multipart body: it must have exactly two parts, metadata and media.');
  if (bareMimeType(head.contentType) !== 'application/json')
    throw badRequest('The first part of a multipart upload must be application/json.');
  return {
    metadata: parseJsonObject(head.bytes),
    media: { mimeType: typed(media.contentType), bytes: media.bytes },
  };
}

function typed(contentType: string): string {
  return bareMimeType(contentType) || 'application/octet-stream';
}
