import type { RestAnswer, RestRequest } from '../core';
import { jsonAnswer } from '../text-answer';
import { about } from './about';
import { bareMimeType, prepareContent } from './conversion';
import { copyFile } from './copy-file';
import { checkTypeOffered, createFile } from './create-file';
import { deleteFile, emptyTrash } from './delete-file';
import { type DriveCall, readableFile } from './drive-call';
import { type DriveFile, FOLDER, isEditorsFile } from './drive-file';
import { badRequest, DriveRefusal, invalidValue, notOffered } from './drive-refusal';
import { exportFile } from './export-file';
import { applyMask, below, type Mask, parseMask, type Shape } from './field-mask';
import {
  ABOUT_SHAPE,
  FILE_SHAPE,
  GENERATED_IDS_SHAPE,
  LIST_SHAPE,
  PERMISSION_LIST_SHAPE,
  PERMISSION_SHAPE,
} from './field-shapes';
import { bytesAnswer, emptyAnswer, partAnswer } from './file-answer';
import { decodeFileMetadata, parseJsonObject } from './file-metadata';
import { fileResource, permissionResource } from './file-resource';
import type { FoundMethod } from './find-method';
import { listFiles, pageSize } from './list-files';
import { COMMON_PARAMETERS, METHOD_PARAMETERS } from './method-shapes';
import { readContent } from './read-content';
import type { EffectivePermission } from './rights';
import {
  createPermission,
  deletePermission,
  getPermission,
  listPermissions,
  updatePermission,
} from './share-file';
import { updateFile } from './update-file';
import { readUpload } from './upload-body';

const FILE_DEFAULT = 'kind,id,name,mimeType';
const PERMISSION_DEFAULT = 'kind,id,type,role';

/** Serves one call of a known method: checks its parameters, runs it, and writes the fields asked for. */
export async function serveCall(
  call: DriveCall,
  method: FoundMethod,
  request: RestRequest,
): Promise<RestAnswer> {
  checkParameters(call, method);
  const { fileId, permissionId } = method;
  switch (method.name) {
    case 'about.get': {
      if (!call.query.get('fields'))
        throw new DriveRefusal(400, 'required', "The 'fields' parameter is required for this method.", {
          location: 'fields',
          locationType: 'parameter',
        });
      return masked(call, ABOUT_SHAPE, '*', () => about(call));
    }
    case 'files.create':
    case 'files.update':
      return fileAnswer(call, await writeFile(call, method, request));
    case 'files.copy': {
      const metadata = decodeFileMetadata(parseJsonObject(request.body), 'create');
      fileMask(call);
      return fileAnswer(call, await copyFile(call, fileId, metadata));
    }
    case 'files.get': {
      if (call.query.get('alt') !== 'media') return fileAnswer(call, readableFile(call, fileId));
      const content = readContent(call, fileId);
      return partAnswer(content.mimeType, content.bytes, request.headers.range);
    }
    case 'files.list':
      return masked(
        call,
        LIST_SHAPE,
        `kind,incompleteSearch,nextPageToken,files(${FILE_DEFAULT})`,
        (mask) => {
          const page = listFiles(call);
          return {
            kind: 'drive#fileList',
            incompleteSearch: false,
            nextPageToken: page.nextPageToken,
            files: page.files.map((file) => fileResource(call, file, below(mask, 'files'))),
          };
        },
      );
    case 'files.delete':
      deleteFile(call, fileId);
      return emptyAnswer();
    case 'files.emptyTrash':
      emptyTrash(call);
      return emptyAnswer();
    case 'files.export': {
      const mimeType = call.query.get('mimeType');
      if (!mimeType) throw requiredParameter('mimeType');
      return bytesAnswer(mimeType, await exportFile(call, fileId, bareMimeType(mimeType)));
    }
    case 'files.generateIds':
      return masked(call, GENERATED_IDS_SHAPE, '*', () => generateIds(call));
    case 'permissions.list':
      return masked(
        call,
        PERMISSION_LIST_SHAPE,
        `kind,nextPageToken,permissions(${PERMISSION_DEFAULT})`,
        () => permissionPage(call, listPermissions(call, fileId)),
      );
    case 'permissions.get':
      return permissionAnswer(call, () => getPermission(call, fileId, permissionId));
    case 'permissions.create':
      return permissionAnswer(call, () => createPermission(call, fileId, parseJsonObject(request.body)));
    case 'permissions.update':
      return permissionAnswer(call, () =>
        updatePermission(call, fileId, permissionId, parseJsonObject(request.body)),
      );
    case 'permissions.delete':
      deletePermission(call, fileId, permissionId);
      return emptyAnswer();
  }
}

function checkParameters(call: DriveCall, method: FoundMethod): void {
  const own: Readonly<Record<string, boolean>> = METHOD_PARAMETERS[method.name];
  for (const name of call.query.keys()) {
    const offered = Object.hasOwn(own, name)
      ? own[name]
      : Object.hasOwn(COMMON_PARAMETERS, name)
        ? COMMON_PARAMETERS[name]
        : undefined;
    if (offered === undefined)
      throw badRequest(
        `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
      );
    if (!offered) throw notOffered(`parameter ${name}`);
  }
  const alt = call.query.get('alt') ?? 'json';
  const media = method.name === 'files.get' || method.name === 'files.export';
  if (alt !== 'json' && !(alt === 'media' && media)) throw invalidValue('alt');
}

/** files.create and files.update, with or without content. The mask is read first: a bad one must change nothing. */
async function writeFile(call: DriveCall, method: FoundMethod, request: RestRequest): Promise<DriveFile> {
  const upload = method.isUpload ? readUpload(request) : null;
  const kind = method.name === 'files.create' ? 'create' : 'update';
  const metadata = decodeFileMetadata(upload?.metadata ?? parseJsonObject(request.body), kind);
  fileMask(call);
  if (kind === 'create') {
    const mimeType = metadata.mimeType ?? upload?.media.mimeType ?? 'application/octet-stream';
    checkTypeOffered(mimeType);
    const content = upload && (await prepareContent(upload.media.bytes, upload.media.mimeType, mimeType));
    return createFile(call, metadata, mimeType, content);
  }
  if (!upload) return updateFile(call, method.fileId, metadata, null);
  const file = readableFile(call, method.fileId);
  const mimeType =
    isEditorsFile(file) || file.mimeType === FOLDER
      ? file.mimeType
      : (metadata.mimeType ?? upload.media.mimeType);
  const content = await prepareContent(upload.media.bytes, upload.media.mimeType, mimeType);
  return updateFile(call, method.fileId, metadata, content);
}

function fileMask(call: DriveCall): Mask {
  return parseMask(call.query.get('fields') ?? FILE_DEFAULT, FILE_SHAPE);
}

function fileAnswer(call: DriveCall, file: DriveFile): RestAnswer {
  const mask = fileMask(call);
  return jsonAnswer(200, applyMask(fileResource(call, file, mask), mask));
}

function permissionAnswer(call: DriveCall, run: () => EffectivePermission): RestAnswer {
  return masked(call, PERMISSION_SHAPE, PERMISSION_DEFAULT, () => permissionResource(run()));
}

/** Reads the mask before the call takes effect, and applies it to what comes out. */
function masked(call: DriveCall, shape: Shape, usual: string, run: (mask: Mask) => unknown): RestAnswer {
  const mask = parseMask(call.query.get('fields') ?? usual, shape);
  return jsonAnswer(200, applyMask(run(mask), mask));
}

function permissionPage(call: DriveCall, permissions: readonly EffectivePermission[]) {
  const size = pageSize(call.query.get('pageSize'), permissions.length || 1, 100);
  const token = call.query.get('pageToken');
  if (token !== null && !/^\d+$/.test(token)) throw invalidValue('pageToken');
  const start = Number(token ?? '0');
  const end = start + size;
  return {
    kind: 'drive#permissionList',
    nextPageToken: end < permissions.length ? String(end) : undefined,
    permissions: permissions.slice(start, end).map(permissionResource),
  };
}

/** Ids for files that are still to be made: each may be used once. */
function generateIds(call: DriveCall) {
  const count = call.query.get('count') ?? '10';
  if (!/^\d+$/.test(count) || Number(count) < 1 || Number(count) > 1000) throw invalidValue('count');
  const space = call.query.get('space') ?? 'drive';
  if (space === 'appDataFolder') throw notOffered(`space=${space}`);
  if (space !== 'drive') throw invalidValue('space');
  const type = call.query.get('type') ?? 'files';
  if (type === 'shortcuts') throw notOffered(`type=${type}`);
  if (type !== 'files') throw invalidValue('type');
  const ids = Array.from({ length: Number(count) }, () => call.store.randomId());
  call.store.commit({ issue: ids });
  return { kind: 'drive#generatedIds', space, ids };
}

function requiredParameter(name: string) {
  return new DriveRefusal(400, 'required', `Required parameter: ${name}`, {
    location: name,
    locationType: 'parameter',
  });
}
