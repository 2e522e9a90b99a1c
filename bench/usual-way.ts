import type { Bundle } from '../local/apps-script/dependencies';
import type { GoogleSettings } from '../local/google-settings';
import { asPerson } from '../local/office/as-person';
import { succeeded } from '../local/office/succeeded';
import { openWorkspace } from '../local/workspace/open-workspace';
import { type Cost, costOf } from './measure';

/**
 * How such documents are usually made: for each row copy the template, open the copy, replace each placeholder, save, write the link.
 * Copies, reads and links are calls of the workspace, on its clock. DocumentApp and the Docs API are not in the workspace: their time
 * passes as sleep, by this table. Its figures are guesses from what tutorials and answers report (four to five seconds a document).
 */
const DOCUMENT_MS = { open: 700, replace: 8, save: 900 } as const;
/** Docs API: batchUpdate in ms (a guess), and writes a minute for one user (Google's published quota). */
const DOCS_API = { batchUpdate: 1200, writesAMinute: 60 } as const;
/** Placeholders of an agreement, and of each indicator in its table. */
function placeholders(indicators: number): number {
  return 12 + 3 * indicators;
}
/** Wider waves of copies meet "User rate limit exceeded". */
const WAVE = 10;
const ME = 'clerk@usual.example';

export type UsualWay = { readonly oneByOne: Cost; readonly fetchAll: Cost };

/** Both forms for n documents: as tutorials show it, and as well as a careful script can with fetchAll and the Docs API. */
export function usualWay(n: number, indicators: number, google: GoogleSettings): Promise<UsualWay> {
  return bothForms(project(indicators), n, google);
}

/** A script's `oneByOne` and `together`, each in a workspace of its own, called again until all n are done. */
async function bothForms(bundle: Bundle, n: number, google: GoogleSettings): Promise<UsualWay> {
  const costs = [];
  for (const name of ['oneByOne', 'together']) {
    const workspace = await openWorkspace({ office: 'empty', bundle, google });
    succeeded('setUpYear', await workspace.run({ as: ME, function: 'setUpYear', args: [] }));
    const folderId = (await workspace.state()).rootFolderId;
    const metadata = { name: 'แม่แบบ', mimeType: 'application/vnd.google-apps.document', parents: [folderId] };
    const templateId = await asPerson(workspace, ME).upload(
      metadata,
      'text/plain',
      Buffer.from('คำรับรอง {{ชื่อ}}'),
    );
    const cost = await costOf(workspace, async () => {
      for (let done = 0; done < n; ) {
        const answer = await workspace.run({ as: ME, function: name, args: [templateId, folderId, done, n] });
        done = Number(succeeded(name, answer));
      }
    });
    costs.push(cost);
    await workspace.close();
  }
  const [oneByOne, fetchAll] = costs;
  if (oneByOne === undefined || fetchAll === undefined) throw new Error('both ways are measured');
  return { oneByOne, fetchAll };
}

function project(indicators: number): Bundle {
  return {
    code: `
var DRIVE = 'https://www.googleapis.com/drive/v3/files/';
var SHEETS = 'https://sheets.googleapis.com/v4/spreadsheets/';
function setUpYear() { return true; }
function ask(method, url, body) {
  return { url: url, method: method, muteHttpExceptions: true, contentType: 'application/json',
    headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() }, payload: body && JSON.stringify(body) };
}
function fetchOne(request) { return UrlFetchApp.fetch(request.url, request); }
function copyOf(templateId, folderId, row) {
  return ask('post', DRIVE + templateId + '/copy?fields=id', { name: 'คำรับรอง ' + row, parents: [folderId] });
}
function readRows() {
  fetchOne(ask('get', SHEETS + sheetId() + '/values/A1:Z1000'));
}
function sheetId() { return SpreadsheetApp.getActiveSpreadsheet().getId(); }
function writeLinks(first, links) {
  var range = 'A' + (first + 2) + ':A' + (first + 1 + links.length);
  var values = links.map(function (link) { return [link]; });
  fetchOne(ask('put', SHEETS + sheetId() + '/values/' + range + '?valueInputOption=RAW', { values: values }));
}
function idOf(answer) {
  if (answer.getResponseCode() !== 200) return null;
  return JSON.parse(answer.getContentText()).id;
}
var MOST_MS = 300000;
function oneByOne(templateId, folderId, done, n) {
  var started = Date.now();
  var first = done;
  var links = [];
  readRows();
  while (done < n && Date.now() - started < MOST_MS) {
    var id = idOf(fetchOne(copyOf(templateId, folderId, done)));
    if (id === null) { Utilities.sleep(1000); continue; }
    Utilities.sleep(${DOCUMENT_MS.open} + ${DOCUMENT_MS.replace * placeholders(indicators)} + ${DOCUMENT_MS.save});
    links.push(id);
    done += 1;
  }
  // setValue of each row is kept back by Sheets and sent once.
  writeLinks(first, links);
  return done;
}
function together(templateId, folderId, done, n) {
  var started = Date.now();
  var written = 0;
  readRows();
  while (done < n && Date.now() - started < MOST_MS) {
    var rows = [];
    for (var row = done; row < Math.min(n, done + ${WAVE}); row += 1) rows.push(row);
    var ids = [];
    while (ids.length < rows.length) {
      var answers = UrlFetchApp.fetchAll(rows.slice(ids.length).map(function (row) { return copyOf(templateId, folderId, row); }));
      var made = answers.map(idOf).filter(function (id) { return id !== null; });
      ids = ids.concat(made);
      if (made.length < answers.length) Utilities.sleep(1000);
    }
    written += rows.length;
    var allowedAt = started + Math.max(0, written - ${DOCS_API.writesAMinute}) * ${60_000 / DOCS_API.writesAMinute};
    Utilities.sleep(${DOCS_API.batchUpdate} + 500 + Math.max(0, allowedAt - Date.now()));
    writeLinks(done, ids);
    done += rows.length;
  }
  return done;
}
`,
    html: {},
    manifest: MANIFEST,
  };
}

const MANIFEST: Bundle['manifest'] = {
  timeZone: 'Asia/Bangkok',
  oauthScopes: [
    'https://www.googleapis.com/auth/drive',
    'https://www.googleapis.com/auth/spreadsheets.currentonly',
    'https://www.googleapis.com/auth/script.external_request',
    'https://www.googleapis.com/auth/script.container.ui',
    'https://www.googleapis.com/auth/userinfo.email',
  ],
};

/**
 * How a round is usually opened: a row, a folder and a share for each indicator. Nothing is frozen, protected or mailed. Its best
 * form makes the folders and shares in waves and writes all rows at once.
 */
export function usualOpening(n: number, google: GoogleSettings): Promise<UsualWay> {
  return bothForms({ code: OPENING, html: {}, manifest: MANIFEST }, n, google);
}

const OPENING = `
var DRIVE = 'https://www.googleapis.com/drive/v3/files';
var SHEETS = 'https://sheets.googleapis.com/v4/spreadsheets/';
var MOST_MS = 300000;
function setUpYear() { return true; }
function ask(method, url, body) {
  return { url: url, method: method, muteHttpExceptions: true, contentType: 'application/json',
    headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() }, payload: body && JSON.stringify(body) };
}
function folderOf(folderId, row) {
  return ask('post', DRIVE + '?fields=id', { name: 'ตัวชี้วัด ' + row, mimeType: 'application/vnd.google-apps.folder', parents: [folderId] });
}
function shareOf(id, row) {
  return ask('post', DRIVE + '/' + id + '/permissions?sendNotificationEmail=false', { type: 'user', role: 'writer', emailAddress: 'owner' + (row % 20) + '@usual.example' });
}
function writeRows(first, count) {
  var values = [];
  for (var row = 0; row < count; row += 1) values.push([first + row, 'ตัวชี้วัด', 'ร้อยละ', 80]);
  var range = 'A' + (first + 2) + ':D' + (first + 1 + count);
  var url = SHEETS + SpreadsheetApp.getActiveSpreadsheet().getId() + '/values/' + range + '?valueInputOption=RAW';
  UrlFetchApp.fetch(url, ask('put', url, { values: values }));
}
function taken(answer) { return answer.getResponseCode() === 200; }
function oneByOne(templateId, folderId, done, n) {
  var started = Date.now();
  while (done < n && Date.now() - started < MOST_MS) {
    var made = folderOf(folderId, done);
    var answer = UrlFetchApp.fetch(made.url, made);
    if (!taken(answer)) { Utilities.sleep(1000); continue; }
    var share = shareOf(JSON.parse(answer.getContentText()).id, done);
    while (!taken(UrlFetchApp.fetch(share.url, share))) Utilities.sleep(1000);
    writeRows(done, 1);
    done += 1;
  }
  return done;
}
function allOf(requests) {
  var answers = [];
  while (answers.length < requests.length) {
    var sent = UrlFetchApp.fetchAll(requests.slice(answers.length, answers.length + ${WAVE}));
    var good = sent.filter(taken);
    answers = answers.concat(good);
    if (good.length < sent.length) Utilities.sleep(1000);
  }
  return answers;
}
function together(templateId, folderId, done, n) {
  var count = Math.min(n - done, 300);
  var rows = [];
  for (var row = done; row < done + count; row += 1) rows.push(row);
  var ids = allOf(rows.map(function (row) { return folderOf(folderId, row); })).map(function (answer) { return JSON.parse(answer.getContentText()).id; });
  allOf(ids.map(function (id, at) { return shareOf(id, done + at); }));
  writeRows(done, count);
  return done + count;
}
`;
