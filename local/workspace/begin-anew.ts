import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { OwnWorkbook } from '../office/own-workbook';
import { type OpenOptions, openWorkspace } from './open-workspace';
import type { Workspace } from './workspace';

/** What an office begins with: the sample office, a blank Sheet, or somebody's own workbook as the Sheet. */
export type Beginning = { readonly office: 'sample' | 'empty' } | { readonly workbook: OwnWorkbook };

/** Where, inside the workspace's folder, the office lies that stood before; the one before that is gone. */
const BEFORE = '.before';

/**
 * Closes an office and begins another one in its place. Where that fails the former office is opened again as it was: `fault` says
 * what went wrong.
 */
export async function beginAnew(
  standing: Workspace,
  options: OpenOptions,
  beginning: Beginning,
): Promise<{ readonly workspace: Workspace; readonly fault?: unknown }> {
  await standing.close();
  const { folder } = options;
  if (folder !== undefined) moveAll(folder, join(folder, BEFORE));
  try {
    const wanted =
      'workbook' in beginning ? { office: 'empty' as const, workbook: beginning.workbook } : beginning;
    return { workspace: await openWorkspace({ ...options, ...wanted }) };
  } catch (fault) {
    // A workspace in memory has nothing to go back to.
    if (folder === undefined) throw fault;
    for (const name of readdirSync(folder)) if (name !== BEFORE) rmSync(join(folder, name), remove);
    for (const name of readdirSync(join(folder, BEFORE)))
      renameSync(join(folder, BEFORE, name), join(folder, name));
    return { workspace: await openWorkspace(options), fault };
  }
}

const remove = { recursive: true, force: true } as const;

function moveAll(from: string, into: string): void {
  rmSync(into, remove);
  mkdirSync(into);
  for (const name of readdirSync(from)) if (name !== BEFORE) renameSync(join(from, name), join(into, name));
}
