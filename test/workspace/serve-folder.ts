import { startServer } from '../../local/http/server';
import { openWorkspace } from '../../local/workspace/open-workspace';
import { tinyBundle } from './tiny-bundle';

/** Serves the folder named on the command line until it is killed; tells its address on the first line. */
async function serve(folder: string): Promise<void> {
  const workspace = await openWorkspace({ folder, office: 'empty', bundle: tinyBundle, files: 'at-end' });
  const server = await startServer(workspace, { port: 0 });
  process.stdout.write(`${server.url}\n`);
}

serve(process.argv[2] ?? '').catch((fault: unknown) => {
  process.stderr.write(`${String(fault)}\n`);
  process.exit(1);
});
