import type { Bundle } from '../../local/apps-script/dependencies';
import { openWorkspace } from '../../local/workspace/open-workspace';
import { tinyBundle } from '../workspace/tiny-bundle';
import { type KillReport, killEverywhere } from './kill-everywhere';

const me = 'khomsan@office.example';

/** Makes three folders at once; the careful one looks first which are there. */
function project(looksFirst: boolean): Bundle {
  return {
    ...tinyBundle,
    code: `${tinyBundle.code}
function ask(method, url, body) {
  return { url: 'https://www.googleapis.com' + url, method: method, muteHttpExceptions: true, contentType: 'application/json',
    headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() }, payload: body && JSON.stringify(body) };
}
function makeFolders() {
  var there = [];
  if (${looksFirst}) {
    var list = UrlFetchApp.fetch('https://www.googleapis.com/drive/v3/files?q=' + encodeURIComponent("'root' in parents"), ask('get', '/'));
    there = JSON.parse(list.getContentText()).files.map(function (file) { return file.name; });
  }
  var missing = ['ก', 'ข', 'ค'].filter(function (name) { return there.indexOf(name) < 0; });
  UrlFetchApp.fetchAll(missing.map(function (name) {
    return ask('post', '/drive/v3/files', { name: name, mimeType: 'application/vnd.google-apps.folder' });
  }));
}`,
  };
}

async function report(looksFirst: boolean): Promise<KillReport> {
  const prepared = await openWorkspace({ office: 'empty', bundle: project(looksFirst) });
  await prepared.run({ as: me, function: 'setUpYear', args: [] });
  const run = { as: me, function: 'makeFolders', args: [] };
  const found = await killEverywhere(
    {
      prepared,
      execution: 'makeFolders',
      command: async (workspace) => void (await workspace.run(run)),
      // The careless one is run again only where it did not come to its end.
      finish: async (workspace) => {
        if (looksFirst || workspace.ends().at(-1)?.ok === false) await workspace.run(run);
      },
    },
    (a, b) => JSON.stringify(a) === JSON.stringify(b),
  );
  await prepared.close();
  return found;
}

describe('killing a command at every call', () => {
  test('finds nothing where the command looks before it makes', async () => {
    const { calls, different, tries, undisturbed } = await report(true);
    expect(calls.map((call) => call.name)).toEqual(['UrlFetchApp.fetch', 'UrlFetchApp.fetchAll']);
    expect(tries).toBe(5);
    expect(different).toEqual([]);
    expect(Object.keys(undisturbed.drive)).toEqual(expect.arrayContaining(['/ก', '/ข', '/ค']));
  });

  test('finds folders made twice where it does not', async () => {
    const { different } = await report(false);
    expect(different.map(({ fault }) => [fault.after, fault.how])).toEqual([
      [2, 'kill-before'],
      [3, 'kill-before'],
      [3, 'kill-after'],
      [3, 'lost-after'],
    ]);
    expect(Object.keys(different[0]?.end.drive ?? {})).toContain('/ก <2>');
  });
});
