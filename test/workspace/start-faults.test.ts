import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../local/http/server';
import { ToldFault, toldFault, toldPortFault } from '../../local/told-fault';
import { claimFolder } from '../../local/workspace/folder-lock';
import { openWorkspace } from '../../local/workspace/open-workspace';
import { tinyBundle } from './tiny-bundle';

const folder = mkdtempSync(join(tmpdir(), 'raprong-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function withCode(code: string): Error {
  return Object.assign(new Error(code), { code });
}

function told(fault: unknown): string {
  return fault instanceof ToldFault ? `${fault.code}: ${fault.message}` : 'not told';
}

describe('a folder', () => {
  it('is held by one process, and by the next when that one has let go', async () => {
    const release = await claimFolder(folder);
    await expect(claimFolder(folder)).rejects.toThrow(
      `${folder} เปิดอยู่แล้วในโปรแกรมอื่น (โปรเซส ${process.pid})`,
    );
    release();
    (await claimFolder(folder))();
    expect(existsSync(join(folder, 'in-use'))).toBe(false);
  });

  it('is had by exactly one of many that come in one moment', async () => {
    const claims = await Promise.allSettled(Array.from({ length: 20 }, () => claimFolder(folder)));
    const had = claims.flatMap((claim) => (claim.status === 'fulfilled' ? [claim.value] : []));
    expect(had).toHaveLength(1);
    for (const release of had) release();
  });

  it('is free again when its holder was killed, whatever note it left', async () => {
    const script = `require(${JSON.stringify(join(__dirname, '../../local/workspace/folder-lock.ts'))})
      .claimFolder(${JSON.stringify(folder)}).then(() => { console.log('held'); setInterval(() => {}, 1000); });`;
    const runner = join(folder, 'hold.ts');
    writeFileSync(runner, script);
    const holder = spawn(process.execPath, ['--require', require.resolve('tsx/cjs'), runner]);
    await new Promise((resolve) => holder.stdout.once('data', resolve));
    await expect(claimFolder(folder)).rejects.toThrow(`(โปรเซส ${holder.pid})`);
    const gone = new Promise((resolve) => holder.once('close', resolve));
    holder.kill('SIGKILL');
    await gone;
    (await claimFolder(folder))();
  });

  it('that is none, or may not be written, is told in Thai', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    for (const place of [file, join(file, 'below')]) {
      const opening = openWorkspace({ folder: place, office: 'empty', bundle: tinyBundle });
      await expect(opening).rejects.toThrow(`${place} ไม่ใช่โฟลเดอร์`);
    }
    expect(told(toldFault(withCode('EROFS'), 'ก'))).toMatch(/^no-right: ไม่มีสิทธิ์เขียนลง ก/);
    expect(told(toldFault(withCode('EACCES'), 'ก'))).toMatch(/^no-right: /);
    expect(told(toldFault(withCode('ENOSPC'), 'ก'))).toMatch(/^disk-full: พื้นที่ดิสก์เต็ม/);
    expect(told(toldFault(new Error('anything else'), 'ก'))).toBe('not told');
  });
});

describe('a port', () => {
  it('in use, not allowed or none is told in Thai', async () => {
    const workspace = await openWorkspace({ office: 'empty', bundle: tinyBundle });
    const server = await startServer(workspace, { port: 0 });
    const port = Number(new URL(server.url).port);
    await expect(startServer(workspace, { port })).rejects.toThrow(`พอร์ต ${port} มีโปรแกรมอื่นใช้อยู่`);
    await expect(startServer(workspace, { port: Number.NaN })).rejects.toThrow('PORT ต้องเป็นจำนวนเต็ม');
    expect(told(toldPortFault(withCode('EACCES'), 80))).toMatch(/^port: ไม่มีสิทธิ์เปิดพอร์ต 80/);
    await server.close();
    await workspace.close();
  });
});
