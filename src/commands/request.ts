import { type AgreementKind, ALL_KINDS } from '../domain/agreements/agreement';
import type { IsoDate } from '../domain/dates/dates';
import { readIsoDate } from '../domain/dates/thai-dates';
import { type Expected, Refusal } from '../domain/refusal';
import { isSameWord, wordOf } from '../domain/words/word';
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

/** Fields that name rows of the register: they are read as its keys are, in Thai digits and with what nobody sees in them. */
const CODES: ReadonlySet<RequestField> = new Set<RequestField>([
  'code',
  'codes',
  'indicators',
  'from',
  'to',
  'add',
  'drop',
  'key',
  'keys',
  'people',
  'personId',
  'reportId',
  'reportIds',
  'roundId',
  'supervisor',
]);

function asCode(name: RequestField, value: string): string {
  return CODES.has(name) ? wordOf(value) : value;
}

export function textField(request: unknown, name: RequestField): string {
  const value = fieldOf(request, name);
  const text = typeof value === 'string' ? asCode(name, value).trim() : '';
  if (text === '') throw invalidField(name, value, { kind: 'text' });
  return text;
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
  return asCode(name, value).trim();
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
  const found = typeof value === 'string' ? allowed.find((choice) => isSameWord(choice, value)) : undefined;
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
  const number = wholeNumberIn(value);
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = bounds;
  if (number === undefined || number < from || number > to)
    throw invalidField(name, value, { kind: 'integer', ...bounds });
  return number;
}

/** The whole number that a value of a request is, or that its text says in digits of either kind. */
export function wholeNumberIn(value: unknown): number | undefined {
  const number = typeof value === 'string' && wordOf(value) !== '' ? Number(wordOf(value)) : value;
  return typeof number === 'number' && Number.isInteger(number) ? number : undefined;
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
  const date = typeof value === 'string' ? readIsoDate(wordOf(value)) : undefined;
  if (date === undefined) throw invalidField(name, value, { kind: 'date' });
  if (bounds !== undefined && (date < bounds.from || date > (bounds.to ?? date)))
    throw invalidField(name, value, { kind: 'date-between', ...bounds });
  return date;
}

/** The kinds that are meant: all where the field is absent or says ทั้งหมด. */
export function optionalKinds(request: unknown, kinds: readonly AgreementKind[]): readonly AgreementKind[] {
  const value = fieldOf(request, 'kind');
  return value === undefined || value === null ? kinds : kindsField(request, kinds);
}

/** A list of texts that may be absent. */
export function textsField(request: unknown, name: RequestField): readonly string[] | undefined {
  const value = fieldOf(request, name);
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value) || !value.every((part): part is string => typeof part === 'string')) {
    throw invalidField(name, value, { kind: 'texts' });
  }
  return value.map((part) => asCode(name, part));
}

/** A list of figures by code, which may be absent: `{"1.1": 8}`. */
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
  return figures.map(([code, figure]) => [wordOf(code), figure]);
}

/** False where the field is absent. A text is refused: `check: "true"`, taken for false, would do what was only to be looked at. */
export function flagField(request: unknown, name: RequestField): boolean {
  const value = fieldOf(request, name);
  if (value === undefined || value === null) return false;
  if (typeof value !== 'boolean') throw invalidField(name, value, { kind: 'flag' });
  return value;
}
