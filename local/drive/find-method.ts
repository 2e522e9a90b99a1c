import { DriveRefusal, notOffered } from './drive-refusal';
import { COLLECTIONS_NOT_OFFERED, FILE_METHODS_NOT_OFFERED, type MethodName } from './method-shapes';

export type FoundMethod = {
  readonly name: MethodName;
  readonly fileId: string;
  readonly permissionId: string;
  readonly isUpload: boolean;
};

function unknown() {
  return new DriveRefusal(404, 'notFound', 'Not Found');
}

/** Which method a call means, by HTTP method and path. */
export function findMethod(httpMethod: string, path: string): FoundMethod {
  const found = /^(\/upload)?\/drive\/v3\/(.*)$/.exec(path);
  if (!found) throw unknown();
  const isUpload = found[1] !== undefined;
  const steps = (found[2] ?? '').replace(/\/$/, '').split('/').map(decodeStep);
  const [collection = '', fileId = '', below = '', permissionId = ''] = steps;
  if (steps.length > 4) throw below === 'comments' ? notOffered('replies') : unknown();
  const at = (name: MethodName): FoundMethod => ({ name, fileId, permissionId, isUpload });
  if (isUpload && collection !== 'files') throw unknown();
  if (collection === 'about' && steps.length === 1 && httpMethod === 'GET') return at('about.get');
  if (collection !== 'files') throw isNotOffered(collection) ? notOffered(collection) : unknown();
  const name = isUpload
    ? uploadMethod(httpMethod, steps.length)
    : steps.length <= 2
      ? fileMethod(httpMethod, fileId)
      : belowFile(httpMethod, below, permissionId);
  if (!name) throw unknown();
  return at(name);
}

function uploadMethod(httpMethod: string, depth: number): MethodName | null {
  if (depth === 1 && httpMethod === 'POST') return 'files.create';
  return depth === 2 && httpMethod === 'PATCH' ? 'files.update' : null;
}

function fileMethod(httpMethod: string, fileId: string): MethodName | null {
  if (fileId === 'generateCseToken') throw notOffered('files.generateCseToken');
  if (fileId.includes(':')) throw notOffered(fileId.slice(fileId.indexOf(':') + 1));
  switch (httpMethod) {
    case 'GET':
      if (fileId === '') return 'files.list';
      return fileId === 'generateIds' ? 'files.generateIds' : 'files.get';
    case 'POST':
      return fileId === '' ? 'files.create' : null;
    case 'PATCH':
      return fileId === '' ? null : 'files.update';
    case 'DELETE':
      if (fileId === '') return null;
      return fileId === 'trash' ? 'files.emptyTrash' : 'files.delete';
    default:
      return null;
  }
}

function belowFile(httpMethod: string, below: string, permissionId: string): MethodName | null {
  if (below === 'permissions') return permissionMethod(httpMethod, permissionId);
  if (below === 'copy' && permissionId === '' && httpMethod === 'POST') return 'files.copy';
  if (below === 'export' && permissionId === '' && httpMethod === 'GET') return 'files.export';
  const name = below.replace(/:.*$/, '');
  if (FILE_METHODS_NOT_OFFERED.some((known) => known === name)) throw notOffered(`files.${name}`);
  if (isNotOffered(name)) throw notOffered(name);
  return null;
}

function permissionMethod(httpMethod: string, permissionId: string): MethodName | null {
  const one = permissionId !== '';
  switch (httpMethod) {
    case 'GET':
      return one ? 'permissions.get' : 'permissions.list';
    case 'POST':
      return one ? null : 'permissions.create';
    case 'PATCH':
      return one ? 'permissions.update' : null;
    case 'DELETE':
      return one ? 'permissions.delete' : null;
    default:
      return null;
  }
}

function isNotOffered(collection: string): boolean {
  return COLLECTIONS_NOT_OFFERED.some((known) => known === collection);
}

function decodeStep(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    throw unknown();
  }
}
