import * as fc from 'fast-check';
import type { RestAnswer } from '../../local/core';
import { closeOffices, HOST, MANIFEST, openOffice } from './office';

afterAll(closeOffices);

const SHEETS = 'https://sheets.googleapis.com/v4/spreadsheets/x';

function json(status: number, body: unknown): RestAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=UTF-8' },
    body: Buffer.from(JSON.stringify(body)),
  };
}

describe('UrlFetchApp', () => {
  it('carries method, address, headers, body and caller to the servers', async () => {
    const office = openOffice(`function post() {
      var r = UrlFetchApp.fetch('https://sheets.googleapis.com/v4/spreadsheets/x:batchUpdate?fields=a%2Cb', { method: 'post',
        contentType: 'application/json', payload: '{"ก":1}', headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken(), 'X-Any': 1 } });
      return [r.getResponseCode(), r.getContentText(), r.getHeaders()['Content-Type']];
    }`);
    expect(await office.value('post')).toEqual([200, '{"ok":true}', 'application/json']);
    const [{ request, caller } = { request: undefined, caller: undefined }] = office.asked;
    expect(request).toMatchObject({ method: 'POST', path: '/v4/spreadsheets/x:batchUpdate' });
    expect(request?.query.get('fields')).toBe('a,b');
    expect(request?.headers).toEqual({
      authorization: `Bearer ${HOST}`,
      'x-any': '1',
      'content-type': 'application/json',
    });
    expect(Buffer.from(request?.body ?? []).toString()).toBe('{"ก":1}');
    expect(caller?.email).toBe(HOST);
  });

  it('sends and receives signed bytes exactly', async () => {
    const office = openOffice(
      `function echo(bytes) { return UrlFetchApp.fetch('${SHEETS}', { payload: bytes, contentType: 'application/octet-stream' }).getContent(); }`,
      { rest: (request) => ({ status: 200, headers: {}, body: request.body }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: -128, max: 127 })), async (bytes) => {
        expect(await office.value('echo', bytes)).toEqual(bytes);
      }),
      { numRuns: 50 },
    );
  });

  it('refuses bytes beyond −128 to 127', async () => {
    const office = openOffice(`function send() { UrlFetchApp.fetch('${SHEETS}', { payload: [200] }); }`);
    await expect(office.value('send')).rejects.toThrow("don't match the method signature");
    expect(office.asked).toEqual([]);
  });

  it('takes the slowest answer and half a second for all requests together', async () => {
    const office = openOffice(
      `function all() { UrlFetchApp.fetchAll(['${SHEETS}/1', '${SHEETS}/2', { url: '${SHEETS}/3' }]); return Date.now(); }`,
    );
    const end = await office.run('all');
    expect(end.virtualMs).toBe(601);
    expect(office.asked.map(({ request }) => request.path.slice(-2))).toEqual(['/1', '/2', '/3']);
    expect(end.calls.map(({ name, requests }) => [name, requests?.map(({ status }) => status)])).toEqual([
      ['UrlFetchApp.fetchAll', [200, 200, 200]],
    ]);
  });

  it('throws away every answer when one fails without muteHttpExceptions', async () => {
    const rest = (request: { path: string }): RestAnswer =>
      json(request.path.endsWith('2') ? 404 : 200, { error: 'absent' });
    const office = openOffice(
      `function all(mute) { return UrlFetchApp.fetchAll(['1', '2'].map(function (n) { return { url: '${SHEETS}' + n, muteHttpExceptions: mute }; }))
        .map(function (r) { return r.getResponseCode(); }); }`,
      { rest },
    );
    expect(await office.value('all', true)).toEqual([200, 404]);
    await expect(office.value('all', false)).rejects.toThrow(
      'Request failed for https://sheets.googleapis.com returned code 404. Truncated server response: {"error":"absent"}',
    );
  });

  it.each([
    [
      'an address outside the manifest',
      `'https://example.org/'`,
      'Request to https://example.org/ failed because the URL has not been whitelisted in the script manifest.',
    ],
    ['no address', `'sheets'`, 'Invalid argument: sheets'],
    ['a space', `'${SHEETS}?fields=a, b'`, `Invalid argument: ${SHEETS}?fields=a, b`],
    ['a brace', `'${SHEETS}?q={a}'`, `Invalid argument: ${SHEETS}?q={a}`],
    ['half a percent sign', `'${SHEETS}?q=5%'`, `Invalid argument: ${SHEETS}?q=5%`],
    [
      'an address longer than 2 KB',
      `'${SHEETS}?x=' + 'a'.repeat(2048)`,
      'Limit Exceeded: URLFetch URL Length.',
    ],
    [
      'a content type among the headers',
      `'${SHEETS}', { headers: { 'Content-Type': 'text/plain' } }`,
      'Attribute provided with invalid value: Header:Content-Type',
    ],
    ['an unknown option', `'${SHEETS}', { body: 'x' }`, 'Attribute provided with no value: body'],
    ['an unknown method', `'${SHEETS}', { method: 'head' }`, 'Attribute provided with invalid value: method'],
  ])('refuses %s', async (_what, args, message) => {
    const office = openOffice(`function go() { UrlFetchApp.fetch(${args}); }`);
    await expect(office.value('go')).rejects.toThrow(message);
    expect(office.asked).toEqual([]);
  });

  it('reaches no host but Sheets and Drive', async () => {
    const { urlFetchWhitelist: _any, ...open } = MANIFEST;
    const office = openOffice(`function go() { UrlFetchApp.fetch('https://example.org/x'); }`, {
      manifest: { ...open, urlFetchWhitelist: undefined },
    });
    await expect(office.value('go')).rejects.toThrow('Address unavailable: https://example.org/x');
  });

  it('is told to wait when too many go in a short time', async () => {
    const office = openOffice(`function go() { UrlFetchApp.fetchAll(['${SHEETS}', '${SHEETS}']); }`, {
      fetchesInTime: (_email, amount) => amount < 2,
    });
    await expect(office.value('go')).rejects.toThrow(
      'Service invoked too many times in a short time: urlfetch. Try Utilities.sleep(1000) between calls.',
    );
    expect(office.asked).toEqual([]);
  });

  it('stops when the day has no calls left', async () => {
    const office = openOffice(`function go() { UrlFetchApp.fetchAll(['${SHEETS}', '${SHEETS}']); }`, {
      quotas: { take: (quota, _email, amount) => quota !== 'url-fetch-calls' || amount < 2 },
    });
    await expect(office.value('go')).rejects.toThrow('Service invoked too many times for one day: urlfetch.');
    expect(office.asked).toEqual([]);
  });
});
