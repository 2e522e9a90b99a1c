import type {
  Drive,
  DriveFile,
  NewDocument,
  Permission,
  ReplacedDocument,
  Room,
  Share,
} from '../ports/drive';
import { list, record } from '../ports/json';
import type { GoogleFault, Outcome } from '../ports/outcome';
import type { SheetsApi } from '../ports/sheets';
import { valueFrom } from '../ports/value-from';
import { DOCX_TYPE, driveFileOf, FILE_FIELDS, PDF_TYPE, XLSX_TYPE } from './drive-file';
import {
  binaryRequest,
  documentRequest,
  downloadRequest,
  exportRequest,
  FILES,
  folderRequest,
  listAddress,
  listManyAddress,
  newSheetRequest,
  readRequest,
  replaceRequest,
  SHARED,
  STORAGE_REQUEST,
  writeRequest,
} from './drive-requests';
import type { Http, HttpRequest } from './http';
import type { HttpAnswer } from './http-answer';
import { makeWorkbook } from './make-workbook';
import { withWorkbook } from './open-workbook';
import { createSharedDrives, type SharedDrives } from './shared-drives';

/** An address may be 2 KB long. */
const FOLDERS_A_CALL = 18;
/** What can be the id of a file: anything else would be another address. */
const FILE_ID = /^[\w-]{1,200}$/;

/** Goes out with the first wave of listings; `answered` gets what became of it. */
type Besides = { readonly request: HttpRequest; answered(made: Outcome<HttpAnswer>): void };

/** Drive refuses a whole list where one of its folders is gone: those are asked for one by one. */
function listManyFolders(
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

function filesIn(body: Readonly<Record<string, unknown>>, drives: SharedDrives): readonly DriveFile[] {
  return list(body.files).map((file) => {
    drives.seen(file);
    return driveFileOf(file);
  });
}

/** Google gives at most so many ids at once. */
const MOST_IDS = 1000;

/** Drive v3 over the seam. What Google refuses and no caller asked to see becomes a Refusal or a GoogleError. */
export function createDrive(http: Http, sheets: SheetsApi): Drive {
  const drives = createSharedDrives();
  const all = (requests: readonly HttpRequest[], what: string): readonly HttpAnswer[] =>
    http.send(requests).map((made) => valueFrom(made, what));
  const one = (request: HttpRequest, what: string): HttpAnswer => valueFrom(sendOne(http, request), what);

  function listChildrenOf(
    parentIds: readonly string[],
    trashedToo = false,
  ): ReadonlyMap<string, readonly DriveFile[]> {
    const found = new Map<string, DriveFile[]>(parentIds.map((id) => [id, []]));
    let open = [...found.keys()].map((id) => ({ id, page: '' }));
    while (open.length > 0) {
      const answers = all(
        open.map(({ id, page }) => readRequest(listAddress(id, page, trashedToo))),
        'list a folder',
      );
      open = open.flatMap(({ id }, index) => {
        const body = record(answers[index]?.json());
        found.get(id)?.push(...filesIn(body, drives));
        return typeof body.nextPageToken === 'string' ? [{ id, page: body.nextPageToken }] : [];
      });
    }
    for (const files of found.values()) files.sort(oldestFirst);
    return found;
  }

  return {
    generateIds(count) {
      const counts = Array.from({ length: Math.ceil(count / MOST_IDS) }, (_, at) =>
        Math.min(MOST_IDS, count - at * MOST_IDS),
      );
      const answers = all(
        counts.map((some) => readRequest(`${FILES}/generateIds?count=${some}&space=drive&type=files`)),
        'generate ids',
      );
      return answers.flatMap((answer) => {
        const { ids } = record(answer.json());
        return Array.isArray(ids) ? ids.map(String) : [];
      });
    },
    createFolders(folders) {
      const made = drives.make(http.send, folders, folderRequest);
      made.forEach((outcome, index) => {
        existsOrThrow(outcome, `create the folder ${folders[index]?.name}`);
      });
    },
    listChildren: (parentId, options) =>
      listChildrenOf([parentId], options?.trashedToo === true).get(parentId) ?? [],
    listChildrenOf: (parentIds) => listChildrenOf(parentIds),
    listManyAndRoom(parentIds) {
      let room: Room;
      const children = listManyFolders(http, drives, parentIds, {
        request: STORAGE_REQUEST,
        answered: (made) => {
          room = roomOf(made);
        },
      });
      return { children, room };
    },
    room: () => roomOf(sendOne(http, STORAGE_REQUEST)),
    listManyFolders: (parentIds) => listManyFolders(http, drives, parentIds),
    files(ids) {
      const asked = ids.filter((id) => FILE_ID.test(id));
      const made = http.send(
        asked.map((id) => readRequest(`${FILES}/${id}?${SHARED}&fields=${FILE_FIELDS}`)),
      );
      const found = new Map(
        made.map((outcome, at) => {
          const gone = outcome.kind === 'refused' && outcome.fault.kind === 'not-found';
          if (gone) return [asked[at], undefined];
          const json = valueFrom(outcome, 'read a file').json();
          drives.seen(json);
          return [asked[at], driveFileOf(json)];
        }),
      );
      return ids.map((id) => found.get(id));
    },
    exportDocx: (ids) =>
      all(
        ids.map((id) => exportRequest(id, DOCX_TYPE)),
        'export a document',
      ).map((answer) => answer.bytes()),
    exportPdf: (ids) =>
      all(
        ids.map((id) => exportRequest(id, PDF_TYPE)),
        'export a PDF',
      ).map((answer) => answer.bytes()),
    createSheet: (name, parentId) =>
      driveFileOf(one(newSheetRequest(name, parentId), `make ${name}`).json()).id,
    exportXlsx: (id) => one(exportRequest(id, XLSX_TYPE), 'export a workbook').bytes(),
    download: (id) => one(downloadRequest(id), 'download a file').bytes(),
    createDocuments: (documents) =>
      drives
        .make(http.send, documents, documentRequest)
        .map((made) => mapMade(made, (answer) => driveFileOf(answer.json()))),
    documentsAtOnce: () => http.width(),
    awaitTurn: (count) => http.awaitTurn(count),
    seenPace: () => http.seenPace(),
    goOnAt: (pace) => http.goOnAt(pace),
    putDocuments: (documents) =>
      drives
        .make<NewDocument | ReplacedDocument>(http.sendOnce, documents, (one, saysWhoShares) =>
          'id' in one ? replaceRequest(one) : documentRequest(one, saysWhoShares),
        )
        .map((made) => mapMade(made, (answer) => driveFileOf(answer.json()))),
    createBinaries(files) {
      const made = drives.make(http.send, files, binaryRequest);
      made.forEach((outcome, index) => {
        existsOrThrow(outcome, `create the file ${files[index]?.name}`);
      });
    },
    withWorkbook: (file, work) => withWorkbook({ http, sheets }, file, work),
    makeWorkbook: (workbook) => makeWorkbook({ http, sheets }, workbook),
    share: (share) => faultFor(sendOne(http, shareRequest(share)), share.email),
    shareEach: (shares) =>
      http.send(shares.map(shareRequest)).map((made, at) => faultFor(made, shares[at]?.email ?? '')),
    permissions(fileId) {
      const url = `${FILES}/${fileId}/permissions?${SHARED}&pageSize=100&fields=nextPageToken,permissions(id,emailAddress,domain,role,type,permissionDetails(role,inherited))`;
      return pagesOf(http, url, 'permissions').map(permissionOf);
    },
    isSharedByLink(fileId) {
      const url = `${FILES}/${fileId}/permissions?${SHARED}&pageSize=100&fields=nextPageToken,permissions(type)`;
      return pagesOf(http, url, 'permissions').some(({ type }) => type === 'anyone' || type === 'domain');
    },
    unshare({ fileId, permissionId, email }) {
      const url = `${FILES}/${fileId}/permissions/${permissionId}?${SHARED}`;
      const fault = faultFor(sendOne(http, writeRequest('delete', url)), email);
      return fault?.kind === 'not-found' ? undefined : fault;
    },
    update(id, metadata) {
      one(writeRequest('patch', `${FILES}/${id}?${SHARED}&fields=id`, metadata), `update the file ${id}`);
    },
    updateAll: (ids, metadata) =>
      http.send(ids.map((id) => writeRequest('patch', `${FILES}/${id}?${SHARED}&fields=id`, metadata))),
    trash(ids) {
      const made = http.send(
        ids.map((id) => writeRequest('patch', `${FILES}/${id}?${SHARED}&fields=id`, { trashed: true })),
      );
      for (const outcome of made) {
        if (outcome.kind !== 'refused') valueFrom(outcome, 'trash a file');
        else if (outcome.fault.kind === 'no-right') console.warn(`not trashed: ${outcome.fault.message}`);
        else if (outcome.fault.kind !== 'not-found') valueFrom(outcome, 'trash a file');
      }
    },
  };
}

/** An account without a limit of its own has none to tell; where the question itself fails, the work tells more than it would. */
function roomOf(made: Outcome<HttpAnswer>): Room {
  if (made.kind !== 'done') return undefined;
  const { limit, usage } = record(record(made.value.json()).storageQuota);
  return typeof limit === 'string' ? Number(limit) - Number(usage ?? 0) : undefined;
}

/** Where Drive tells no details, the right counts as given on the file itself. */
function permissionOf({
  id,
  emailAddress,
  domain,
  role,
  permissionDetails,
}: Readonly<Record<string, unknown>>): Permission {
  const details = Array.isArray(permissionDetails) ? permissionDetails.map(record) : [{ role }];
  const roleWhere = (inherited: boolean): string =>
    String(details.find((one) => (one.inherited === true) === inherited)?.role ?? '');
  return {
    id: String(id ?? ''),
    email: String(emailAddress ?? domain ?? ''),
    direct: roleWhere(false),
    inherited: roleWhere(true),
  };
}

function shareRequest({ fileId, email, role, type }: Share): HttpRequest {
  const url = `${FILES}/${fileId}/permissions?${SHARED}&sendNotificationEmail=false&fields=id`;
  const whom = type === 'domain' ? { domain: email } : { emailAddress: email };
  return writeRequest('post', url, { type: type ?? 'user', role, ...whom });
}

function sendOne(http: Http, request: HttpRequest): Outcome<HttpAnswer> {
  return http.send([request])[0] ?? { kind: 'unknown', cause: 'never sent' };
}

function mapMade<T, U>(made: Outcome<T>, map: (value: T) => U): Outcome<U> {
  return made.kind === 'done' ? { kind: 'done', value: map(made.value) } : made;
}

/** With a pre-generated id a repeat answers 409: the file is there. */
function existsOrThrow(outcome: Outcome<HttpAnswer>, what: string): void {
  if (outcome.kind === 'refused' && outcome.fault.kind === 'conflict') return;
  valueFrom(outcome, what);
}

function faultFor(outcome: Outcome<HttpAnswer>, email: string): GoogleFault | undefined {
  if (outcome.kind === 'done') return undefined;
  if (outcome.kind === 'refused') return { ...outcome.fault, message: `${email}: ${outcome.fault.message}` };
  return { kind: 'unavailable', status: 0, reason: 'lost', message: `${email}: ${outcome.cause}` };
}

function pagesOf(http: Http, url: string, field: string): readonly Readonly<Record<string, unknown>>[] {
  const found: Readonly<Record<string, unknown>>[] = [];
  let page = '';
  do {
    const address = page === '' ? url : `${url}&pageToken=${encodeURIComponent(page)}`;
    const body = record(
      valueFrom(sendOne(http, { method: 'get', url: address, repeatable: true }), `list ${field}`).json(),
    );
    const entries = body[field];
    if (Array.isArray(entries)) found.push(...entries.map(record));
    page = typeof body.nextPageToken === 'string' ? body.nextPageToken : '';
  } while (page !== '');
  return found;
}

function oldestFirst(left: DriveFile, right: DriveFile): number {
  return left.createdTime < right.createdTime ? -1 : left.createdTime > right.createdTime ? 1 : 0;
}
