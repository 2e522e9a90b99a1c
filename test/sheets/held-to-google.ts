import type { ListOf, MapOf, MessageOf, TypeOf } from '../../local/sheets/shapes/shape';

/**
 * Where a shape says something else than Google's own type, as places in words; never where they agree: every field of Google's is
 * offered or named as not offered, none is invented, and scalars are of one kind.
 */
export type Mismatch<S, G, Place extends string> = 'shapes' extends keyof S
  ? S extends MessageOf<infer F, infer N>
    ? MessageMismatch<F, N, NonNullable<G>, Place>
    : never
  : 'item' extends keyof S
    ? S extends ListOf<infer Item>
      ? NonNullable<G> extends readonly (infer Element)[]
        ? Mismatch<Item, Element, `${Place}[]`>
        : `${Place} is no list`
      : never
    : 'entry' extends keyof S
      ? S extends MapOf<infer Entry>
        ? NonNullable<G> extends { readonly [key: string]: infer Element }
          ? Mismatch<Entry, Element, `${Place}{}`>
          : `${Place} is no map`
        : never
      : unknown extends TypeOf<S>
        ? never
        : [TypeOf<S>] extends [NonNullable<G>]
          ? never
          : `${Place} is of another kind`;

type MessageMismatch<F, N, G, Place extends string> =
  | `${Place}.${Text<Exclude<keyof F, keyof G>>} is unknown to Google`
  | `${Place}.${Text<Exclude<N, keyof G>>} is unknown to Google`
  | `${Place}.${Text<Exclude<keyof G, keyof F | N>>} is not named`
  | { [K in keyof F & keyof G]: Mismatch<F[K], G[K], `${Place}.${Text<K>}`> }[keyof F & keyof G];

type Text<K> = K extends string ? K : never;

/** `true` where there is no mismatch, else the mismatches: what an assignment of `true` then does not compile with. */
export type Held<M> = [M] extends [never] ? true : M;
