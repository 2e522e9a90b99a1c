import { existsSync, readdirSync, renameSync } from 'node:fs';
import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { freshBundle } from './fresh-bundle';
import { googleSettings } from './google-settings';
import { ToldFault } from './told-fault';
import { claimFolder } from './workspace/folder-lock';
import { openWorkspace } from './workspace/open-workspace';
import type { Workspace } from './workspace/workspace';
import { playYear } from './year/play-year';
import { progressOn } from './year/progress';
import { summary } from './year/summary';

/**
 * `npm run year`: plays the sample office's whole fiscal year in a fresh workspace folder and prints what it made and cost. Hourly
 * sweeps that would do nothing but write their heartbeat are left out; with `SWEEPS=all` each of them runs, and is counted.
 */
async function year(): Promise<void> {
  const folder = resolve(process.env.WORKSPACE ?? 'workspace');
  await setAside(folder);
  // A script's functions live for one execution: what V8 would optimize in thousands of sweeps is thrown away each time.
  setFlagsFromString('--interrupt-budget=1500000');
  const progress = progressOn(process.stdout);
  const started = performance.now();
  const bundle = await freshBundle();
  progress.step('built; setting up the sample office');
  // The whole year can be played again: what a loss of power would take is not worth 10,000 waits for the disk.
  const workspace = await openWorkspace({
    folder,
    office: 'sample',
    bundle,
    google: googleSettings(process.env),
    ...(process.env.SEED && { seed: process.env.SEED }),
    durability: 'process',
    files: 'at-end',
  });
  const firstMoment = workspace.clock();
  progress.step('the office is set up');
  const played = await playYear(process.env.SWEEPS === 'all' ? workspace : withoutIdle(workspace), progress);
  progress.step('writing the files');
  await workspace.writeFiles();
  const wallMs = performance.now() - started;
  const lines = await summary(workspace, played, wallMs, workspace.time() - firstMoment);
  console.log(lines.join('\n'));
  await workspace.close();
  console.log(`\nfiles in ${folder}`);
}

function withoutIdle(workspace: Workspace): Workspace {
  return { ...workspace, setClock: (moment) => workspace.setClock(moment, 'skip') };
}

/** A workspace that is already there is kept under another name: somebody may have worked in it. */
async function setAside(folder: string): Promise<void> {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  // Throws where a running server has it open.
  const release = await claimFolder(folder);
  release();
  for (let number = 1; ; number += 1) {
    const kept = `${folder}.before-${number}`;
    if (existsSync(kept)) continue;
    renameSync(folder, kept);
    console.log(`${folder} was there already: it is kept as ${kept}`);
    return;
  }
}

year().catch((fault: unknown) => {
  console.error(fault instanceof ToldFault ? fault.message : fault instanceof Error ? fault.stack : fault);
  process.exit(1);
});
