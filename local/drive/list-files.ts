import { createHash } from 'node:crypto';
import { type DriveCall, myRoot } from './drive-call';
import type { DriveFile } from './drive-file';
import { fileNotFound, invalidValue, notOffered } from './drive-refusal';
import { asSearched } from './file-changes';
import { rootIdOf } from './file-tree';
import { compareFiles } from './order-files';
import { parseQuery, type Query } from './query-language';
import { matches, namedParents, type QueryView, readsSearchIndex, requiredParent } from './query-match';
import { atLeast } from './rights';

export type FilePage = { readonly files: readonly DriveFile[]; readonly nextPageToken?: string };

const DEFAULT_PAGE = 100;
const MAX_PAGE = 1000;

/** files.list: what the caller may read and `q` names, trashed files included unless `q` leaves them out. */
export function listFiles(call: DriveCall): FilePage {
  checkScope(call);
  const q = call.query.get('q') ?? '';
  const query = q.trim() === '' ? null : parseQuery(q);
  const found = search(call, query).sort(compareFiles(call.query.get('orderBy') ?? ''));
  const size = pageSize(call.query.get('pageSize'), DEFAULT_PAGE, MAX_PAGE);
  const stamp = createHash('sha256')
    .update(JSON.stringify([call.me, q, call.query.get('orderBy') ?? '']))
    .digest('hex')
    .slice(0, 16);
  const start = pageStart(call.query.get('pageToken'), stamp, found);
  const files = found.slice(start, start + size);
  const last = files.at(-1);
  if (!last || start + size >= found.length) return { files };
  const token = Buffer.from(JSON.stringify([stamp, last.id, start + size])).toString('base64url');
  return { files, nextPageToken: `~!!~${token}` };
}

function checkScope(call: DriveCall): void {
  const { query } = call;
  const spaces = query.get('spaces') ?? 'drive';
  if (spaces !== 'drive') {
    if (spaces.split(',').every((space) => space === 'drive' || space === 'appDataFolder'))
      throw notOffered(`spaces=${spaces}`);
    throw invalidValue('spaces');
  }
  const corpora = query.get('corpora') ?? 'user';
  if (corpora === 'drive' || corpora === 'domain') throw notOffered(`corpora=${corpora}`);
  if (corpora !== 'user' && corpora !== 'allDrives') throw invalidValue('corpora');
  if (spansDrives(call) && query.get('supportsAllDrives') !== 'true') throw invalidValue('supportsAllDrives');
}

function spansDrives({ query }: DriveCall): boolean {
  return query.get('includeItemsFromAllDrives') === 'true' || query.get('corpora') === 'allDrives';
}

function search(call: DriveCall, query: Query | null): DriveFile[] {
  const { tree } = call.store;
  const view: QueryView = {
    me: call.me,
    project: call.project,
    myRootId: rootIdOf(call.me),
    isTrashed: tree.isTrashed,
    hasRole: (file, email, role) => {
      const right = call.rightTo(file, email);
      if (role === 'owners') return right === 'owner';
      return atLeast(right, role === 'writers' ? 'writer' : 'reader');
    },
    isSharedWithMe: (file) =>
      file.owner !== call.me &&
      file.permissions.some((permission) => permission.type === 'user' && permission.target === call.me),
  };
  const lags = query !== null && readsSearchIndex(query);
  const found: DriveFile[] = [];
  for (const file of candidates(call, query)) {
    if (file.isRoot || !atLeast(call.rightTo(file), 'reader')) continue;
    if (file.drive !== undefined && !spansDrives(call)) continue;
    const seen = lags ? asSearched(file, call.now) : file;
    if (seen && (query === null || matches(query, seen, view))) found.push(file);
  }
  return found;
}

/**
 * A query that names its folder looks at that folder only. One that the caller cannot read, wherever in the query it stands, is 404,
 * with no id in the sentence, as Drive has it.
 */
function candidates(call: DriveCall, query: Query | null): Iterable<DriveFile> {
  const { tree } = call.store;
  if (query === null) return tree.all();
  for (const id of namedParents(query)) {
    const folder = id === 'root' ? myRoot(call) : tree.get(id);
    if (!folder || !atLeast(call.rightTo(folder), 'reader')) throw fileNotFound('');
  }
  const parent = requiredParent(query);
  if (parent === null) return tree.all();
  return tree.children(parent === 'root' ? myRoot(call).id : parent);
}

/** A page size above the most that Drive gives counts as the most. */
export function pageSize(text: string | null, usual: number, most: number): number {
  if (text === null) return usual;
  if (!/^\d+$/.test(text) || Number(text) < 1) throw invalidValue('pageSize');
  return Math.min(Number(text), most);
}

/** A page goes on after the last file of the one before, also when files have come or gone in between. */
function pageStart(token: string | null, stamp: string, found: readonly DriveFile[]): number {
  if (token === null || token === '') return 0;
  const [of, lastId, offset] = readToken(token);
  if (of !== stamp || typeof lastId !== 'string' || typeof offset !== 'number')
    throw invalidValue('pageToken');
  const last = found.findIndex((file) => file.id === lastId);
  return last >= 0 ? last + 1 : offset;
}

function readToken(token: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(token.replace(/^~!!~/, ''), 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
