import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asPerson } from '../../local/office/as-person';
import { openWorkspace } from '../../local/workspace/open-workspace';
import type { Workspace } from '../../local/workspace/workspace';
import { tinyBundle } from './tiny-bundle';

const me = 'khomsan@office.example';
const folders: string[] = [];
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'raprong-restart-'));
  folders.push(folder);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function open(folder: string): Promise<Workspace> {
  return openWorkspace({ folder, office: 'empty', bundle: tinyBundle, files: 'at-end' });
}
async function call(workspace: Workspace, name: string): Promise<unknown> {
  return (await workspace.run({ as: me, function: name, args: [] })).result;
}

/** Uses everything that is kept: properties, triggers, cells, files, mail, the clock. */
async function liveAMorning(workspace: Workspace): Promise<void> {
  await call(workspace, 'setUpYear');
  await call(workspace, 'layTriggers');
  await call(workspace, 'count');
  await workspace.edit({ as: me, range: "'ชีต1'!A1:B1", values: [['ตัวชี้วัด', '12.5']] });
  const person = asPerson(workspace, me);
  await person.upload({ name: 'หลักฐาน.pdf' }, 'application/pdf', Uint8Array.of(37, 80, 68, 70));
  await person.json(
    'POST',
    '/drive/v3/files',
    {},
    { name: 'โฟลเดอร์', mimeType: 'application/vnd.google-apps.folder' },
  );
  await call(workspace, 'mail');
  await workspace.setClock(Date.UTC(2026, 9, 1, 5, 0, 0));
}

/** Everything that a person could see. */
async function seen(workspace: Workspace): Promise<unknown> {
  const person = asPerson(workspace, me);
  const { calls: _calls, ...state } = await workspace.state();
  return {
    state,
    time: workspace.time(),
    notes: await call(await workspace.fork(), 'notes'),
    files: await person.json('GET', '/drive/v3/files', {
      fields: 'files(id,name,parents,createdTime,sha256Checksum)',
    }),
    sheet: await person.json('GET', `/v4/spreadsheets/${workspace.spreadsheetId}`, {
      includeGridData: 'true',
    }),
  };
}

describe('a workspace in a folder', () => {
  test('is after a stop and a start what it was', async () => {
    const folder = newFolder();
    const before = await open(folder);
    await liveAMorning(before);
    const expected = await seen(before);
    await before.close();
    const after = await open(folder);
    expect(await seen(after)).toEqual({ ...(expected as object), time: after.time() });
    await after.close();
  });

  test('is after a fork in memory what it was, and goes its own way', async () => {
    const workspace = await openWorkspace({ office: 'empty', bundle: tinyBundle });
    await liveAMorning(workspace);
    const fork = await workspace.fork();
    const other = await fork.fork();
    await call(fork, 'count');
    expect(await call(fork, 'counted')).toBe(2);
    expect(await call(other, 'counted')).toBe(1);
    expect(await call(workspace, 'counted')).toBe(1);
    for (const each of [other, fork, workspace]) await each.close();
  });

  test('is opened by one process at a time', async () => {
    const folder = newFolder();
    const workspace = await open(folder);
    expect(existsSync(join(folder, 'in-use'))).toBe(true);
    await workspace.close();
    expect(existsSync(join(folder, 'in-use'))).toBe(false);
  });

  test('writes the files that people open', async () => {
    const folder = newFolder();
    const workspace = await open(folder);
    await liveAMorning(workspace);
    await workspace.close();
    expect(readFileSync(join(folder, 'register.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expect(readdirSync(join(folder, 'mail'))).toEqual([
      expect.stringMatching(/somchai@office\.example\.eml$/),
    ]);
    const files = readdirSync(join(folder, 'Drive'), { recursive: true }).map(String);
    expect(files.some((file) => file.endsWith('หลักฐาน.pdf'))).toBe(true);
  });

  test('opens again wherever a kill cut its journal', async () => {
    const folder = newFolder();
    const workspace = await open(folder);
    await liveAMorning(workspace);
    const log = readFileSync(join(folder, '.journal', 'journal-0.log'));
    await workspace.close();
    const ends = [...log.keys()].filter((index) => log[index] === 10).map((index) => index + 1);
    expect(ends.length).toBeGreaterThan(20);
    for (const [number, end] of ends.entries()) {
      const cut = newFolder();
      cpSync(folder, cut, { recursive: true });
      for (const name of readdirSync(join(cut, '.journal'))) {
        if (name.startsWith('checkpoint-') || name === 'journal-1.log') rmSync(join(cut, '.journal', name));
      }
      // Also some bytes of the line that was being written.
      truncateSync(join(cut, '.journal', 'journal-0.log'), Math.min(end + (number % 3) * 7, log.length));
      const again = await open(cut);
      expect(await call(again, 'counted')).toBeLessThanOrEqual(1);
      await again.edit({ as: me, range: "'ชีต1'!C1", values: [['ต่อ']] });
      await again.close();
    }
  });

  test('keeps every answered call when its process is killed', async () => {
    const folder = newFolder();
    const { child, url } = await serve(folder);
    const count = () =>
      fetch(`${url}/local/run`, {
        method: 'POST',
        body: JSON.stringify({ as: me, function: 'count', args: [] }),
      });
    let answered = 0;
    for (let number = 0; number < 5; number += 1)
      answered = ((await (await count()).json()) as { result: number }).result;
    // One more is on its way when the process dies: it may be done or not.
    const lost = count().catch(() => undefined);
    await kill(child);
    await lost;
    const workspace = await open(folder);
    const counted = Number(await call(workspace, 'counted'));
    expect(answered).toBe(5);
    expect([5, 6]).toContain(counted);
    await workspace.close();
  });
});

async function serve(folder: string): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const script = join(__dirname, 'serve-folder.ts');
  const child = spawn(process.execPath, ['--require', require.resolve('tsx/cjs'), script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (line) => resolve(String(line).trim()));
    child.once('close', () => reject(new Error('the server ended before it told its address')));
  });
  return { child, url };
}

function kill(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('close', () => resolve());
    child.kill('SIGKILL');
  });
}
