import { resolve } from 'node:path';
import { freshBundle } from './fresh-bundle';
import { googleSettings } from './google-settings';
import { startServer } from './http/server';
import type { BeginOffice } from './http/standing-office';
import { pageRoutes } from './page/page-routes';
import { beginAnew } from './workspace/begin-anew';
import { type OpenOptions, openWorkspace } from './workspace/open-workspace';

/** `npm start`: opens the workspace folder and serves it until it is told to stop. */
async function start(): Promise<void> {
  const folder = resolve(process.env.WORKSPACE ?? 'workspace');
  const port = Number(process.env.PORT ?? 8080);
  const office = process.env.OFFICE === 'empty' ? 'empty' : 'sample';
  console.log('กำลังเปิดสำนักงาน · opening the office …');
  const options: OpenOptions = {
    folder,
    office,
    bundle: await freshBundle(),
    google: googleSettings(process.env),
    ...(process.env.SEED && { seed: process.env.SEED }),
  };
  const workspace = await openWorkspace(options);
  const begin: BeginOffice = (standing, beginning) => beginAnew(standing, options, beginning);
  const server = await startServer(workspace, { port, page: pageRoutes, begin }).catch(
    async (fault: unknown) => {
      await workspace.close();
      throw fault;
    },
  );
  console.log(`เปิดในเบราว์เซอร์ · open in a browser: ${server.url}`);
  console.log(`ข้อมูลอยู่ที่ · data in: ${folder}`);
  console.log('หยุดด้วย Ctrl+C · stop with Ctrl+C');

  let stopping = false;
  const stop = async (): Promise<void> => {
    // Asked twice: what was answered is in the journal already.
    if (stopping) process.exit(1);
    stopping = true;
    console.log('กำลังบันทึกและปิด · saving and closing …');
    await server.close();
    await (await server.workspace()).close();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

start().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exit(1);
});
