/** A result cell as it stands: what was typed, '' where it is blank. */
export type TypedResult = string | number;

export function isBlank(typed: TypedResult): boolean {
  return typeof typed === 'string' && typed.trim() === '';
}

/** The same content: numbers by value, texts without regard to case, as a sheet's `=` compares them. */
export function sameTyped(left: TypedResult, right: TypedResult): boolean {
  if (typeof left === 'number' || typeof right === 'number') return left === right;
  return left.toLowerCase() === right.toLowerCase();
}
