import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const ROOT = join(__dirname, '../..');

/** What every TypeScript file below some folders imports of the repository's own files, by path from the root. */
export type Imports = ReadonlyMap<string, readonly string[]>;

const IMPORT = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*'(\.[^']*)'/g;

export function importsOf(folders: readonly string[]): Imports {
  return new Map(folders.flatMap(filesBelow).map((file) => [file, importsIn(file)]));
}

/** Imports whose file stands below `from` and whose target stands below `to`, as "file → target". */
export function arrows(imports: Imports, from: string, to: readonly string[]): readonly string[] {
  return [...imports].flatMap(([file, targets]) =>
    file.startsWith(from)
      ? targets
          .filter((target) => to.some((below) => target.startsWith(below)))
          .map((target) => `${file} → ${target}`)
      : [],
  );
}

/** Every circle of files once: files that reach one another (Tarjan). */
export function circles(imports: Imports): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const visit = (file: string): number => {
    const number = order.size;
    order.set(file, number);
    low.set(file, number);
    open.push(file);
    for (const target of imports.get(file) ?? []) {
      const reached = order.has(target) ? open.includes(target) && order.get(target) : visit(target);
      if (typeof reached === 'number') low.set(file, Math.min(low.get(file) ?? number, reached));
    }
    const lowest = low.get(file) ?? number;
    if (lowest === number) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1 || imports.get(file)?.includes(file)) found.push(circle.sort());
    }
    return lowest;
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return found;
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name));
}

function importsIn(file: string): readonly string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(IMPORT)].map((match) => fileOf(normalize(join(dirname(file), match[1] ?? ''))));
}

/** What the build makes (templates as .docx) is named as it is imported. */
function fileOf(path: string): string {
  const candidates = [path, `${path}.ts`, join(path, 'index.ts')];
  return candidates.find((one) => statSync(join(ROOT, one), { throwIfNoEntry: false })?.isFile()) ?? path;
}
