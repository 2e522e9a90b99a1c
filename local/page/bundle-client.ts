/** Bundles the browser's code once a process, when it is first asked for. */
import { join } from 'node:path';
import { build } from 'esbuild';

export type ClientBundle = { readonly page: string; readonly shim: string };

async function bundle(entry: string, format: 'esm' | 'iife'): Promise<string> {
  const built = await build({
    entryPoints: [join(__dirname, 'client', entry)],
    bundle: true,
    write: false,
    minify: true,
    format,
    target: 'es2022',
    logLevel: 'silent',
  });
  const [file] = built.outputFiles;
  if (file === undefined) throw new Error(`esbuild made nothing of ${entry}`);
  return file.text;
}

let made: Promise<ClientBundle> | undefined;

export function bundleClient(): Promise<ClientBundle> {
  made ??= Promise.all([bundle('main.ts', 'esm'), bundle('script-shim.ts', 'iife')]).then(([page, shim]) => ({
    page,
    shim,
  }));
  return made;
}
