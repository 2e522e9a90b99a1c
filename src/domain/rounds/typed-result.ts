/** A result cell as it stands: what was typed, '' where it is blank. */
export type TypedResult = string | number;

export function isBlank(typed: TypedResult): boolean {
  return typeof typed === 'string' && typed.trim() === '';
}

/** The same content as it reads: a text "82.5" and the number 82.5 are one, letters in either case too. */
export function sameTyped(left: TypedResult, right: TypedResult): boolean {
  return String(left).toLowerCase() === String(right).toLowerCase();
}
