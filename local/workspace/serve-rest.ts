import type { Caller, RestAnswer, RestRequest } from '../core';
import type { DrivePart } from '../drive/create-drive';
import type { SheetsPart } from '../sheets/create-sheets';
import { bodyText, jsonAnswer } from '../text-answer';

type Parts = { readonly drive: DrivePart; readonly sheets: SheetsPart };

/** One REST call to whichever of Google's services owns the path; what Sheets changes shows in Drive at once. */
export async function serveRest(parts: Parts, request: RestRequest, caller: Caller): Promise<RestAnswer> {
  if (request.path.startsWith('/drive/v3/') || request.path.startsWith('/upload/drive/v3/')) {
    return parts.drive.handle(request, caller);
  }
  if (!request.path.startsWith('/v4/')) {
    const message = `${request.method} ${request.path} is not available in the local workspace`;
    return jsonAnswer(501, { error: { code: 501, message, status: 'UNIMPLEMENTED' } });
  }
  const answer = await parts.sheets.handle(request, caller);
  if (request.method !== 'GET' && answer.status === 200) showInDrive(parts, request, answer, caller);
  return answer;
}

function showInDrive(parts: Parts, request: RestRequest, answer: RestAnswer, caller: Caller): void {
  const id = /^\/v4\/spreadsheets\/([^/:]+)/.exec(request.path)?.[1];
  if (id === undefined) {
    const made = JSON.parse(bodyText(answer)) as {
      readonly spreadsheetId?: string;
      readonly properties?: { readonly title?: string };
    };
    if (made.spreadsheetId === undefined) return;
    parts.drive.adoptSpreadsheet({ id: made.spreadsheetId, title: made.properties?.title ?? '' }, caller);
    return;
  }
  parts.drive.touch(id, caller);
  if (Buffer.from(request.body).includes('updateSpreadsheetProperties')) {
    parts.drive.renamedInSheets(id, parts.sheets.describe(id).name, caller);
  }
}
