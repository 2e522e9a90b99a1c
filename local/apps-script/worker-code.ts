import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';

/** The two scripts of a worker as plain JavaScript: its own, and the services that it runs inside each context. */
export type WorkerCode = { readonly worker: string; readonly services: string };

const CACHE = path.resolve(__dirname, '../../node_modules/.cache/raprong');
const SOURCES = ['guest', 'worker', 'utilities'];

function fingerprint(): string {
  const hash = createHash('sha256').update(process.version);
  for (const folder of SOURCES) {
    for (const file of readdirSync(path.join(__dirname, folder)).sort()) {
      hash.update(file).update(readFileSync(path.join(__dirname, folder, file)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

function bundled(entry: string, platform: 'node' | 'neutral', target: string): string {
  const built = buildSync({
    entryPoints: [path.join(__dirname, entry)],
    bundle: true,
    write: false,
    format: 'cjs',
    platform,
    target,
    charset: 'utf8',
    mainFields: ['module', 'main'],
    logLevel: 'silent',
  });
  return built.outputFiles[0]?.text ?? '';
}

function build(): WorkerCode {
  const services = bundled('guest/dress.ts', 'neutral', 'es2020');
  return {
    worker: bundled('worker/worker-main.ts', 'node', 'node20'),
    // The value of this script is the function `dress`; nothing of it becomes a global of the context.
    services: `(function(){var exports={},module={exports};\n${services}\nreturn module.exports.dress;})()`,
  };
}

/**
 * Builds the worker's TypeScript for whichever loader runs this process (a test runner or a TypeScript loader), since a
 * worker thread inherits neither. Kept under node_modules/.cache by the sources' fingerprint.
 */
export function workerCode(): WorkerCode {
  const file = path.join(CACHE, `apps-script-${fingerprint()}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as WorkerCode;
  const code = build();
  mkdirSync(CACHE, { recursive: true });
  const written = `${file}.${process.pid}`;
  writeFileSync(written, JSON.stringify(code));
  renameSync(written, file);
  return code;
}
