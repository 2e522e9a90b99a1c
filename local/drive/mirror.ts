import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DriveStore } from './drive-call';
import { type DriveFile, FOLDER, SPREADSHEET } from './drive-file';
import { namesInFolder } from './mirror-names';

export type MirrorOptions = {
  /** Spreadsheets that somebody else writes to disk. */
  readonly skip?: ReadonlySet<string>;
};

/** What the mirror has written: path below the directory → sha-256 of the file, or null for a folder. Nothing else there is ever touched. */
type Manifest = ReadonlyMap<string, string | null>;

function isFolder(file: DriveFile): boolean {
  return file.mimeType === FOLDER;
}

type Planned = { readonly path: string; readonly file: DriveFile };

const MANIFEST = '.drive-mirror.json';

/** Brings the folders and files under `dir` in line with Drive: the office owner's My Drive at the top, other people's in a folder named after them. Only what changed is written; what has left Drive or lies in its trash goes, unless it was not the mirror that wrote it. */
export async function mirrorTree(store: DriveStore, dir: string, options: MirrorOptions = {}): Promise<void> {
  await mkdir(dir, { recursive: true });
  const before = await readManifest(dir);
  const after = new Map<string, string | null>();
  const plan = planMirror(store).filter(({ file }) => !options.skip?.has(file.id));
  const folders = new Map(plan.map(({ path, file }) => [path, isFolder(file)]));
  const isStale = ([path, sha256]: readonly [string, string | null]) =>
    folders.get(path) !== (sha256 === null);
  await clear(
    dir,
    [...before].filter(isStale).map(([path]) => path),
    before,
  );
  // Until all is written the manifest names what was there and what is coming: a mirror that was cut off is cleared as well.
  await writeManifest(
    dir,
    new Map([
      ...plan.map(({ path, file }): [string, string | null] => [path, isFolder(file) ? null : '']),
      ...before,
    ]),
  );
  for (const { path, file } of plan)
    after.set(path, await writeOne(store, dir, path, file, before.get(path)));
  await writeManifest(dir, after);
}

/** Every path of the mirror, folders before what is in them. */
function planMirror(store: DriveStore): readonly Planned[] {
  const { tree } = store;
  const planned: Planned[] = [];
  const walk = (folder: DriveFile, prefix: string, taken: Set<string>) => {
    const children = tree.children(folder.id).filter((child) => child.trashed === null);
    const names = namesInFolder(children, taken);
    for (const child of children) {
      const path = `${prefix}${names.get(child.id) ?? child.id}`;
      planned.push({ path, file: child });
      if (isFolder(child)) walk(child, `${path}/`, new Set());
    }
  };
  const roots = [...tree.all()].filter((file) => file.isRoot);
  const office = tree.officeOwner();
  const top = new Set<string>([MANIFEST]);
  const isOffices = ({ owner, drive }: DriveFile) => owner === office || drive !== undefined;
  for (const root of roots) if (isOffices(root)) walk(root, '', top);
  for (const root of roots) {
    if (isOffices(root) || tree.children(root.id).length === 0) continue;
    const path = namesInFolder([{ ...root, name: root.owner }], top).get(root.id) ?? root.id;
    planned.push({ path, file: root });
    walk(root, `${path}/`, new Set());
  }
  return planned;
}

async function writeOne(
  store: DriveStore,
  dir: string,
  path: string,
  file: DriveFile,
  written: string | null | undefined,
): Promise<string | null> {
  const place = join(dir, path);
  if (isFolder(file)) {
    await mkdir(place, { recursive: true });
    return null;
  }
  // Writing takes a while: a workbook may have been deleted since the plan was made.
  const exists = store.tree.get(file.id) !== undefined;
  const sheet = exists && file.mimeType === SPREADSHEET ? await store.sheets.exportXlsx(file.id) : null;
  const sha256 = sheet ? createHash('sha256').update(sheet).digest('hex') : (file.content?.sha256 ?? '');
  if (written === sha256 && (await sizeOf(place)) === (sheet?.length ?? file.content?.size)) return sha256;
  const bytes = sheet ?? (file.content ? store.getBlob(file.content.sha256) : new Uint8Array(0));
  await mkdir(dirname(place), { recursive: true });
  await writeFileWhole(place, bytes);
  return sha256;
}

/** A reader sees the old file or the new one, never a part. */
async function writeFileWhole(place: string, bytes: Uint8Array): Promise<void> {
  const draft = join(dirname(place), `.mirror-${process.pid}.tmp`);
  await writeFile(draft, bytes);
  await rename(draft, place);
}

/** Takes away what the mirror wrote and Drive no longer has; a folder goes only when it is empty then. */
async function clear(dir: string, paths: readonly string[], before: Manifest): Promise<void> {
  for (const path of paths) if (before.get(path) !== null) await rm(join(dir, path), { force: true });
  const folders = paths.filter((path) => before.get(path) === null);
  for (const path of folders.sort((left, right) => right.length - left.length))
    await rmdir(join(dir, path)).catch(() => undefined);
}

function writeManifest(dir: string, manifest: Manifest): Promise<void> {
  return writeFileWhole(join(dir, MANIFEST), Buffer.from(JSON.stringify([...manifest])));
}

function sizeOf(place: string): Promise<number | null> {
  return stat(place).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  );
}

/** The manifest is this program's own file, but stands where people can reach it: entries that lead out of the directory are dropped. */
async function readManifest(dir: string): Promise<Manifest> {
  const text = await readFile(join(dir, MANIFEST), 'utf8').catch(() => '[]');
  const manifest = new Map<string, string | null>();
  for (const entry of readEntries(text)) {
    const [path, sha256]: readonly unknown[] = Array.isArray(entry) ? entry : [];
    const safe = typeof path === 'string' && !path.split(/[/\\]/).includes('..') && !path.startsWith('/');
    if (safe && (typeof sha256 === 'string' || sha256 === null)) manifest.set(path, sha256);
  }
  return manifest;
}

/** A manifest that cannot be read is an empty one: nothing is taken away then. */
function readEntries(text: string): readonly unknown[] {
  try {
    const entries: unknown = JSON.parse(text);
    return Array.isArray(entries) ? entries : [];
  } catch {
    return [];
  }
}
