/**
 * Descriptions of JSON messages from which both the check of a request and its TypeScript type come.
 * Every field of a Google message is optional; a field known to Google but not offered here is named in `notOffered`.
 */

export type ScalarKind = 'text' | 'int32' | 'number' | 'boolean' | 'mask' | 'struct';

export type ShapeNode =
  | { readonly kind: ScalarKind }
  | { readonly kind: 'enum'; readonly words: readonly string[] }
  | { readonly kind: 'list' | 'map'; readonly of: ShapeNode }
  | ObjectNode;

export type ObjectNode = {
  readonly kind: 'object';
  /** The message's name in Google's discovery document. */
  readonly name: string;
  readonly fields: Readonly<Record<string, ShapeNode>>;
  readonly notOffered: readonly string[];
};

/** `sample` never exists at run time: it only carries the type. */
type Typed<T> = { readonly sample?: T };
export type TypeOf<S> = S extends { readonly sample?: infer T } ? T : never;

export type ObjectShape<T> = ObjectNode & Typed<T>;

export const text: ShapeNode & Typed<string> = { kind: 'text' };
export const int32: ShapeNode & Typed<number> = { kind: 'int32' };
export const number: ShapeNode & Typed<number> = { kind: 'number' };
export const boolean: ShapeNode & Typed<boolean> = { kind: 'boolean' };
/** A field mask in text, e.g. `note,userEnteredFormat.numberFormat`. */
export const mask: ShapeNode & Typed<string> = { kind: 'mask' };
/** Any JSON, kept and given back as it came (a chart's specification, a cell of a ValueRange). */
export const struct: ShapeNode & Typed<unknown> = { kind: 'struct' };

export function oneOf<const W extends readonly string[]>(...words: W): ShapeNode & Typed<W[number]> {
  return {
    kind: 'enum',
    words,
  };
}

/** Never at run time either: what a list, map or message is made of, so that it can be held to Google's own types. */
export type ListOf<S> = { readonly item?: S };
export type MapOf<S> = { readonly entry?: S };
export type MessageOf<F, N> = { readonly shapes?: F; readonly lacks?: N };

export function list<S extends ShapeNode>(of: S): ShapeNode & Typed<readonly TypeOf<S>[]> & ListOf<S> {
  return {
    kind: 'list',
    of,
  };
}

export function mapOf<S extends ShapeNode>(
  of: S,
): ShapeNode & Typed<Readonly<Record<string, TypeOf<S>>>> & MapOf<S> {
  return {
    kind: 'map',
    of,
  };
}

export function message<
  F extends Readonly<Record<string, ShapeNode>>,
  const N extends readonly string[] = readonly [],
>(
  name: string,
  fields: F,
  notOffered?: N,
): ObjectShape<{ readonly [K in keyof F]?: TypeOf<F[K]> }> & MessageOf<F, N[number]> {
  return { kind: 'object', name, fields, notOffered: notOffered ?? [] };
}
