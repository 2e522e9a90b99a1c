import { type FieldViolation, invalidArgument, notOffered } from '../google-refusal';
import type { ObjectNode, ShapeNode, TypeOf } from './shape';

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
function quote(value: unknown): string {
  return typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
}

type Faults = FieldViolation[];

function wrongValue(faults: Faults, path: string, type: string, value: unknown): undefined {
  const description =
    typeof value === 'object' && value !== null
      ? `Invalid value at '${path}' (${type}), ${Array.isArray(value) ? 'Starting an array' : 'Starting an object'} on a scalar field`
      : `Invalid value at '${path}' (${type}), ${quote(value)}`;
  faults.push({ field: path, description });
  return undefined;
}

function decodeNumber(value: unknown, whole: boolean): number | undefined {
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof read !== 'number' || !Number.isFinite(read)) return undefined;
  if (whole && (!Number.isInteger(read) || Math.abs(read) > 2147483648)) return undefined;
  return read;
}

function decodeObject(shape: ObjectNode, value: object, path: string, faults: Faults): unknown {
  const read: Record<string, unknown> = {};
  for (const [name, content] of Object.entries(value)) {
    const field = Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
    if (field === undefined) {
      if (shape.notOffered.includes(name)) throw notOffered(`${shape.name}.${name}`);
      const where = path === '' ? '' : ` at '${path}'`;
      faults.push({
        field: path,
        description: `Invalid JSON payload received. Unknown name "${name}"${where}: Cannot find field.`,
      });
      continue;
    }
    if (content === null) continue;
    const decoded = decodeNode(field, content, path === '' ? snake(name) : `${path}.${snake(name)}`, faults);
    if (decoded !== undefined) read[name] = decoded;
  }
  return read;
}

function decodeNode(shape: ShapeNode, value: unknown, path: string, faults: Faults): unknown {
  switch (shape.kind) {
    case 'text':
    case 'mask':
      return typeof value === 'string' ? value : wrongValue(faults, path, 'TYPE_STRING', value);
    case 'int32':
      return decodeNumber(value, true) ?? wrongValue(faults, path, 'TYPE_INT32', value);
    case 'number':
      return decodeNumber(value, false) ?? wrongValue(faults, path, 'TYPE_DOUBLE', value);
    case 'boolean':
      return typeof value === 'boolean' ? value : wrongValue(faults, path, 'TYPE_BOOL', value);
    case 'struct':
      return value;
    case 'enum':
      return typeof value === 'string' && shape.words.includes(value)
        ? value
        : wrongValue(faults, path, 'TYPE_ENUM', value);
    case 'list':
      if (!Array.isArray(value)) return wrongValue(faults, path, 'TYPE_MESSAGE', value);
      return value.map((entry: unknown, index) => decodeNode(shape.of, entry, `${path}[${index}]`, faults));
    case 'map': {
      if (typeof value !== 'object' || value === null) return wrongValue(faults, path, 'TYPE_MESSAGE', value);
      const entries = Object.entries(value);
      return Object.fromEntries(
        entries.map(([key, entry]) => [key, decodeNode(shape.of, entry, `${path}[${key}]`, faults)]),
      );
    }
    case 'object':
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        return wrongValue(faults, path, 'TYPE_MESSAGE', value);
      }
      return decodeObject(shape, value, path, faults);
  }
}

/**
 * Reads outside JSON as the shape says: nulls are dropped, numbers in text are read, as Google does.
 * Throws 400 naming every unknown field and wrong value, 501 for a field that is not offered here.
 */
export function decode<S extends ShapeNode>(shape: S, value: unknown): TypeOf<S> {
  const faults: Faults = [];
  const read = decodeNode(shape, value, '', faults);
  if (faults.length > 0) {
    throw invalidArgument(faults.map((fault) => fault.description).join('\n'), faults);
  }
  return read as TypeOf<S>;
}
