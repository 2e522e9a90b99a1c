import { AGREEMENT_KINDS, type AgreementKind } from '../domain/agreement';
import { Refusal } from '../domain/refusal';

/** Readers of what an endpoint is given: plain JSON from outside, `unknown` until it has passed here. */

function field(request: unknown, name: string): unknown {
  return typeof request === 'object' && request !== null
    ? (request as Record<string, unknown>)[name]
    : undefined;
}

export function textField(request: unknown, name: string): string {
  const value = field(request, name);
  if (typeof value !== 'string' || value.trim() === '') throw new Refusal('invalid-request', name);
  return value.trim();
}

/** '' where the field is absent or no text. */
export function optionalText(request: unknown, name: string): string {
  const value = field(request, name);
  return typeof value === 'string' ? value.trim() : '';
}

/** One of `allowed`; the refusal names them. */
export function choiceField<T extends string>(request: unknown, name: string, allowed: readonly T[]): T {
  const value = field(request, name);
  const found = allowed.find((choice) => choice === value);
  if (found === undefined) throw new Refusal('invalid-request', `${name}: ${allowed.join(', ')}`);
  return found;
}

export function integerField(request: unknown, name: string): number {
  const value = field(request, name);
  const number = typeof value === 'string' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isInteger(number)) throw new Refusal('invalid-request', name);
  return number;
}

export function kindField(request: unknown): AgreementKind {
  return choiceField(request, 'kind', AGREEMENT_KINDS);
}

/** A list of texts that may be absent. */
export function textsField(request: unknown, name: string): readonly string[] | undefined {
  const value = field(request, name);
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value) || !value.every((part): part is string => typeof part === 'string')) {
    throw new Refusal('invalid-request', name);
  }
  return value;
}

/** True only where the field is `true`. */
export function flagField(request: unknown, name: string): boolean {
  return field(request, name) === true;
}
