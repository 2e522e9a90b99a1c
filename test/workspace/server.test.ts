import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { type RunningServer, startServer } from '../../local/http/server';
import { openWorkspace } from '../../local/workspace/open-workspace';
import type { Workspace } from '../../local/workspace/workspace';
import { tinyBundle } from './tiny-bundle';

const me = 'khomsan@office.example';
let workspace: Workspace;
let server: RunningServer;

beforeEach(async () => {
  workspace = await openWorkspace({ office: 'empty', bundle: tinyBundle });
  server = await startServer(workspace, { port: 0 });
});
afterEach(async () => {
  await server.close();
  await workspace.close();
});

type Answer = { readonly status: number; readonly body: unknown };

async function send(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const answer = await fetch(`${server.url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: await answer.json() };
}
function run(name: string, ...args: unknown[]) {
  return send('POST', '/local/run', { as: me, function: name, args });
}
function sheetPath() {
  return `/v4/spreadsheets/${workspace.spreadsheetId}`;
}

/** Node's own client: fetch would not let Host be set. */
function statusWith(headers: Record<string, string>, path = '/local/state'): Promise<number> {
  return new Promise((resolve, reject) => {
    request(`${server.url}${path}`, { headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

describe('the door', () => {
  test('asks for a token as Google does', async () => {
    const { status, body } = await send('GET', sheetPath());
    expect(status).toBe(401);
    expect(body).toMatchObject({ error: { code: 401, status: 'UNAUTHENTICATED' } });
    const drive = await send('GET', '/drive/v3/files');
    expect(drive.body).toMatchObject({
      error: {
        code: 401,
        errors: [{ reason: 'required', location: 'Authorization', locationType: 'header' }],
      },
    });
  });

  test('takes a token that is no address for none', async () => {
    const { status, body } = await send('GET', sheetPath(), undefined, { authorization: 'Bearer abc' });
    expect(status).toBe(401);
    expect(body).toMatchObject({
      error: { message: expect.stringContaining('invalid authentication credentials') },
    });
  });

  test('turns away a page of another site and a name of another machine', async () => {
    expect(await statusWith({})).toBe(200);
    expect(await statusWith({ host: 'evil.example' })).toBe(403);
    expect(await statusWith({ origin: 'http://evil.example' })).toBe(403);
    expect(await statusWith({ origin: 'null' })).toBe(403);
    expect(await statusWith({ origin: server.url })).toBe(200);
    expect(await statusWith({ 'sec-fetch-site': 'cross-site' })).toBe(403);
  });

  test('says what it does not offer', async () => {
    const batch = await send('POST', '/batch/drive/v3', {}, { authorization: `Bearer ${me}` });
    expect(batch.status).toBe(501);
    expect(batch.body).toMatchObject({
      error: { code: 501, message: expect.stringContaining('/batch/drive/v3') },
    });
    for (const [method, path, body] of [
      ['GET', '/local/nothing'],
      ['GET', '/local/menu'],
      ['POST', '/local/run', []],
      ['POST', '/local/run', { as: me, function: 'count', args: 'x' }],
      ['POST', '/local/edit', { as: me, range: "'ก'!A1", values: 'x' }],
      ['POST', '/local/edit', { as: me, range: ' ', values: [['x']] }],
      ['POST', '/local/clock', { now: 'พรุ่งนี้' }],
      ['POST', '/local/faults', { call: '*', after: 0, how: '503' }],
      ['POST', '/local/faults', { call: '*', after: 1, how: '503', as: me }],
    ] as const) {
      const { body: told } = await send(method, path, body);
      expect([path, (told as { error: { message: string } }).error.message]).toEqual([
        path,
        expect.stringMatching(/[ก-๙]/),
      ]);
    }
    expect((await send('GET', '/local/nothing')).status).toBe(404);
    expect((await send('PUT', '/local/run', {})).status).toBe(404);
    expect((await send('POST', '/local/run', { as: me })).status).toBe(400);
    expect((await send('POST', '/local/run', { as: 'nobody', function: 'count' })).status).toBe(400);
  });
});

describe('a function called from outside', () => {
  test('gives its result', async () => {
    expect(await run('count')).toEqual({ status: 200, body: { result: 1 } });
    expect(await run('count')).toEqual({ status: 200, body: { result: 2 } });
  });

  test('gives its refusal with 200 and its fault with 500', async () => {
    expect(await run('refuse')).toEqual({
      status: 200,
      body: { error: { code: 'busy', message: 'มีผู้อื่นกำลังทำงาน' } },
    });
    const { status, body } = await run('fail');
    expect(status).toBe(500);
    expect(body).toEqual({ error: { code: 'fault', message: 'broken', incident: expect.any(String) } });
  });

  test('is refused when its name ends in _ or no such global exists', async () => {
    for (const name of ['hidden_', 'nothing', 'Math', 'constructor', 'eval']) {
      const { status, body } = await run(name);
      expect(status).toBe(200);
      expect(body).toMatchObject({ error: { code: 'not-offered' } });
    }
  });
});

describe('a long read', () => {
  test('comes by POST with its parameters in the body, as Google’s clients send it', async () => {
    const ask = async (path: string, body: string) => {
      const answer = await fetch(`${server.url}${path}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${me}`,
          'content-type': 'application/x-www-form-urlencoded',
          'x-http-method-override': 'GET',
        },
        body,
      });
      return [answer.status, await answer.json()];
    };
    expect(
      await ask(`${sheetPath()}/values:batchGet`, 'ranges=A1&ranges=B2%3AC3&fields=valueRanges.range'),
    ).toEqual([
      200,
      {
        valueRanges: [{ range: expect.stringMatching(/!A1$/) }, { range: expect.stringMatching(/!B2:C3$/) }],
      },
    ]);
    expect(await ask('/drive/v3/files?pageSize=1', 'q=name+%3D+%27no%27&fields=files(id)')).toEqual([
      200,
      { files: [] },
    ]);
  });
});

describe('a body', () => {
  const put = async (body: Buffer, encoding: string) => {
    const answer = await fetch(`${server.url}${sheetPath()}/values/A1?valueInputOption=RAW`, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${me}`,
        'content-type': 'application/json',
        'content-encoding': encoding,
      },
      body,
    });
    return [answer.status, await answer.json()];
  };

  test('may be packed, as some of Google’s clients send it', async () => {
    const body = Buffer.from(JSON.stringify({ values: [['ก']] }));
    expect(await put(gzipSync(body), 'gzip')).toEqual([200, expect.objectContaining({ updatedCells: 1 })]);
    expect(await put(body, 'identity')).toEqual([200, expect.objectContaining({ updatedCells: 1 })]);
  });

  test('that is not packed as it says, or unpacks to too much, is refused', async () => {
    const body = Buffer.from(JSON.stringify({ values: [['ก']] }));
    expect((await put(body, 'gzip'))[0]).toBe(400);
    expect((await put(body, 'br'))[0]).toBe(400);
    expect((await put(gzipSync(Buffer.alloc(51 * 1024 * 1024)), 'gzip'))[0]).toBe(413);
  });
});

describe('the menu', () => {
  test('is what onOpen builds', async () => {
    expect(await send('GET', `/local/menu?as=${me}`)).toEqual({
      status: 200,
      body: [
        { kind: 'menu', caption: 'เมนู', entries: [{ kind: 'command', caption: 'นับ', function: 'count' }] },
      ],
    });
  });
});

describe('the clock', () => {
  const set = (now: string) => send('POST', '/local/clock', { now });

  test('stands until it is set and never goes back', async () => {
    const start = { now: '2026-10-01T08:00:00+07:00' };
    await run('count');
    expect((await send('GET', '/local/clock')).body).toEqual(start);
    expect((await set('2026-10-01T09:00:00+07:00')).body).toEqual({ now: '2026-10-01T09:00:00+07:00' });
    expect((await set('2026-10-01T02:30:00Z')).body).toEqual({ now: '2026-10-01T09:30:00+07:00' });
    expect(await set('2026-10-01T09:00:00+07:00')).toEqual({
      status: 400,
      body: {
        error: {
          code: 'clock-goes-forward',
          message: 'นาฬิกาเดินถึง 2026-10-01T09:30:00+07:00 แล้ว ตั้งย้อนหลังไม่ได้ ให้ตั้งเป็นเวลานี้หรือหลังจากนี้',
        },
      },
    });
    for (const day of ['2027-02-29', '2026-11-31'])
      expect((await set(`${day}T09:00:00+07:00`)).status).toBe(400);
    expect((await send('GET', '/local/clock')).body).toEqual({ now: '2026-10-01T09:30:00+07:00' });
    expect((await set('2026-10-02')).status).toBe(400);
    expect((await set('2569-10-02T09:00:00+07:00')).status).toBe(400);
    const odd = { now: '2026-10-02T09:00:00+07:00', idle: 'perhaps' };
    expect((await send('POST', '/local/clock', odd)).status).toBe(400);
  });

  test('fires what falls due on the way, each at its time, once', async () => {
    await run('layTriggers');
    await set('2026-10-01T11:59:00+07:00');
    await set('2026-10-01T11:59:30+07:00');
    const lines = (await run('notes')).body as { readonly result: readonly string[] };
    const hours = lines.result.map((line) => /^sweep 2026-10-01T(\d\d):/.exec(line)?.[1]);
    expect(hours).toEqual([...hours].sort());
    expect(new Set(hours).size).toBe(hours.length);
    expect(hours.length).toBeGreaterThanOrEqual(3);
  });
});

describe('an edit by hand', () => {
  test('lands in the cell and rings the doorbell before it is answered', async () => {
    await run('layTriggers');
    const range = "'ชีต1'!B2";
    expect((await send('POST', '/local/edit', { as: me, range, values: [['85%']] })).status).toBe(200);
    expect((await run('notes')).body).toEqual({ result: ['edit B2 0.85'] });
    const path = `${sheetPath()}/values/${encodeURIComponent(range)}?valueRenderOption=UNFORMATTED_VALUE`;
    const read = await send('GET', path, undefined, { authorization: `Bearer ${me}` });
    expect(read.body).toMatchObject({ values: [[0.85]] });
  });

  test('of no tab is refused in words', async () => {
    const answer = await send('POST', '/local/edit', { as: me, range: "'none'!A1", values: [['x']] });
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({
      error: { code: 'invalid-range', message: expect.stringContaining('ต้องเป็นแท็บและช่องที่มี') },
    });
  });
});

describe('an office that started empty', () => {
  test('belongs to whoever sets it up', async () => {
    expect((await send('GET', '/local/state')).body).toMatchObject({ owner: '', rootFolderId: '' });
    expect((await run('setUpYear')).body).toEqual({ result: me });
    const { body } = await send('GET', '/local/state');
    expect(body).toMatchObject({ owner: me, spreadsheetId: workspace.spreadsheetId });
    const file = await send('GET', `/drive/v3/files/${workspace.spreadsheetId}?fields=owners`, undefined, {
      authorization: `Bearer ${me}`,
    });
    expect(file.body).toMatchObject({ owners: [{ emailAddress: me }] });
  });

  test('knows only its people once บุคลากร names them', async () => {
    const owner = { authorization: `Bearer ${me}` };
    await run('setUpYear');
    const requests = [{ addSheet: { properties: { title: 'บุคลากร' } } }];
    await send('POST', `${sheetPath()}:batchUpdate`, { requests }, owner);
    const values = [
      ['รหัส', 'อีเมล'],
      ['P001', 'Director@office.example'],
    ];
    const path = `${sheetPath()}/values/${encodeURIComponent("'บุคลากร'!A1:B2")}?valueInputOption=RAW`;
    expect((await send('PUT', path, { values }, owner)).status).toBe(200);
    const stranger = await send('GET', sheetPath(), undefined, {
      authorization: 'Bearer stranger@else.example',
    });
    expect(stranger.status).toBe(403);
    expect(stranger.body).toMatchObject({ error: { code: 403, status: 'PERMISSION_DENIED' } });
    expect((await send('GET', '/local/menu?as=stranger@else.example')).status).toBe(403);
    expect((await send('GET', '/local/menu?as=director@office.example')).status).toBe(200);
  });
});

describe('faults asked for from outside', () => {
  const fault = (body: unknown) => send('POST', '/local/faults', body);

  test('strike, and are listed until they have', async () => {
    const kill = { call: 'Properties.setProperty', after: 1, how: 'kill-after' };
    expect(await fault(kill)).toEqual({ status: 200, body: [{ ...kill, times: 1 }] });
    await fault({ call: '*', after: 99, how: '403 ACCESS_TOKEN_SCOPE_INSUFFICIENT', times: 2 });
    expect(await run('count')).toMatchObject({ status: 500, body: { error: { code: 'fault' } } });
    expect((await run('counted')).body).toEqual({ result: 1 });
    expect((await send('GET', '/local/faults')).body).toMatchObject([{ call: '*', after: 96 }]);
    expect(await send('DELETE', '/local/faults')).toEqual({ status: 200, body: [] });
  });

  test('are refused where they say nothing', async () => {
    for (const body of [
      { call: '*', after: 1, how: 'explode' },
      { call: '*', after: 0, how: '429' },
      { call: '', after: 1, how: '429' },
      { after: 1, how: '429' },
      { call: '*', after: 1.5, how: '429' },
      { call: '*', after: 1, how: '429', times: 0 },
      { call: '*', after: 1, how: '429', when: 'now' },
    ])
      expect([body, (await fault(body)).status]).toEqual([body, 400]);
    expect((await send('GET', '/local/faults')).body).toEqual([]);
  });
});

describe('what scripts have cost', () => {
  test('is told as calls, steps and bytes, shares and folders by their own names', async () => {
    await run('setUpYear');
    await run('makeFolder', 'ก');
    const { body } = await send('GET', '/local/state');
    expect(body).toMatchObject({ calls: { 'drive.folder': 1, 'drive.share': 1 }, steps: 2 });
    expect((body as { bytes: number }).bytes).toBeGreaterThan(100);
  });
});

describe('a mail', () => {
  test('stands in the outbox with its file, and its calls are counted', async () => {
    await run('mail');
    const { body } = await send('GET', '/local/state');
    expect(body).toMatchObject({
      outbox: [{ to: 'somchai@office.example', subject: 'เรื่อง', file: expect.stringMatching(/\.eml$/) }],
      calls: { 'MailApp.sendEmail': 1 },
    });
    const { file } = (body as { outbox: { file: string }[] }).outbox[0] ?? { file: '' };
    expect((await send('GET', `/local/mail?file=${encodeURIComponent(file)}`)).body).toMatchObject({
      from: me,
      text: 'เนื้อความ',
    });
  });
});
