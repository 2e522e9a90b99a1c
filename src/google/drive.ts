import type { Drive, NewDocument, ReplacedDocument, Room } from '../ports/drive';
import { DOCX_TYPE, PDF_TYPE, XLSX_TYPE } from '../ports/file-types';
import { record } from '../ports/json';
import type { Outcome } from '../ports/outcome';
import type { SheetsApi } from '../ports/sheets';
import { valueFrom } from '../ports/value-from';
import { driveFileOf, FILE_FIELDS } from './drive-file';
import { listEachFolder, listManyFolders } from './drive-listing';
import { drivePermissions } from './drive-permissions';
import {
  binaryRequest,
  documentRequest,
  downloadRequest,
  exportRequest,
  FILES,
  folderRequest,
  newSheetRequest,
  readRequest,
  replaceRequest,
  SHARED,
  STORAGE_REQUEST,
  trashRequest,
  updateRequest,
} from './drive-requests';
import { roomOf } from './drive-room';
import type { Http, HttpRequest } from './http';
import type { HttpAnswer } from './http-answer';
import { makeWorkbook } from './make-workbook';
import { withWorkbook } from './open-workbook';
import { sendOne } from './send-one';
import { createSharedDrives } from './shared-drives';

/** What can be the id of a file: anything else would be another address. */
const FILE_ID = /^[\w-]{1,200}$/;

/** Google gives at most so many ids at once. */
const MOST_IDS = 1000;

/** Drive v3 over the seam. What Google refuses and no caller asked to see becomes a Refusal or a GoogleError. */
export function createDrive(http: Http, sheets: SheetsApi): Drive {
  const drives = createSharedDrives();
  const all = (requests: readonly HttpRequest[], what: string): readonly HttpAnswer[] =>
    http.send(requests).map((made) => valueFrom(made, what));
  const one = (request: HttpRequest, what: string): HttpAnswer => valueFrom(sendOne(http, request), what);

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
      listEachFolder(http, drives, [parentId], options?.trashedToo === true).get(parentId) ?? [],
    listChildrenOf: (parentIds) => listEachFolder(http, drives, parentIds),
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
    ...drivePermissions(http),
    update(id, metadata) {
      one(updateRequest(id, metadata), `update the file ${id}`);
    },
    updateAll: (ids, metadata) => http.send(ids.map((id) => updateRequest(id, metadata))),
    trash(ids) {
      const made = http.send(ids.map(trashRequest));
      for (const outcome of made) {
        if (outcome.kind !== 'refused') valueFrom(outcome, 'trash a file');
        else if (outcome.fault.kind === 'no-right') console.warn(`not trashed: ${outcome.fault.message}`);
        else if (outcome.fault.kind !== 'not-found') valueFrom(outcome, 'trash a file');
      }
    },
  };
}

function mapMade<T, U>(made: Outcome<T>, map: (value: T) => U): Outcome<U> {
  return made.kind === 'done' ? { kind: 'done', value: map(made.value) } : made;
}

/** With a pre-generated id a repeat answers 409: the file is there. */
function existsOrThrow(outcome: Outcome<HttpAnswer>, what: string): void {
  if (outcome.kind === 'refused' && outcome.fault.kind === 'conflict') return;
  valueFrom(outcome, what);
}
