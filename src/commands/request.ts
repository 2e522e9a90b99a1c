import { type AgreementKind, ALL_KINDS } from '../domain/agreements/agreement';
import type { IsoDate } from '../domain/dates/dates';
import { readIsoDate } from '../domain/dates/thai-dates';
import { type Expected, Refusal } from '../domain/refusal';
import type { RequestField } from '../messages/refusals/field-names';

/** Readers of what an endpoint is given: plain JSON from outside, `unknown` until it has passed here. */

/**
 * A field of the request's own; undefined where nothing is asked for. A list, a text or a number is no request: taken for nothing, it
 * would mean everything.
 */
export function fieldOf(request: unknown, name: RequestField): unknown {
  if (request === undefined || request === null) return undefined;
  if (typeof request !== 'object' || Array.isArray(request))
    throw invalidField('request', request, { kind: 'request' });
  return Object.keys(request).includes(name) ? (request as Record<string, unknown>)[name] : undefined;
}

/** Names the field, what stood in it and what it must be. */
export function invalidField(field: RequestField, value: unknown, expected: Expected): Refusal {
  return new Refusal({ code: 'invalid-request', field, given: givenText(value), expected });
}

function givenText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.map(givenText).join(', ') : JSON.stringify(value);
}

export function textField(request: unknown, name: RequestField): string {
  const value = fieldOf(request, name);
  if (typeof value !== 'string' || value.trim() === '') throw invalidField(name, value, { kind: 'text' });
  return value.trim();
}

/** Bytes as base64 text. */
export function base64Field(request: unknown, name: RequestField): string {
  const base64 = textField(request, name);
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) throw invalidField(name, base64, { kind: 'base64' });
  return base64;
}

/** '' where the field is absent. */
export function optionalText(request: unknown, name: RequestField): string {
  const value = fieldOf(request, name);
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') throw invalidField(name, value, { kind: 'text' });
  return value.trim();
}

/** A figure, as a number or as the text of one; '' where the field is absent. */
export function optionalFigure(request: unknown, name: RequestField): string {
  const value = fieldOf(request, name);
  return typeof value === 'number' ? String(value) : optionalText(request, name);
}

/** One of `allowed`; the refusal names them. */
export function choiceField<T extends string>(
  request: unknown,
  name: RequestField,
  allowed: readonly T[],
): T {
  const value = fieldOf(request, name);
  const word = typeof value === 'string' ? value.trim() : value;
  const found = allowed.find((choice) => choice === word);
  if (found === undefined) throw invalidField(name, value, { kind: 'choice', allowed });
  return found;
}

/** A whole number, or a text that is one, within the bounds that are given. */
export function integerField(
  request: unknown,
  name: RequestField,
  bounds: { readonly from?: number; readonly to?: number } = {},
): number {
  const value = fieldOf(request, name);
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = bounds;
  if (typeof number !== 'number' || !Number.isInteger(number) || number < from || number > to) {
    throw invalidField(name, value, { kind: 'integer', ...bounds });
  }
  return number;
}

/** The kinds that are asked for: one of those that the office makes, or all. */
export function kindsField(request: unknown, kinds: readonly AgreementKind[]): readonly AgreementKind[] {
  const kind = choiceField(request, 'kind', [...kinds, ALL_KINDS]);
  return kind === ALL_KINDS ? kinds : [kind];
}

/** A day as `YYYY-MM-DD`, a year of พ.ศ. read as such; none before `from` nor after `to`. */
export function dateField(
  request: unknown,
  name: RequestField,
  bounds?: { readonly from: IsoDate; readonly to?: IsoDate },
): IsoDate {
  const value = fieldOf(request, name);
  const date = typeof value === 'string' ? readIsoDate(value) : undefined;
  if (date === undefined) throw invalidField(name, value, { kind: 'date' });
  if (bounds !== undefined && (date < bounds.from || date > (bounds.to ?? date)))
    throw invalidField(name, value, { kind: 'date-between', ...bounds });
  return date;
}

/** The kinds that are meant: all where the field is absent or says ทั้งหมด. */
export function optionalKinds(request: unknown, kinds: readonly AgreementKind[]): readonly AgreementKind[] {
  const value = fieldOf(request, 'kind');
  if (value === undefined || value === null || value === ALL_KINDS) return kinds;
  return [choiceField(request, 'kind', kinds)];
}

/** A list of texts that may be absent. */
export function textsField(request: unknown, name: RequestField): readonly string[] | undefined {
  const value = fieldOf(request, name);
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value) || !value.every((part): part is string => typeof part === 'string')) {
    throw invalidField(name, value, { kind: 'texts' });
  }
  return value;
}

/** A list of figures by name, which may be absent: `{"1.1": 8}`. */
export function figuresField(
  request: unknown,
  name: RequestField,
  kind: 'weights' | 'targets',
): readonly (readonly [string, string | number])[] {
  const value = fieldOf(request, name);
  if (value === undefined || value === null) return [];
  const entries = typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : undefined;
  const figures = entries?.filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === 'number' || typeof entry[1] === 'string',
  );
  if (figures === undefined || figures.length !== entries?.length) throw invalidField(name, value, { kind });
  return figures;
}

/** False where the field is absent. A text is refused: `check: "true"`, taken for false, would do what was only to be looked at. */
export function flagField(request: unknown, name: RequestField): boolean {
  const value = fieldOf(request, name);
  if (value === undefined || value === null) return false;
  if (typeof value !== 'boolean') throw invalidField(name, value, { kind: 'flag' });
  return value;
}
