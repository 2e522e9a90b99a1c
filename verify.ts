import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = __dirname;
/** What the last type checks have found, by project: the next one looks only at what has changed since. */
const KNOWN = join(ROOT, 'node_modules', '.cache', 'raprong', 'types');

type Step = { readonly name: string; readonly command: string; readonly args: readonly string[] };
type Outcome = Step & { readonly code: number; readonly said: string };

/** Lint, one type check for each tsconfig.json, what nobody uses, and the build: none needs another, so all run side by side. */
async function verify(): Promise<boolean> {
  const types = projects().map((project) => ({
    name: `types of ${project}`,
    command: 'tsc',
    args: [
      '-p',
      project,
      // The projects run side by side: several checkers of one would each work out the same types again.
      '--checkers',
      '1',
      '--incremental',
      '--tsBuildInfoFile',
      join(KNOWN, `${project.replaceAll('/', '-')}.json`),
    ],
  }));
  const outcomes = await Promise.all(
    [
      { name: 'lint', command: 'biome', args: ['ci', '.'] },
      ...types,
      { name: 'exports, files and dependencies that nobody uses', command: 'knip', args: ['--no-progress'] },
      { name: 'build', command: 'tsx', args: ['build.ts'] },
    ].map(run),
  );
  for (const { name, code, said } of outcomes) {
    if (code !== 0) console.log(`${said}\n${name}: failed\n`);
  }
  return outcomes.every(({ code }) => code === 0);
}

/** Folders that compile under rules of their own; the root first, which takes longest. */
function projects(): readonly string[] {
  const inside = ['src', 'local'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => join(folder, path))
      .filter((path) => path.endsWith('tsconfig.json')),
  );
  return ['.', ...inside.map(dirname)];
}

function run(step: Step): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const command = join(ROOT, 'node_modules', '.bin', step.command);
    const child = spawn(command, step.args, { cwd: ROOT, shell: process.platform === 'win32' });
    const heard: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => heard.push(text));
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...step, code: code ?? 1, said: heard.join('') }));
  });
}

verify().then((sound) => {
  process.exitCode = sound ? 0 : 1;
});
