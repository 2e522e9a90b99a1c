import { invalidArgument } from './google-refusal';
import type { ShapeNode } from './shapes/shape';

/** A parsed field mask: `all`, or the fields named, each with its own mask. */
export type Mask = 'all' | ReadonlyMap<string, Mask>;

function parseList(
  source: string,
  start: number,
): { readonly mask: Map<string, Mask>; readonly end: number } {
  const mask = new Map<string, Mask>();
  let at = start;
  while (at < source.length && source[at] !== ')') {
    const name = /[^,()./]*/y;
    const path: string[] = [];
    for (;;) {
      name.lastIndex = at;
      const word = name.exec(source)?.[0] ?? '';
      path.push(word.trim());
      at += word.length;
      if (source[at] !== '.' && source[at] !== '/') break;
      at += 1;
    }
    let leaf: Mask = 'all';
    if (source[at] === '(') {
      const inner = parseList(source, at + 1);
      leaf = inner.mask.has('*') ? 'all' : inner.mask;
      at = inner.end + 1;
    }
    addPath(mask, path, leaf);
    if (source[at] === ',') at += 1;
    else if (at < source.length && source[at] !== ')') break;
  }
  return { mask, end: at };
}

function addPath(mask: Map<string, Mask>, path: readonly string[], leaf: Mask): void {
  const [head = '', ...rest] = path;
  const known = mask.get(head);
  if (known === 'all') return;
  if (rest.length === 0 || (rest.length === 1 && rest[0] === '*')) {
    const merged = leaf === 'all' || known === undefined ? leaf : new Map<string, Mask>([...known, ...leaf]);
    mask.set(head, merged);
    return;
  }
  const below = new Map<string, Mask>(known ?? []);
  addPath(below, rest, leaf);
  mask.set(head, below);
}

/** Whether every parenthesis of a mask opens after a name and is closed again before the next one. */
export function isWellFormed(source: string): boolean {
  let rest = source.replaceAll(/\s/g, '');
  for (;;) {
    const flatter = rest.replaceAll(/(\w)\([^()]*\)(?=[,)]|$)/g, '$1');
    if (flatter === rest) return !/[()]/.test(rest);
    rest = flatter;
  }
}

/** `a,b.c,d(e,f)` or `*`. */
export function parseMask(source: string): Mask {
  const { mask } = parseList(source, 0);
  return mask.has('*') ? 'all' : mask;
}

/** The first path of the mask that the shape does not have, if any. */
export function unknownPath(mask: Mask, shape: ShapeNode, prefix = ''): string | undefined {
  if (mask === 'all' || shape.kind === 'struct') return undefined;
  if (shape.kind === 'list') return unknownPath(mask, shape.of, prefix);
  for (const [name, below] of mask) {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    if (shape.kind === 'map') {
      const inMap = unknownPath(below, shape.of, path);
      if (inMap !== undefined) return inMap;
      continue;
    }
    const field =
      shape.kind === 'object' && Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
    if (field === undefined) {
      if (shape.kind === 'object' && shape.notOffered.includes(name)) continue;
      return path;
    }
    const found = unknownPath(below, field, path);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The mask of a `fields` query parameter over an answer; 400 in Google's words for a path that is not there. */
export function answerMask(source: string | null, shape: ShapeNode): Mask {
  if (source === null || source === '') return 'all';
  if (!isWellFormed(source)) {
    const description = `Error expanding 'fields' parameter. Invalid field mask: ${source}`;
    throw invalidArgument('Request contains an invalid argument.', [{ field: 'fields', description }]);
  }
  const mask = parseMask(source);
  const unknown = unknownPath(mask, shape);
  if (unknown !== undefined) {
    throw invalidArgument('Request contains an invalid argument.', [
      {
        field: unknown,
        description: `Error expanding 'fields' parameter. Cannot find matching fields for path '${unknown}'.`,
      },
    ]);
  }
  return mask;
}

/** Keeps what the mask names. */
export function applyMask(mask: Mask, value: unknown): unknown {
  if (mask === 'all' || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((entry: unknown) => applyMask(mask, entry));
  const kept: Record<string, unknown> = {};
  for (const [name, below] of mask) {
    const content = (value as Record<string, unknown>)[name];
    if (content !== undefined) kept[name] = applyMask(below, content);
  }
  return kept;
}

/** True when the mask names the path or anything below it. */
export function maskWants(mask: Mask, ...path: readonly string[]): boolean {
  let here: Mask | undefined = mask;
  for (const name of path) {
    if (here === 'all') return true;
    here = here?.get(name);
    if (here === undefined) return false;
  }
  return true;
}

/** `old` with the fields that the mask names taken from `next`; a named field that `next` lacks is cleared. */
export function mergeMasked<T extends object>(old: T, next: T, mask: Mask): T {
  if (mask === 'all') return next;
  const merged = { ...old } as Record<string, unknown>;
  const from = next as Record<string, unknown>;
  for (const [name, below] of mask) {
    const content = from[name];
    const before = merged[name];
    if (below === 'all' || typeof (content ?? before) !== 'object') {
      if (content === undefined) delete merged[name];
      else merged[name] = content;
      continue;
    }
    merged[name] = mergeMasked((before ?? {}) as object, (content ?? {}) as object, below);
  }
  return merged as T;
}
