import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../build';
import { alone } from './alone';
import type { Bundle } from './apps-script/dependencies';
import { readProject } from './read-project';

const ROOT = join(__dirname, '..');
const SOURCES = ['src', 'templates', 'build.ts', 'build-apart.ts', 'appsscript.json'];

/** Reads `dist/`, built anew where a source is younger. Two processes that find it stale build one after the other. */
export async function freshBundle(): Promise<Bundle> {
  const dist = join(ROOT, 'dist');
  await alone(join(ROOT, 'build', 'building'), async () => {
    if (youngest(SOURCES.map((source) => join(ROOT, source))) >= youngest([join(dist, 'raprong.js')]))
      await build();
  });
  return readProject(dist);
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
