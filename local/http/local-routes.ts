import type { RestAnswer, RestRequest } from '../core';
import { bangkokIso } from '../workspace/virtual-clock';
import type { Workspace } from '../workspace/workspace';
import { jsonAnswer, refusalAnswer } from './json-answer';
import {
  clockRequest,
  editRequest,
  email,
  faultRequest,
  MalformedRequest,
  runRequest,
} from './local-requests';

type Route = (workspace: Workspace, request: RestRequest) => Promise<RestAnswer> | RestAnswer;

/**
 * What this machine offers beside Google's REST. Beyond the office's contract: `sheet`, `mail` and `executions` draw the
 * page (shapes in page/protocol.ts), `files` writes register.xlsx, the Drive tree and the mails now.
 */
const ROUTES: Readonly<Record<string, Route>> = {
  'POST /local/run': async (workspace, request) => {
    const call = runRequest(request.body);
    if (!(await workspace.knows(call.as))) return unknownPerson(call.as);
    const answer = await workspace.run(call);
    return jsonAnswer(answer.error?.code === 'fault' ? 500 : 200, answer);
  },
  'POST /local/edit': async (workspace, request) => {
    const edit = editRequest(request.body);
    if (!(await workspace.knows(edit.as))) return unknownPerson(edit.as);
    const refusal = await workspace.edit(edit);
    return refusal === undefined ? jsonAnswer(200, { range: edit.range }) : jsonAnswer(400, refusal);
  },
  'GET /local/menu': async (workspace, request) => {
    const as = email(request.query.get('as'));
    return (await workspace.knows(as)) ? jsonAnswer(200, await workspace.menu(as)) : unknownPerson(as);
  },
  'GET /local/clock': (workspace) => jsonAnswer(200, { now: bangkokIso(workspace.clock()) }),
  'POST /local/clock': async (workspace, request) => {
    const { moment, idle } = clockRequest(request.body);
    const refusal = await workspace.setClock(moment, idle);
    return refusal === undefined
      ? jsonAnswer(200, { now: bangkokIso(workspace.clock()) })
      : jsonAnswer(400, refusal);
  },
  'GET /local/faults': ({ faults }) => jsonAnswer(200, faults.pending()),
  'POST /local/faults': ({ faults }, request) => {
    faults.add(faultRequest(request.body));
    return jsonAnswer(200, faults.pending());
  },
  'DELETE /local/faults': ({ faults }) => {
    faults.clear();
    return jsonAnswer(200, faults.pending());
  },
  'GET /local/state': async (workspace) => jsonAnswer(200, await workspace.state()),
  'GET /local/sheet': async (workspace, request) => {
    const as = email(request.query.get('as'));
    if (!(await workspace.knows(as))) return unknownPerson(as);
    const filterViewId = Number(request.query.get('filterViewId') ?? '') || undefined;
    const view = await workspace.sheetView(as, Number(request.query.get('sheetId')), filterViewId);
    return jsonAnswer('error' in view ? 400 : 200, view);
  },
  'GET /local/mail': (workspace, request) => {
    const mail = workspace.mail(request.query.get('file') ?? '');
    return mail === undefined ? refusalAnswer(404, 'not-found', 'ไม่มีจดหมายนี้') : jsonAnswer(200, mail);
  },
  'GET /local/executions': (workspace) => jsonAnswer(200, workspace.executions()),
  'POST /local/files': async (workspace) => {
    await workspace.writeFiles();
    return jsonAnswer(200, {});
  },
};

/** undefined where `/local/…` has no such route. */
export async function localAnswer(
  workspace: Workspace,
  request: RestRequest,
): Promise<RestAnswer | undefined> {
  const route = ROUTES[`${request.method} ${request.path}`];
  if (route === undefined) return undefined;
  try {
    return await route(workspace, request);
  } catch (fault) {
    if (fault instanceof MalformedRequest) return refusalAnswer(400, 'malformed', fault.message);
    throw fault;
  }
}

function unknownPerson(as: string): RestAnswer {
  return refusalAnswer(
    403,
    'not-staff',
    `${as} ไม่อยู่ในแท็บบุคลากร ผู้ปฏิบัติงานเท่านั้นที่เข้าได้ ให้เจ้าภาพเพิ่มในแท็บบุคลากรก่อน`,
  );
}
