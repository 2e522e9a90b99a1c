import type { NewBinary, NewDocument, NewFolder, ReplacedDocument } from '../ports/drive';
import { DOCUMENT_TYPE, DOCX_TYPE, FOLDER_TYPE, PDF_TYPE, SPREADSHEET_TYPE } from '../ports/file-types';
import { FILE_FIELDS, TEMPORARY } from './drive-file';
import type { HttpRequest } from './http';
import { multipartRelated } from './multipart';

/**
 * Drive v3 requests as they go over the wire; shared drives work everywhere (supportsAllDrives). Only its owner shares a file
 * of the office's, but for what only operators write: a folder's setting does not reach what lies in it. In a shared drive a file
 * may not say so (`saysWhoShares`).
 */

export const FILES = 'https://www.googleapis.com/drive/v3/files';
export const UPLOAD = 'https://www.googleapis.com/upload/drive/v3/files';
export const SHARED = 'supportsAllDrives=true';
const PAGE_SIZE = 1000;

export function readRequest(url: string): HttpRequest {
  return { method: 'get', url, repeatable: true };
}

/** A write whose repetition changes nothing. */
export function writeRequest(method: 'post' | 'patch' | 'delete', url: string, json?: unknown): HttpRequest {
  return { method, url, ...(json === undefined ? {} : { json }), repeatable: true, paced: true };
}

/** A file's metadata: what is not named stays. */
export function updateRequest(id: string, metadata: unknown): HttpRequest {
  return writeRequest('patch', `${FILES}/${id}?${SHARED}&fields=id`, metadata);
}

export function trashRequest(id: string): HttpRequest {
  return updateRequest(id, { trashed: true });
}

/** With a pre-generated id: a repeat answers 409. */
export function folderRequest(folder: NewFolder, saysWhoShares: boolean): HttpRequest {
  return writeRequest('post', `${FILES}?${SHARED}&fields=id`, {
    id: folder.id,
    name: folder.name,
    mimeType: FOLDER_TYPE,
    parents: [folder.parentId],
    ...(saysWhoShares ? { writersCanShare: false } : {}),
    ...(folder.properties ? { properties: folder.properties } : {}),
  });
}

/** Converts on the way in; Google gives no say in its id, so it is never repeated blindly. */
export function documentRequest(document: NewDocument, saysWhoShares: boolean): HttpRequest {
  const metadata = {
    name: document.name,
    mimeType: DOCUMENT_TYPE,
    parents: [document.parentId],
    ...(saysWhoShares ? { writersCanShare: document.writersCanShare === true } : {}),
    properties: document.properties,
  };
  return {
    method: 'post',
    url: `${UPLOAD}?uploadType=multipart&${SHARED}&fields=${FILE_FIELDS}`,
    multipart: multipartRelated(metadata, DOCX_TYPE, document.docx),
    repeatable: false,
    paced: true,
  };
}

export function binaryRequest(file: NewBinary, saysWhoShares: boolean): HttpRequest {
  const metadata = {
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    parents: [file.parentId],
    ...(saysWhoShares ? { writersCanShare: false } : {}),
    ...(file.properties ? { properties: file.properties } : {}),
  };
  return {
    method: 'post',
    url: `${UPLOAD}?uploadType=multipart&${SHARED}&fields=id`,
    multipart: multipartRelated(metadata, file.mimeType, file.bytes),
    repeatable: true,
    paced: true,
  };
}

/** Replaces a Google Doc's whole body and its properties; the same content twice is the same document. */
export function replaceRequest(document: ReplacedDocument): HttpRequest {
  const metadata = { mimeType: DOCUMENT_TYPE, properties: document.properties };
  return {
    method: 'patch',
    url: `${UPLOAD}/${document.id}?uploadType=multipart&${SHARED}&fields=${FILE_FIELDS}`,
    multipart: multipartRelated(metadata, DOCX_TYPE, document.docx),
    repeatable: true,
    paced: true,
  };
}

export function listAddress(parentId: string, page: string, trashedToo: boolean): string {
  return filesAddress(`'${parentId}' in parents${trashedToo ? '' : ' and trashed = false'}`, page);
}

/** Children of several folders in one call, trashed ones too. */
export function listManyAddress(parentIds: readonly string[], page: string): string {
  return filesAddress(parentIds.map((id) => `'${id}' in parents`).join(' or '), page);
}

function filesAddress(query: string, page: string): string {
  const token = page === '' ? '' : `&pageToken=${encodeURIComponent(page)}`;
  return `${FILES}?q=${encodeURIComponent(query)}&pageSize=${PAGE_SIZE}&${SHARED}&includeItemsFromAllDrives=true&fields=nextPageToken,files(${FILE_FIELDS})${token}`;
}

/** What the caller's storage holds and may hold. */
export const STORAGE_REQUEST = readRequest(
  'https://www.googleapis.com/drive/v3/about?fields=storageQuota(limit,usage)',
);

/** A Google Doc as .docx or PDF, a Sheet as .xlsx: at most 10 MB. */
export function exportRequest(id: string, mimeType: string): HttpRequest {
  const url = `${FILES}/${id}/export?mimeType=${encodeURIComponent(mimeType)}`;
  return { ...readRequest(url), gives: mimeType === PDF_TYPE ? 'bytes' : 'zip' };
}

/** A binary file's content. */
export function downloadRequest(id: string): HttpRequest {
  return { ...readRequest(`${FILES}/${id}?${SHARED}&alt=media`), gives: 'bytes' };
}

/** Google gives the Sheet its id, so a lost answer is never followed by a second creation. */
export function newSheetRequest(name: string, parentId: string): HttpRequest {
  return {
    method: 'post',
    url: `${FILES}?${SHARED}&fields=id`,
    json: { name, mimeType: SPREADSHEET_TYPE, parents: [parentId], properties: TEMPORARY },
    repeatable: false,
    paced: true,
  };
}
