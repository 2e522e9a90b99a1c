import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from '../../local/alone';
import type { Bundle } from '../../local/apps-script/dependencies';
import { type OpenOptions, openWorkspace } from '../../local/workspace/open-workspace';
import type { Workspace } from '../../local/workspace/workspace';
import { builtBundle } from '../once/built-bundle';
import { checkedTemplates } from './checked-templates';

const ROOT = join(__dirname, '../..');
const CACHE = join(ROOT, 'node_modules', '.cache', 'raprong', 'offices');
/** ms after which an office that nothing fits any more is thrown away; another run may still be at it. */
const OUTDATED = 3_600_000;

/** What holds from there on: another bundle, another Google, what accounts have granted, and who hears the script's requests. */
export type GoesOn = { readonly runs?: Bundle } & Pick<OpenOptions, 'google' | 'grantedScopes' | 'heard'>;

type Make = (workspace: Workspace) => Promise<void>;

/**
 * An office in memory as `make` leaves it. Made once for all test files and runs, kept on disk under `name`, and made anew where
 * the bundle, the workspace or a file of this folder have changed: so whatever makes an office stands in this folder, and what
 * differs from call to call is in the name. From there on the office goes as the last argument says, with the program's own templates
 * known as sound.
 */
export async function keptOffice(
  name: string,
  start: 'sample' | 'empty',
  make: Make = async () => {},
  { runs = builtBundle(), ...goesOn }: GoesOn = {},
): Promise<Workspace> {
  const folder = join(CACHE, `${name}-${process.env.OFFICE_FINGERPRINT}`);
  if (!existsSync(folder)) {
    await alone(`${folder}.lock`, async () => {
      if (!existsSync(folder)) await makeOffice(folder, start, make);
    });
    throwAwayOutdated(name);
  }
  const workspace = await openWorkspace({ office: start, bundle: runs, copyOf: folder, ...goesOn });
  await knowTemplates(workspace);
  return workspace;
}

/** From here on the program's own templates are known as sound in this office. */
export async function knowTemplates(workspace: Workspace): Promise<void> {
  const checked = join(CACHE, `templates-${process.env.OFFICE_FINGERPRINT}`);
  if (!existsSync(checked)) throwAwayOutdated('templates');
  workspace.takeCached(await checkedTemplates(checked, workspace));
}

async function makeOffice(folder: string, start: 'sample' | 'empty', make: Make): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const workspace = await openWorkspace({
    folder: unfinished,
    office: start,
    bundle: builtBundle(),
    durability: 'process',
    files: 'never',
    seed: 'memory',
  });
  await make(workspace);
  await workspace.close();
  renameSync(unfinished, folder);
}

function throwAwayOutdated(name: string): void {
  for (const each of readdirSync(CACHE)) {
    const path = join(CACHE, each);
    const known = statSync(path, { throwIfNoEntry: false });
    if (each.startsWith(`${name}-`) && known !== undefined && Date.now() - known.mtimeMs > OUTDATED)
      rmSync(path, { recursive: true, force: true });
  }
}
