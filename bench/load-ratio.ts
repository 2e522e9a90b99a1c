import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import type { Bundle } from '../local/apps-script/dependencies';

/** So many processes for each, in turns. */
const TIMES = 25;

const LIBRARIES =
  "import Docxtemplater from 'docxtemplater'; import PizZip from 'pizzip'; globalThis.all = [Docxtemplater, PizZip];";

/** What a process of its own does: reads a script, then prints the ms of CPU that loading it in a bare context takes. */
const LOAD = `
const { Script, createContext } = require('node:vm');
const text = require('node:fs').readFileSync(process.argv[1], 'utf8');
const context = createContext({ console });
const start = process.cpuUsage();
new Script(text).runInContext(context);
const { user, system } = process.cpuUsage(start);
console.log((user + system) / 1000);`;

/**
 * CPU of loading the script in a bare V8 context, as every execution does, as a share of what docxtemplater and pizzip alone need there.
 * Each time in a process of its own: one that has parsed a text before parses the next in half the time.
 */
export async function loadRatio({ code }: Bundle): Promise<number> {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: LIBRARIES, resolveDir: __dirname },
    bundle: true,
    minify: true,
    write: false,
    target: 'es2019',
    platform: 'browser',
  });
  const folder = mkdtempSync(join(tmpdir(), 'raprong-load-'));
  try {
    const script = join(folder, 'script.js');
    const libraries = join(folder, 'libraries.js');
    writeFileSync(script, code);
    writeFileSync(libraries, outputFiles[0]?.text ?? '');
    const times = Array.from({ length: TIMES }, () => [loadMs(script), loadMs(libraries)] as const);
    const ours = median(times.map(([time]) => time));
    return Number((ours / median(times.map(([, time]) => time))).toFixed(2));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function loadMs(file: string): number {
  return Number(execFileSync(process.execPath, ['-e', LOAD, file], { encoding: 'utf8' }));
}

function median(times: readonly number[]): number {
  return [...times].sort((left, right) => left - right)[Math.floor(times.length / 2)] ?? 0;
}
