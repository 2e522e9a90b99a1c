import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from '../build';
import type { Bundle, Manifest } from './apps-script/dependencies';

const ROOT = join(__dirname, '..');
const SOURCES = ['src', 'templates', 'build.ts', 'appsscript.json'];

/** Reads `dist/`, built anew where a source is younger. Two processes that find it stale build one after the other. */
export async function freshBundle(): Promise<Bundle> {
  const dist = join(ROOT, 'dist');
  await alone(join(ROOT, 'build', 'building'), async () => {
    if (youngest(SOURCES.map((source) => join(ROOT, source))) >= youngest([join(dist, 'raprong.js')]))
      await build();
  });
  return readProject(dist);
}

/** What stands in a folder laid out as for `clasp push`. */
export function readProject(folder: string): Bundle {
  const names = readdirSync(folder);
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
  return {
    code: names
      .filter((name) => name.endsWith('.js'))
      .map(text)
      .join('\n'),
    html: Object.fromEntries(
      names
        .filter((name) => name.endsWith('.html'))
        .map((name) => [name.slice(0, -'.html'.length), text(name)]),
    ),
    manifest: JSON.parse(text('appsscript.json')) as Manifest,
  };
}

/** ms since the epoch of the last change to any file; 0 where there is none. */
function youngest(paths: readonly string[]): number {
  return Math.max(0, ...paths.filter((path) => existsSync(path)).map(lastChange));
}

function lastChange(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return youngest(readdirSync(path).map((name) => join(path, name)));
}

/** A folder can be made only once: who makes it works, the others wait. One left by a killed process is taken over. */
async function alone(lock: string, work: () => Promise<void>): Promise<void> {
  mkdirSync(join(lock, '..'), { recursive: true });
  while (!tryMake(lock)) {
    if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 60_000) rmdirSync(lock);
    await sleep(100);
  }
  try {
    await work();
  } finally {
    rmdirSync(lock);
  }
}

function tryMake(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
