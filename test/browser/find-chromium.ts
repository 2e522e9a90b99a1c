/**
 * Where the test browser is: `CHROMIUM` in the environment, a system Chromium, or the headless Chromium that npm installed
 * (@sparticuz/chromium: one compressed executable, no system packages).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

export type Chromium = { readonly executablePath: string; readonly env: Readonly<Record<string, string>> };

const projectFolder = resolve(__dirname, '../..');
const systemNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

function onPath(name: string): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

function starts(executablePath: string, env: Readonly<Record<string, string>>): boolean {
  return (
    spawnSync(executablePath, ['--version', '--no-sandbox'], {
      env: { ...process.env, ...env },
      timeout: 60_000,
    }).status === 0
  );
}

function packagedVersion(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(join(projectFolder, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'),
  );
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : 'unknown';
}

/**
 * Unpacks the npm Chromium once into node_modules/.cache. The package unpacks file by file into the temporary folder and takes a half-written
 * executable for a whole one; so it is given a staging folder of its own, which is renamed into place when it is complete.
 */
function unpackedFolder(): string {
  const cache = join(projectFolder, 'node_modules', '.cache');
  const folder = join(cache, `chromium-${packagedVersion()}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const staging = mkdtempSync(join(cache, 'chromium-staging-'));
  // AWS_EXECUTION_ENV makes the package unpack the shared libraries (NSS and its kin) as well.
  const unpacking = spawnSync(process.execPath, ['-e', "require('@sparticuz/chromium').executablePath()"], {
    cwd: projectFolder,
    env: { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    encoding: 'utf8',
    timeout: 300_000,
  });
  if (unpacking.status !== 0) {
    rmSync(staging, { recursive: true, force: true });
    throw new Error(`The npm Chromium could not be unpacked: ${unpacking.stderr}`);
  }
  try {
    renameSync(staging, folder);
  } catch (cause) {
    rmSync(staging, { recursive: true, force: true });
    // Another test process was quicker; its folder is as good.
    if (!existsSync(folder)) throw cause;
  }
  return folder;
}

/** The npm Chromium, with its own shared libraries only where the system has none: the system's are the fresher ones. */
function packagedChromium(): Chromium {
  const folder = unpackedFolder();
  const executablePath = join(folder, 'chromium');
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: join(folder, 'fonts') };
  if (starts(executablePath, fonts)) return { executablePath, env: fonts };
  const libraries = { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  if (starts(executablePath, libraries)) return { executablePath, env: libraries };
  throw new Error(
    `The npm Chromium in ${folder} does not start: a shared library is missing (try: ldd chromium).`,
  );
}

export function findChromium(): Chromium {
  const chosen = process.env['CHROMIUM'];
  if (chosen !== undefined && chosen !== '') return { executablePath: chosen, env: {} };
  const system = systemNames.map(onPath).find((path) => path !== undefined && starts(path, {}));
  return system === undefined ? packagedChromium() : { executablePath: system, env: {} };
}
