import type { DriveFile } from '../ports/drive';
import { list, record } from '../ports/json';
import type { Outcome } from '../ports/outcome';
import { valueFrom } from '../ports/value-from';
import { driveFileOf } from './drive-file';
import { listAddress, listManyAddress, readRequest } from './drive-requests';
import type { Http, HttpRequest } from './http';
import type { HttpAnswer } from './http-answer';
import type { SharedDrives } from './shared-drives';

/** An address may be 2 KB long. */
const FOLDERS_A_CALL = 18;

/** Goes out with the first wave of listings; `answered` gets what became of it. */
type Besides = { readonly request: HttpRequest; answered(made: Outcome<HttpAnswer>): void };

/** Drive refuses a whole list where one of its folders is gone: those are asked for one by one. */
export function listManyFolders(
  http: Http,
  drives: SharedDrives,
  parentIds: readonly string[],
  besides?: Besides,
): ReadonlyMap<string, readonly DriveFile[]> {
  const found = new Map<string, DriveFile[]>(parentIds.map((id) => [id, []]));
  const distinct = [...found.keys()];
  let open: { readonly ids: readonly string[]; readonly page: string }[] = [];
  for (let from = 0; from < distinct.length; from += FOLDERS_A_CALL) {
    open.push({ ids: distinct.slice(from, from + FOLDERS_A_CALL), page: '' });
  }
  let also = besides;
  while (open.length > 0) {
    const lists = open.map(({ ids, page }) => readRequest(listManyAddress(ids, page)));
    const made = http.send(also === undefined ? lists : [...lists, also.request]);
    const last = made[lists.length];
    if (last !== undefined) also?.answered(last);
    also = undefined;
    open = open.flatMap(({ ids }, index) => {
      const outcome = made[index];
      if (outcome === undefined) return [];
      if (outcome.kind === 'refused' && outcome.fault.kind === 'not-found')
        return ids.length === 1 ? [] : ids.map((id) => ({ ids: [id], page: '' }));
      const body = record(valueFrom(outcome, 'list folders').json());
      const files = filesIn(body, drives);
      for (const file of files) found.get(file.parentId)?.push(file);
      return typeof body.nextPageToken === 'string' ? [{ ids, page: body.nextPageToken }] : [];
    });
  }
  for (const files of found.values()) files.sort(oldestFirst);
  return found;
}

/** The children of folders, a request for each folder. */
export function listEachFolder(
  http: Http,
  drives: SharedDrives,
  parentIds: readonly string[],
  trashedToo = false,
): ReadonlyMap<string, readonly DriveFile[]> {
  const found = new Map<string, DriveFile[]>(parentIds.map((id) => [id, []]));
  let open = [...found.keys()].map((id) => ({ id, page: '' }));
  while (open.length > 0) {
    const made = http.send(open.map(({ id, page }) => readRequest(listAddress(id, page, trashedToo))));
    const answers = made.map((outcome) => valueFrom(outcome, 'list a folder'));
    open = open.flatMap(({ id }, index) => {
      const body = record(answers[index]?.json());
      found.get(id)?.push(...filesIn(body, drives));
      return typeof body.nextPageToken === 'string' ? [{ id, page: body.nextPageToken }] : [];
    });
  }
  for (const files of found.values()) files.sort(oldestFirst);
  return found;
}

function filesIn(body: Readonly<Record<string, unknown>>, drives: SharedDrives): readonly DriveFile[] {
  return list(body.files).map((file) => {
    drives.seen(file);
    return driveFileOf(file);
  });
}

function oldestFirst(left: DriveFile, right: DriveFile): number {
  return left.createdTime < right.createdTime ? -1 : left.createdTime > right.createdTime ? 1 : 0;
}
