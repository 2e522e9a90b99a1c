import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkspace } from '../../local/workspace/open-workspace';
import type { Workspace } from '../../local/workspace/workspace';
import { tinyBundle } from './tiny-bundle';

const me = 'khomsan@office.example';
const code = `
  function keep(text) { CacheService.getScriptCache().put('found', text, 600); }
  function kept() { return CacheService.getScriptCache().get('found'); }
  function forget() { CacheService.getScriptCache().remove('found'); PropertiesService.getScriptProperties().setProperty('forgot', 'yes'); }
`;
const folder = mkdtempSync(join(tmpdir(), 'raprong-cache-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function open(place: { readonly folder?: string; readonly copyOf?: string }): Promise<Workspace> {
  return openWorkspace({ ...place, office: 'empty', bundle: { ...tinyBundle, code }, files: 'never' });
}
async function call(workspace: Workspace, name: string, ...args: readonly unknown[]): Promise<unknown> {
  return (await workspace.run({ as: me, function: name, args: [...args] })).result;
}

describe('what CacheService holds', () => {
  test('goes with a fork, which then goes its own way', async () => {
    const workspace = await open({});
    await call(workspace, 'keep', 'before');
    const fork = await workspace.fork();
    expect(await call(fork, 'kept')).toBe('before');
    await call(fork, 'keep', 'after');
    expect([await call(workspace, 'kept'), await call(fork, 'kept')]).toEqual(['before', 'after']);
    await fork.close();
    await workspace.close();
  });

  test('is there again after closing, in the folder and in a copy, until its time is up', async () => {
    const workspace = await open({ folder });
    await call(workspace, 'keep', 'before');
    await workspace.close();
    const copy = await open({ copyOf: folder });
    expect(await call(copy, 'kept')).toBe('before');
    await copy.setClock(copy.clock() + 3_600_000);
    expect(await call(copy, 'kept')).toBe(null);
    await copy.close();
  });

  test('is gone where the workspace was killed: what it had lost since may not come back', async () => {
    const workspace = await open({ folder });
    expect(await call(workspace, 'kept')).toBe('before');
    await call(workspace, 'forget');
    const killed = `${folder}/killed`;
    cpSync(join(folder, '.journal'), join(killed, '.journal'), { recursive: true });
    const again = await open({ folder: killed });
    expect(await call(again, 'kept')).toBe(null);
    await again.close();
    await workspace.close();
  });
});
