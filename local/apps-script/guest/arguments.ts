import { exception } from './script-line';

/** The name by which Google's signature errors call a value's type. */
function typeName(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === 'number') return 'number';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return value.every((one) => typeof one === 'number') ? 'number[]' : 'Array';
  const maker: unknown = (value as { constructor?: unknown }).constructor;
  return typeof maker === 'function' && maker.name !== '' && maker.name !== 'Object'
    ? `(class)`
    : typeof value;
}

/** Google's error when no overload takes the arguments that were given. */
export function signatureError(method: string, args: readonly unknown[]): Error {
  return exception(
    `The parameters (${args.map(typeName).join(',')}) don't match the method signature for ${method}.`,
  );
}

export function needString(method: string, args: readonly unknown[], index: number): string {
  const value = args[index];
  // Numbers and booleans are converted, as Google's bridge does; null and objects are not.
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw signatureError(method, args);
}

export function needInteger(method: string, args: readonly unknown[], index: number): number {
  const value = args[index];
  if (typeof value === 'number' && Number.isFinite(value)) return Math.trunc(value);
  throw signatureError(method, args);
}

/** Refuses a call with more or fewer arguments than any overload has. */
export function needCount(method: string, args: readonly unknown[], least: number, most = least): void {
  if (args.length < least || args.length > most) throw signatureError(method, args);
}
