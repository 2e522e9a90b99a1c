import { DriveRefusal, notOffered } from './drive-refusal';

/** The fields of a resource: true for a plain value, 'map' for an object with free keys, a shape for an object or a list of objects, false for a field that Drive has and this workspace does not offer. */
export type Shape = { readonly [field: string]: FieldShape };

type FieldShape = true | 'map' | false | Shape;

/** A parsed `fields` parameter; 'all' takes the whole value. */
export type Mask = 'all' | { readonly [field: string]: Mask };

/** Parses `a,b(c,d),e/f,*` against a shape. Fields the shape does not know are refused as Drive refuses them. */
export function parseMask(fields: string, shape: Shape): Mask {
  let at = 0;
  const refuse = (name: string) =>
    new DriveRefusal(400, 'invalidParameter', `Invalid field selection ${name}`, {
      location: 'fields',
      locationType: 'parameter',
    });
  const name = (): string => {
    const found = /^[ \t\n]*(\*|[A-Za-z][A-Za-z0-9_]*)[ \t\n]*/.exec(fields.slice(at));
    if (!found?.[1]) throw refuse(fields.slice(at) || fields);
    at += found[0].length;
    return found[1];
  };
  const selection = (within: Shape | 'map', path: string): Mask => {
    let mask: Mask = {};
    for (;;) {
      mask = merge(mask, one(within, path));
      if (fields[at] !== ',') return mask;
      at += 1;
    }
  };
  const one = (within: Shape | 'map', path: string): Mask => {
    const field = name();
    const inner = field === '*' ? 'all' : within === 'map' ? true : own(within, field);
    const here = path === '' ? field : `${path}/${field}`;
    if (inner === undefined) throw refuse(field);
    if (inner === false) throw notOffered(`field ${here}`);
    if (fields[at] === '/') {
      at += 1;
      if (inner === 'all' || inner === true) throw refuse(here);
      return { [field]: one(inner, here) };
    }
    if (fields[at] === '(') {
      at += 1;
      if (inner === 'all' || inner === true) throw refuse(here);
      const mask = selection(inner, here);
      if (fields[at] !== ')') throw refuse(fields);
      at += 1;
      return { [field]: mask };
    }
    return inner === 'all' ? 'all' : { [field]: 'all' };
  };
  const mask = selection(shape, '');
  if (at !== fields.length) throw refuse(fields.slice(at));
  return mask;
}

function own(shape: Shape, field: string): FieldShape | undefined {
  return Object.hasOwn(shape, field) ? shape[field] : undefined;
}

function merge(left: Mask, right: Mask): Mask {
  if (left === 'all' || right === 'all') return 'all';
  const merged: Record<string, Mask> = { ...left };
  for (const [field, mask] of Object.entries(right)) {
    const before = merged[field];
    merged[field] = before === undefined ? mask : merge(before, mask);
  }
  return merged;
}

/** Whether a value of the field is asked for, so that costly ones need not be computed. */
export function asksFor(mask: Mask, field: string): boolean {
  return mask === 'all' || Object.hasOwn(mask, field);
}

/** The part of a mask below a field. */
export function below(mask: Mask, field: string): Mask {
  return mask === 'all' ? 'all' : (mask[field] ?? {});
}

/** Takes the masked part of a plain JSON value; lists are masked element by element. */
export function applyMask(value: unknown, mask: Mask): unknown {
  if (mask === 'all') return value;
  if (Array.isArray(value)) return value.map((element) => applyMask(element, mask));
  if (typeof value !== 'object' || value === null) return value;
  const taken: Record<string, unknown> = {};
  for (const [field, inner] of Object.entries(value)) {
    const below = Object.hasOwn(mask, field) ? mask[field] : undefined;
    if (below !== undefined && inner !== undefined) taken[field] = applyMask(inner, below);
  }
  return taken;
}
